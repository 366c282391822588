package fi.polku.insight.internal;

import fi.polku.access.Account;
import fi.polku.access.Accounts;
import fi.polku.access.Actor;
import fi.polku.access.Holder;
import fi.polku.access.RelationshipKind;
import fi.polku.access.Relationships;
import fi.polku.access.Role;
import fi.polku.client.Clients;
import fi.polku.client.NewClient;
import fi.polku.deadline.DeadlineFacts;
import fi.polku.deadline.DeadlineFamily;
import fi.polku.deadline.Deadlines;
import fi.polku.deadline.StartDeadline;
import fi.polku.deadline.SubjectRef;
import fi.polku.kernel.AccountId;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.LocalizedText;
import fi.polku.kernel.UnitId;
import fi.polku.organization.Organizations;
import fi.polku.organization.ProfessionalView;
import fi.polku.organization.UnitView;
import fi.polku.path.NewGoal;
import fi.polku.path.PathId;
import fi.polku.path.PathPlans;
import fi.polku.platform.Ids;
import fi.polku.platform.sql.Params;
import fi.polku.testing.DatabaseTest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** A unit of one's own, so that nobody else's rows are in the count. */
abstract class InsightTest extends DatabaseTest {
    static final LocalDate TODAY = LocalDate.parse("2026-03-10");

    @Autowired Organizations organizations;
    @Autowired Clients clients;
    @Autowired Deadlines deadlines;
    @Autowired Accounts accounts;
    @Autowired Relationships relationships;
    @Autowired PathPlans plans;

    UnitId unit;
    List<UnitId> scope;

    @BeforeEach
    void openAUnit() {
        UnitView any = organizations.units().get(1);
        unit = new UnitId(Ids.next());
        organizations.save(
                new UnitView(
                        unit,
                        LocalizedText.fi("Mallin yksikkö"),
                        any.kind(),
                        organizations.units().getFirst().id(),
                        any.municipalityCode(),
                        any.street(),
                        any.postalCode(),
                        any.phone()));
        scope = List.of(unit);
    }

    SubjectRef clock(String startedAt, String bookedOn) {
        SubjectRef subject = start(person("Odottaja"), startedAt);
        if (bookedOn != null) {
            deadlines.forecast(subject, DeadlineFamily.PHC_FIRST, LocalDate.parse(bookedOn));
        }
        return subject;
    }

    SubjectRef start(ClientId client, String startedAt) {
        var subject = new SubjectRef("contact", Ids.next());
        LocalDateTime at = LocalDateTime.parse(startedAt);
        deadlines.start(
                new StartDeadline(
                        DeadlineFamily.PHC_FIRST,
                        client,
                        subject,
                        at.toLocalDate(),
                        at,
                        unit,
                        null,
                        DeadlineFacts.none().age(40)));
        return subject;
    }

    ClientId person(String familyName) {
        return clients.create(
                Actor.system(),
                new NewClient(
                        familyName,
                        "Tilastoja",
                        null,
                        null,
                        LocalDate.parse("1986-05-05"),
                        null,
                        "fi",
                        null,
                        null,
                        null,
                        false,
                        List.of()));
    }

    Account account(Role role) {
        var account =
                new Account(
                        new AccountId(Ids.next()),
                        "Riitta Johtomalli",
                        LocalizedText.fi("johtaja"),
                        Set.of(role),
                        null,
                        null,
                        List.of(),
                        null);
        accounts.save(account);
        return account;
    }

    void slot(
            UUID schedule,
            ProfessionalView professional,
            String hour,
            boolean open,
            boolean urgent) {
        jdbc.sql(
                        """
                        INSERT INTO slot (id, schedule_id, professional_id, unit_id, service_type, mode, starts_at, ends_at,
                          publicly_bookable, urgent, created_at)
                        VALUES (:id, :schedule, :professional, :unit, 'TEST', 'VISIT', CAST(:start AS timestamptz),
                          CAST(:start AS timestamptz) + interval '30 minutes', :open, :urgent, :now)
                        """)
                .paramSource(
                        Params.of("id", Ids.next())
                                .and("schedule", schedule)
                                .and("professional", professional.id())
                                .and("unit", unit)
                                .and("start", hour + ":00:00Z")
                                .and("open", open)
                                .and("urgent", urgent)
                                .and("now", NOW)
                                .source())
                .update();
    }

    void score(ClientId client, String instrument, int value, String at) {
        jdbc.sql(
                        """
                        INSERT INTO instrument_score (id, client_id, instrument_code, score_code, value, happened_at,
                          recorded_at, register, producer_id, record_status, created_at)
                        VALUES (:id, :client, :instrument, 'total', :value, :at, :at, 'PATIENT', :unit, 'FINAL', :at)
                        """)
                .paramSource(
                        Params.of("id", Ids.next())
                                .and("client", client)
                                .and("instrument", instrument)
                                .and("value", value)
                                .and("unit", unit)
                                .and("at", Instant.parse(at))
                                .source())
                .update();
    }

    static String id(UnitId unit) {
        return unit.value().toString();
    }

    /** A contact of this unit that came at a moment; assessed and closed when told. */
    void contact(String at, @Nullable String assessedAt, @Nullable String closedAt) {
        jdbc.sql(
                        """
                        INSERT INTO contact (id, unit_id, channel, whom, text, areas, soon, danger, talk_times, language,
                          receipt_hash, proposal, direction, urgency, need_areas, special_support, due_on, due_at, assessed_at,
                          closed_at, close_reason, register, record_status, happened_at, recorded_at, changed_at, created_at)
                        VALUES (:id, :unit, 'WEB', 'SELF', 'Mallin asia.', '{}', 'WAIT', FALSE, '{}', 'fi',
                          decode(md5(CAST(:id AS text)), 'hex'), '{}', 'HEALTH', 'NON_URGENT', '{}', FALSE,
                          CAST(CAST(:at AS timestamptz) AS date), CAST(:at AS timestamptz), CAST(:assessedAt AS timestamptz),
                          CAST(:closedAt AS timestamptz), CASE WHEN CAST(:closedAt AS text) IS NULL THEN NULL ELSE 'ADVICE' END,
                          'PATIENT', 'FINAL', CAST(:at AS timestamptz), CAST(:at AS timestamptz), CAST(:at AS timestamptz),
                          CAST(:at AS timestamptz))
                        """)
                .paramSource(
                        Params.of("id", Ids.next())
                                .and("unit", unit)
                                .and("at", at)
                                .and("assessedAt", assessedAt)
                                .and("closedAt", closedAt)
                                .source())
                .update();
    }

    /** A path of somebody in this unit. */
    PathId path(String familyName) {
        ClientId client = person(familyName);
        Actor worker =
                new Actor(
                        null,
                        "Hoitaja Malli",
                        Set.of(Role.PROFESSIONAL),
                        organizations.professionals().getFirst().id(),
                        null,
                        List.of(unit));
        transaction.executeWithoutResult(t ->
                relationships.open(
                        client,
                        Holder.of(worker.professional()),
                        RelationshipKind.CARE,
                        Ids.next(),
                        now.today(),
                        null));
        return plans.start(
                worker,
                client,
                "REHABILITATION_PATH",
                List.of(
                        new NewGoal(
                                "Haluan ulkoilla.",
                                1,
                                Map.of(-2, "a", -1, "b", 0, "c", 1, "d", 2, "e"))));
    }
}
