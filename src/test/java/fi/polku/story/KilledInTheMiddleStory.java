package fi.polku.story;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.testing.PolkuProcess;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Twenty people at one address send two hundred contacts at once, and the power goes: of Polku,
 * then of its database. A contact is acknowledged when its sender has read the whole page with the
 * receipt's code; whoever got no such page sends the same form again, as a browser does. In the end
 * everybody has a receipt, and every contact stands once, with its clock, in its own queue.
 */
@DisplayName("Two hundred contacts sent at once")
class KilledInTheMiddleStory {
    private static final Pattern CODE =
            Pattern.compile("data-qa=\"receipt-code\"[^>]*>\\s*([0-9A-Z -]+?)\\s*<");
    private static final int CLIENTS = 20;
    private static final int EACH = 10;
    private static final List<String> TOWNS = List.of("609", "214", "684", "102");

    /** What one person sends; the tokens are those of the form's page, the same in every try. */
    private record Form(String words, String town, boolean social, String token, String key) {
        String body() {
            return "text="
                    + URLEncoder.encode(words, StandardCharsets.UTF_8)
                    + "&phone=0400000123&municipality="
                    + town
                    + "&area="
                    + (social ? "money" : "pain")
                    + "&formToken="
                    + token
                    + "&formKey="
                    + key;
        }
    }

    /**
     * The first round is within the burst of one address; what the later ones send over it would
     * only wait.
     */
    private static final String MANY_FROM_ONE_ADDRESS = "--polku.limits.contact.burst=2000";

    /** Receipt codes by words. */
    private final Map<String, String> acknowledged = new ConcurrentHashMap<>();

    private final List<Form> all = new ArrayList<>();
    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    @DisplayName(
            "get two hundred receipts, and survive kills of Polku and of its database in the middle")
    void killed(@TempDir Path folder) throws Exception {
        var polku = PolkuProcess.start(folder);
        send(polku, round("Rauhassa"), CLIENTS * EACH).await();
        assertEverything(polku);
        assertThat(acknowledged).hasSize(CLIENTS * EACH);

        // The power goes when half have their receipt.
        var interrupted = round("Polku kaatui");
        var sending = send(polku, interrupted, CLIENTS * EACH / 2);
        sending.awaitSome();
        polku.kill();
        sending.await();
        assertThat(acknowledged.size()).isBetween(CLIENTS * EACH * 3 / 2, CLIENTS * EACH * 2);
        polku = PolkuProcess.start(folder, MANY_FROM_ONE_ADDRESS);
        assertReceipts(polku);
        var before = Map.copyOf(acknowledged);
        send(polku, interrupted, 0).await();
        assertEverything(polku);
        assertThat(acknowledged).as("sent again, the same receipt").containsAllEntriesOf(before);

        // The database goes first, Polku then.
        interrupted = round("Tietokanta kaatui");
        sending = send(polku, interrupted, CLIENTS * EACH / 2);
        sending.awaitSome();
        polku.killDatabase();
        sending.await();
        assertPlainWords(polku, interrupted.getFirst());
        polku.kill();
        polku = PolkuProcess.start(folder, MANY_FROM_ONE_ADDRESS);
        try {
            assertReceipts(polku);
            send(polku, interrupted, 0).await();
            assertEverything(polku);
            assertThat(acknowledged).hasSize(3 * CLIENTS * EACH);
        } finally {
            polku.stop();
            http.close();
        }
    }

    /**
     * While the database is away a person is told what to do, and what was typed is still there.
     */
    private void assertPlainWords(PolkuProcess polku, Form form) throws Exception {
        var answer = http.send(post(polku, form).build(), HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(answer.body())
                .contains(
                        "Mitään ei tallennettu",
                        "data-qa=\"send-again\"",
                        form.words(),
                        form.token())
                .contains("tel:112")
                .doesNotContain("Exception", "at fi.polku", "SQL", "jdbc");
    }

    private void assertReceipts(PolkuProcess polku) throws Exception {
        var lost = new TreeMap<String, Integer>();
        for (var one : acknowledged.entrySet()) {
            int status =
                    http.send(
                                    HttpRequest.newBuilder(polku.at("/contact/" + one.getValue()))
                                            .build(),
                                    HttpResponse.BodyHandlers.discarding())
                            .statusCode();
            if (status != 200) {
                lost.put(one.getKey(), status);
            }
        }
        assertThat(lost).as("acknowledged and then lost").isEmpty();
    }

    /**
     * Every form is acknowledged, there once, with a clock, in the queue of its town and matter.
     */
    private void assertEverything(PolkuProcess polku) throws Exception {
        assertReceipts(polku);
        assertThat(acknowledged.keySet())
                .containsExactlyInAnyOrderElementsOf(all.stream().map(Form::words).toList());
        assertThat(acknowledged.values()).doesNotHaveDuplicates();
        var wrong = new ArrayList<String>();
        var seen = new TreeMap<String, Integer>();
        try (var connection = polku.database();
                var statement = connection.createStatement();
                var rows =
                        statement.executeQuery(
                                """
                                SELECT c.text, c.taken_at IS NULL AND c.closed_at IS NULL AS waits,
                                  (SELECT count(*) FROM deadline d WHERE d.subject_id = c.id) AS clocks,
                                  c.due_on IS NOT NULL AS due,
                                  EXISTS (SELECT 1 FROM unit_queue q WHERE q.municipality_code = c.municipality_code
                                    AND q.kind = c.direction AND q.unit_id = c.unit_id) AS right_queue,
                                  c.direction, c.municipality_code
                                FROM contact c
                                """)) {
            while (rows.next()) {
                String words = rows.getString("text");
                var form = all.stream().filter(f -> f.words().equals(words)).findFirst();
                if (form.isEmpty()) {
                    continue;
                }
                seen.merge(words, 1, Integer::sum);
                boolean right =
                        rows.getBoolean("waits")
                                && rows.getInt("clocks") > 0
                                && rows.getBoolean("due")
                                && rows.getBoolean("right_queue")
                                && rows.getString("municipality_code").equals(form.get().town())
                                && rows.getString("direction")
                                        .equals(form.get().social() ? "SOCIAL" : "HEALTH");
                if (!right) {
                    wrong.add(words);
                }
            }
        }
        assertThat(wrong).as("without a clock, or in a wrong queue").isEmpty();
        assertThat(seen).as("contacts by their words").hasSize(all.size());
        assertThat(seen.values()).as("each of them once").containsOnly(1);
    }

    private List<Form> round(String name) {
        var forms = new ArrayList<Form>();
        for (int n = 0; n < CLIENTS * EACH; n++) {
            forms.add(
                    new Form(
                            name + " " + n,
                            TOWNS.get(n % TOWNS.size()),
                            n % 3 == 0,
                            UUID.randomUUID().toString(),
                            UUID.randomUUID().toString().replace("-", "")));
        }
        all.addAll(forms);
        return forms;
    }

    /** Twenty people begin at once; each sends its own forms one after another. */
    private Sending send(PolkuProcess polku, List<Form> forms, int enough) {
        var some = new CountDownLatch(enough);
        var done = new CountDownLatch(CLIENTS);
        var people = Executors.newFixedThreadPool(CLIENTS);
        for (int c = 0; c < CLIENTS; c++) {
            var own = forms.subList(c * EACH, (c + 1) * EACH);
            people.execute(() -> {
                try {
                    for (Form form : own) {
                        String code = send(polku, form);
                        if (code == null) {
                            // Told to wait, or cut off: nobody goes on at once.
                            return;
                        }
                        acknowledged.put(form.words(), code);
                        some.countDown();
                    }
                } finally {
                    done.countDown();
                }
            });
        }
        people.shutdown();
        return new Sending(some, done);
    }

    private record Sending(CountDownLatch some, CountDownLatch done) {
        void awaitSome() throws InterruptedException {
            some.await();
        }

        void await() throws InterruptedException {
            done.await();
        }
    }

    /** The receipt's code, when the whole page came. */
    private @Nullable String send(PolkuProcess polku, Form form) {
        try {
            var answer = http.send(post(polku, form).build(), HttpResponse.BodyHandlers.ofString());
            while (answer.statusCode() == 429) {
                // One address sends more than its burst here: told when to come again, one does.
                Thread.sleep(
                        Duration.ofSeconds(
                                Long.parseLong(
                                        answer.headers().firstValue("Retry-After").orElseThrow())));
                answer = http.send(post(polku, form).build(), HttpResponse.BodyHandlers.ofString());
            }
            var matcher = CODE.matcher(answer.body());
            return answer.statusCode() == 200 && matcher.find()
                    ? matcher.group(1).replaceAll("[^0-9A-Z]", "")
                    : null;
        } catch (IOException killed) {
            return null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    private static HttpRequest.Builder post(PolkuProcess polku, Form form) {
        return HttpRequest.newBuilder(polku.at("/contact"))
                .timeout(Duration.ofMinutes(2))
                .header("Accept-Language", "fi")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form.body()));
    }
}
