package fi.polku.signal.internal;

import fi.polku.access.Actor;
import fi.polku.client.Clients;
import fi.polku.client.NewClient;
import fi.polku.kernel.ClientId;
import fi.polku.platform.Ids;
import fi.polku.platform.Now;
import fi.polku.testing.DatabaseTest;
import fi.polku.testing.People;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;

/** People of the test's own, with records written row by row so that each moment is known. */
abstract class SignalWorld extends DatabaseTest {
    static final LocalDate TODAY = LocalDate.of(2026, 3, 10);

    @Autowired Clients clients;

    private long minute;

    ClientId person(LocalDate born) {
        ClientId id =
                clients.create(
                        Actor.system(),
                        NewClient.of("Havainto", "Koekansa" + Ids.next(), null).livingIn("214"));
        jdbc.sql("UPDATE client SET born_on = CAST(:born AS date), sex = 'FEMALE' WHERE id = :id")
                .param("born", born)
                .param("id", id.value())
                .update();
        return id;
    }

    /** Nine in the morning, and a minute that nothing else of the test has: times never meet. */
    Instant moment(LocalDate day) {
        return day.atTime(9, 0).atZone(Now.ZONE).toInstant().plusSeconds(++minute % 36_000);
    }

    UUID booking(
            ClientId who,
            String service,
            UUID professional,
            LocalDate on,
            LocalDate recorded,
            @Nullable LocalDate cancelled,
            @Nullable UUID slot) {
        UUID id = Ids.next();
        Instant starts = moment(on);
        var row =
                header(
                        id,
                        who,
                        service.startsWith("SOCIAL") ? "SOCIAL_WELFARE" : "PATIENT",
                        on,
                        recorded);
        row.put("professional_id", professional);
        row.put("unit_id", People.RECEPTION.value());
        row.put("service_type", service);
        row.put("mode", "ONSITE");
        row.put("slot_id", slot);
        row.put("starts_at", Timestamp.from(starts));
        row.put("ends_at", Timestamp.from(starts.plusMillis(900)));
        row.put("cancelled_at", cancelled == null ? null : Timestamp.from(moment(cancelled)));
        row.put("cancelled_by", cancelled == null ? null : "CLIENT");
        row.put("changed_at", Timestamp.from(moment(recorded)));
        insert("appointment", row);
        return id;
    }

    UUID urgentSlot(UUID professional, LocalDate on) {
        UUID schedule =
                jdbc.sql(
                                "SELECT id FROM schedule WHERE professional_id = :p AND unit_id = :u AND service_type = 'NURSE' LIMIT 1")
                        .param("p", professional)
                        .param("u", People.RECEPTION.value())
                        .query(UUID.class)
                        .optional()
                        .orElseGet(() -> schedule(professional));
        UUID id = Ids.next();
        Instant starts = moment(on).minusSeconds(4 * 3600).plusMillis(5);
        var row = new LinkedHashMap<String, @Nullable Object>();
        row.put("id", id);
        row.put("schedule_id", schedule);
        row.put("professional_id", professional);
        row.put("unit_id", People.RECEPTION.value());
        row.put("service_type", "NURSE");
        row.put("mode", "ONSITE");
        row.put("starts_at", Timestamp.from(starts));
        row.put("ends_at", Timestamp.from(starts.plusMillis(500)));
        row.put("publicly_bookable", false);
        row.put("urgent", true);
        row.put("closed_at", Timestamp.from(starts));
        row.put("created_at", Timestamp.from(starts));
        insert("slot", row);
        return id;
    }

    private UUID schedule(UUID professional) {
        UUID id = Ids.next();
        var row = new LinkedHashMap<String, @Nullable Object>();
        row.put("id", id);
        row.put("professional_id", professional);
        row.put("unit_id", People.RECEPTION.value());
        row.put("service_type", "NURSE");
        row.put("from_on", java.sql.Date.valueOf("2020-01-01"));
        row.put("created_at", Timestamp.from(NOW));
        insert("schedule", row);
        return id;
    }

    UUID visit(
            ClientId who,
            UUID appointment,
            String outcome,
            LocalDate on,
            LocalDate recorded,
            @Nullable UUID corrects,
            String status) {
        UUID id = Ids.next();
        var row = header(id, who, "PATIENT", on, recorded);
        row.put("appointment_id", appointment);
        row.put("outcome", outcome);
        row.put("started_at", Timestamp.from(moment(on)));
        row.put("ended_at", row.get("started_at"));
        row.put("corrects_id", corrects);
        row.put("record_status", status);
        insert("visit", row);
        return id;
    }

    UUID contact(
            ClientId who,
            String urgency,
            String whom,
            LocalDate on,
            @Nullable LocalDate decided,
            @Nullable LocalDate reached,
            @Nullable LocalDate linked) {
        UUID id = Ids.next();
        var row = header(id, who, "PATIENT", on, on);
        row.put("unit_id", People.RECEPTION.value());
        row.put("channel", "WEB");
        row.put("whom", whom);
        row.put("text", "Apua");
        row.put("areas", new String[0]);
        row.put("soon", "WAIT");
        row.put("danger", false);
        row.put("talk_times", new String[0]);
        row.put("language", "fi");
        row.put("receipt_hash", id.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
        row.put("direction", "HEALTH");
        row.put("urgency", urgency);
        row.put("need_areas", new String[0]);
        row.put("special_support", false);
        row.put("due_on", java.sql.Date.valueOf(on));
        row.put("due_at", Timestamp.from(moment(on)));
        row.put("decided_at", decided == null ? null : Timestamp.from(moment(decided)));
        row.put("reached_at", reached == null ? null : Timestamp.from(moment(reached)));
        row.put("changed_at", Timestamp.from(moment(on)));
        insert("contact", row, "proposal", "'{}'");
        if (linked != null) {
            var link = new LinkedHashMap<String, @Nullable Object>();
            link.put("id", Ids.next());
            link.put("contact_id", id);
            link.put("kind", "LINKED");
            link.put("happened_at", Timestamp.from(moment(linked)));
            link.put("created_at", Timestamp.from(moment(linked)));
            insert("contact_action", link);
        }
        return id;
    }

    UUID path(ClientId who, LocalDate recorded, @Nullable LocalDate ended) {
        UUID id = Ids.next();
        var row = header(id, who, "SOCIAL_WELFARE", recorded, recorded);
        row.put("imported", false);
        row.put("from_on", java.sql.Date.valueOf(recorded));
        row.put("edit_no", 1);
        row.put("changed_at", Timestamp.from(moment(recorded)));
        row.put("ended_at", ended == null ? null : Timestamp.from(moment(ended)));
        row.put("outcome", ended == null ? null : "MOVED_ON");
        insert("path", row, "title", "'{\"fi\":\"x\"}'");
        return id;
    }

    UUID ownWorker(ClientId who, UUID professional, LocalDate from, @Nullable LocalDate to) {
        UUID id = Ids.next();
        var row = header(id, who, "SOCIAL_WELFARE", from, from);
        row.put("professional_id", professional);
        row.put("client_heard", true);
        row.put("special_support", false);
        row.put("from_on", java.sql.Date.valueOf(from));
        row.put("to_on", to == null ? null : java.sql.Date.valueOf(to));
        insert("own_worker", row);
        return id;
    }

    UUID score(
            ClientId who,
            String instrument,
            String band,
            LocalDate on,
            LocalDate recorded,
            @Nullable UUID corrects) {
        UUID id = Ids.next();
        var row = header(id, who, "PATIENT", on, recorded);
        row.put("instrument_code", instrument);
        row.put("score_code", "total");
        row.put("value", 20);
        row.put("band_code", band);
        row.put("corrects_id", corrects);
        insert("instrument_score", row);
        return id;
    }

    UUID life(
            ClientId who,
            String kind,
            LocalDate from,
            @Nullable LocalDate to,
            LocalDate recorded,
            @Nullable UUID corrects,
            String status) {
        UUID id = Ids.next();
        var row = header(id, who, "SOCIAL_WELFARE", recorded, recorded);
        row.put("kind", kind);
        row.put("from_on", java.sql.Date.valueOf(from));
        row.put("to_on", to == null ? null : java.sql.Date.valueOf(to));
        row.put("source", "TOLD");
        row.put("corrects_id", corrects);
        row.put("record_status", status);
        insert("life_situation", row);
        return id;
    }

    private Map<String, @Nullable Object> header(
            UUID id, ClientId who, String register, LocalDate happened, LocalDate recorded) {
        var row = new LinkedHashMap<String, @Nullable Object>();
        row.put("id", id);
        row.put("client_id", who.value());
        row.put("register", register);
        row.put("organiser_id", People.RECEPTION.value());
        row.put("producer_id", People.RECEPTION.value());
        row.put("record_status", "FINAL");
        row.put("happened_at", Timestamp.from(moment(happened)));
        row.put("recorded_at", Timestamp.from(moment(recorded)));
        row.put("created_at", Timestamp.from(moment(recorded)));
        return row;
    }

    private void insert(String table, Map<String, @Nullable Object> row, String... json) {
        String more = json.length == 0 ? "" : ", " + json[0];
        String value = json.length == 0 ? "" : ", CAST(" + json[1] + " AS jsonb)";
        var statement =
                jdbc.sql(
                        "INSERT INTO %s (%s%s) VALUES (%s%s)"
                                .formatted(
                                        table,
                                        String.join(", ", row.keySet()),
                                        more,
                                        row.keySet().stream()
                                                .map(k -> ":" + k)
                                                .collect(Collectors.joining(", ")),
                                        value));
        for (var entry : row.entrySet()) {
            statement = statement.param(entry.getKey(), entry.getValue());
        }
        statement.update();
    }
}
