package fi.polku.deadline.internal;

import fi.polku.deadline.FamilyView;
import fi.polku.deadline.Law;
import fi.polku.deadline.LawAnswer;
import fi.polku.deadline.LawCase;
import fi.polku.deadline.Ruling;
import fi.polku.deadline.domain.Applicability;
import fi.polku.deadline.domain.Counter;
import fi.polku.deadline.domain.DeadlineRule;
import fi.polku.deadline.domain.Families;
import fi.polku.deadline.domain.RuleBook;
import fi.polku.time.FinnishCalendar;
import java.util.List;
import org.springframework.stereotype.Service;

@Service
class LawDesk implements Law {
    private final Counter counter = new Counter(FinnishCalendar.INSTANCE);

    @Override
    public LawAnswer evaluate(LawCase q) {
        return RuleBook.find(q.family(), q.decidingOn(), q.facts())
                .map(rule -> applies(rule, q))
                .orElseGet(() -> Applicability.whyNot(q.family(), q.decidingOn(), q.facts()));
    }

    @Override
    public List<FamilyView> families() {
        return Families.all();
    }

    private LawAnswer applies(DeadlineRule rule, LawCase q) {
        Ruling ruling = counter.count(rule, q.decidingOn(), q.startedAt(), q.facts());
        return new LawAnswer.Applies(ruling, rule.basis(), rule.source(), rule.verifiedThrough());
    }
}
