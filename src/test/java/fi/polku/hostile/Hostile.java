package fi.polku.hostile;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Requests that nobody honest sends, out of a seed: the same seed and number give the same request.
 */
final class Hostile {
    /** Stands for somebody's identity code, id or receipt code: of a real person or of none. */
    static final String CODE = "@CODE@";

    static final String ID = "@ID@";
    static final String RECEIPT = "@RECEIPT@";

    /** What must never come back as it was sent. */
    static final String MARK = "<zq9 x='1\">";

    private static final List<String> BAD =
            List.of(
                    MARK,
                    "\"><script>zq9()</script>" + MARK,
                    "' OR 1=1; DROP TABLE contact; --" + MARK,
                    "1) UNION SELECT private_key FROM signing_key --",
                    "${7*7}#{7*7}{{7*7}}<%=7*7%>" + MARK,
                    "${jndi:ldap://127.0.0.1:1/a}",
                    "@raw@$unsafe{1}",
                    "javascript:zq9()",
                    "\u0000",
                    "%00",
                    "\r\nX-Injected: zq9\r\n",
                    "%0d%0aX-Injected:%20zq9",
                    "../../../../etc/passwd",
                    "..%2f..%2f..%2fetc%2fpasswd",
                    "..\\..\\windows\\win.ini",
                    "%c0%ae%c0%ae/",
                    "999999999999999999999999999999",
                    "-1",
                    "1e309",
                    "NaN",
                    "0x7fffffff",
                    "٣٤٥",
                    "🙂👩‍👧‍👦🏳️‍🌈",
                    "\u202Ertl\u202C שלום مرحبا",
                    "\uFFFF\uFFFE",
                    "a\u0301\u0301\u0301\u0301",
                    "İıſß",
                    "null",
                    "true",
                    "[]",
                    "{}",
                    "2026-02-31",
                    "+999999999-12-31T99:99:99Z",
                    CODE,
                    ID,
                    RECEIPT,
                    "00000000-0000-0000-0000-000000000000",
                    "%",
                    "%zz",
                    "%E4%F6",
                    "*",
                    "_",
                    "\\",
                    " ",
                    "");

    private static final List<String> FHIR =
            List.of(
                    "_count=-1",
                    "_count=99999999999",
                    "_sort=-_id,,--x",
                    "_include=Patient:*",
                    "_revinclude=*:*",
                    "_has:Observation:patient:code=1",
                    "identifier=" + CODE,
                    "identifier=urn%3Aoid%3A1.2.246.21%7C" + CODE,
                    "birthdate=gt9999-99-99&birthdate=lt",
                    "name:exact=%3Czq9%20x='1%22%3E",
                    "_id=" + ID,
                    "_format=xml",
                    "_format=%3Czq9%20x='1%22%3E",
                    "_pretty=true&_summary=data&_elements=*",
                    "_total=%3Czq9%20x='1%22%3E",
                    "_page=AAAA",
                    "_getpages=" + ID,
                    "subject.name:missing=maybe",
                    "_filter=name%20eq%20%22x%22",
                    "_content=%3Czq9%20x='1%22%3E");

    private static final List<String> METHODS =
            List.of(
                    "GET",
                    "GET",
                    "GET",
                    "POST",
                    "POST",
                    "POST",
                    "HEAD",
                    "PUT",
                    "DELETE",
                    "PATCH",
                    "OPTIONS",
                    "TRACE",
                    "PROPFIND",
                    "CONNECT",
                    "get",
                    "G\u0001T");

    private static final List<String> TYPES =
            List.of(
                    "application/x-www-form-urlencoded",
                    "application/x-www-form-urlencoded",
                    "application/x-www-form-urlencoded; charset=utf-16",
                    "application/x-www-form-urlencoded; charset=nonsense",
                    "application/json",
                    "application/json",
                    "application/fhir+json",
                    "application/fhir+xml",
                    "multipart/form-data; boundary=x",
                    "multipart/form-data",
                    "text/plain",
                    "text/html" + MARK,
                    "/",
                    "");

    private final Random random;
    private final List<String> paths;
    private final List<String> fields;

    /** Number n of a seed, against these paths, with the fields that forms have. */
    Hostile(long seed, long n, List<String> paths, List<String> fields) {
        this.random = new Random(seed * 1_000_003L + n * 7919L);
        random.nextLong();
        this.paths = paths;
        this.fields = fields;
    }

    /**
     * A request.
     *
     * @param text up to the body, with stand-ins in it
     * @param half only so many bytes of the body are sent; -1 = all
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Made(String text, byte[] body, int half) {
        boolean asksForSomebody() {
            String all = text + new String(body, StandardCharsets.UTF_8);
            return all.contains(CODE) || all.contains(ID) || all.contains(RECEIPT);
        }

        /** The bytes, asking for somebody in particular. */
        byte[] bytes(String code, String id, String receipt) {
            byte[] own = put(new String(body, StandardCharsets.ISO_8859_1), code, id, receipt);
            int length = half >= 0 ? own.length + 50 : own.length;
            var all = new ByteArrayOutputStream();
            all.writeBytes(put(text.replace("@LENGTH@", "" + length), code, id, receipt));
            all.write(own, 0, half >= 0 ? Math.min(half, own.length) : own.length);
            return all.toByteArray();
        }

        private static byte[] put(String in, String code, String id, String receipt) {
            return in.replace(CODE, code)
                    .replace(ID, id)
                    .replace(RECEIPT, receipt)
                    .getBytes(StandardCharsets.ISO_8859_1);
        }
    }

    Made next() {
        String method = one(METHODS);
        String target = path() + query();
        byte[] body = method.equals("POST") || random.nextInt(6) == 0 ? body() : new byte[0];
        String type = type(target);
        if (type.contains("json")) {
            body = method.equals("POST") ? json() : body;
        }
        var head = new StringBuilder();
        head.append(method).append(' ').append(target).append(" HTTP/1.1\r\n");
        head.append("Host: ")
                .append(random.nextInt(20) == 0 ? "evil" + MARK : "localhost")
                .append("\r\n");
        head.append("Connection: close\r\n");
        boolean chunked = body.length > 0 && random.nextInt(10) == 0;
        int half = body.length > 0 && random.nextInt(25) == 0 ? random.nextInt(body.length) : -1;
        if (body.length > 0) {
            head.append("Content-Type: ").append(type).append("\r\n");
            head.append(
                    chunked ? "Transfer-Encoding: chunked\r\n" : "Content-Length: @LENGTH@\r\n");
        }
        headers(head);
        head.append("\r\n");
        return new Made(latin(head.toString()), chunked ? chunks(body) : body, half);
    }

    private String path() {
        String path = one(paths).replaceAll("\\{[^}]*}", "@X@");
        while (path.contains("@X@")) {
            String in =
                    random.nextInt(3) == 0 ? one(List.of(ID, RECEIPT, CODE)) : encoded(one(BAD));
            path = path.replaceFirst("@X@", java.util.regex.Matcher.quoteReplacement(in));
        }
        return switch (random.nextInt(24)) {
            case 0 -> path + ";jsessionid=" + "A".repeat(20);
            case 1 -> "/" + path;
            case 2 -> path + "/";
            case 3 -> path + "/%2e%2e/%2e%2e/admin";
            case 4 -> path + encoded(one(BAD));
            case 5 -> path.toUpperCase(java.util.Locale.ROOT);
            case 6 -> path + "%00.css";
            case 7 -> path + one(BAD).replace(" ", "+").replace("\r\n", "");
            case 8 -> "http://localhost" + path;
            default -> path;
        };
    }

    private String query() {
        if (random.nextInt(3) != 0) {
            return "";
        }
        var all = new ArrayList<String>();
        int n = random.nextInt(40) == 0 ? 600 : 1 + random.nextInt(4);
        for (int i = 0; i < n; i++) {
            all.add(
                    random.nextInt(3) == 0
                            ? one(FHIR)
                            : one(
                                            List.of(
                                                    "continue",
                                                    "lang",
                                                    "theme",
                                                    "q",
                                                    "code",
                                                    "after",
                                                    "_csrf",
                                                    "page",
                                                    "month",
                                                    "unit",
                                                    "client_id",
                                                    "redirect_uri",
                                                    "scope",
                                                    "state",
                                                    "response_type",
                                                    one(fields)))
                                    + "="
                                    + encoded(one(BAD)));
        }
        return "?" + String.join("&", all);
    }

    private byte[] body() {
        var all = new ArrayList<String>();
        int n = 1 + random.nextInt(8);
        for (int i = 0; i < n; i++) {
            String value = random.nextInt(30) == 0 ? "å".repeat(20_000) : one(BAD);
            String name = random.nextInt(10) == 0 ? one(BAD) : one(fields);
            all.add(encoded(name) + "=" + (random.nextInt(8) == 0 ? value : encoded(value)));
            if (random.nextInt(8) == 0) {
                all.add(all.getLast());
            }
        }
        if (random.nextInt(3) == 0) {
            // Right but for one thing, so that it comes far.
            all.add(
                    "text=Selk%C3%A4+on+kipe%C3%A4&phone=0400000123&municipality=214&identity="
                            + CODE);
        }
        String text = String.join("&", all);
        return random.nextInt(12) == 0
                ? text.getBytes(StandardCharsets.UTF_16)
                : latin(text).getBytes(StandardCharsets.ISO_8859_1);
    }

    private byte[] json() {
        String bad = one(BAD).replace("\\", "\\\\").replace("\"", "\\\"");
        String text =
                switch (random.nextInt(9)) {
                    case 0 -> "[".repeat(5000);
                    case 1 -> "{\"a\":".repeat(300) + "1" + "}".repeat(300);
                    case 2 -> "{\"clock\":\"" + bad + "\",\"startedOn\":\"" + bad + "\"";
                    case 3 ->
                            "{\"facts\":{\"contactOn\":\""
                                    + bad
                                    + "\",\"bornOn\":99999999999999999999}}";
                    case 4 ->
                            "{\"resourceType\":\"Bundle\",\"type\":\""
                                    + bad
                                    + "\",\"entry\":[null,{}]}";
                    case 5 -> "{\"a\":1e999999,\"a\":2,\"" + bad + "\":[1,2,{\"b\":\"\\ud800\"}]}";
                    case 6 -> "\"" + bad + "\"";
                    case 7 -> "{\"x\":\"" + "a".repeat(random.nextInt(300_000)) + "\"}";
                    default ->
                            "{\"family\":\""
                                    + bad
                                    + "\",\"on\":\"2026-03-10\",\"given\":["
                                    + bad.length()
                                    + "]}";
                };
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private String type(String target) {
        if (target.startsWith("/api")) {
            return random.nextInt(6) == 0 ? one(TYPES) : "application/json";
        }
        return one(TYPES);
    }

    private void headers(StringBuilder head) {
        String bad = one(BAD).replace("\r\n", " ").replace("\u0000", "");
        switch (random.nextInt(14)) {
            case 0 ->
                    head.append("Cookie: SESSION=")
                            .append(bad)
                            .append("; polku-lang=")
                            .append(bad)
                            .append("\r\n");
            case 1 -> head.append("Authorization: Bearer ").append(bad).append("\r\n");
            case 2 -> head.append("Authorization: Basic ").append(bad).append("\r\n");
            case 3 -> head.append("Authorization: Basic 8J+Zgjo6\r\n");
            case 4 ->
                    head.append("X-Forwarded-For: ")
                            .append(bad)
                            .append("\r\nX-Forwarded-Host: evil.example\r\n");
            case 5 -> head.append("Accept: ").append(bad).append("\r\n");
            case 6 -> head.append("Accept-Language: ").append(bad).append("\r\n");
            case 7 ->
                    head.append("HX-Request: true\r\nHX-Current-URL: ").append(bad).append("\r\n");
            case 8 -> head.append("Range: bytes=5-1,0-0,-").append("9".repeat(30)).append("\r\n");
            case 9 ->
                    head.append("If-Modified-Since: ")
                            .append(bad)
                            .append("\r\nIf-None-Match: \"")
                            .append(bad)
                            .append("\"\r\n");
            case 10 -> head.append("X-HTTP-Method-Override: DELETE\r\n");
            case 11 ->
                    head.append("Expect: ")
                            .append(random.nextBoolean() ? "100-continue" : bad)
                            .append("\r\n");
            case 12 ->
                    head.append("Origin: ")
                            .append(bad)
                            .append("\r\nSec-Fetch-Site: ")
                            .append(bad)
                            .append("\r\n");
            default ->
                    head.append(
                            "Authorization: Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJhIiwidG9rZW5fdXNlIjoibWFjaGluZSJ9.\r\n");
        }
    }

    private byte[] chunks(byte[] body) {
        var all = new ByteArrayOutputStream();
        int at = 0;
        while (at < body.length) {
            int n = Math.min(body.length - at, 1 + random.nextInt(2000));
            all.writeBytes((Integer.toHexString(n) + "\r\n").getBytes(StandardCharsets.US_ASCII));
            all.write(body, at, n);
            all.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
            at += n;
        }
        all.writeBytes(
                (random.nextInt(5) == 0 ? "zz\r\n" : "0\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        return all.toByteArray();
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    /** As a browser writes it in an address or a form; the stand-ins stay. */
    private static String encoded(String text) {
        return text.startsWith("@")
                ? text
                : java.net.URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Each byte of the text's UTF-8 as one sign, so that it goes over the wire as it is. */
    private static String latin(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }
}
