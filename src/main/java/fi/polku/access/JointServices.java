package fi.polku.access;

import fi.polku.kernel.ClientId;
import fi.polku.platform.Ids;
import fi.polku.platform.Now;
import fi.polku.platform.sql.Params;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The services that social welfare and health care give a client together (703/2023 53 § 1, decree
 * 457/2024 2 § 5): those who give one may use what it needs of both registers.
 */
@Component
public class JointServices {
    private final JointServiceQueries queries;
    private final Now now;

    JointServices(JointServiceQueries queries, Now now) {
        this.queries = queries;
        this.now = now;
    }

    /**
     * Begins a joint service; the same source again changes nothing.
     *
     * @param source the path or the joint assessment that is the service
     */
    @Transactional
    public void begin(Actor by, ClientId client, UUID source, LocalDate from) {
        queries.insert(
                Params.of("id", Ids.next())
                        .and("client", client)
                        .and("source", source)
                        .and("from", from)
                        .and("account", by.account())
                        .and("now", now.instant()));
    }

    /**
     * Whether a joint service is in force and the actor is one of those who give it: its team, its
     * visits and tasks, and who began it.
     */
    public boolean gives(Actor actor, ClientId client, LocalDate day) {
        return queries.gives(actor, client, day);
    }

    /** Ends the service of a source on its last day; nothing when there is none. */
    @Transactional
    public void end(UUID source, LocalDate lastDay) {
        queries.end(source, lastDay);
    }
}
