package fi.polku.access.issuer;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A browser of the plainest kind: keeps cookies for each address, follows redirects from one to the
 * other, and is somewhere. Like real ones it counts localhost as a safe place for secure cookies.
 */
final class PlainBrowser implements AutoCloseable {
    private static final int REDIRECTS = 15;
    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, Map<String, String>> cookies = new HashMap<>();
    private URI here;
    private HttpResponse<String> page;

    URI here() {
        return here;
    }

    String text() {
        return page.body();
    }

    int status() {
        return page.statusCode();
    }

    PlainBrowser open(String address) throws Exception {
        go(here == null ? URI.create(address) : here.resolve(address), null);
        return this;
    }

    PlainBrowser send(String address, Map<String, String> form) throws Exception {
        go(
                here.resolve(address),
                form.entrySet().stream()
                        .map(e -> encoded(e.getKey()) + "=" + encoded(e.getValue()))
                        .collect(Collectors.joining("&")));
        return this;
    }

    private void go(URI address, String form) throws IOException, InterruptedException {
        String body = form;
        here = address;
        for (int n = 0; n < REDIRECTS; n++) {
            var request = HttpRequest.newBuilder(here).header("Accept", "text/html");
            request.header("Accept-Language", "fi");
            String known =
                    of(here).entrySet().stream()
                            .map(e -> e.getKey() + "=" + e.getValue())
                            .collect(Collectors.joining("; "));
            if (!known.isEmpty()) {
                request.header("Cookie", known);
            }
            if (body != null) {
                request.header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body));
            }
            page = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            page.headers().allValues("Set-Cookie").forEach(this::keep);
            if (page.statusCode() < 300 || page.statusCode() >= 400) {
                return;
            }
            here = here.resolve(page.headers().firstValue("Location").orElseThrow());
            body = null;
        }
        throw new IOException("Redirected in a circle at " + here);
    }

    private Map<String, String> of(URI address) {
        return cookies.computeIfAbsent(address.getAuthority(), a -> new TreeMap<>());
    }

    private void keep(String cookie) {
        String pair = cookie.split(";", 2)[0];
        int equals = pair.indexOf('=');
        String name = pair.substring(0, equals).strip();
        String value = pair.substring(equals + 1).strip();
        String rest = cookie.toLowerCase(java.util.Locale.ROOT).replace(" ", "");
        if (value.isEmpty() || rest.contains(";max-age=0")) {
            of(here).remove(name);
        } else {
            of(here).put(name, value);
        }
    }

    /** The fields that a form of the page already has in it. */
    Map<String, String> fields(String action) {
        var form = fi.polku.testing.HtmlForm.find(text(), action, "_csrf", "");
        var values = new LinkedHashMap<String, String>();
        form.controls()
                .forEach(c -> {
                    if (!c.values().isEmpty()) {
                        values.put(c.name(), c.values().getFirst());
                    }
                });
        return values;
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        http.close();
    }
}
