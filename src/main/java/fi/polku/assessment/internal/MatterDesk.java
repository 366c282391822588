package fi.polku.assessment.internal;

import fi.polku.access.Access;
import fi.polku.access.Actor;
import fi.polku.assessment.AssessmentPermission;
import fi.polku.assessment.MatterEnd;
import fi.polku.assessment.MatterId;
import fi.polku.assessment.MatterView;
import fi.polku.assessment.Matters;
import fi.polku.kernel.ClientId;
import fi.polku.platform.Now;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where matters are read and closed. */
@Component
class MatterDesk implements Matters {
    private final AssessmentQueries queries;
    private final Access access;
    private final Now now;
    private final MatterClosing closing;

    MatterDesk(AssessmentQueries queries, Access access, Now now, MatterClosing closing) {
        this.queries = queries;
        this.access = access;
        this.now = now;
        this.closing = closing;
    }

    @Override
    public List<MatterView> matters(ClientId client) {
        return queries.listMatters(client);
    }

    @Override
    @Transactional
    public void closeMatter(Actor actor, MatterId matter, MatterEnd why) {
        access.require(actor, AssessmentPermission.MATTER_CLOSE);
        queries.findMatter(matter)
                .ifPresent(m -> {
                    access.requireClient(actor, m.clientId());
                    closing.close(actor, matter, why, now.instant());
                });
    }
}
