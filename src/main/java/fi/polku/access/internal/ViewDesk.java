package fi.polku.access.internal;

import fi.polku.access.Access;
import fi.polku.access.AccessPermission;
import fi.polku.access.Actor;
import fi.polku.access.Denied;
import fi.polku.access.HiddenFromGuardian;
import fi.polku.access.HiddenFromGuardian.Stretch;
import fi.polku.access.Views;
import fi.polku.kernel.ClientId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

@Component
class ViewDesk implements Views {
    private final Access access;
    private final ViewQueries queries;
    private final ObjectProvider<HiddenFromGuardian> hidden;

    ViewDesk(Access access, ViewQueries queries, ObjectProvider<HiddenFromGuardian> hidden) {
        this.access = access;
        this.queries = queries;
        this.hidden = hidden;
    }

    @Override
    public List<View> list(Actor reader, ClientId client, Filter filter, Withheld withheld) {
        return queries.list(client, filter, withheld, stretches(reader, client));
    }

    @Override
    public Counts count(Actor reader, ClientId client, Filter filter, Withheld withheld) {
        return queries.count(client, filter, withheld, stretches(reader, client));
    }

    @Override
    public Choices choices(
            Actor reader, ClientId client, @Nullable LocalDate fromOn, Withheld withheld) {
        var stretches = stretches(reader, client);
        return new Choices(
                queries.listUnits(client, fromOn, withheld, stretches),
                queries.listParts(client, fromOn, withheld, stretches));
    }

    @Override
    public Optional<View> find(Actor reader, ClientId client, UUID view, Withheld withheld) {
        return queries.find(client, view, withheld, stretches(reader, client));
    }

    @Override
    public Optional<View> made(Actor viewer, ClientId client, UUID view) {
        return queries.find(client, view, Withheld.NONE, List.of())
                .filter(v ->
                        (v.professionalId() != null
                                        && v.professionalId().equals(viewer.professional()))
                                || (v.unitId() != null && viewer.units().contains(v.unitId())));
    }

    /** The client's own log is for the client, for one who acts for the client, and the officer. */
    private List<Stretch> stretches(Actor reader, ClientId client) {
        if (access.allows(reader, AccessPermission.READ_VIEWS)) {
            return List.of();
        }
        if (!client.equals(reader.client())) {
            throw new Denied("views");
        }
        return hidden.stream().flatMap(h -> h.of(reader, client).stream()).toList();
    }
}
