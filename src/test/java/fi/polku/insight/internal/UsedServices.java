package fi.polku.insight.internal;

import fi.polku.kernel.ClientId;
import fi.polku.kernel.ProfessionalId;
import fi.polku.kernel.UnitId;
import fi.polku.platform.Ids;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes contacts, visits and assessments of people straight into the database. */
final class UsedServices {
    private final JdbcClient jdbc;
    private final UnitId unit;
    private final UUID schedule;

    UsedServices(JdbcClient jdbc, UnitId unit, ProfessionalId anybody) {
        this.jdbc = jdbc;
        this.unit = unit;
        this.schedule = Ids.next();
        put(
                "schedule",
                "id",
                schedule,
                "professional_id",
                anybody.value(),
                "unit_id",
                unit.value(),
                "service_type",
                "NURSE",
                "from_on",
                java.time.LocalDate.of(2024, 1, 1),
                "created_at",
                Instant.parse("2024-01-01T00:00:00Z"));
    }

    UUID contact(ClientId client, Instant at, String register, @Nullable String task) {
        UUID id = Ids.next();
        var columns = header(client, at, register, task);
        columns.putAll(
                Map.of(
                        "id",
                        id,
                        "unit_id",
                        unit.value(),
                        "channel",
                        "PHONE",
                        "whom",
                        "SELF",
                        "text",
                        "Asia",
                        "soon",
                        "WAIT",
                        "danger",
                        false,
                        "language",
                        "fi"));
        columns.putAll(
                Map.of(
                        "areas",
                        new String[0],
                        "talk_times",
                        new String[0],
                        "need_areas",
                        new String[0],
                        "receipt_hash",
                        id.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8),
                        "direction",
                        register.equals("PATIENT") ? "HEALTH" : "SOCIAL",
                        "urgency",
                        "NON_URGENT",
                        "special_support",
                        false,
                        "due_on",
                        java.time.LocalDate.of(2026, 1, 1),
                        "due_at",
                        at,
                        "changed_at",
                        at));
        columns.put("proposal", "{}");
        put("contact", columns);
        return id;
    }

    void visit(
            ClientId client,
            ProfessionalId by,
            Instant at,
            String service,
            String mode,
            boolean urgent,
            boolean attended,
            String register,
            @Nullable String task) {
        UUID slot = null;
        if (urgent) {
            slot = Ids.next();
            put(
                    "slot",
                    "id",
                    slot,
                    "schedule_id",
                    schedule,
                    "professional_id",
                    by.value(),
                    "unit_id",
                    unit.value(),
                    "service_type",
                    service,
                    "mode",
                    mode,
                    "starts_at",
                    at,
                    "ends_at",
                    at.plusSeconds(50),
                    "publicly_bookable",
                    false,
                    "urgent",
                    true,
                    "created_at",
                    at);
        }
        UUID id = Ids.next();
        var time = header(client, at, register, task);
        time.putAll(
                Map.of(
                        "id", id,
                        "professional_id", by.value(),
                        "unit_id", unit.value(),
                        "service_type", service,
                        "mode", mode,
                        "starts_at", at,
                        "ends_at", at.plusSeconds(50),
                        "changed_at", at));
        time.put("slot_id", slot);
        put("appointment", time);
        var visit = header(client, at, register, task);
        visit.putAll(
                Map.of(
                        "id",
                        Ids.next(),
                        "appointment_id",
                        id,
                        "outcome",
                        attended ? "ATTENDED" : "NO_SHOW",
                        "started_at",
                        at,
                        "ended_at",
                        at.plusSeconds(50)));
        put("visit", visit);
    }

    void assessment(
            ClientId client,
            UUID contact,
            ProfessionalId by,
            Instant at,
            boolean urgent,
            String register,
            @Nullable String task) {
        var columns = header(client, at, register, task);
        columns.putAll(
                Map.of(
                        "id",
                        Ids.next(),
                        "contact_id",
                        contact,
                        "outcome",
                        "ADVICE",
                        "oral",
                        false,
                        "certificate_only",
                        false,
                        "needs",
                        new String[0],
                        "own_worker_client",
                        false,
                        "own_worker_professional",
                        false,
                        "special_support",
                        false,
                        "grounds",
                        new String[0]));
        columns.putAll(
                Map.of(
                        "highest_care_allowance", false,
                        "disabled", false,
                        "professional_id", by.value()));
        if (register.equals("PATIENT")) {
            columns.put("urgency", urgent ? "URGENT" : "NON_URGENT");
            columns.put("findings", "Selkä");
        } else {
            columns.putAll(
                    Map.of(
                            "situation", "s",
                            "support_need", "s",
                            "client_view", "v",
                            "conclusions", "c",
                            "duration", "TEMPORARY"));
        }
        put("assessment", columns);
    }

    private Map<String, @Nullable Object> header(
            ClientId client, Instant at, String register, @Nullable String task) {
        var columns = new HashMap<String, @Nullable Object>();
        columns.put("client_id", client.value());
        columns.put("register", register);
        columns.put("service_task", task);
        columns.put("organiser_id", unit.value());
        columns.put("producer_id", unit.value());
        columns.put("record_status", "FINAL");
        columns.put("happened_at", at);
        columns.put("recorded_at", at);
        columns.put("created_at", at);
        return columns;
    }

    private void put(String table, Object... pairs) {
        var columns = new HashMap<String, @Nullable Object>();
        for (int i = 0; i < pairs.length; i += 2) {
            columns.put(String.valueOf(pairs[i]), pairs[i + 1]);
        }
        put(table, columns);
    }

    private void put(String table, Map<String, @Nullable Object> columns) {
        var names = List.copyOf(columns.keySet());
        var values = new ArrayList<@Nullable Object>();
        var marks = new ArrayList<String>();
        for (String name : names) {
            Object value = columns.get(name);
            marks.add(name.equals("proposal") ? "?::jsonb" : "?");
            values.add(value instanceof Instant at ? at.atOffset(java.time.ZoneOffset.UTC) : value);
        }
        jdbc.sql(
                        "INSERT INTO %s (%s) VALUES (%s)"
                                .formatted(
                                        table, String.join(", ", names), String.join(", ", marks)))
                .params(values)
                .update();
    }
}
