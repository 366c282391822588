package fi.polku.deadline.internal;

import fi.polku.access.Access;
import fi.polku.access.Actor;
import fi.polku.deadline.DeadlineFacts;
import fi.polku.deadline.DeadlineFamily;
import fi.polku.deadline.DeadlinePermission;
import fi.polku.deadline.OtherLaw;
import fi.polku.deadline.domain.DeadlineRule;
import fi.polku.deadline.domain.OtherLawCounter;
import fi.polku.deadline.domain.RuleBook;
import fi.polku.deadline.domain.Tally;
import fi.polku.kernel.UnitId;
import fi.polku.platform.Now;
import fi.polku.platform.sql.Json;
import fi.polku.time.FinnishCalendar;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class OtherLawDesk implements OtherLaw {
    /** Of fewer people than this nothing is told. */
    static final int LEAST_TOLD = 5;

    private static final OtherLawCounter COUNTER = new OtherLawCounter(FinnishCalendar.INSTANCE);

    private final Access access;
    private final OtherLawQueries queries;
    private final Now now;

    OtherLawDesk(Access access, OtherLawQueries queries, Now now) {
        this.access = access;
        this.queries = queries;
        this.now = now;
    }

    @Override
    public List<Generation> generations(DeadlineFamily family) {
        var firsts = new TreeSet<LocalDate>();
        for (DeadlineRule rule : RuleBook.of(family)) {
            if (rule.validFrom() != null) {
                firsts.add(rule.validFrom());
            }
            if (rule.validTo() != null) {
                firsts.add(rule.validTo().plusDays(1));
            }
        }
        var generations = new ArrayList<Generation>();
        LocalDate from = null;
        for (LocalDate first : firsts) {
            generations.add(new Generation(from, first.minusDays(1)));
            from = first;
        }
        generations.add(new Generation(from, null));
        generations.removeIf(g -> !RuleBook.isInForce(family, g.someDay()));
        return generations;
    }

    @Override
    @Transactional(readOnly = true)
    public Comparison compare(Actor actor, Question question) {
        access.require(actor, DeadlinePermission.OVERSEE);
        var all = tally();
        var months = new TreeMap<LocalDate, Tally>();
        var units = new HashMap<UnitId, Tally>();
        var ages = new EnumMap<AgeClass, Tally>(AgeClass.class);
        var facts = new HashMap<Facts, DeadlineFacts>();
        LocalDate today = now.today();
        try (var clocks = queries.stream(question.family(), question.from(), question.to())) {
            clocks.forEach(c -> {
                DeadlineFacts given =
                        facts.computeIfAbsent(
                                new Facts(c.facts(), c.age()),
                                f -> ClockFacts.read(f.json(), f.age()));
                LocalDate other = otherDueOn(question, c, given).orElse(null);
                for (Tally tally :
                        List.of(
                                all,
                                months.computeIfAbsent(
                                        c.contactOn().withDayOfMonth(1), m -> tally()),
                                units.computeIfAbsent(c.unitId(), u -> tally()),
                                ages.computeIfAbsent(AgeClass.of(c.age()), a -> tally()))) {
                    tally.add(c.person(), c.dueOn(), other, c.metOn(), c.ended(), today);
                }
            });
        }
        return new Comparison(
                all.cell(),
                cells(months, Month::new),
                cells(units, OfUnit::new),
                cells(ages, OfAge::new));
    }

    /** Few facts are shared by many clocks: their JSON is read once. */
    private record Facts(Json json, @Nullable Integer age) {}

    private static Optional<LocalDate> otherDueOn(
            Question question, OtherLawQueries.Tried c, DeadlineFacts facts) {
        LocalDateTime startedAt = c.startedAt().atZone(Now.ZONE).toLocalDateTime();
        return COUNTER.dueOn(
                question.other(), question.family(), c.contactOn(), startedAt, c.startOn(), facts);
    }

    private static Tally tally() {
        return new Tally(LEAST_TOLD);
    }

    private static <K, R> List<R> cells(
            Map<K, Tally> tallies, java.util.function.BiFunction<K, Cell, R> of) {
        return tallies.entrySet().stream()
                .map(e -> of.apply(Objects.requireNonNull(e.getKey()), e.getValue().cell()))
                .toList();
    }
}
