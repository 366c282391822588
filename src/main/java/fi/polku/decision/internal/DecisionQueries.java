package fi.polku.decision.internal;

import fi.polku.access.Actor;
import fi.polku.access.RecordFilter;
import fi.polku.access.RecordKind;
import fi.polku.assessment.MatterId;
import fi.polku.decision.ApplicationId;
import fi.polku.decision.CorrectionGround;
import fi.polku.decision.DecisionDraft;
import fi.polku.decision.DecisionId;
import fi.polku.decision.DecisionView;
import fi.polku.kernel.AccountId;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.ProfessionalId;
import fi.polku.kernel.RecordHeader;
import fi.polku.platform.sql.Params;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class DecisionQueries {
    private static final String VIEW =
            """
            SELECT d.id, d.root_id, d.client_id, d.matter_id, d.application_id, d.service_task, d.producer_id, d.outcome, d.facts, d.evidence,
              d.provisions, d.reasons_left_out, d.concerns_other, d.other_parties, d.deviation, d.special_support, d.contact_person_id,
              d.decider_id, d.decided_on, d.signed_at, d.corrects_id, d.correction_ground, d.correction_words, d.consent, d.revision,
              d.record_status,
              NOT EXISTS (
                SELECT 1
                FROM decision n
                WHERE n.corrects_id = d.id
                  AND n.record_status <> 'DRAFT') AS current
            FROM decision d
            """;

    private final JdbcClient jdbc;

    DecisionQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Where a decision belongs, and what it corrects. */
    record Place(
            DecisionId id,
            DecisionId root,
            ClientId client,
            MatterId matter,
            @Nullable ApplicationId application,
            boolean specialSupport,
            @Nullable DecisionId corrects,
            @Nullable CorrectionGround ground,
            @Nullable String words) {}

    /** Whether it was written: not when the earlier version has a successor already. */
    boolean insert(Place place, DecisionDraft draft, RecordHeader header, Instant now) {
        return insert(place, draft, header, null, null, now);
    }

    /** As above, signed at once. */
    boolean insert(
            Place place,
            DecisionDraft draft,
            RecordHeader header,
            @Nullable ProfessionalId decider,
            @Nullable LocalDate decidedOn,
            Instant now) {
        return jdbc.sql(
                                """
                                INSERT INTO decision (id, root_id, client_id, matter_id, application_id, outcome, facts, evidence, provisions,
                                  reasons_left_out, concerns_other, other_parties, deviation, special_support, contact_person_id, decider_id,
                                  decided_on, signed_at, signed_by, correction_ground, correction_words, consent, revision, corrects_id,
                                  register, service_task, organiser_id, producer_id, author_id, author_role, record_status, happened_at,
                                  recorded_at, created_at, created_by)
                                VALUES (:id, :root, :client, :matter, :application, :outcome, :facts, :evidence, :provisions, :leftOut,
                                  :concernsOther, :otherParties, :deviation, :special, :contactPerson, :decider, :decidedOn,
                                  :signedAt, :signedBy,
                                  :ground, :words, :consent, 1, :corrects, :register, :serviceTask, :organiser, :producer, :author,
                                  :authorRole, :status, :now, :now, :now, :author)
                                ON CONFLICT (corrects_id) DO NOTHING
                                """)
                        .paramSource(
                                fields(Params.header(header), draft)
                                        .and("id", place.id())
                                        .and("root", place.root())
                                        .and("client", place.client())
                                        .and("matter", place.matter())
                                        .and("application", place.application())
                                        .and("special", place.specialSupport())
                                        .and("corrects", place.corrects())
                                        .and("ground", place.ground())
                                        .and("words", place.words())
                                        .and("decider", decider)
                                        .and("decidedOn", decidedOn)
                                        .and("signedAt", decidedOn == null ? null : now)
                                        .and("signedBy", decidedOn == null ? null : header.author())
                                        .and("now", now)
                                        .source())
                        .update()
                == 1;
    }

    /** Whether it was saved: not when another has saved or signed it meanwhile. */
    boolean save(DecisionId id, int revision, DecisionDraft draft) {
        return jdbc.sql(
                                """
                                UPDATE decision
                                SET outcome = :outcome, facts = :facts, evidence = :evidence, provisions = :provisions,
                                  reasons_left_out = :leftOut, concerns_other = :concernsOther, other_parties = :otherParties,
                                  deviation = :deviation, contact_person_id = :contactPerson, consent = :consent,
                                  producer_id = :producer, revision = revision + 1
                                WHERE id = :id
                                  AND revision = :revision
                                  AND record_status = 'DRAFT'
                                """)
                        .paramSource(
                                fields(Params.of("id", id), draft)
                                        .and("revision", revision)
                                        .and("producer", draft.unit())
                                        .source())
                        .update()
                == 1;
    }

    /** Whether it was signed: not when another has saved or signed it meanwhile. */
    boolean sign(
            DecisionId id,
            int revision,
            boolean specialSupport,
            ProfessionalId decider,
            @Nullable AccountId account,
            String role,
            LocalDate decidedOn,
            Instant now) {
        return jdbc.sql(
                                """
                                UPDATE decision
                                SET record_status = 'FINAL', special_support = :special, decider_id = :decider, decided_on = :decidedOn,
                                  signed_at = :now, signed_by = :account, author_id = :account, author_role = :role, happened_at = :now
                                WHERE id = :id
                                  AND revision = :revision
                                  AND record_status = 'DRAFT'
                                """)
                        .paramSource(
                                Params.of("id", id)
                                        .and("revision", revision)
                                        .and("special", specialSupport)
                                        .and("decider", decider)
                                        .and("account", account)
                                        .and("role", role)
                                        .and("decidedOn", decidedOn)
                                        .and("now", now)
                                        .source())
                        .update()
                == 1;
    }

    private static Params fields(Params params, DecisionDraft draft) {
        return params.and("outcome", draft.outcome())
                .and("facts", draft.facts())
                .and("evidence", draft.evidence())
                .and("provisions", draft.provisions())
                .and("leftOut", draft.reasonsLeftOut())
                .and("concernsOther", draft.concernsOther())
                .and("otherParties", draft.otherParties())
                .and("deviation", draft.deviation())
                .and("contactPerson", draft.contactPerson())
                .and("consent", draft.consent());
    }

    /** Makes two who decide at once wait for each other. */
    Optional<DecisionView> findForUpdate(Actor reader, DecisionId id, Instant now) {
        return jdbc.sql(filtered("d.id = :id") + "\nFOR UPDATE OF d")
                .paramSource(params(Params.of("id", id), reader, now).source())
                .query(DecisionView.class)
                .optional();
    }

    Optional<DecisionView> find(Actor reader, DecisionId id, Instant now) {
        return jdbc.sql(filtered("d.id = :id"))
                .paramSource(params(Params.of("id", id), reader, now).source())
                .query(DecisionView.class)
                .optional();
    }

    List<DecisionView> list(Actor reader, ClientId client, Instant now) {
        return jdbc.sql(
                        filtered("d.client_id = :client")
                                + "\nORDER BY d.created_at DESC, d.corrects_id IS NULL, d.id DESC")
                .paramSource(params(Params.of("client", client), reader, now).source())
                .query(DecisionView.class)
                .list();
    }

    /** Every version of one decision, the oldest first. */
    List<DecisionView> versions(Actor reader, DecisionId root, Instant now) {
        return jdbc.sql(
                        filtered("d.root_id = :root")
                                + "\nORDER BY d.created_at, d.corrects_id IS NOT NULL, d.id")
                .paramSource(params(Params.of("root", root), reader, now).source())
                .query(DecisionView.class)
                .list();
    }

    private static String filtered(String condition) {
        return VIEW
                + "WHERE "
                + condition
                + "\n  AND (d.record_status <> 'DRAFT' OR NOT :forClient)\n  AND "
                + RecordFilter.on(RecordKind.DECISION, "d");
    }

    private static Params params(Params params, Actor reader, Instant now) {
        return RecordFilter.params(params, reader, now).and("forClient", reader.client() != null);
    }
}
