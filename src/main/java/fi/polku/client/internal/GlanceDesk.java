package fi.polku.client.internal;

import fi.polku.access.Access;
import fi.polku.access.Actor;
import fi.polku.client.AboutMe.Statement;
import fi.polku.client.Glance;
import fi.polku.kernel.ClientId;
import fi.polku.platform.Now;
import java.util.Comparator;
import org.springframework.stereotype.Component;

/** Reads the first look. */
@Component
class GlanceDesk implements Glance {
    private final Access access;
    private final GlanceQueries queries;
    private final NearViews views;
    private final Now now;

    GlanceDesk(Access access, GlanceQueries queries, NearViews views, Now now) {
        this.access = access;
        this.queries = queries;
        this.views = views;
        this.now = now;
    }

    @Override
    public Seen of(Actor worker, ClientId client) {
        access.requireClient(worker, client);
        var rows = queries.list(client, now.today());
        return new Seen(
                rows.stream()
                        .filter(r -> r.topic() != null && r.words() != null)
                        .map(GlanceQueries.Row::statement)
                        .sorted(Comparator.comparing(Statement::topic))
                        .toList(),
                views.once(
                        views.of(
                                worker,
                                client,
                                rows.stream()
                                        .filter(r -> r.topic() == null)
                                        .map(GlanceQueries.Row::near)
                                        .toList()),
                        false));
    }
}
