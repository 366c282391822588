package fi.polku.privacy.internal;

import fi.polku.platform.Ids;
import fi.polku.platform.Now;
import fi.polku.testing.People;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Invented people with records of every kind, written row by row so that each fact is known, and
 * what of them should go on a day, found out slowly: day after day from the basis, and without any
 * of the code that is tried.
 */
final class RetentionWorld {
    /** What was put in, by its first column. */
    private record Put(String table, String key, String value) {}

    private static final List<Put> MADE = new ArrayList<>();

    static final List<String> TASKS =
            List.of(
                    "LAPSIPERHEET",
                    "TYOIKAISET",
                    "IAKKAAT",
                    "VAMMAISPALVELUT",
                    "LASTENSUOJELU",
                    "PAIHDEHUOLTO",
                    "PERHEOIKEUDELLISET");

    private static final UUID UNIT = People.RECEPTION.value();
    private static final UUID NURSE = People.JAANA.value();

    final JdbcClient jdbc;
    private final Random random;
    final List<Row> rows = new ArrayList<>();
    final Map<UUID, Person> people = new LinkedHashMap<>();

    /** Of each mandate the person who acts by it. */
    private final Map<UUID, UUID> holders = new LinkedHashMap<>();

    RetentionWorld(JdbcClient jdbc, long seed) {
        this.jdbc = jdbc;
        this.random = new Random(seed);
    }

    /** A person as the test knows it. */
    record Person(UUID id, @Nullable LocalDate born, @Nullable LocalDate died) {}

    /**
     * A record as the test knows it.
     *
     * @param ended when its own business ended; null = it goes on
     * @param since what its own time is counted from, where it has one
     * @param years of that time
     */
    record Row(
            String table,
            UUID id,
            @Nullable UUID client,
            String register,
            @Nullable String task,
            @Nullable LocalDate ended,
            @Nullable LocalDate since,
            int years,
            Set<UUID> pointsAt) {}

    UUID person(@Nullable LocalDate born, @Nullable LocalDate died) {
        UUID id = Ids.next();
        put(
                "client",
                "id",
                id,
                "born_on",
                born,
                "died_on",
                died,
                "language",
                "fi",
                "non_disclosure",
                false,
                "changed_at",
                at(LocalDate.of(2010, 1, 1)));
        put(
                "client_name",
                "id",
                Ids.next(),
                "client_id",
                id,
                "family_name",
                "Säilynen" + random.nextInt(1_000_000),
                "given_names",
                "Aika",
                "from_on",
                LocalDate.of(2000, 1, 1));
        put(
                "client_identifier",
                "id",
                Ids.next(),
                "client_id",
                id,
                "kind",
                "TEMPORARY",
                "system",
                "s",
                "value",
                id.toString(),
                "from_on",
                LocalDate.of(2000, 1, 1));
        people.put(id, new Person(id, born, died));
        row("client", id, id, "CLIENT_FILE", null, null, null, 0);
        return id;
    }

    /** Records of one client of one register, of every kind, that ended on a day or go on. */
    void records(
            UUID client,
            String register,
            @Nullable String task,
            LocalDate began,
            @Nullable LocalDate ended) {
        LocalDate end = ended == null ? began : ended;
        UUID contact = contact(client, register, task, began, ended);
        UUID matter = null;
        if (register.equals("SOCIAL_WELFARE") && task != null) {
            matter = matter(client, task, began, ended, contact);
            decided(client, task, began, ended, matter);
        }
        if (random.nextBoolean()) {
            assessment(client, register, task, began, contact, matter);
        }
        visit(client, register, task, end, began);
        UUID path = Ids.next();
        if (ended != null) {
            put(
                    "path",
                    with(
                            register,
                            task,
                            "id",
                            path,
                            "client_id",
                            client,
                            "title",
                            "{}",
                            "imported",
                            false,
                            "from_on",
                            began,
                            "edit_no",
                            1,
                            "changed_at",
                            at(began),
                            "ended_at",
                            at(ended),
                            "outcome",
                            "GOAL_REACHED",
                            "happened_at",
                            at(began),
                            "recorded_at",
                            at(began)));
            pathParts(path, began);
            row("path", path, client, register, task, ended, null, 0);
        }
        UUID request = Ids.next();
        put(
                "instrument_request",
                with(
                        register,
                        task,
                        "id",
                        request,
                        "client_id",
                        client,
                        "instrument_code",
                        "x",
                        "instrument_version",
                        "1",
                        "happened_at",
                        at(began),
                        "recorded_at",
                        at(began)));
        put("instrument_draft", "request_id", request, "answers", "{}", "saved_at", at(began));
        row("instrument_request", request, client, register, task, began, null, 0);
        UUID answer = Ids.next();
        put(
                "instrument_answer",
                with(
                        register,
                        task,
                        "id",
                        answer,
                        "client_id",
                        client,
                        "request_id",
                        request,
                        "instrument_code",
                        "x",
                        "instrument_version",
                        "1",
                        "answers",
                        "{}",
                        "happened_at",
                        at(end),
                        "recorded_at",
                        at(end)));
        row("instrument_answer", answer, client, register, task, end, null, 0, request);
        UUID score = Ids.next();
        put(
                "instrument_score",
                with(
                        register,
                        task,
                        "id",
                        score,
                        "client_id",
                        client,
                        "answer_id",
                        answer,
                        "engine_version",
                        1,
                        "instrument_code",
                        "x",
                        "score_code",
                        "y",
                        "happened_at",
                        at(end),
                        "recorded_at",
                        at(end)));
        row("instrument_score", score, client, register, task, end, null, 0, answer);
        deadline(client, register, task, began, ended);
        team(client, register, task, began, ended);
        segment(client, register, task, end);
        signals(client, register, task, began, ended);
    }

    /** What was told of life, what a rule noticed, and a letter because of it. */
    private void signals(
            UUID client,
            String register,
            @Nullable String task,
            LocalDate began,
            @Nullable LocalDate ended) {
        if (ended == null) {
            return;
        }
        UUID life = Ids.next();
        put(
                "life_situation",
                with(
                        register,
                        task,
                        "id",
                        life,
                        "client_id",
                        client,
                        "kind",
                        "SICK_LEAVE",
                        "from_on",
                        began,
                        "to_on",
                        ended,
                        "source",
                        "TOLD",
                        "happened_at",
                        at(began),
                        "recorded_at",
                        at(began)));
        row("life_situation", life, client, register, task, ended.plusDays(1), null, 0);
        UUID signal = Ids.next();
        put(
                "signal",
                with(
                        register,
                        task,
                        "id",
                        signal,
                        "client_id",
                        client,
                        "rule",
                        "r" + signal,
                        "version",
                        "1",
                        "found_on",
                        began,
                        "unit_id",
                        UNIT,
                        "happened_at",
                        at(began),
                        "recorded_at",
                        at(began)));
        put(
                "signal_reason",
                "signal_id",
                signal,
                "position",
                0,
                "of_register",
                "NONE",
                "fact",
                "f",
                "data",
                "NONE",
                "value",
                1);
        put(
                "signal_outcome",
                "id",
                Ids.next(),
                "signal_id",
                signal,
                "kind",
                "CONTACTED",
                "happened_at",
                at(ended));
        row("signal", signal, client, register, task, ended, null, 0);
        UUID letter = Ids.next();
        put(
                "signal_letter",
                with(
                        register,
                        task,
                        "id",
                        letter,
                        "client_id",
                        client,
                        "signal_id",
                        signal,
                        "words",
                        "w",
                        "professional_id",
                        NURSE,
                        "happened_at",
                        at(began),
                        "recorded_at",
                        at(began)));
        row("signal_letter", letter, client, register, task, began, null, 0, signal);
    }

    private void pathParts(UUID path, LocalDate on) {
        UUID goal = Ids.next();
        UUID step = Ids.next();
        UUID review = Ids.next();
        put("path_goal", "id", goal, "path_id", path, "position", 1, "words", "w", "weight", 1);
        put("goal_level", "goal_id", goal, "level", 0, "words", "w");
        put(
                "path_step",
                "id",
                step,
                "path_id",
                path,
                "position",
                1,
                "title",
                "{}",
                "place",
                "{}",
                "instruction",
                "{}",
                "sector",
                "HEALTH",
                "role",
                "r",
                "measures",
                new String[0],
                "skipped",
                false);
        put(
                "path_step_change",
                "id",
                Ids.next(),
                "path_id",
                path,
                "step_id",
                step,
                "kind",
                "ADDED",
                "edit_no",
                1,
                "reason",
                "r");
        put(
                "path_version",
                "path_id",
                path,
                "number",
                1,
                "reason",
                "r",
                "edit_no",
                1,
                "sent_at",
                at(on));
        put(
                "path_version_step",
                "path_id",
                path,
                "number",
                1,
                "step_id",
                step,
                "position",
                1,
                "skipped",
                false);
        put("path_version_goal", "path_id", path, "number", 1, "goal_id", goal);
        put(
                "path_acceptance",
                "id",
                Ids.next(),
                "path_id",
                path,
                "number",
                1,
                "answer",
                "ACCEPTED",
                "way",
                "SELF",
                "answered_at",
                at(on),
                "recorded_at",
                at(on));
        put(
                "path_review",
                with(
                        "PATIENT",
                        null,
                        "id",
                        review,
                        "path_id",
                        path,
                        "kind",
                        "END",
                        "reviewed_on",
                        on,
                        "summary",
                        "s",
                        "happened_at",
                        at(on),
                        "recorded_at",
                        at(on)));
        put("path_review_goal", "review_id", review, "goal_id", goal, "reached", 1);
    }

    UUID contact(
            @Nullable UUID client,
            String register,
            @Nullable String task,
            LocalDate happened,
            @Nullable LocalDate closed) {
        UUID id = Ids.next();
        put(
                "contact",
                with(
                        register,
                        task,
                        "id",
                        id,
                        "client_id",
                        client,
                        "unit_id",
                        UNIT,
                        "channel",
                        "WEB",
                        "whom",
                        "SELF",
                        "text",
                        "apua",
                        "areas",
                        new String[0],
                        "soon",
                        "WAIT",
                        "danger",
                        false,
                        "talk_times",
                        new String[0],
                        "language",
                        "fi",
                        "receipt_hash",
                        id.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8),
                        "proposal",
                        "{}",
                        "direction",
                        "HEALTH",
                        "urgency",
                        "NON_URGENT",
                        "need_areas",
                        new String[0],
                        "special_support",
                        false,
                        "due_on",
                        happened,
                        "due_at",
                        at(happened),
                        "closed_at",
                        closed == null ? null : at(closed),
                        "close_reason",
                        closed == null ? null : "ADVICE",
                        "happened_at",
                        at(happened),
                        "recorded_at",
                        at(happened),
                        "changed_at",
                        at(happened)));
        put(
                "contact_action",
                "id",
                Ids.next(),
                "contact_id",
                id,
                "kind",
                "TAKEN",
                "happened_at",
                at(happened));
        put("contact_reporter", "contact_id", id, "official", true, "hidden_from_client", false);
        if (client == null) {
            row("contact", id, null, register, task, closed, closed == null ? null : happened, 3);
        } else {
            row("contact", id, client, register, task, closed, null, 0);
        }
        return id;
    }

    /** A client relationship, and in a matter an application, a decision and its document. */
    private void decided(
            UUID client, String task, LocalDate began, @Nullable LocalDate ended, UUID matter) {
        String register = "SOCIAL_WELFARE";
        if (ended != null) {
            UUID relationship = Ids.next();
            put(
                    "client_relationship",
                    with(
                            register,
                            task,
                            "id",
                            relationship,
                            "client_id",
                            client,
                            "responsible_id",
                            NURSE,
                            "special_support",
                            false,
                            "from_on",
                            began,
                            "to_on",
                            ended,
                            "end_ground",
                            "NEED_ENDED",
                            "happened_at",
                            at(began),
                            "recorded_at",
                            at(began)));
            row(
                    "client_relationship",
                    relationship,
                    client,
                    register,
                    task,
                    ended.plusDays(1),
                    null,
                    0);
        }
        UUID application = Ids.next();
        put(
                "service_application",
                with(
                        register,
                        task,
                        "id",
                        application,
                        "client_id",
                        client,
                        "matter_id",
                        matter,
                        "service",
                        "KOTIHOITO",
                        "words",
                        "w",
                        "way",
                        "WORKER",
                        "received_on",
                        began,
                        "happened_at",
                        at(began),
                        "recorded_at",
                        at(began)));
        row("service_application", application, client, register, task, ended, null, 0, matter);
        UUID decision = Ids.next();
        put(
                "decision",
                with(
                        register,
                        task,
                        "id",
                        decision,
                        "root_id",
                        decision,
                        "client_id",
                        client,
                        "matter_id",
                        matter,
                        "application_id",
                        application,
                        "outcome",
                        "GRANTED",
                        "reasons_left_out",
                        true,
                        "concerns_other",
                        false,
                        "special_support",
                        false,
                        "contact_person_id",
                        NURSE,
                        "decided_on",
                        began,
                        "signed_at",
                        at(began),
                        "consent",
                        false,
                        "revision",
                        1,
                        "happened_at",
                        at(began),
                        "recorded_at",
                        at(began)));
        row("decision", decision, client, register, task, ended, null, 0, matter, application);
        put(
                "decision_item",
                "id",
                Ids.next(),
                "decision_id",
                decision,
                "position",
                1,
                "service",
                "KOTIHOITO",
                "granted",
                true);
        put(
                "decision_notice",
                "id",
                Ids.next(),
                "decision_id",
                decision,
                "way",
                "POST",
                "sent_on",
                began);
        put(
                "decision_implementation",
                "id",
                Ids.next(),
                "decision_id",
                decision,
                "service",
                "KOTIHOITO",
                "kind",
                "STARTED",
                "happened_on",
                began);
        UUID document = Ids.next();
        put(
                "document",
                with(
                        register,
                        task,
                        "id",
                        document,
                        "client_id",
                        client,
                        "matter_id",
                        matter,
                        "subject_id",
                        decision,
                        "structure",
                        "DECISION",
                        "structure_version",
                        "1.0",
                        "content",
                        "{}",
                        "happened_at",
                        at(began),
                        "recorded_at",
                        at(began)));
        row("document", document, client, register, task, ended, null, 0, matter);
    }

    UUID matter(
            UUID client,
            String task,
            LocalDate began,
            @Nullable LocalDate closed,
            @Nullable UUID contact) {
        UUID id = Ids.next();
        put(
                "matter",
                with(
                        "SOCIAL_WELFARE",
                        task,
                        "id",
                        id,
                        "client_id",
                        client,
                        "contact_id",
                        contact,
                        "way",
                        "WEB",
                        "origin",
                        "CONTACT",
                        "pending_on",
                        began,
                        "closed_at",
                        closed == null ? null : at(closed),
                        "close_reason",
                        closed == null ? null : "NEED_ENDED",
                        "happened_at",
                        at(began),
                        "recorded_at",
                        at(began)));
        row("matter", id, client, "SOCIAL_WELFARE", task, closed, null, 0, contact);
        return id;
    }

    UUID assessment(
            @Nullable UUID client,
            String register,
            @Nullable String task,
            LocalDate on,
            UUID contact,
            @Nullable UUID matter) {
        if (register.equals("SOCIAL_WELFARE") && task == null) {
            return contact;
        }
        UUID id = Ids.next();
        put(
                "assessment",
                with(
                        register,
                        task,
                        "id",
                        id,
                        "contact_id",
                        contact,
                        "client_id",
                        client,
                        "matter_id",
                        matter,
                        "outcome",
                        "ADVICE",
                        "urgency",
                        "NON_URGENT",
                        "findings",
                        "f",
                        "oral",
                        false,
                        "certificate_only",
                        false,
                        "situation",
                        "s",
                        "support_need",
                        "s",
                        "needs",
                        new String[0],
                        "client_view",
                        "v",
                        "conclusions",
                        "c",
                        "own_worker_client",
                        false,
                        "own_worker_professional",
                        false,
                        "duration",
                        "TEMPORARY",
                        "special_support",
                        false,
                        "grounds",
                        new String[0],
                        "highest_care_allowance",
                        false,
                        "disabled",
                        false,
                        "happened_at",
                        at(on),
                        "recorded_at",
                        at(on)));
        row(
                "assessment",
                id,
                client,
                register,
                task,
                on,
                client == null ? on : null,
                client == null ? 3 : 0,
                contact,
                matter);
        if (client != null) {
            assessedAtLength(client, register, task, on, id);
        }
        return id;
    }

    /** What is kept beside an assessment: a draft, a mapping, and special support. */
    private void assessedAtLength(
            UUID client, String register, @Nullable String task, LocalDate on, UUID assessment) {
        UUID draft = Ids.next();
        put(
                "assessment_draft",
                with(
                        register,
                        task,
                        "id",
                        draft,
                        "client_id",
                        client,
                        "kind",
                        register.equals("PATIENT") ? "CARE" : "NEED",
                        "typed",
                        "{}",
                        "version",
                        1,
                        "pending_on",
                        on,
                        "saved_at",
                        at(on),
                        "ended_at",
                        at(on),
                        "end_kind",
                        "CONFIRMED",
                        "happened_at",
                        at(on),
                        "recorded_at",
                        at(on)));
        row("assessment_draft", draft, client, register, task, on, null, 0);
        UUID mapping = Ids.next();
        put(
                "capacity_mapping",
                with(
                        register,
                        task,
                        "id",
                        mapping,
                        "client_id",
                        client,
                        "joint_id",
                        Ids.next(),
                        "strengths",
                        "s",
                        "obstacles",
                        "o",
                        "goal_wish",
                        "g",
                        "agreed",
                        "a",
                        "happened_at",
                        at(on),
                        "recorded_at",
                        at(on)));
        put(
                "capacity_finding",
                "id",
                Ids.next(),
                "mapping_id",
                mapping,
                "code",
                "d450",
                "by_client",
                2,
                "words",
                "");
        put("capacity_participant", "id", Ids.next(), "mapping_id", mapping, "part", "CLIENT");
        row("capacity_mapping", mapping, client, register, task, on, null, 0);
        if (register.equals("SOCIAL_WELFARE")) {
            UUID support = Ids.next();
            put(
                    "special_support",
                    with(
                            register,
                            task,
                            "id",
                            support,
                            "client_id",
                            client,
                            "assessment_id",
                            assessment,
                            "grounds",
                            new String[] {"OTHER_SIMILAR"},
                            "signs",
                            new String[0],
                            "reason",
                            "r",
                            "decided_at",
                            at(on),
                            "needed",
                            false,
                            "happened_at",
                            at(on),
                            "recorded_at",
                            at(on)));
            row("special_support", support, client, register, task, on, null, 0, assessment);
        }
    }

    private void visit(
            UUID client, String register, @Nullable String task, LocalDate on, LocalDate written) {
        UUID appointment = Ids.next();
        OffsetDateTime starts = at(on).plusSeconds(random.nextInt(30_000));
        put(
                "appointment",
                with(
                        register,
                        task,
                        "id",
                        appointment,
                        "client_id",
                        client,
                        "professional_id",
                        NURSE,
                        "unit_id",
                        UNIT,
                        "service_type",
                        "x",
                        "mode",
                        "ONSITE",
                        "starts_at",
                        starts,
                        "ends_at",
                        starts.plusMinutes(1),
                        // Given up, so that the times of invented people may overlap.
                        "cancelled_at",
                        starts,
                        "cancelled_by",
                        "CLIENT",
                        "happened_at",
                        at(written),
                        "recorded_at",
                        at(written),
                        "changed_at",
                        at(written)));
        boolean patient = register.equals("PATIENT");
        row(
                "appointment",
                appointment,
                client,
                patient ? "" : register,
                task,
                on,
                patient ? written : null,
                12);
        if (random.nextBoolean()) {
            UUID visit = Ids.next();
            put(
                    "visit",
                    with(
                            register,
                            task,
                            "id",
                            visit,
                            "appointment_id",
                            appointment,
                            "client_id",
                            client,
                            "outcome",
                            "ATTENDED",
                            "started_at",
                            at(on),
                            "ended_at",
                            at(on),
                            "happened_at",
                            at(on),
                            "recorded_at",
                            at(on)));
            row("visit", visit, client, register, task, on, null, 0, appointment);
        }
    }

    UUID deadline(
            @Nullable UUID client,
            String register,
            @Nullable String task,
            LocalDate on,
            @Nullable LocalDate met) {
        UUID id = Ids.next();
        put(
                "deadline",
                with(
                        register,
                        task,
                        "id",
                        id,
                        "family",
                        "SPEC_CARE",
                        "rule_id",
                        "r",
                        "subject_kind",
                        "contact",
                        "subject_id",
                        Ids.next(),
                        "client_id",
                        client,
                        "contact_on",
                        on,
                        "started_at",
                        at(on),
                        "start_on",
                        on,
                        "due_on",
                        on,
                        "unit_id",
                        UNIT,
                        "facts",
                        "{}",
                        "met_at",
                        met == null ? null : at(met),
                        "met_on",
                        met,
                        "recorded_at",
                        at(on)));
        put(
                "deadline_event",
                "id",
                Ids.next(),
                "deadline_id",
                id,
                "kind",
                "STARTED",
                "happened_at",
                at(on),
                "recorded_at",
                at(on));
        put(
                "deadline_notice",
                "id",
                Ids.next(),
                "deadline_id",
                id,
                "unit_id",
                UNIT,
                "warning",
                "HALF",
                "due_on",
                on,
                "given_on",
                on);
        if (client == null) {
            row("deadline", id, null, register, task, met, met == null ? null : on, 3);
        } else {
            row("deadline", id, client, register, task, met, null, 0);
        }
        return id;
    }

    private void segment(UUID client, String register, @Nullable String task, LocalDate on) {
        UUID[] answers = new UUID[2];
        for (int side = 0; side < 2; side++) {
            UUID id = Ids.next();
            answers[side] = id;
            put(
                    "segment_answers",
                    with(
                            register,
                            task,
                            "id",
                            id,
                            "client_id",
                            client,
                            "side",
                            side == 0 ? "CLIENT" : "PROFESSIONAL",
                            "model_version",
                            "2026-1",
                            "answers",
                            new String[] {"0", "1", "2", "3", "4"},
                            "together",
                            true,
                            "sent_at",
                            at(on),
                            "happened_at",
                            at(on),
                            "recorded_at",
                            at(on)));
        }
        UUID choice = Ids.next();
        put(
                "segment_choice",
                with(
                        register,
                        task,
                        "id",
                        choice,
                        "client_id",
                        client,
                        "client_answers_id",
                        answers[0],
                        "professional_answers_id",
                        answers[1],
                        "model_version",
                        "2026-1",
                        "resources",
                        10,
                        "complexity",
                        10,
                        "proposed",
                        new String[] {"NETWORK"},
                        "chosen",
                        "NETWORK",
                        "review_on",
                        on.plusMonths(3),
                        "happened_at",
                        at(on),
                        "recorded_at",
                        at(on)));
        row("segment_choice", choice, client, register, task, on, null, 0, answers[0], answers[1]);
        row("segment_answers", answers[0], client, register, task, on, null, 0);
        row("segment_answers", answers[1], client, register, task, on, null, 0);
    }

    private void team(
            UUID client,
            String register,
            @Nullable String task,
            LocalDate from,
            @Nullable LocalDate to) {
        // A responsibility has ended when its last day is over: the day after.
        LocalDate after = to == null ? null : to.plusDays(1);
        UUID worker = Ids.next();
        if (to != null) {
            put(
                    "own_worker",
                    with(
                            register,
                            task,
                            "id",
                            worker,
                            "client_id",
                            client,
                            "professional_id",
                            NURSE,
                            "client_heard",
                            true,
                            "special_support",
                            false,
                            "from_on",
                            from,
                            "to_on",
                            to,
                            "happened_at",
                            at(from),
                            "recorded_at",
                            at(from)));
            row("own_worker", worker, client, register, task, after, null, 0);
            UUID member = Ids.next();
            put(
                    "team_member",
                    with(
                            register,
                            task,
                            "id",
                            member,
                            "client_id",
                            client,
                            "professional_id",
                            NURSE,
                            "role",
                            "NURSE",
                            "from_on",
                            from,
                            "to_on",
                            to,
                            "happened_at",
                            at(from),
                            "recorded_at",
                            at(from)));
            row("team_member", member, client, register, task, after, null, 0);
        }
        UUID todo = Ids.next();
        put(
                "task",
                with(
                        register,
                        task,
                        "id",
                        todo,
                        "client_id",
                        client,
                        "kind",
                        "OTHER",
                        "urgent",
                        false,
                        "due_on",
                        from,
                        "professional_id",
                        NURSE,
                        "done_at",
                        to == null ? null : at(to),
                        "happened_at",
                        at(from),
                        "recorded_at",
                        at(from)));
        row("task", todo, client, register, task, to, null, 0);
        UUID received = Ids.next();
        put(
                "received_resource",
                with(
                        register,
                        task,
                        "id",
                        received,
                        "type",
                        "Observation",
                        "client_id",
                        client,
                        "identifiers",
                        new String[0],
                        "content",
                        "{}",
                        "happened_at",
                        at(from),
                        "recorded_at",
                        at(from)));
        row("received_resource", received, client, register, task, from, null, 0);
    }

    /** Permits one after another; the last of them is the newest. */
    void permits(UUID client, LocalDate... given) {
        UUID newer = null;
        for (int i = given.length - 1; i >= 0; i--) {
            UUID id = Ids.next();
            boolean older = i + 1 < given.length;
            put(
                    "permit",
                    "id",
                    id,
                    "client_id",
                    client,
                    "of_register",
                    "PATIENT",
                    "parts",
                    new String[] {"SUMMARY"},
                    "given_at",
                    at(given[i]),
                    "withdrawn_at",
                    older ? at(given[i + 1]) : null);
            row(
                    "permit",
                    id,
                    client,
                    older ? "" : "PERMIT",
                    null,
                    null,
                    older ? given[i + 1] : null,
                    12,
                    newer);
            newer = id;
        }
        UUID id = Ids.next();
        put(
                "prohibition",
                "id",
                id,
                "client_id",
                client,
                "of_register",
                "PATIENT",
                "given_at",
                at(given[0]));
        row("prohibition", id, client, "PERMIT", null, null, null, 0);
    }

    void grounds(UUID client, LocalDate from, @Nullable LocalDate to) {
        UUID relationship = Ids.next();
        put(
                "relationship",
                "id",
                relationship,
                "client_id",
                client,
                "professional_id",
                NURSE,
                "kind",
                "CARE",
                "source_id",
                Ids.next(),
                "from_on",
                from,
                "to_on",
                to);
        row(
                "relationship",
                relationship,
                client,
                "",
                null,
                null,
                to == null ? null : to.plusDays(1),
                12);
        UUID joint = Ids.next();
        put(
                "joint_service",
                "id",
                joint,
                "client_id",
                client,
                "source_id",
                Ids.next(),
                "from_on",
                from,
                "to_on",
                to);
        row("joint_service", joint, client, "", null, null, to == null ? null : to.plusDays(1), 12);
        UUID account = Ids.next();
        put(
                "account",
                "id",
                account,
                "name",
                "Aika",
                "label",
                "{}",
                "roles",
                new String[] {"CLIENT"},
                "client_id",
                client,
                "unit_ids",
                new UUID[0]);
        row("account", account, client, "", null, null, null, 0);
        waysIn(account);
        if (to != null) {
            UUID opening = Ids.next();
            put(
                    "emergency_access",
                    "id",
                    opening,
                    "client_id",
                    client,
                    "account_id",
                    account,
                    "reason",
                    "OTHER",
                    "words",
                    "w",
                    "from_at",
                    at(to),
                    "until_at",
                    at(to).plusHours(4),
                    "reviewed_at",
                    at(to).plusHours(5),
                    "reviewed_by",
                    account,
                    "justified",
                    true);
            row("emergency_access", opening, client, "", null, null, to, 12);
        }
    }

    private void waysIn(UUID account) {
        byte[] hash = account.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8);
        OffsetDateTime made = at(LocalDate.of(2010, 1, 1));
        put(
                "passkey",
                "id",
                Ids.next(),
                "account_id",
                account,
                "name",
                "Avain",
                "credential_id",
                account.toString(),
                "public_key",
                "k",
                "attestation",
                "a",
                "signature_count",
                0,
                "user_verified",
                true,
                "backup_eligible",
                false,
                "backed_up",
                false,
                "transports",
                new String[0]);
        put(
                "invitation",
                "id",
                Ids.next(),
                "account_id",
                account,
                "code_hash",
                hash,
                "until_at",
                made.plusDays(7));
        put("outside_account", "issuer", "i", "subject", account.toString(), "account_id", account);
        put(
                "outside_session",
                "session_id",
                account.toString(),
                "issuer",
                "i",
                "subject",
                account.toString(),
                "account_id",
                account,
                "id_token",
                "t");
        String program =
                jdbc.sql("SELECT id FROM oauth2_registered_client ORDER BY id LIMIT 1")
                        .query(String.class)
                        .single();
        put(
                "app_grant",
                "id",
                Ids.next(),
                "account_id",
                account,
                "registered_client_id",
                program,
                "scopes",
                new String[] {"openid"},
                "given_at",
                made);
    }

    /**
     * What trust leaves behind: looks on somebody's own responsibility, and what was found of them.
     */
    void looks(UUID client, LocalDate on) {
        UUID opening = Ids.next();
        put(
                "record_opening",
                "id",
                opening,
                "client_id",
                client,
                "account_id",
                NURSE,
                "kind",
                "PROTECTED",
                "reason",
                "r",
                "words",
                "w",
                "from_at",
                at(on),
                "until_at",
                at(on).plusHours(1));
        row("record_opening", opening, client, "", null, null, on, 12);
        put(
                "client_relation",
                "id",
                Ids.next(),
                "client_id",
                client,
                "near_name",
                "Aika Läheinen",
                "kind",
                "FRIEND",
                "may_tell",
                "NOTHING",
                "lives_together",
                false,
                "told_by",
                "CLIENT",
                "told_on",
                on,
                "by_worker",
                true);
        put(
                "client_statement",
                "id",
                Ids.next(),
                "client_id",
                client,
                "topic",
                "MATTERS",
                "words",
                "Aika",
                "said_by",
                "CLIENT",
                "said_at",
                at(on));
        put(
                "client_protection",
                "id",
                Ids.next(),
                "client_id",
                client,
                "source",
                "TOLD",
                "from_on",
                on);
        put(
                "client_speech",
                "id",
                Ids.next(),
                "client_id",
                client,
                "language",
                "fi",
                "from_on",
                on);
        put(
                "client_home",
                "id",
                Ids.next(),
                "client_id",
                client,
                "source",
                "BEFORE",
                "from_on",
                on);
        put(
                "client_departure",
                "id",
                Ids.next(),
                "client_id",
                client,
                "kind",
                "MOVED_AWAY",
                "happened_on",
                on,
                "source",
                "CLIENT");
        UUID unmasking = Ids.next();
        put(
                "client_unmasking",
                "id",
                unmasking,
                "client_id",
                client,
                "account_id",
                NURSE,
                "reason",
                "REACH",
                "happened_at",
                at(on));
        row("client_unmasking", unmasking, client, "", null, null, on, 12);
        UUID withheld = Ids.next();
        put(
                "view_withholding",
                "id",
                withheld,
                "client_id",
                client,
                "account_id",
                NURSE,
                "ground",
                "CRIME",
                "words",
                "w",
                "until_on",
                on);
        row("view_withholding", withheld, client, "", null, null, on.plusDays(1), 12);
        unusual(client, on);
    }

    /** Views of one person, or of many, that a rule brought up. */
    UUID unusual(@Nullable UUID client, LocalDate on) {
        UUID id = Ids.next();
        put(
                "unusual_view",
                "id",
                id,
                "rule",
                "TRIED",
                "account_id",
                id,
                "client_id",
                client,
                "viewed_on",
                on,
                "first_at",
                at(on),
                "last_at",
                at(on),
                "view_count",
                1,
                "amount",
                1);
        row("unusual_view", id, client, "", null, null, on, 12);
        return id;
    }

    /** Words that a minor and the minor's professionals have left, which go with the person. */
    void minor(UUID client) {
        UUID capability = Ids.next();
        OffsetDateTime then = at(LocalDate.of(2010, 1, 1));
        put(
                "capability",
                "id",
                capability,
                "client_id",
                client,
                "event_id",
                Ids.next(),
                "capable",
                true,
                "words",
                "w",
                "assessed_at",
                then);
        row("capability", capability, client, "", null, null, null, 0);
        UUID hidden = Ids.next();
        put(
                "guardian_hidden",
                "id",
                hidden,
                "client_id",
                client,
                "event_id",
                Ids.next(),
                "of_register",
                "PATIENT",
                "given_at",
                then);
        row("guardian_hidden", hidden, client, "", null, null, null, 0);
        UUID notice = Ids.next();
        put(
                "kanta_notice",
                "id",
                notice,
                "client_id",
                client,
                "version",
                "1",
                "given_at",
                then,
                "on_paper",
                false);
        row("kanta_notice", notice, client, "", null, null, null, 0);
    }

    /** Who acts for the client; the holder is named as a person, or by the person's account. */
    UUID mandate(UUID client, UUID holder, @Nullable UUID account, @Nullable LocalDate withdrawn) {
        UUID id = Ids.next();
        put(
                "mandate",
                "id",
                id,
                "client_id",
                client,
                "kind",
                "PROXY",
                "holder_account_id",
                account,
                "holder_client_id",
                account == null ? holder : null,
                "called",
                "Aika",
                "registers",
                new String[] {"PATIENT"},
                "powers",
                new String[] {"READ"},
                "from_on",
                LocalDate.of(2009, 1, 1),
                "accepted_at",
                at(LocalDate.of(2009, 1, 1)),
                "withdrawn_at",
                withdrawn == null ? null : at(withdrawn));
        row("mandate", id, client, "", null, null, withdrawn, 12);
        holders.put(id, holder);
        return id;
    }

    /** A person's own account, if there is one. */
    @Nullable UUID accountOf(UUID client) {
        return rows.stream()
                .filter(r -> r.table().equals("account") && client.equals(r.client()))
                .map(Row::id)
                .findFirst()
                .orElse(null);
    }

    /** A request with what was asked of others because of it. */
    UUID request(UUID client, LocalDate asked, @Nullable LocalDate answered) {
        UUID id = Ids.next();
        put(
                "data_request",
                "id",
                id,
                "client_id",
                client,
                "kind",
                "CORRECTION",
                "words",
                "w",
                "asked_at",
                at(asked),
                "answered_at",
                answered == null ? null : at(answered),
                "outcome",
                answered == null ? null : "CORRECTED",
                "answer",
                answered == null ? null : "a",
                "named",
                false);
        put(
                "view_explanation",
                "id",
                Ids.next(),
                "request_id",
                id,
                "unit_id",
                UNIT,
                "question",
                "q",
                "asked_at",
                at(asked),
                "due_on",
                asked);
        row("data_request", id, client, "", null, null, answered, 3);
        return id;
    }

    /** A correction attached to a record, or to one that was told in words. */
    UUID note(UUID client, UUID request, @Nullable Row record) {
        UUID id = Ids.next();
        put(
                "record_note",
                "id",
                id,
                "client_id",
                client,
                "request_id",
                request,
                "kind",
                "CORRECTION",
                "subject_kind",
                record == null ? null : record.table(),
                "subject_id",
                record == null ? null : record.id(),
                "words",
                "w");
        boolean social = record != null && record.register().equals("SOCIAL_WELFARE");
        row(
                "record_note",
                id,
                client,
                social ? "SOCIAL_WELFARE" : "PATIENT",
                social ? record.task() : null,
                social ? record.ended() : null,
                null,
                0,
                request);
        return id;
    }

    // ---- what should go ------------------------------------------------------------------

    /** The ids of all records that should be gone on a day, found out slowly. */
    Set<UUID> gone(LocalDate day) {
        var going = new HashSet<UUID>();
        for (Row row : rows) {
            if (!row.table().equals("client") && pastItsTime(row, day)) {
                going.add(row.id());
            }
        }
        boolean changed = true;
        while (changed) {
            changed = false;
            for (Row row : rows) {
                if (!going.contains(row.id())) {
                    changed |= going.removeAll(row.pointsAt());
                }
            }
        }
        for (Person person : people.values()) {
            if (lifeOver(person, 2, day)
                    && rows.stream()
                            .filter(r -> person.id().equals(r.client()))
                            .filter(r ->
                                    !FOLLOWERS.contains(r.table()) && !r.table().equals("client"))
                            .allMatch(r -> going.contains(r.id()))) {
                rows.stream()
                        .filter(r ->
                                person.id().equals(r.client())
                                        || person.id().equals(holders.get(r.id())))
                        .forEach(r -> going.add(r.id()));
            }
        }
        return going;
    }

    static final Set<String> FOLLOWERS =
            Set.of(
                    "relationship",
                    "joint_service",
                    "account",
                    "mandate",
                    "capability",
                    "guardian_hidden",
                    "kanta_notice");

    private boolean pastItsTime(Row row, LocalDate day) {
        if (row.since() != null) {
            return over(row.since(), row.years(), day);
        }
        Person person = people.get(row.client());
        if (person == null) {
            return false;
        }
        return switch (row.register()) {
            case "PATIENT", "PERMIT" -> lifeOver(person, 12, day);
            case "SOCIAL_WELFARE" -> taskOver(person, row.task(), day);
            default -> false;
        };
    }

    private boolean taskOver(Person person, @Nullable String task, LocalDate day) {
        if ("LASTENSUOJELU".equals(task)) {
            return lifeOver(person, 2, day);
        }
        LocalDate last = null;
        for (Row other : rows) {
            if (person.id().equals(other.client())
                    && other.register().equals("SOCIAL_WELFARE")
                    && java.util.Objects.equals(task, other.task())) {
                LocalDate ended = other.ended();
                if (ended == null) {
                    ended = person.died();
                }
                if (ended == null) {
                    return false;
                }
                last = last == null || ended.isAfter(last) ? ended : last;
            }
        }
        if (last == null) {
            return false;
        }
        if ("PERHEOIKEUDELLISET".equals(task)) {
            return person.born() != null && over(person.born(), 120, day) && over(last, 10, day);
        }
        return over(last, task == null || task.equals("LAPSIPERHEET") ? 30 : 10, day);
    }

    private static boolean lifeOver(Person person, int years, LocalDate day) {
        return person.died() != null
                ? over(person.died(), years, day)
                : person.born() != null && over(person.born(), 120, day);
    }

    /** Steps a day at a time to the same day of the calendar so many years on. */
    static boolean over(LocalDate since, int years, LocalDate day) {
        int wanted = since.getYear() + years;
        LocalDate last = since;
        while (last.getYear() < wanted
                || last.getMonthValue() != since.getMonthValue()
                || last.getDayOfMonth() != since.getDayOfMonth()) {
            LocalDate next = last.plusDays(1);
            // The year has no such day: the last day of the month is its end.
            if (last.getYear() == wanted
                    && last.getMonthValue() == since.getMonthValue()
                    && next.getMonthValue() != since.getMonthValue()) {
                break;
            }
            last = next;
        }
        return day.isAfter(last);
    }

    // ---- writing -------------------------------------------------------------------------

    private void row(
            String table,
            UUID id,
            @Nullable UUID client,
            String register,
            @Nullable String task,
            @Nullable LocalDate ended,
            @Nullable LocalDate since,
            int years,
            @Nullable UUID... pointsAt) {
        var at = new HashSet<UUID>();
        for (UUID one : pointsAt) {
            if (one != null) {
                at.add(one);
            }
        }
        rows.add(new Row(table, id, client, register, task, ended, since, years, at));
    }

    private static Object[] with(
            String register, @Nullable String task, @Nullable Object... pairs) {
        var all = new ArrayList<Object>(java.util.Arrays.asList(pairs));
        all.addAll(
                java.util.Arrays.asList(
                        "register",
                        register,
                        "service_task",
                        task,
                        "record_status",
                        "FINAL",
                        "organiser_id",
                        UNIT,
                        "producer_id",
                        UNIT));
        return all.toArray();
    }

    static OffsetDateTime at(LocalDate day) {
        return day.atTime(9, 30).atZone(Now.ZONE).toOffsetDateTime();
    }

    /**
     * Takes away what is left, past every rule of the database: no other test should meet people
     * who have come in by no desk. What is sealed stays.
     */
    static void end(DataSource owner) throws SQLException {
        try (var connection = owner.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("SET session_replication_role = replica");
            for (Put row : MADE) {
                if (!Set.of("access_log", "journal_entry", "deadline").contains(row.table())) {
                    remove(statement, row);
                }
            }
            // The tally of open clocks is kept by a trigger, which has to see them go.
            statement.execute("SET session_replication_role = origin");
            for (Put row : MADE) {
                if (row.table().equals("deadline")) {
                    remove(statement, row);
                }
            }
            MADE.clear();
        }
    }

    private static void remove(Statement from, Put row) throws SQLException {
        from.execute(
                "DELETE FROM %s WHERE %s = '%s'".formatted(row.table(), row.key(), row.value()));
    }

    private void put(String table, @Nullable Object... pairs) {
        MADE.add(new Put(table, String.valueOf(pairs[0]), String.valueOf(pairs[1])));
        var columns = new ArrayList<String>();
        var marks = new ArrayList<String>();
        var values = new ArrayList<Object>();
        for (int i = 0; i < pairs.length; i += 2) {
            columns.add(String.valueOf(pairs[i]));
            marks.add("{}".equals(pairs[i + 1]) ? "?::jsonb" : "?");
            values.add(pairs[i + 1]);
        }
        columns.add("created_at");
        marks.add("?");
        values.add(at(LocalDate.of(2010, 1, 1)));
        jdbc.sql(
                        "INSERT INTO %s (%s) VALUES (%s)"
                                .formatted(
                                        table,
                                        String.join(", ", columns),
                                        String.join(", ", marks)))
                .params(values)
                .update();
    }
}
