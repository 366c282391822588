package fi.polku.deadline;

import java.time.LocalDate;
import java.time.Period;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the rules may ask of a case: named facts and the age in whole years on the deciding day. A
 * fact that was not given has the default of the rule; an unknown age is never guessed.
 */
public record DeadlineFacts(Map<String, String> values, @Nullable Integer age) {
    public DeadlineFacts {
        values = Map.copyOf(values);
    }

    public static DeadlineFacts none() {
        return new DeadlineFacts(Map.of(), null);
    }

    /** No facts but the age, counted from the day of birth when that is known. */
    public static DeadlineFacts ofAge(@Nullable LocalDate bornOn, LocalDate decidingOn) {
        return none().bornOn(bornOn, decidingOn);
    }

    public DeadlineFacts bornOn(@Nullable LocalDate bornOn, LocalDate decidingOn) {
        return new DeadlineFacts(
                values,
                bornOn == null || bornOn.isAfter(decidingOn)
                        ? null
                        : Integer.valueOf(Period.between(bornOn, decidingOn).getYears()));
    }

    public DeadlineFacts age(@Nullable Integer years) {
        return new DeadlineFacts(values, years);
    }

    public DeadlineFacts with(String name, boolean value) {
        return with(name, String.valueOf(value));
    }

    public DeadlineFacts with(String name, LocalDate value) {
        return with(name, value.toString());
    }

    public DeadlineFacts with(String name, String value) {
        var all = new TreeMap<>(values);
        all.put(name, value);
        return new DeadlineFacts(all, age);
    }

    public boolean is(String name, boolean otherwise) {
        String value = values.get(name);
        return value == null ? otherwise : Boolean.parseBoolean(value);
    }

    public Optional<LocalDate> findDay(String name) {
        return Optional.ofNullable(values.get(name)).map(LocalDate::parse);
    }
}
