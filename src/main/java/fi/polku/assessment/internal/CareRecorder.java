package fi.polku.assessment.internal;

import fi.polku.assessment.AssessmentId;
import fi.polku.assessment.CareAssessment;
import fi.polku.assessment.NeedAssessment;
import fi.polku.assessment.domain.NextClocks;
import fi.polku.deadline.Deadlines;
import fi.polku.deadline.SubjectRef;
import fi.polku.kernel.Refusal;
import fi.polku.kernel.Register;
import fi.polku.platform.Ids;
import fi.polku.platform.journal.Journal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Records an assessment of care: stops the clocks of the contact and starts those of care. */
@Component
class CareRecorder {
    private final AssessmentQueries queries;
    private final Deadlines deadlines;
    private final Journal journal;
    private final AssessmentRecords records;

    CareRecorder(
            AssessmentQueries queries,
            Deadlines deadlines,
            Journal journal,
            AssessmentRecords records) {
        this.queries = queries;
        this.deadlines = deadlines;
        this.journal = journal;
        this.records = records;
    }

    AssessmentId record(Recorded its, CareAssessment care, @Nullable NeedAssessment shared) {
        var id = new AssessmentId(Ids.at(its.at()));
        var unit = its.unit();
        var assessor = care.more().assessor();
        boolean saved =
                queries.insertCare(
                        records.common(
                                id,
                                its,
                                assessor,
                                records.header(its, Register.PATIENT, null, unit)),
                        care,
                        shared);
        if (!saved) {
            throw new Refusal("assessment.refusal.already");
        }
        NextClocks.stoppedByCare()
                .forEach(f -> deadlines.met(its.subject(), f, its.at(), its.actor()));
        LocalDate dueOn = null;
        for (var next : NextClocks.after(care, its.contactOn(), its.assessedAt(), its.bornOn())) {
            dueOn = records.start(its, next, SubjectRef.of("assessment", id), unit);
        }
        journal.record(
                AssessmentRecords.entry(
                                its,
                                AssessmentRecords.sentence(
                                        "assessment.journal.care." + care.outcome().name(), dueOn))
                        .subject("assessment", id.value())
                        .arg("professional", assessor == null ? its.professionalId() : assessor)
                        .arg("unit", unit)
                        .arg("profession_code", care.profession())
                        .arg("due_on", dueOn));
        var remedy = care.remedy();
        if (care.outcome().needsHelp()
                && Boolean.FALSE.equals(care.canKeepLimit())
                && remedy != null) {
            // Told to the client by the journal entry that follows.
            var delay = care.more().delay();
            for (var clock : deadlines.forSubject(SubjectRef.of("assessment", id))) {
                if (delay != null) {
                    deadlines.delayed(clock.id(), delay, its.actor(), care.more().told());
                }
                deadlines.remedied(clock.id(), remedy, its.actor(), true);
            }
            journal.record(
                    AssessmentRecords.entry(its, "assessment.journal.remedy")
                            .subject("assessment", id.value())
                            .arg("remedy_code", remedy.name()));
        }
        records.publish(its, id, Register.PATIENT);
        return id;
    }
}
