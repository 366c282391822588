import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;

import java.util.Base64;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Prints p50, p95 and p99 of what people wait for, at 4 and 16 users, one request after another each. */
public class Bench {
    private static final int SECONDS = 5;
    private static String base;

    interface Task {
        int once() throws Exception;
    }

    public static void main(String[] arguments) throws Exception {
        base = arguments[0];
        HttpClient nurse = signedIn("Jaana Kokeila");
        HttpClient client = signedIn("asiakas");
        HttpClient machine = HttpClient.newHttpClient();
        String token = find(post(machine, "/oauth2/token", "grant_type=client_credentials", "Basic "
                + Base64.getEncoder().encodeToString("demo-system:demo-secret".getBytes())).body(), "\"access_token\":\"([^\"]+)");
        String patients = get(machine, "/fhir/Patient?_count=50", token).body();
        String patient = find(patients, "\"resourceType\" ?: ?\"Patient\",\\s*\"id\" ?: ?\"([0-9a-f-]{36})\"");
        System.out.println("residents: " + find(get(machine, "/fhir/Patient?_summary=count", token).body(), "\"total\" ?: ?(\\d+)"));
        String csrf = find(get(nurse, "/work/clients", null).body(), "name=\"_csrf\" value=\"([^\"]+)");
        for (int users : new int[] {4, 16}) {
            measure("sending a contact", users, () -> post(machine, "/contact",
                    "text=" + encode("Selkä on kipeä " + System.nanoTime()) + "&phone=0400000123&municipality=609", null).statusCode());
            measure("the unit's queue", users, () -> get(nurse, "/work/queue", null).statusCode());
            measure("person search, part of a name", users, () -> post(nurse, "/work/clients", "q=kor&_csrf=" + encode(csrf), null).statusCode());
            measure("the client's path page", users, () -> get(client, "/my", null).statusCode());
            measure("FHIR Patient read", users, () -> get(machine, "/fhir/Patient/" + patient, token).statusCode());
            measure("FHIR Observation of a client", users, () -> get(machine, "/fhir/Observation?subject=Patient/" + patient, token).statusCode());
        }
    }

    private static void measure(String name, int users, Task task) throws Exception {
        for (int i = 0; i < 30; i++) {
            task.once();
        }
        var times = new ConcurrentLinkedQueue<Long>();
        var bad = new ConcurrentLinkedQueue<Integer>();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        try (var pool = Executors.newFixedThreadPool(users)) {
            for (int u = 0; u < users; u++) {
                pool.submit(() -> {
                    while (System.nanoTime() < end) {
                        long from = System.nanoTime();
                        int status = task.once();
                        times.add(System.nanoTime() - from);
                        if (status >= 400) {
                            bad.add(status);
                        }
                    }
                    return null;
                });
            }
        }
        long[] sorted = times.stream().mapToLong(Long::longValue).sorted().toArray();
        System.out.printf("%-30s %2d users  p50 %7.1f ms  p95 %7.1f ms  p99 %7.1f ms  %6.0f/s%s%n", name, users, at(sorted, 0.50),
                at(sorted, 0.95), at(sorted, 0.99), sorted.length / (double) SECONDS, bad.isEmpty() ? "" : "  refused " + bad.size() + " " + bad.peek());
    }

    private static double at(long[] sorted, double share) {
        return sorted.length == 0 ? Double.NaN : sorted[(int) Math.min(sorted.length - 1, sorted.length * share)] / 1e6;
    }

    private static HttpClient signedIn(String who) throws Exception {
        var http = HttpClient.newBuilder().cookieHandler(new CookieManager()).followRedirects(HttpClient.Redirect.NORMAL).build();
        String page = get(http, "/sign-in", null).body();
        Matcher form = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\".*?name=\"account\" value=\"([^\"]+)\".*?sign-in-as\"[^>]*>([^<]+)<.*?muted\">([^<]+)<",
                Pattern.DOTALL).matcher(page);
        List<String> seen = new ArrayList<>();
        while (form.find()) {
            seen.add(form.group(3) + " / " + form.group(4));
            if ((form.group(3) + " " + form.group(4)).toLowerCase().contains(who.toLowerCase())
                    || (who.equals("asiakas") && form.end() > page.indexOf("door-my") && page.indexOf("door-my") > 0 && form.start() > page.indexOf("door-my"))) {
                post(http, "/sign-in", "_csrf=" + encode(form.group(1)) + "&account=" + form.group(2), null);
                return http;
            }
        }
        throw new IllegalStateException("Nobody to sign in as " + who + " among " + seen);
    }

    private static HttpResponse<String> get(HttpClient http, String path, String token) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(base + path)).header("Accept-Language", "fi");
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpResponse<String> post(HttpClient http, String path, String form, String authorization) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(base + path)).header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept-Language", "fi").POST(HttpRequest.BodyPublishers.ofString(form));
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String find(String text, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        if (!matcher.find()) {
            throw new IllegalStateException("No " + pattern + " in " + text.substring(0, Math.min(400, text.length())));
        }
        return matcher.group(1);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
