package fi.polku.access.internal;

import fi.polku.access.Access;
import fi.polku.access.AccessPermission;
import fi.polku.access.Actor;
import fi.polku.access.Denied;
import fi.polku.access.Views;
import fi.polku.kernel.ClientId;
import fi.polku.platform.Now;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class ViewDesk implements Views {
    private final Access access;
    private final ViewQueries queries;
    private final Now now;

    ViewDesk(Access access, ViewQueries queries, Now now) {
        this.access = access;
        this.queries = queries;
        this.now = now;
    }

    @Override
    public List<View> list(Actor reader, ClientId client, Filter filter, Withheld withheld) {
        require(reader, client);
        return queries.list(reader, client, filter, withheld, now.today());
    }

    @Override
    public Counts count(Actor reader, ClientId client, Filter filter, Withheld withheld) {
        require(reader, client);
        return queries.count(reader, client, filter, withheld, now.today());
    }

    @Override
    public Choices choices(
            Actor reader, ClientId client, @Nullable LocalDate fromOn, Withheld withheld) {
        require(reader, client);
        LocalDate today = now.today();
        return new Choices(
                queries.listUnits(reader, client, fromOn, withheld, today),
                queries.listParts(reader, client, fromOn, withheld, today));
    }

    @Override
    public Optional<View> find(Actor reader, ClientId client, UUID view, Withheld withheld) {
        require(reader, client);
        return queries.find(reader, client, view, withheld, now.today());
    }

    @Override
    public Optional<View> made(Actor viewer, ClientId client, UUID view) {
        return queries.find(viewer, client, view, Withheld.NONE, now.today())
                .filter(v ->
                        (v.professionalId() != null
                                        && v.professionalId().equals(viewer.professional()))
                                || (v.unitId() != null && viewer.units().contains(v.unitId())));
    }

    /** The client's own log is for the client, for one who acts for the client, and the officer. */
    private void require(Actor reader, ClientId client) {
        if (!access.allows(reader, AccessPermission.READ_VIEWS)
                && !client.equals(reader.client())) {
            throw new Denied("views");
        }
    }
}
