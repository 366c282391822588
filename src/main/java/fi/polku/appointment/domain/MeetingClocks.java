package fi.polku.appointment.domain;

import java.util.List;
import java.util.Map;

/**
 * Which legal clocks a realised visit of a service meets. A first treatment event of primary care
 * is the visit of the professional the need was directed to (THL-laki 51 §); the doctor's own clock
 * only a doctor's; oral health its own (51 b §). A social welfare meeting as such meets none: there
 * the clock waits for a decision to be carried out (SHL 45 §).
 */
public final class MeetingClocks {
    private static final Map<String, List<String>> BY_SERVICE =
            Map.of(
                    "PHYSICIAN", List.of("PHC_DOCTOR", "PHC_FIRST"),
                    "MENTAL_HEALTH", List.of("THERAPY_START", "PHC_FIRST"),
                    "NURSE", List.of("PHC_FIRST"),
                    "PHYSIOTHERAPY", List.of("PHC_FIRST"),
                    "OCCUPATIONAL_THERAPY", List.of("PHC_FIRST"),
                    "PSYCHOLOGY", List.of("THERAPY_START", "PHC_FIRST"),
                    "DENTISTRY", List.of("ORAL_DENTIST", "ORAL_CHECK_DENTIST", "ORAL_FIRST"),
                    "ORAL_HYGIENE", List.of("ORAL_FIRST"));

    private MeetingClocks() {}

    /** Names of clock families, the most particular first. */
    public static List<String> metBy(String service) {
        return BY_SERVICE.getOrDefault(service, List.of());
    }
}
