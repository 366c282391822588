package fi.polku.access.domain;

import fi.polku.access.CareTask;
import java.util.Map;

/**
 * Decree 457/2024 once more, as one reads it: what each task may use at the most of a record that
 * has nothing to do with the worker's own service, and of one that has.
 */
public final class DecreeAsRead {
    private static final String PATIENT =
            "CARE_PLAN CARE_REQUESTS PATIENT_BASIC PATIENT_ENTRIES PATIENT_SUMMARY PATIENT_WILL"
                    + " VISITS";
    private static final String SOCIAL =
            "CLIENT_FILE CLIENT_PLAN DECISIONS IMPLEMENTATION NARRATIVE NEEDS_ASSESSMENT";

    /** 5–9 § and 12–17 §: of other units and of a service task that is not the worker's own. */
    public static final Map<CareTask, String> ELSEWHERE =
            Map.of(
                    CareTask.H1, PATIENT,
                    CareTask.H2, "CARE_PLAN PATIENT_BASIC PATIENT_SUMMARY",
                    CareTask.H3, "PATIENT_BASIC",
                    CareTask.H4, "PATIENT_BASIC PATIENT_SUMMARY",
                    CareTask.H5, "CARE_REQUESTS PATIENT_BASIC PATIENT_WILL VISITS",
                    CareTask.S1, SOCIAL,
                    CareTask.S2, "CLIENT_FILE",
                    CareTask.S3, "CLIENT_FILE",
                    CareTask.S4, "CLIENT_FILE",
                    CareTask.S5, SOCIAL);

    /** The same of the worker's own units and service task. */
    public static final Map<CareTask, String> AT_HOME =
            Map.of(
                    CareTask.H1,
                    PATIENT,
                    CareTask.H2,
                    "CARE_PLAN CARE_REQUESTS PATIENT_BASIC PATIENT_ENTRIES PATIENT_SUMMARY"
                            + " VISITS",
                    CareTask.H3,
                    "CARE_REQUESTS PATIENT_BASIC VISITS",
                    CareTask.H4,
                    "PATIENT_BASIC PATIENT_SUMMARY",
                    CareTask.H5,
                    "CARE_REQUESTS PATIENT_BASIC PATIENT_WILL VISITS",
                    CareTask.S1,
                    SOCIAL,
                    CareTask.S2,
                    SOCIAL,
                    CareTask.S3,
                    "CLIENT_FILE",
                    CareTask.S4,
                    SOCIAL,
                    CareTask.S5,
                    SOCIAL);

    /** 18 and 19 §: the same of child protection, that the worker's service is not linked to. */
    public static final Map<CareTask, String> JOINTLY_ELSEWHERE =
            Map.of(
                    CareTask.H1, "CLIENT_FILE CLIENT_PLAN NARRATIVE NEEDS_ASSESSMENT",
                    CareTask.H2, "CLIENT_FILE",
                    CareTask.H3, "",
                    CareTask.H4, "",
                    CareTask.H5, "",
                    CareTask.S1, PATIENT,
                    CareTask.S2, PATIENT,
                    CareTask.S3, "",
                    CareTask.S4, PATIENT,
                    CareTask.S5, "");

    /** 18 and 19 §: of the other sector in a joint service, of the worker's linked service task. */
    public static final Map<CareTask, String> JOINTLY =
            Map.of(
                    CareTask.H1, "CLIENT_FILE CLIENT_PLAN NARRATIVE NEEDS_ASSESSMENT",
                    CareTask.H2, "CLIENT_FILE CLIENT_PLAN NARRATIVE NEEDS_ASSESSMENT",
                    CareTask.H3, "",
                    CareTask.H4, "",
                    CareTask.H5, "",
                    CareTask.S1, PATIENT,
                    CareTask.S2, PATIENT,
                    CareTask.S3, "",
                    CareTask.S4, PATIENT,
                    CareTask.S5, "");

    /** 26 §: what is closed of a protected service; medication and risks are in the summary. */
    public static final String CLOSED_WHEN_PROTECTED =
            "CARE_PLAN CARE_REQUESTS PATIENT_ENTRIES VISITS";

    private DecreeAsRead() {}
}
