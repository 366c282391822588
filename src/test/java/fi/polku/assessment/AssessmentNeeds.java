package fi.polku.assessment;

import fi.polku.contact.Ground;
import fi.polku.contact.Urgency;
import fi.polku.kernel.ProfessionalId;
import fi.polku.kernel.ServiceTask;
import java.util.Set;

/** Assessments at length as they are told in tests. */
final class AssessmentNeeds {
    static final NeedMore MORE = new NeedMore(Set.of(), null, true, "", null, null, "");

    private AssessmentNeeds() {}

    static NeedAssessment need(ProfessionalId responsible, boolean special, NeedMore more) {
        return new NeedAssessment(
                Outcome.OWN_WORKER_PLAN,
                "Työ ja talous ovat vaikeita.",
                "Tarvitsee rinnalla kulkijan.",
                Set.of(NeedCode.DAILY_LIFE, NeedCode.FINANCIAL),
                "Tarvitsen jonkun, joka katsoo kokonaisuutta.",
                "Asiakkuus on perusteltu.",
                true,
                false,
                NeedDuration.LONG_TERM,
                special,
                special ? Set.of(Ground.HOMELESSNESS) : Set.of(),
                special ? "Ei saa palveluja ilman apua." : null,
                ServiceTask.TYOIKAISET,
                responsible,
                false,
                false,
                more);
    }

    static NeedAssessment need(ProfessionalId responsible) {
        return need(responsible, false, MORE);
    }

    static CareAssessment care(CareMore more, Boolean keep, fi.polku.deadline.Remedy remedy) {
        return new CareAssessment(
                Urgency.NON_URGENT,
                "Selkäkipu on jatkunut kuukauden.",
                Outcome.APPOINTMENT,
                "PHYSICIAN",
                false,
                false,
                keep,
                remedy,
                more);
    }
}
