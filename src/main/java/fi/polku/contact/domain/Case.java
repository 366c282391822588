package fi.polku.contact.domain;

import fi.polku.contact.Area;
import fi.polku.contact.ConcernedAge;
import fi.polku.contact.Ground;
import fi.polku.contact.NewContact;
import fi.polku.contact.Soon;
import fi.polku.contact.Whom;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the proposal is made from.
 *
 * @param age whole years on the day of the contact of the one it concerns; null = unknown
 */
public record Case(
        String text,
        List<Area> areas,
        Whom whom,
        Soon soon,
        boolean danger,
        @Nullable Integer age,
        @Nullable ConcernedAge concernedAge,
        String language,
        Set<Ground> grounds) {

    public static Case of(NewContact contact, @Nullable LocalDate bornOn, LocalDate on) {
        return new Case(
                contact.text(),
                contact.areas(),
                contact.whom(),
                contact.soon(),
                contact.danger(),
                ageOn(bornOn, on),
                contact.concernedAge(),
                contact.language(),
                contact.grounds());
    }

    /** Whole years on a day, when the day of birth is known and not later. */
    public static @Nullable Integer ageOn(@Nullable LocalDate bornOn, LocalDate on) {
        return bornOn == null || bornOn.isAfter(on)
                ? null
                : Integer.valueOf(Period.between(bornOn, on).getYears());
    }

    /** Whether it concerns a child: by age, else by what the sender said. */
    public boolean concernsChild() {
        if (age != null) {
            return age < 18;
        }
        if (concernedAge != null && concernedAge != ConcernedAge.UNKNOWN) {
            return concernedAge == ConcernedAge.CHILD;
        }
        return whom == Whom.CHILD || (whom == Whom.WORRY && speaksOfChild());
    }

    /** Whether it concerns somebody of 75 or more (the age of sosiaalihuoltolaki 36 §). */
    public boolean concernsOverSeventyFive() {
        return age != null ? age >= 75 : concernedAge == ConcernedAge.OVER_75;
    }

    boolean speaksOfChild() {
        return Words.of(text)
                .hasAny(
                        List.of(
                                "laps",
                                "lasta",
                                "lasten",
                                "vauva",
                                "tytto",
                                "poika ",
                                "pojan",
                                "poikaa",
                                "koululai",
                                "teini",
                                "nuori ",
                                "barn",
                                "bebis",
                                "flicka",
                                "pojke",
                                "child",
                                "kid ",
                                "kids ",
                                "baby",
                                "teenage",
                                "toddler"));
    }
}
