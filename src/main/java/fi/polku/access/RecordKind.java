package fi.polku.access;

import fi.polku.kernel.Register;

/**
 * The kinds of record that are kept here, and which part of the client's data each one is (decree
 * 457/2024 does not know them by these names: the readings are said in decision 15).
 */
public enum RecordKind {
    /** Yhteydenotto: a request for care, or the matter that becomes pending. */
    CONTACT(DataPart.CARE_REQUESTS, DataPart.NEEDS_ASSESSMENT, "id"),
    /** A statutory time that runs for a contact or a matter. */
    CLOCK(DataPart.CARE_REQUESTS, DataPart.NEEDS_ASSESSMENT, "subject_id"),
    /** Hoidon tarpeen arviointi or palvelutarpeen arvio. */
    ASSESSMENT(DataPart.PATIENT_ENTRIES, DataPart.NEEDS_ASSESSMENT, "contact_id"),
    /** A path with its goals, steps and reviews. */
    PLAN(DataPart.CARE_PLAN, DataPart.CLIENT_PLAN, "id"),
    /** The way of working chosen with the client, and the answers it rests on: part of the plan. */
    SEGMENT(DataPart.CARE_PLAN, DataPart.CLIENT_PLAN, "id"),
    /** Answers to instruments and their scores: in social welfare an assessment of functioning. */
    MEASURE(DataPart.PATIENT_ENTRIES, DataPart.NEEDS_ASSESSMENT, "id"),
    /** A time booked: when, where and with whom; social welfare writes it in the narrative. */
    APPOINTMENT(DataPart.VISITS, DataPart.NARRATIVE, "id"),
    /** What was done and found at a visit. */
    VISIT(DataPart.PATIENT_ENTRIES, DataPart.NARRATIVE, "appointment_id"),
    /** Päätös: a decision of social welfare, of the matter that it decides. */
    DECISION(DataPart.PATIENT_ENTRIES, DataPart.DECISIONS, "matter_id"),
    /** Asiakkuus: a client relationship, which is of the client file. */
    RELATIONSHIP(DataPart.PATIENT_BASIC, DataPart.CLIENT_FILE, "id");

    private final DataPart ofPatient;
    private final DataPart ofSocialWelfare;
    private final String event;

    RecordKind(DataPart ofPatient, DataPart ofSocialWelfare, String event) {
        this.ofPatient = ofPatient;
        this.ofSocialWelfare = ofSocialWelfare;
        this.event = event;
    }

    /** The column that names the service event of a row: a visit belongs to its time. */
    String event() {
        return event;
    }

    /** The part that a record of this kind is in a register. */
    public DataPart in(Register register) {
        return register == Register.PATIENT ? ofPatient : ofSocialWelfare;
    }

    /** The same as SQL over the column of the register. */
    public String sql(String register) {
        return "CASE %s WHEN 'PATIENT' THEN '%s' ELSE '%s' END"
                .formatted(register, ofPatient, ofSocialWelfare);
    }
}
