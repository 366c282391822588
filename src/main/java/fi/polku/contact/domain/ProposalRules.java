package fi.polku.contact.domain;

import fi.polku.contact.Area;
import fi.polku.contact.Direction;
import fi.polku.contact.Ground;
import fi.polku.contact.Proposal;
import fi.polku.contact.Proposal.Reason;
import fi.polku.contact.Soon;
import fi.polku.contact.Urgency;
import fi.polku.contact.Whom;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The proposal of a contact: rules that anybody can read, every one of which leaves its reason. A
 * proposal decides nothing; a person does.
 */
public final class ProposalRules {
    /** How many grounds propose looking into special support. */
    public static final int GROUNDS_NEEDED = 3;

    private static final Set<Area> SOCIAL_AREAS =
            EnumSet.of(
                    Area.SUBSTANCES,
                    Area.DAILY,
                    Area.MONEY,
                    Area.FAMILY,
                    Area.VIOLENCE,
                    Area.AGEING);
    private static final Set<Area> HEALTH_AREAS =
            EnumSet.of(Area.PAIN, Area.MOOD, Area.SUBSTANCES, Area.WORK);

    private static final List<String> ELSEWHERE_IN_THE_BODY =
            List.of(
                    "selk",
                    "polve",
                    "polvi",
                    "niska",
                    "vatsa",
                    "jalka",
                    "jala",
                    "paansar",
                    "lonkka",
                    "kuume",
                    "yska",
                    "flunssa",
                    "rygg",
                    "nacke",
                    "mage",
                    "feber",
                    "hosta",
                    "back ",
                    "neck",
                    "knee",
                    "stomach",
                    "fever",
                    "cough",
                    "headache");

    private ProposalRules() {}

    public static Proposal propose(Case given) {
        var words = Words.of(given.text());
        var reasons = new ArrayList<Reason>();
        var signs = EmergencySign.in(given.text());
        Urgency urgency = urgency(given, signs, reasons);
        Set<Area> areas = areas(given, words, signs, reasons);
        Set<Direction> directions = directions(given, words, areas, signs, reasons);
        ages(given, reasons);
        Set<Ground> grounds = grounds(given, words, areas, signs);
        boolean specialSupport = grounds.size() >= GROUNDS_NEEDED;
        grounds.forEach(g -> reasons.add(Reason.of("GROUND", "ground_code", g.name())));
        if (specialSupport) {
            reasons.add(Reason.of("SPECIAL_SUPPORT", "n", String.valueOf(grounds.size())));
            if (given.concernsOverSeventyFive()) {
                reasons.add(new Reason("NOT_OLD_AGE", Map.of(), true));
            }
        }
        return new Proposal(
                urgency,
                directions.iterator().next(),
                List.copyOf(directions),
                List.copyOf(areas),
                List.copyOf(grounds),
                specialSupport,
                given.danger() || !signs.isEmpty(),
                reasons);
    }

    private static Urgency urgency(Case given, List<EmergencySign> signs, List<Reason> reasons) {
        signs.forEach(s -> reasons.add(Reason.of("SIGN", "sign_code", s.name())));
        if (given.danger()) {
            reasons.add(Reason.of("DANGER"));
        }
        if (given.danger() || !signs.isEmpty()) {
            return Urgency.URGENT;
        }
        Urgency urgency = Urgency.NON_URGENT;
        if (given.soon() == Soon.TODAY) {
            reasons.add(Reason.of("SOON_TODAY"));
            urgency = Urgency.SAME_DAY;
        }
        if (given.areas().contains(Area.VIOLENCE)) {
            reasons.add(Reason.of("VIOLENCE"));
            urgency = Urgency.SAME_DAY;
        }
        if (given.whom() == Whom.WORRY && given.concernsChild()) {
            reasons.add(Reason.of("WORRY_CHILD_TODAY"));
            urgency = Urgency.SAME_DAY;
        }
        if (urgency == Urgency.NON_URGENT) {
            reasons.add(Reason.of(given.soon() == Soon.WAIT ? "CAN_WAIT" : "NO_HURRY"));
        }
        return urgency;
    }

    private static Set<Area> areas(
            Case given, Words words, List<EmergencySign> signs, List<Reason> reasons) {
        var areas = EnumSet.noneOf(Area.class);
        for (Area area : given.areas()) {
            areas.add(area);
            reasons.add(Reason.of("AREA_CHOSEN", "area_code", area.name()));
        }
        for (Area area : AreaWords.in(words)) {
            if (areas.add(area)) {
                reasons.add(Reason.of("AREA_WORDS", "area_code", area.name()));
            }
        }
        if (signs.contains(EmergencySign.VIOLENCE) && areas.add(Area.VIOLENCE)) {
            reasons.add(Reason.of("AREA_WORDS", "area_code", Area.VIOLENCE.name()));
        }
        if (areas.isEmpty()) {
            areas.add(Area.OTHER);
        }
        return areas;
    }

    /** The first is whose queue answers; the order is by how soon the law wants an answer. */
    private static Set<Direction> directions(
            Case given,
            Words words,
            Set<Area> areas,
            List<EmergencySign> signs,
            List<Reason> reasons) {
        var social = given.concernsChild() ? Direction.CHILD : Direction.SOCIAL;
        var found = new LinkedHashSet<Direction>();
        if (given.whom() == Whom.WORRY) {
            reasons.add(Reason.of(social == Direction.CHILD ? "WORRY_CHILD" : "WORRY"));
            found.add(social);
            return found;
        }
        boolean bodily = signs.stream().anyMatch(s -> s != EmergencySign.VIOLENCE);
        // Pain in a tooth is the dentist's, unless something else is wrong too.
        boolean painOfTeeth =
                areas.contains(Area.TEETH)
                        && !given.areas().contains(Area.PAIN)
                        && !words.hasAny(ELSEWHERE_IN_THE_BODY);
        boolean health =
                bodily
                        || areas.stream()
                                .filter(HEALTH_AREAS::contains)
                                .anyMatch(a -> a != Area.PAIN || !painOfTeeth);
        boolean socialToo = areas.stream().anyMatch(SOCIAL_AREAS::contains);
        if (health) {
            found.add(Direction.HEALTH);
            reasons.add(Reason.of("TO_HEALTH"));
        }
        if (areas.contains(Area.TEETH)) {
            found.add(Direction.ORAL);
            reasons.add(Reason.of("TO_ORAL"));
        }
        if (socialToo) {
            found.add(social);
            reasons.add(Reason.of(social == Direction.CHILD ? "TO_CHILD" : "TO_SOCIAL"));
        }
        if (found.isEmpty()) {
            found.add(Direction.HEALTH);
            reasons.add(Reason.of("TO_HEALTH_UNKNOWN"));
        }
        return found;
    }

    private static void ages(Case given, List<Reason> reasons) {
        Integer age = given.age();
        if (age != null && age < 23) {
            reasons.add(Reason.of("UNDER_23", "age", age.toString()));
        }
        if (given.concernsOverSeventyFive()) {
            reasons.add(Reason.of("OVER_75"));
        }
        if (age == null && given.whom() != Whom.WORRY) {
            reasons.add(new Reason("AGE_UNKNOWN", Map.of(), true));
        }
    }

    private static Set<Ground> grounds(
            Case given, Words words, Set<Area> areas, List<EmergencySign> signs) {
        var grounds = EnumSet.noneOf(Ground.class);
        grounds.addAll(given.grounds());
        boolean health = areas.stream().anyMatch(HEALTH_AREAS::contains);
        if (health && areas.stream().filter(SOCIAL_AREAS::contains).count() >= 2) {
            grounds.add(Ground.MANY_SERVICES);
        }
        if (words.hasAny(
                List.of(
                        "en osaa kayttaa tietokone",
                        "ei ole alypuhelin",
                        "en osaa kayttaa netti",
                        "ei ole netti",
                        "ei ole puhelinta",
                        "kan inte anvanda dator",
                        "ingen dator",
                        "no internet",
                        "no computer"))) {
            grounds.add(Ground.NO_ESERVICES);
        }
        if (words.hasAny(
                List.of(
                        "olen yksin",
                        "aivan yksin",
                        "ei ole ketaan",
                        "ei ketaan",
                        "yksinainy",
                        "helt ensam",
                        "ar ensam",
                        "har ingen",
                        "all alone",
                        "i am alone",
                        "nobody to help",
                        "no one to help"))) {
            grounds.add(Ground.NO_NEAR_PERSON);
        }
        if (words.hasAny(
                List.of(
                        "asunnoton",
                        "asunnottom",
                        "haato",
                        "haadon",
                        "haadet",
                        "vailla asuntoa",
                        "bostadslos",
                        "vrakning",
                        "vrakt",
                        "homeless",
                        "evict"))) {
            grounds.add(Ground.HOMELESSNESS);
        }
        if (areas.contains(Area.SUBSTANCES)
                || signs.contains(EmergencySign.SUICIDE)
                || signs.contains(EmergencySign.SELF_HARM)
                || words.hasAny(List.of("psykoo", "skitsofr", "psykos", "schizo", "psychos"))) {
            grounds.add(Ground.SUBSTANCE_OR_MENTAL);
        }
        if (words.hasAny(
                List.of(
                        "muistisai",
                        "muisti ",
                        "dement",
                        "alzheim",
                        "kehitysvamm",
                        "minnessjuk",
                        "utvecklingsstor",
                        "intellectual dis",
                        "memory"))) {
            grounds.add(Ground.MEMORY_OR_DISABILITY);
        }
        if (given.language().equals("other")) {
            grounds.add(Ground.LANGUAGE_BARRIER);
        }
        if (areas.contains(Area.VIOLENCE) || signs.contains(EmergencySign.VIOLENCE)) {
            grounds.add(Ground.VIOLENCE);
        }
        return grounds;
    }
}
