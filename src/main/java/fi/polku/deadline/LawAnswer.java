package fi.polku.deadline;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the law says of a case. */
public sealed interface LawAnswer {

    /**
     * A maximum time applies.
     *
     * @param basis the act and section
     * @param source address of the act
     */
    record Applies(Ruling ruling, String basis, String source, LocalDate verifiedThrough)
            implements LawAnswer {}

    /**
     * The law had no such maximum time on the deciding day.
     *
     * @param from the first day it has one, when it came later; null when it had ended
     */
    record NotInForce(LocalDate decidingOn, @Nullable LocalDate from) implements LawAnswer {}

    /**
     * The maximum time is not for this case.
     *
     * @param because codes of what keeps the case outside, each with a text of its own
     */
    record Outside(List<String> because) implements LawAnswer {
        public Outside {
            because = List.copyOf(because);
        }
    }
}
