package fi.polku.access;

import fi.polku.kernel.Register;

/** The parts of the record by which decree 457/2024 measures the use of client data. */
public enum DataPart {
    /** Potilaan perustiedot (703/2023 27 §). */
    PATIENT_BASIC(Register.PATIENT),
    /** Hoitotahto and elinluovutustahto. */
    PATIENT_WILL(Register.PATIENT),
    /** Pyynnöt, lähetteet and tilaukset. */
    CARE_REQUESTS(Register.PATIENT),
    /** Ajanvaraus- ja käyntitiedot: when and where, not what was found. */
    VISITS(Register.PATIENT),
    /** Terveys- ja hoitosuunnitelma, kuntoutussuunnitelma. */
    CARE_PLAN(Register.PATIENT),
    /** Entries of service events: reason, findings, conclusions, answers to instruments. */
    PATIENT_ENTRIES(Register.PATIENT),
    /** Potilasyhteenveto. */
    PATIENT_SUMMARY(Register.PATIENT),

    /** Asiakkuustiedot (703/2023 38 §): who, which service, who is responsible. */
    CLIENT_FILE(Register.SOCIAL_WELFARE),
    /** Vireilletulo, palvelutarpeen arvio and toimintakykyarvio. */
    NEEDS_ASSESSMENT(Register.SOCIAL_WELFARE),
    /** Asiakassuunnitelma and palvelun toteuttamissuunnitelma. */
    CLIENT_PLAN(Register.SOCIAL_WELFARE),
    /** Asiakaskertomus. */
    NARRATIVE(Register.SOCIAL_WELFARE),
    DECISIONS(Register.SOCIAL_WELFARE),
    /** What else is recorded of giving a service: its times, its measures. */
    IMPLEMENTATION(Register.SOCIAL_WELFARE),
    /** Perheasioiden sovittelu: given to no task but its own. */
    MEDIATION(Register.SOCIAL_WELFARE),
    /** Turvakotipalvelun toteutus: given to no task but its own. */
    SHELTER(Register.SOCIAL_WELFARE),
    /** Notes of therapeutic work and of examinations: given to no task but its own. */
    THERAPY_NOTES(Register.SOCIAL_WELFARE);

    private final Register register;

    DataPart(Register register) {
        this.register = register;
    }

    /** The register that the part belongs to. */
    public Register register() {
        return register;
    }
}
