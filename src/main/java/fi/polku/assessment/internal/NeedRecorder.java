package fi.polku.assessment.internal;

import fi.polku.assessment.AssessmentId;
import fi.polku.assessment.MatterEnd;
import fi.polku.assessment.MatterId;
import fi.polku.assessment.MatterOrigin;
import fi.polku.assessment.NeedAssessment;
import fi.polku.assessment.domain.AssessmentRules;
import fi.polku.assessment.domain.NextClocks;
import fi.polku.contact.ContactView;
import fi.polku.contact.Contacts;
import fi.polku.contact.Direction;
import fi.polku.deadline.Deadlines;
import fi.polku.deadline.SubjectRef;
import fi.polku.kernel.ProfessionalId;
import fi.polku.kernel.Refusal;
import fi.polku.kernel.Register;
import fi.polku.kernel.UnitId;
import fi.polku.organization.Organizations;
import fi.polku.organization.QueueKind;
import fi.polku.platform.Ids;
import fi.polku.platform.Now;
import fi.polku.platform.journal.Journal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Records an assessment of need: a matter becomes pending, its clocks start. */
@Component
class NeedRecorder {
    private final AssessmentQueries queries;
    private final MatterQueries matters;
    private final Contacts contacts;
    private final Organizations organizations;
    private final Deadlines deadlines;
    private final Journal journal;
    private final AssessmentRecords records;
    private final MatterClosing closing;
    private final SupportFound support;

    NeedRecorder(
            AssessmentQueries queries,
            MatterQueries matters,
            Contacts contacts,
            Organizations organizations,
            Deadlines deadlines,
            Journal journal,
            AssessmentRecords records,
            MatterClosing closing,
            SupportFound support) {
        this.queries = queries;
        this.matters = matters;
        this.contacts = contacts;
        this.organizations = organizations;
        this.deadlines = deadlines;
        this.journal = journal;
        this.records = records;
        this.closing = closing;
        this.support = support;
    }

    AssessmentId record(Recorded its, NeedAssessment need, @Nullable ProfessionalId responsible) {
        var id = new AssessmentId(Ids.at(its.at()));
        var unit = socialUnit(its);
        var header = records.header(its, Register.SOCIAL_WELFARE, need, unit);
        var client = its.client();
        MatterId matter = null;
        if (client != null) {
            matter = new MatterId(Ids.at(its.at()));
            matters.insertMatter(
                    new MatterQueries.Pending(
                            matter,
                            client.id(),
                            its.contactId(),
                            its.contactId() == null
                                    ? MatterOrigin.WORKER_NOTICE
                                    : MatterOrigin.CONTACT,
                            null,
                            its.way(),
                            its.pendingAt().toLocalDate(),
                            its.pendingAt().atZone(Now.ZONE).toInstant(),
                            null,
                            need.supportNeed()),
                    header,
                    its.at());
        }
        if (!queries.insertNeed(records.common(id, its, null, header), need, matter, responsible)) {
            throw new Refusal("assessment.refusal.already");
        }
        NextClocks.stoppedByNeed()
                .forEach(f -> deadlines.met(its.subject(), f, its.at(), its.actor()));
        LocalDate dueOn = null;
        if (matter != null) {
            for (var next : NextClocks.after(need, its.pendingAt(), its.bornOn())) {
                dueOn = records.start(its, next, SubjectRef.of("matter", matter), unit);
            }
        }
        journal.record(
                AssessmentRecords.entry(
                                its,
                                AssessmentRecords.sentence(
                                        "assessment.journal.need." + need.outcome().name(), dueOn))
                        .subject("assessment", id.value())
                        .arg("professional", responsible)
                        .arg("unit", unit)
                        .arg("pending_on", its.pendingAt().toLocalDate())
                        .arg("due_on", dueOn));
        support.record(its, need, id, responsible, header);
        if (matter != null && need.outcome().ends()) {
            closing.close(its.actor(), matter, MatterEnd.NO_GROUND, its.at());
        }
        records.publish(its, id, Register.SOCIAL_WELFARE);
        return id;
    }

    /** The unit of social welfare that handles the matter. */
    UnitId socialUnit(Recorded its) {
        var contact = its.contact();
        if (contact == null) {
            return socialUnit(its, its.unit());
        }
        if (contact.direction() == Direction.SOCIAL || contact.direction() == Direction.CHILD) {
            return contact.unit();
        }
        String municipality = contact.municipalityCode();
        if (municipality == null && contact.client() != null) {
            // Not told to who records, when the person is protected; the house must still know.
            municipality =
                    contacts.find(contact.id()).map(ContactView::municipalityCode).orElse(null);
        }
        return socialUnit(municipality, contact.unit());
    }

    /** Without a contact the social worker's own unit goes on; else that of the same centre. */
    private UnitId socialUnit(Recorded its, UnitId unit) {
        var who = its.professional();
        return who != null && AssessmentRules.mayAssessNeed(who.profession(), who.licensed())
                ? unit
                : socialUnit((String) null, unit);
    }

    private UnitId socialUnit(@Nullable String ofClient, UnitId unit) {
        String municipality =
                ofClient != null
                        ? ofClient
                        : organizations.unit(unit).map(u -> u.municipalityCode()).orElse("");
        return organizations
                .findUnitFor(municipality, QueueKind.SOCIAL)
                .orElseGet(() -> organizations.unitWithoutMunicipality(QueueKind.SOCIAL));
    }
}
