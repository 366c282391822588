package fi.polku.deadline.domain;

import fi.polku.deadline.DeadlineFamily;
import fi.polku.deadline.Explanation.AgeGroup;
import fi.polku.deadline.Explanation.LimitUnit;
import fi.polku.deadline.Explanation.StartEvent;
import fi.polku.deadline.Explanation.StopEvent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One row while it is being written down; becomes a rule when its law is named. */
final class RuleRow {
    /** The day up to which the Statute Collection was read. */
    private static final LocalDate READ_UNTIL = LocalDate.of(2025, 2, 28);

    private static final String FINLEX = "https://www.finlex.fi/fi/laki/alkup/";

    static final String BEGINNING_NOT_READ =
            "The first day of this generation was not read in the Statute Collection.";

    private final DeadlineFamily family;
    private final String clock;
    private final String version;
    private final List<Condition> conditions = new ArrayList<>();
    private @Nullable LocalDate since;
    private @Nullable LocalDate until;
    private AgeGroup ageGroup = AgeGroup.ALL;
    private @Nullable StartEvent deciding;
    private @Nullable StartEvent from;
    private @Nullable StopEvent to;
    private @Nullable Limit limit;
    private @Nullable Limit limitFromAssessment;
    private @Nullable String basis;
    private @Nullable String source;
    private @Nullable String reading;

    private RuleRow(DeadlineFamily family, String clock, String version) {
        this.family = family;
        this.clock = clock;
        this.version = version;
    }

    static RuleRow row(DeadlineFamily family, String clock, String version) {
        return new RuleRow(family, clock, version);
    }

    static Condition.Fact fact(String name, boolean otherwise) {
        return new Condition.Fact(name, true, otherwise);
    }

    static Condition.Fact not(String name) {
        return new Condition.Fact(name, false, false);
    }

    RuleRow since(String day) {
        since = LocalDate.parse(day);
        return this;
    }

    RuleRow until(String day) {
        until = LocalDate.parse(day);
        return this;
    }

    RuleRow age(AgeGroup group) {
        ageGroup = group;
        return this;
    }

    RuleRow when(Condition condition) {
        conditions.add(condition);
        return this;
    }

    RuleRow when(List<Condition.Fact> all) {
        conditions.addAll(all);
        return this;
    }

    RuleRow deciding(StartEvent event) {
        deciding = event;
        return this;
    }

    RuleRow from(StartEvent event) {
        from = event;
        return this;
    }

    RuleRow to(StopEvent event) {
        to = event;
        return this;
    }

    /** A limit without a number: at once, on the same day. */
    RuleRow limit(LimitUnit unit) {
        return limit(0, unit);
    }

    RuleRow limit(int length, LimitUnit unit) {
        limit = new Limit(length, unit);
        return this;
    }

    RuleRow limitFromAssessment(int length, LimitUnit unit) {
        limitFromAssessment = new Limit(length, unit);
        return this;
    }

    RuleRow law(String name, String act) {
        basis = name;
        source = FINLEX + act;
        return this;
    }

    /** An act of the Union, by its own address. */
    RuleRow euLaw(String name, String address) {
        basis = name;
        source = address;
        return this;
    }

    RuleRow reading(String ours) {
        reading = ours;
        return this;
    }

    DeadlineRule rule() {
        StartEvent start = Objects.requireNonNull(from);
        return new DeadlineRule(
                family,
                clock,
                version,
                since,
                until,
                ageGroup,
                List.copyOf(conditions),
                deciding == null ? start : deciding,
                start,
                Objects.requireNonNull(to),
                limit,
                limitFromAssessment,
                Objects.requireNonNull(basis),
                Objects.requireNonNull(source),
                reading,
                READ_UNTIL);
    }
}
