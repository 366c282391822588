package fi.polku.measure.internal;

import fi.polku.access.Actor;
import fi.polku.client.Clients;
import fi.polku.client.NewClient;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.RecordHeader;
import fi.polku.kernel.RecordStatus;
import fi.polku.kernel.Register;
import fi.polku.measure.AnswerId;
import fi.polku.measure.MeasureRequestId;
import fi.polku.platform.Ids;
import fi.polku.platform.sql.Json;
import fi.polku.testing.DatabaseTest;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** A client to whom instruments are put. */
abstract class MeasureTest extends DatabaseTest {
    static final RecordHeader HEADER =
            new RecordHeader(
                    Register.PATIENT, null, null, null, null, "PROFESSIONAL", RecordStatus.FINAL);

    @Autowired Clients clients;
    @Autowired MeasureRequestQueries requests;
    @Autowired MeasureAnswerQueries answers;

    ClientId client;

    @BeforeEach
    void aClient() {
        client = person("Mitattu");
    }

    ClientId person(String familyName) {
        return clients.create(
                Actor.system(),
                new NewClient(
                        familyName,
                        "Testi",
                        null,
                        null,
                        LocalDate.parse("1979-03-12"),
                        null,
                        "fi",
                        null,
                        null,
                        null,
                        false,
                        List.of()));
    }

    MeasureRequestId request(String instrument, @Nullable String dueOn) {
        var id = new MeasureRequestId(Ids.next());
        requests.insertRequest(
                id,
                client,
                instrument,
                "1",
                dueOn == null ? null : LocalDate.parse(dueOn),
                null,
                HEADER,
                NOW);
        return id;
    }

    AnswerId answer(@Nullable MeasureRequestId request) {
        var id = new AnswerId(Ids.next());
        answers.insertAnswer(
                id, client, request, "phq-9", "1", new Json("{\"1\": 2}"), null, HEADER, NOW);
        return id;
    }
}
