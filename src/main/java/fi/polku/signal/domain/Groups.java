package fi.polku.signal.domain;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;

/** The groups that a trial is told by. */
public final class Groups {
    /** By what people are grouped; words {@code signal.group.<NAME>}. */
    public enum By {
        ALL,
        AGE,
        SEX,
        LANGUAGE,
        MUNICIPALITY
    }

    /** Code of what is not known, or not told. */
    public static final String UNKNOWN = "UNKNOWN";

    private Groups() {}

    /** The codes of a person on a day, in the order of {@link By}. */
    public static List<String> of(Person person, LocalDate day) {
        return List.of(
                By.ALL.name(),
                age(person.bornOn(), day),
                person.sex() == null ? UNKNOWN : person.sex(),
                language(person.language()),
                person.municipality() == null ? UNKNOWN : person.municipality());
    }

    private static String language(String code) {
        return code.equals("fi") || code.equals("sv") ? code : "other";
    }

    private static String age(@org.jspecify.annotations.Nullable LocalDate born, LocalDate day) {
        if (born == null || born.isAfter(day)) {
            return UNKNOWN;
        }
        int age = Period.between(born, day).getYears();
        return age < 18
                ? "0-17"
                : age < 25 ? "18-24" : age < 45 ? "25-44" : age < 65 ? "45-64" : "65-";
    }
}
