package fi.polku.insight.internal;

import fi.polku.platform.Now;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The fields of an AvoHILMO event chain in the order of THL's register, and where Polku takes each
 * from. What Polku does not know stays empty; nothing is guessed.
 */
enum AvoHilmoField {
    AVOHILMO_ID(
            Certainty.OWN_WORD,
            "id of the booking, or of the contact while nothing is booked",
            c -> c.chainId().toString()),
    // The published list of fields leaves the person out; the name is ours, made like the others.
    ASIAKAS_HENKILOTUNNUS(
            Certainty.OWN_NAME,
            "identity code in force; empty when there is none or the person is not known",
            CareChain::identityCode),
    ASIAKAS_KOTIKUNTA(
            Certainty.KNOWN,
            "home municipality, official code; empty under non-disclosure",
            CareChain::municipalityCode),
    ASIAKAS_POSTINUMERO("Polku keeps no address of a person"),
    ASIAKAS_KOTIMAA("Polku does not ask for the home country"),
    PALVELUNTUOTTAJA("Polku does not know its units in the SOTE organisation register"),
    PALVELUNTUOTTAJA_YKSIKKO(
            Certainty.OWN_WORD,
            "id of the unit of the booking, or of the queue that answered the contact; empty under"
                    + " non-disclosure",
            c -> c.unitId() == null ? null : c.unitId().value().toString()),
    YHTEYDENOTTO_AJANKOHTA(
            Certainty.KNOWN,
            "when the contact was made; empty when the visit answers no assessed contact",
            c -> moment(c.contactAt())),
    HOIDONTARVE_AJANKOHTA(
            Certainty.KNOWN, "when the need of care was assessed", c -> moment(c.assessedAt())),
    HTA_AMMATTIOIKEUS("Polku knows that somebody is licensed, not by which code"),
    HTA_AMMATTI(Certainty.OWN_WORD, "profession of the one who assessed", CareChain::assessor),
    HTA_ENSIKAYNTI("Polku records no first-visit flag in an assessment"),
    HTA_KIIREELLISYYS(
            Certainty.OWN_WORD, "urgency that was recorded when assessed", c -> code(c.urgency())),
    HTA_LUONNE("Polku does not record whether it was sick care or health care"),
    HTA_TULOS(Certainty.OWN_WORD, "what followed from the assessment", c -> code(c.result())),
    AJANVARAUS_AJANKOHTA(
            Certainty.KNOWN,
            "when the time was booked; of a moved time, when it was moved",
            c -> moment(c.bookedAt())),
    AJANVARAUS_VARATTU(Certainty.KNOWN, "the booked time", c -> moment(c.startsAt())),
    AJANVARAUS_AMMATTIOIKEUS("as HTA_AMMATTIOIKEUS"),
    AJANVARAUS_AMMATTI(
            Certainty.OWN_WORD,
            "profession of the one with whom the time is",
            CareChain::profession),
    AJANVARAUS_PALVELUMUOTO(
            Certainty.RESEARCH_CODE, "the service booked", AvoHilmoField::serviceForm),
    AJANVARAUS_YHTEYSTAPA(
            Certainty.RESEARCH_CODE, "how to meet, as booked", AvoHilmoField::contactForm),
    KAYNTI_ALKOI(
            Certainty.KNOWN,
            "when the realised visit began",
            c -> c.visited() ? moment(c.startedAt()) : null),
    KAYNTI_LOPPUI(
            Certainty.RECKONED,
            "the beginning of the visit and the length of the booked time: the end is not asked"
                    + " for",
            c -> c.visited() ? moment(c.endedAt()) : null),
    KAYNTI_KAVIJARYHMA(
            Certainty.RESEARCH_CODE,
            "one person: a time is always of one client",
            c -> c.visited() ? AvoHilmoCodes.ONE_PERSON : null),
    KAYNTI_KIIREELLISYYS("Polku records the urgency of the need, not of the visit"),
    KAYNTI_LUONNE("as HTA_LUONNE"),
    KAYNTI_ENSIKAYNTI("Polku records no first-visit flag"),
    KAYNTI_ERIKOISALA("Polku does not record the specialty"),
    KAYNTI_AMMATTIOIKEUS("as HTA_AMMATTIOIKEUS"),
    KAYNTI_AMMATTI(
            Certainty.OWN_WORD,
            "profession of the one with whom the time was",
            c -> c.visited() ? c.profession() : null),
    KAYNTI_PALVELUMUOTO(
            Certainty.RESEARCH_CODE,
            "the service, as booked",
            c -> c.visited() ? serviceForm(c) : null),
    KAYNTI_YHTEYSTAPA(
            Certainty.RESEARCH_CODE,
            "how they met, as booked",
            c -> c.visited() ? contactForm(c) : null),
    PERUUTUS_AJANKOHTA(
            Certainty.KNOWN,
            "when the time was given up; empty when nobody came or the time was moved",
            c -> moment(c.cancelledAt())),
    PERUUTUS_SYY(
            Certainty.OWN_WORD,
            "who gave the time up, or that the client did not come; never the words of the reason",
            AvoHilmoField::whyNot);

    /** How sure it is that THL reads the field as it is written here. */
    enum Certainty {
        KNOWN("a fact as Polku keeps it"),
        RECKONED("reckoned from facts, not itself recorded"),
        RESEARCH_CODE("UNVERIFIED: a code seen in published research code only"),
        OWN_WORD("UNVERIFIED: Polku's own word or id, until the code of THL has been seen"),
        OWN_NAME("a fact as Polku keeps it; UNVERIFIED: the name of the field"),
        EMPTY("always empty");

        private final String says;

        Certainty(String says) {
            this.says = says;
        }

        String says() {
            return says;
        }
    }

    private interface Reading {
        @Nullable String of(CareChain chain);
    }

    // THL's own format has not been seen: the moment in Helsinki, as ISO 8601 writes it.
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss").withZone(Now.ZONE);

    private final Certainty certainty;
    private final String source;
    private final Reading reading;

    AvoHilmoField(String why) {
        this(Certainty.EMPTY, why, c -> null);
    }

    AvoHilmoField(Certainty certainty, String source, Reading reading) {
        this.certainty = certainty;
        this.source = source;
        this.reading = reading;
    }

    Certainty certainty() {
        return certainty;
    }

    /** Where it is taken from, or why it is not known. */
    String source() {
        return source;
    }

    static String head() {
        return Arrays.stream(values()).map(Enum::name).collect(Collectors.joining(";"));
    }

    static String line(CareChain chain) {
        return Arrays.stream(values())
                .map(f -> written(f.reading.of(chain)))
                .collect(Collectors.joining(";"));
    }

    private static String written(@Nullable String value) {
        if (value == null) {
            return "";
        }
        return value.chars().anyMatch(c -> c == ';' || c == '"' || c < ' ')
                ? '"' + value.replace("\"", "\"\"") + '"'
                : value;
    }

    private static @Nullable String moment(@Nullable Instant at) {
        return at == null ? null : MOMENT.format(at);
    }

    private static @Nullable String code(@Nullable Enum<?> code) {
        return code == null ? null : code.name();
    }

    private static @Nullable String serviceForm(CareChain c) {
        return c.serviceType() == null ? null : AvoHilmoCodes.SERVICE_FORM.get(c.serviceType());
    }

    private static @Nullable String contactForm(CareChain c) {
        return c.mode() == null ? null : AvoHilmoCodes.CONTACT_FORM.get(c.mode());
    }

    private static @Nullable String whyNot(CareChain c) {
        return code(c.cancelledBy() != null ? c.cancelledBy() : c.visited() ? null : c.outcome());
    }
}
