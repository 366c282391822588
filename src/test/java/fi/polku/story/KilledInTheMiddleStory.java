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
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Twenty people at once, and the power goes: what was acknowledged is there, and none of it twice.
 */
@DisplayName("Two hundred contacts sent at once")
class KilledInTheMiddleStory {
    private static final Pattern CODE =
            Pattern.compile("data-qa=\"receipt-code\"[^>]*>\\s*([0-9A-Z -]+?)\\s*<");
    private static final int CLIENTS = 20;
    private static final int EACH = 10;

    @Test
    @DisplayName("get two hundred receipts, and survive a kill in the middle")
    void killed(@TempDir Path folder) throws Exception {
        Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
        var half = new CountDownLatch(CLIENTS * EACH / 2);
        var polku = PolkuProcess.start(folder);
        try (var people = Executors.newFixedThreadPool(CLIENTS);
                var http = HttpClient.newHttpClient()) {
            for (int c = 0; c < CLIENTS; c++) {
                int client = c;
                people.submit(() -> {
                    for (int n = 0; n < EACH; n++) {
                        send(http, polku, "Asia " + client + "/" + n)
                                .ifPresent(code -> {
                                    acknowledged.add(code);
                                    half.countDown();
                                });
                    }
                });
            }
            half.await();
            polku.kill();
        }
        assertThat(acknowledged.size()).isGreaterThanOrEqualTo(CLIENTS * EACH / 2);

        var again = PolkuProcess.start(folder);
        try (var http = HttpClient.newHttpClient()) {
            var codes = List.copyOf(acknowledged);
            assertThat(codes).doesNotHaveDuplicates();
            var lost = new ArrayList<String>();
            for (String code : codes) {
                if (status(http, again, code) != 200) {
                    lost.add(code);
                }
            }
            assertThat(lost).as("acknowledged and then lost").isEmpty();

            var more = new ArrayList<String>();
            for (int n = 0; n < 5; n++) {
                send(http, again, "Jälkeen " + n).ifPresent(more::add);
            }
            assertThat(more).hasSize(5).doesNotContainAnyElementsOf(codes);
        } finally {
            again.stop();
        }
    }

    private static java.util.Optional<String> send(
            HttpClient http, PolkuProcess polku, String text) {
        String form =
                "text="
                        + URLEncoder.encode(text, StandardCharsets.UTF_8)
                        + "&phone=0400000123&municipality=609";
        var request =
                HttpRequest.newBuilder(polku.at("/contact"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build();
        try {
            var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            var matcher = CODE.matcher(answer.body());
            return matcher.find()
                    ? java.util.Optional.of(matcher.group(1).replaceAll("[^0-9A-Z]", ""))
                    : java.util.Optional.empty();
        } catch (IOException killed) {
            return java.util.Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return java.util.Optional.empty();
        }
    }

    private static int status(HttpClient http, PolkuProcess polku, String code)
            throws IOException, InterruptedException {
        return http.send(
                        HttpRequest.newBuilder(polku.at("/contact/" + code)).build(),
                        HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }
}
