import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Prints p50, p95 and p99 of what people wait for at 4 and 16 users, each request about somebody else, and beside them the floor: the
 * statements that these very requests ran, written down by PostgreSQL itself, run again by pgbench. Arguments: the address of Polku,
 * the folder of PostgreSQL's data, and its port.
 */
public class Bench {
    private static final int SECONDS = Integer.getInteger("bench.seconds", 8);
    /** How many different requests of each kind the floor is made of. */
    private static final int SAMPLES = 24;

    private static final SplittableRandom RANDOM = new SplittableRandom(7);
    private static String base;
    private static Floor floor;

    interface Task {
        int once(int nth) throws Exception;
    }

    public static void main(String[] arguments) throws Exception {
        base = arguments[0];
        String began = Instant.now().toString();
        floor = Floor.of(Path.of(arguments[1]), arguments[2]);
        HttpClient machine = HttpClient.newHttpClient();
        String token = find(post(machine, "/oauth2/token", "grant_type=client_credentials", "Basic "
                + Base64.getEncoder().encodeToString("demo-system:demo-secret".getBytes(StandardCharsets.UTF_8))).body(),
                "\"access_token\":\"([^\"]+)");
        List<String> patients = patients(machine, token);
        List<String> codes = all(get(machine, "/fhir/Patient?_count=200", token).body(), "\"value\" ?: ?\"(\\d{6}[-+A-FU-Y]\\d{3}[0-9A-Y])\"");
        List<String> measured = all(get(machine, "/fhir/Observation?_count=200", token).body(), "Patient/([0-9a-f-]{36})");
        System.out.println("residents: " + find(get(machine, "/fhir/Patient?_summary=count", token).body(), "\"total\" ?: ?(\\d+)"));
        HttpClient nurse = signedIn("Jaana Kokeila");
        List<HttpClient> clients = clients();
        String csrf = find(get(nurse, "/work/clients", null).body(), "name=\"_csrf\" value=\"([^\"]+)");
        System.out.printf("%-29s %5s %8s %8s %8s %8s   %s%n", "", "users", "p50 ms", "p95 ms", "p99 ms", "a second",
                "floor p50, p95 ms and how many times the floor");
        measure("sending a contact", true, n -> post(machine, "/contact", "text=" + encode(WORDS[n % WORDS.length] + " " + n)
                + "&phone=04000" + (10000 + n % 89999) + "&municipality=" + HOMES[n % HOMES.length], null).statusCode());
        // Else each run would make the queues longer for the next.
        floor.putAside("UPDATE contact SET closed_at = created_at, close_reason = 'RECORDED_IN_ERROR' WHERE closed_at IS NULL AND created_at >= '" + began + "'", "VACUUM ANALYZE contact");
        measure("the unit's queue", false, n -> get(nurse, n % 2 == 0 ? "/work/queue" : "/work/queue?due=all", null).statusCode());
        HttpClient lead = signedIn("Sari Näytevirta");
        measure("a unit's open clocks", false, n -> get(nurse, CLOCKS[n % CLOCKS.length], null).statusCode());
        measure("those who use many services", false, n -> get(lead, "/lead/many-services", null).statusCode());
        measure("the region's clocks by state", false, n -> get(lead, n % 2 == 0 ? "/lead/clocks" : "/lead/clocks?warning=BOOKED_LATE", null).statusCode());
        measure("person by partial name", false, n -> post(nurse, "/work/clients", "q=" + encode(PARTS[n % PARTS.length])
                + "&_csrf=" + encode(csrf), null).statusCode());
        measure("person by identity code", false, n -> post(nurse, "/work/clients", "q=" + encode(codes.get(n * 37 % codes.size()))
                + "&_csrf=" + encode(csrf), null).statusCode());
        measure("matching one new person", false, n -> send(machine, "/fhir/Patient/$match", ASKED[n % ASKED.length].formatted(1930 + n % 95, 1 + n % 12, 1 + n % 28), token).statusCode());
        measure("the client's path page", false, n -> get(clients.get(n % clients.size()), "/my", null).statusCode());
        measure("FHIR Patient read", false, n -> get(machine, "/fhir/Patient/" + patients.get(n * 37 % patients.size()), token).statusCode());
        measure("FHIR Observation search", false,
                n -> get(machine, "/fhir/Observation?subject=Patient/" + measured.get(n * 37 % measured.size()), token).statusCode());
    }

    private static final String[] HOMES = {"609", "684", "886", "214", "050", "102", "051", "271", "079", "783"};
    private static final String[] CLOCKS = {"/work/clocks", "/work/clocks?warning=MISSED", "/work/clocks?warning=NINE_TENTHS", "/work/clocks?warning=HALF"};
    private static final String[] PARTS = {"kor", "virt", "mäk", "nie", "lain", "hei", "sal", "jär", "leht", "tuom", "anna", "joh", "mati", "elin"};
    /** A person as a program knows somebody: name with a slip or without, and a day of birth. */
    private static final String ASK = "{\"resourceType\":\"Parameters\",\"parameter\":[{\"name\":\"resource\",\"resource\":{\"resourceType\":\"Patient\",\"name\":[{\"family\":\"%s\",\"given\":[\"%s\"]}],\"birthDate\":\"%%d-%%02d-%%02d\"}}]}";
    private static final String[] ASKED = {ASK.formatted("Virtanen", "Maria"), ASK.formatted("Mäkinnen", "Juhani"), ASK.formatted("Koskinen", "Aino"),
        ASK.formatted("Wirtanen", "Helena"), ASK.formatted("Saarinen", "Matti"), ASK.formatted("Lehtonnen", "Kaarina")};
    private static final String[] WORDS = {"Selkä on kipeä, ja yöt menevät huonosti", "Hammas lohkesi eilen", "Rahat eivät riitä vuokraan",
        "Olen väsynyt, enkä jaksa kotona", "Äiti on kaatunut kahdesti tällä viikolla"};

    /** Of the whole register: pages are gone through until there are a few thousand. */
    private static List<String> patients(HttpClient machine, String token) throws Exception {
        var found = new ArrayList<String>();
        String page = "/fhir/Patient?_count=200";
        for (int i = 0; i < 15 && page != null; i++) {
            String body = get(machine, page, token).body();
            found.addAll(all(body, "\"resourceType\" ?: ?\"Patient\",\\s*\"id\" ?: ?\"([0-9a-f-]{36})\""));
            Matcher next = Pattern.compile("\"relation\" ?: ?\"next\",\\s*\"url\" ?: ?\"https?://[^/]+([^\"]+)\"").matcher(body);
            page = next.find() ? next.group(1).replace("\\u0026", "&") : null;
        }
        if (found.isEmpty()) {
            throw new IllegalStateException("No patients");
        }
        return found;
    }

    private static void measure(String name, boolean changes, Task task) throws Exception {
        String key = name.replaceAll("[^A-Za-z]+", "-");
        for (int i = 0; i < 200; i++) {
            task.once(RANDOM.nextInt(1_000_000));
        }
        var scripts = floor.write(key, changes, () -> task.once(RANDOM.nextInt(1_000_000)));
        for (int users : new int[] {4, 16}) {
            var nth = new AtomicInteger(RANDOM.nextInt(1_000_000));
            var times = new ConcurrentLinkedQueue<Long>();
            var bad = new ConcurrentLinkedQueue<Integer>();
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
            try (var pool = Executors.newFixedThreadPool(users)) {
                for (int u = 0; u < users; u++) {
                    pool.submit(() -> {
                        while (System.nanoTime() < end) {
                            long from = System.nanoTime();
                            int status = task.once(nth.incrementAndGet());
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
            double p50 = at(sorted, 0.50);
            double p95 = at(sorted, 0.95);
            System.out.printf(Locale.ROOT, "%-29s %5d %8.1f %8.1f %8.1f %8.0f   %s%s%n", name, users, p50, p95, at(sorted, 0.99),
                    sorted.length / (double) SECONDS, floor.beside(scripts, users, p50, p95),
                    bad.isEmpty() ? "" : "  REFUSED " + bad.size() + " with " + bad.peek());
        }
    }

    static double at(long[] sorted, double share) {
        return sorted.length == 0 ? Double.NaN : sorted[(int) Math.min(sorted.length - 1, sorted.length * share)] / 1e6;
    }

    /** The statements of some requests, as PostgreSQL writes them down, made into scripts for pgbench. */
    private static final class Floor {
        private static final Pattern PARAMETER = Pattern.compile("\\$(\\d+) = ('(?:[^']|'')*+'|NULL)");
        private final Path log;
        private final String port;

        private Floor(Path log, String port) {
            this.log = log;
            this.port = port;
        }

        static Floor of(Path data, String port) {
            Path log = data.resolve("log").resolve("statements.json");
            return Files.exists(log) && run("pgbench", "--version") == 0 && run("psql", "--version") == 0 ? new Floor(log, port) : new Floor(null, port);
        }

        interface Request {
            void send() throws Exception;
        }

        /** One script for each of some requests, sent one after another. */
        List<Path> write(String key, boolean changes, Request request) throws Exception {
            if (log == null) {
                return List.of();
            }
            setting("ALTER SYSTEM SET log_min_duration_statement = 0");
            var scripts = new ArrayList<Path>();
            int statements = 0;
            for (int i = 0; i < SAMPLES; i++) {
                long from = Files.size(log);
                request.send();
                List<String> its = statements(from);
                statements += its.size();
                var script = new StringBuilder("\\set r random(1, 2000000000)\n");
                if (changes) {
                    script.append("BEGIN;\n");
                }
                its.forEach(s -> script.append(s.strip().replace("\n", " ")).append(";\n"));
                if (changes) {
                    script.append("COMMIT;\n");
                }
                Path file = log.resolveSibling(key + "-" + i + ".sql");
                Files.writeString(file, script);
                scripts.add(file);
            }
            setting("ALTER SYSTEM RESET log_min_duration_statement");
            if (statements == 0) {
                throw new IllegalStateException("PostgreSQL wrote no statement down in " + log);
            }
            System.out.printf(Locale.ROOT, "%-29s %.1f statements in a request%n", key.replace('-', ' '), statements / (double) SAMPLES);
            return scripts;
        }

        /** What has been written down since, when nothing more comes. */
        private List<String> statements(long from) throws Exception {
            long size;
            do {
                size = Files.size(log);
                Thread.sleep(150);
            } while (Files.size(log) > size);
            String text;
            try (var file = new java.io.RandomAccessFile(log.toFile(), "r")) {
                byte[] written = new byte[(int) (size - from)];
                file.seek(from);
                file.readFully(written);
                text = new String(written, StandardCharsets.UTF_8);
            }
            var statements = new ArrayList<String>();
            for (String line : text.split("\n")) {
                Matcher run = Pattern.compile("^duration: [0-9.]+ ms  execute [^:]+: (.*)$", Pattern.DOTALL).matcher(field(line, "message"));
                // Transactions are put around the whole request; pgbench has its own connections. The log is sealed meanwhile by
                // a job of its own, which no request waits for.
                if (run.find() && !run.group(1).matches("(?is)\\s*(BEGIN|COMMIT|ROLLBACK|SET |SHOW |ALTER ).*")
                        && !run.group(1).matches("(?is).*\\bseal(_leaf|_queue|_check)?\\b.*")) {
                    statements.add(filled(run.group(1), field(line, "detail")));
                }
            }
            return statements;
        }

        String beside(List<Path> scripts, int users, double p50, double p95) throws Exception {
            if (scripts.isEmpty()) {
                return "no floor: pgbench is not installed (Debian: postgresql-contrib)";
            }
            Path times = Files.createTempDirectory("polku-bench");
            var command = new ArrayList<>(List.of("pgbench", "-n", "-h", "127.0.0.1", "-p", port, "-U", "postgres", "-M", "prepared",
                    "-c", "" + users, "-j", "1", "-T", "" + SECONDS, "-l", "--log-prefix=" + times.resolve("t")));
            scripts.forEach(s -> command.addAll(List.of("-f", s.toString())));
            command.add("postgres");
            Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0 || said.contains("aborted")) {
                return "no floor: " + said.lines().filter(l -> l.contains("ERROR") || l.contains("aborted")).findFirst().orElse(said);
            }
            var taken = new ArrayList<Long>();
            try (var files = Files.list(times)) {
                for (Path file : files.toList()) {
                    Files.readAllLines(file).forEach(l -> taken.add(Long.parseLong(l.split(" ")[2]) * 1000));
                }
            }
            long[] sorted = taken.stream().mapToLong(Long::longValue).sorted().toArray();
            // The first runs of a script on a connection plan it: they are the slowest, in p99 and not here.
            return String.format(Locale.ROOT, "%.1f, %.1f: ×%.1f, ×%.1f", at(sorted, 0.5), at(sorted, 0.95), p50 / at(sorted, 0.5),
                    p95 / at(sorted, 0.95));
        }

        /** The statement with its parameters; new ids and hashes are made other ones at each run. */
        private static String filled(String statement, String detail) {
            var values = new ArrayList<String>();
            Matcher given = PARAMETER.matcher(detail);
            while (given.find()) {
                values.add(given.group(2));
            }
            boolean insert = statement.strip().toUpperCase(Locale.ROOT).startsWith("INSERT");
            UnaryOperator<String> fresh = v -> fresh(v, insert);
            return Pattern.compile("\\$(\\d+)").matcher(statement)
                    .replaceAll(m -> Matcher.quoteReplacement(fresh.apply(values.get(Integer.parseInt(m.group(1)) - 1))));
        }

        private static final Pattern ID = Pattern.compile("([0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-)[0-9a-f]{8}([0-9a-f]{4})");
        private static final long BEGAN = System.currentTimeMillis();

        private static String fresh(String value, boolean insert) {
            String others = ID.matcher(value).replaceAll(m -> isNew(m.group())
                    // The same new id is the same in every statement of one run, and another in the next.
                    ? m.group(1) + "' || lpad(to_hex(CAST(:r AS bigint)), 8, '0') || '" + m.group(2)
                    : m.group());
            if (!others.equals(value)) {
                return "CAST(" + others + (value.startsWith("'{") ? " AS uuid[])" : " AS uuid)");
            }
            if (insert && value.matches("'\\\\x[0-9a-f]{64}'")) {
                return "decode(md5('" + value.substring(3, 35) + "' || CAST(:r AS text)) || md5('" + value.substring(35, 67) + "' || CAST(:r AS text)), 'hex')";
            }
            // pgbench takes a colon before a letter for a variable of its own.
            return value.contains(":") ? value.replaceAll(":(?=[A-Za-z_])", "'||':'||'") : value;
        }

        private static boolean isNew(String id) {
            return Long.parseLong(id.substring(0, 8) + id.substring(9, 13), 16) >= BEGAN - 60_000;
        }

        void putAside(String... statements) {
            for (String sql : statements) {
                if (run("psql", "-q", "-h", "127.0.0.1", "-p", port, "-U", "postgres", "-c", sql, "postgres") != 0) {
                    System.out.println("not put aside: psql could not run " + sql);
                }
            }
        }

        private void setting(String sql) throws Exception {
            if (run("psql", "-q", "-h", "127.0.0.1", "-p", port, "-U", "postgres", "-c", sql, "-c", "SELECT pg_reload_conf()", "postgres") != 0) {
                throw new IllegalStateException("psql could not run " + sql);
            }
            Thread.sleep(700);
        }

        private static String field(String json, String name) {
            Matcher found = Pattern.compile("\"" + name + "\":\"((?:[^\"\\\\]|\\\\.)*+)\"").matcher(json);
            return found.find() ? found.group(1).replace("\\n", "\n").replace("\\t", "\t").replace("\\\"", "\"").replace("\\\\", "\\") : "";
        }

        private static int run(String... command) {
            try {
                return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor();
            } catch (IOException e) {
                return -1;
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static HttpClient fresh() {
        return HttpClient.newBuilder().cookieHandler(new CookieManager()).followRedirects(HttpClient.Redirect.NORMAL).build();
    }

    /** Somebody on the page of people to sign in as. */
    private record Person(String account, String name, boolean client) {}

    private static List<Person> people(String page) {
        var people = new ArrayList<Person>();
        int my = page.indexOf("door-my");
        Matcher form = Pattern.compile("name=\"account\" value=\"([^\"]+)\".*?sign-in-as\"[^>]*>([^<]+)<", Pattern.DOTALL).matcher(page);
        while (form.find()) {
            people.add(new Person(form.group(1), form.group(2).strip(), my > 0 && form.start() > my));
        }
        return people;
    }

    private static HttpClient signedIn(Person who) throws Exception {
        HttpClient http = fresh();
        String csrf = find(get(http, "/sign-in", null).body(), "name=\"_csrf\" value=\"([^\"]+)");
        post(http, "/sign-in", "_csrf=" + encode(csrf) + "&account=" + who.account(), null);
        return http;
    }

    private static HttpClient signedIn(String name) throws Exception {
        var people = people(get(fresh(), "/sign-in", null).body());
        return signedIn(people.stream().filter(p -> p.name().equals(name)).findFirst()
                .orElseThrow(() -> new IllegalStateException("Nobody to sign in as " + name + " among " + people)));
    }

    /** Everybody who has a path page of their own. */
    private static List<HttpClient> clients() throws Exception {
        var clients = new ArrayList<HttpClient>();
        for (Person person : people(get(fresh(), "/sign-in", null).body())) {
            if (person.client()) {
                HttpClient http = signedIn(person);
                if (get(http, "/my", null).statusCode() == 200) {
                    clients.add(http);
                }
            }
        }
        if (clients.isEmpty()) {
            throw new IllegalStateException("Nobody to open a path page as");
        }
        return clients;
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

    private static HttpResponse<String> send(HttpClient http, String path, String json, String token) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(URI.create(base + path)).header("Content-Type", "application/fhir+json").header("Authorization", "Bearer " + token)
                .POST(HttpRequest.BodyPublishers.ofString(json)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static List<String> all(String text, String pattern) {
        return Pattern.compile(pattern).matcher(text).results().map(m -> m.group(1)).distinct().toList();
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
