package fi.polku.contact.internal;

import fi.polku.contact.ContactId;
import fi.polku.contact.NewContact;
import fi.polku.contact.Proposal;
import fi.polku.contact.Reporter;
import fi.polku.contact.Whom;
import fi.polku.kernel.RecordHeader;
import fi.polku.kernel.UnitId;
import fi.polku.platform.sql.Params;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** A contact as it comes, and who raised the worry, if it is one. */
@Repository
class ReceptionQueries {
    private final JdbcClient jdbc;

    ReceptionQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when the external id has come before. */
    boolean insert(
            ContactId id,
            NewContact contact,
            @Nullable LocalDate bornOn,
            Proposal proposal,
            UnitId unit,
            RecordHeader header,
            byte[] receiptHash,
            Due due,
            Instant happenedAt,
            Instant now) {
        boolean worry = contact.whom() == Whom.WORRY;
        String phone = worry ? null : contact.phone();
        return jdbc.sql(
                                """
                                INSERT INTO contact (id, client_id, unit_id, channel, whom, text, areas, soon, danger, phone, phone_digits,
                                  email, talk_times, municipality_code, language, identity_code, born_on, concerned, concerned_age,
                                  external_id, receipt_hash, proposal, direction, urgency, need_areas, special_support, due_on, due_at,
                                  reached_at, register, service_task, organiser_id, producer_id, author_id, author_role, record_status,
                                  happened_at, recorded_at, changed_at, created_at, created_by)
                                VALUES (:id, :client, :unit, :channel, :whom, :text, :areas, :soon, :danger, :phone, :digits,
                                  :email, :talkTimes, :municipality, :language, :identity, :bornOn, :concerned, :concernedAge,
                                  :externalId, :hash, :proposal, :direction, :urgency, :needAreas, :specialSupport, :dueOn, :dueAt,
                                  :reachedAt, :register, :serviceTask, :organiser, :producer, :author, :authorRole, :status,
                                  :happenedAt, :now, :now, :now, :author)
                                ON CONFLICT (external_id) DO NOTHING
                                """)
                        .paramSource(
                                Params.of("id", id)
                                        .and("client", contact.client())
                                        .and("unit", unit)
                                        .and("channel", contact.channel())
                                        .and("whom", contact.whom())
                                        .and("text", contact.text())
                                        .and("areas", contact.areas())
                                        .and("soon", contact.soon())
                                        .and("danger", contact.danger())
                                        .and("phone", phone)
                                        .and("digits", digits(phone))
                                        .and("email", worry ? null : contact.email())
                                        .and("talkTimes", contact.talkTimes())
                                        .and("municipality", contact.municipalityCode())
                                        .and("language", contact.language())
                                        .and("identity", contact.identityCode())
                                        .and("bornOn", bornOn)
                                        .and("concerned", contact.concerned())
                                        .and("concernedAge", contact.concernedAge())
                                        .and("externalId", contact.externalId())
                                        .and("hash", receiptHash)
                                        .and("proposal", Params.json(proposal))
                                        .and("direction", proposal.direction())
                                        .and("urgency", proposal.urgency())
                                        .and("needAreas", proposal.areas())
                                        .and("specialSupport", proposal.specialSupport())
                                        .and("dueOn", due.on())
                                        .and("dueAt", due.at())
                                        .and(
                                                "reachedAt",
                                                contact.channel().inPerson() ? happenedAt : null)
                                        .and("register", header.register())
                                        .and("serviceTask", header.serviceTask())
                                        .and("organiser", header.organiser())
                                        .and("producer", header.producer())
                                        .and("author", header.author())
                                        .and("authorRole", header.authorRole())
                                        .and("status", header.status())
                                        .and("happenedAt", happenedAt)
                                        .and("now", now)
                                        .source())
                        .update()
                == 1;
    }

    static @Nullable String digits(@Nullable String phone) {
        if (phone == null) {
            return null;
        }
        String digits = phone.replaceAll("\\D+", "").replaceFirst("^(?:00)?358", "0");
        return digits.isEmpty() ? null : digits;
    }

    void insertReporter(ContactId id, Reporter reporter, @Nullable UUID by, Instant now) {
        jdbc.sql(
                        """
                        INSERT INTO contact_reporter (contact_id, name, phone, email, official, hidden_from_client, created_at, created_by)
                        VALUES (:id, :name, :phone, :email, :official, :hidden, :now, :by)
                        """)
                .paramSource(
                        Params.of("id", id)
                                .and("name", reporter.name())
                                .and("phone", reporter.phone())
                                .and("email", reporter.email())
                                .and("official", reporter.official())
                                .and("hidden", !reporter.official())
                                .and("now", now)
                                .and("by", by)
                                .source())
                .update();
    }

    Optional<ReporterRow> findReporter(ContactId id) {
        return jdbc.sql(
                        """
                        SELECT r.name, r.phone, r.email, r.official, r.hidden_from_client, r.released_at
                        FROM contact_reporter r
                        WHERE r.contact_id = :id
                        """)
                .paramSource(Params.of("id", id).source())
                .query(ReporterRow.class)
                .optional();
    }

    boolean saveReleased(ContactId id, @Nullable UUID by, String reason, Instant now) {
        return jdbc.sql(
                                """
                                UPDATE contact_reporter
                                SET hidden_from_client = FALSE, released_at = :now, released_by = :by, release_reason = :reason
                                WHERE contact_id = :id
                                  AND hidden_from_client
                                """)
                        .paramSource(
                                Params.of("id", id)
                                        .and("now", now)
                                        .and("by", by)
                                        .and("reason", reason)
                                        .source())
                        .update()
                == 1;
    }
}
