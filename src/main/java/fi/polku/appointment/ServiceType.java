package fi.polku.appointment;

import fi.polku.kernel.Register;
import java.util.Arrays;
import java.util.Optional;

/** What kind of service a time is for, with the profession that gives it. */
public enum ServiceType {
    PHYSICIAN("PHYSICIAN", Register.PATIENT),
    NURSE("NURSE", Register.PATIENT),
    PHYSIOTHERAPY("PHYSIOTHERAPIST", Register.PATIENT),
    OCCUPATIONAL_THERAPY("OCCUPATIONAL_THERAPIST", Register.PATIENT),
    SPEECH_THERAPY("SPEECH_THERAPIST", Register.PATIENT),
    REHABILITATION_COUNSELLING("REHABILITATION_COUNSELLOR", Register.PATIENT),
    MATERNITY_CHILD("PUBLIC_HEALTH_NURSE", Register.PATIENT),
    MENTAL_HEALTH("PSYCHIATRIC_NURSE", Register.PATIENT),
    PSYCHOLOGY("PSYCHOLOGIST", Register.PATIENT),
    DENTISTRY("DENTIST", Register.PATIENT),
    ORAL_HYGIENE("ORAL_HYGIENIST", Register.PATIENT),
    SOCIAL_WORK("SOCIAL_WORKER", Register.SOCIAL_WELFARE),
    SOCIAL_GUIDANCE("SOCIAL_COUNSELLOR", Register.SOCIAL_WELFARE),
    SERVICE_GUIDANCE("SERVICE_GUIDE", Register.SOCIAL_WELFARE),
    FAMILY_WORK("FAMILY_WORKER", Register.SOCIAL_WELFARE),
    KELA("KELA_SPECIALIST", Register.SOCIAL_WELFARE),
    EMPLOYMENT("EMPLOYMENT_SPECIALIST", Register.SOCIAL_WELFARE);

    private final String profession;
    private final Register register;

    ServiceType(String profession, Register register) {
        this.profession = profession;
        this.register = register;
    }

    /** Profession code of those who give the service. */
    public String profession() {
        return profession;
    }

    /** In whose register a visit of this service is recorded. */
    public Register register() {
        return register;
    }

    /** The service that a profession gives, when it gives one by appointment. */
    public static Optional<ServiceType> ofProfession(String profession) {
        return Arrays.stream(values()).filter(s -> s.profession.equals(profession)).findFirst();
    }
}
