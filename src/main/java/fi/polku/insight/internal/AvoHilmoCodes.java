package fi.polku.insight.internal;

import fi.polku.appointment.MeetingMode;
import fi.polku.appointment.ServiceType;
import java.util.Map;

/**
 * Codes of THL for what Polku keeps in words of its own. None is here that has not been seen in
 * print: those below stand in published research code that reads the register, not in a guide of
 * THL that we have read, so they are to be checked against the code server before the first file is
 * sent. A service without a code here is reported without one.
 */
final class AvoHilmoCodes {
    /** Yhteystapa, in use since 2018. UNVERIFIED: from research code. */
    static final Map<MeetingMode, String> CONTACT_FORM =
            Map.of(
                    MeetingMode.ONSITE, "R10",
                    MeetingMode.HOME, "R20",
                    MeetingMode.PHONE, "R50",
                    MeetingMode.VIDEO, "R52");

    /**
     * Palvelumuoto (1.2.246.537.6.125): T11 outpatient care, T51 physiotherapy, T60 oral health,
     * T71 mental health work. UNVERIFIED: from research code, which told no more of them.
     */
    static final Map<ServiceType, String> SERVICE_FORM =
            Map.of(
                    ServiceType.PHYSICIAN, "T11",
                    ServiceType.NURSE, "T11",
                    ServiceType.PHYSIOTHERAPY, "T51",
                    ServiceType.DENTISTRY, "T60",
                    ServiceType.ORAL_HYGIENE, "T60",
                    ServiceType.MENTAL_HEALTH, "T71");

    /** Kävijäryhmä: one person. UNVERIFIED: from the way THL counts access to a doctor. */
    static final String ONE_PERSON = "1";

    private AvoHilmoCodes() {}
}
