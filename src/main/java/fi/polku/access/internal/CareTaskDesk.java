package fi.polku.access.internal;

import fi.polku.access.CareTasks;
import fi.polku.access.domain.UseRules;
import fi.polku.kernel.ProfessionalId;
import fi.polku.platform.Now;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the work tasks, and the rules of the decree where the filters can read them. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class CareTaskDesk implements CareTasks, ApplicationRunner {
    private final CareTaskQueries queries;
    private final Now now;

    CareTaskDesk(CareTaskQueries queries, Now now) {
        this.queries = queries;
        this.now = now;
    }

    /** The rules come with the software: what is written is what this version knows. */
    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        queries.lockRules();
        queries.saveRules(UseRules.all(), now.instant());
        queries.deleteOtherRules(UseRules.all());
    }

    @Override
    @Transactional
    public void give(List<Given> tasks) {
        queries.insert(tasks, now.instant());
    }

    @Override
    @Transactional
    public void load(Collection<ProfessionalId> professionals, List<Given> tasks) {
        queries.endOthers(professionals, tasks, now.today().minusDays(1));
        queries.insert(tasks, now.instant());
    }

    @Override
    public List<Given> of(ProfessionalId professional, LocalDate on) {
        return queries.list(professional, on);
    }
}
