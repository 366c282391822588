package fi.polku.access.internal;

import fi.polku.access.Actor;
import fi.polku.access.RecordFilter;
import fi.polku.access.RelationshipFilter;
import fi.polku.access.Views.Counts;
import fi.polku.access.Views.Filter;
import fi.polku.access.Views.Place;
import fi.polku.access.Views.View;
import fi.polku.access.Views.Withheld;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.UnitId;
import fi.polku.platform.Now;
import fi.polku.platform.sql.Where;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ViewQueries {
    private static final String WITHHELD =
            "(l.id = ANY(:withheldViews) OR coalesce(l.account_id = ANY(:withheldAccounts), FALSE))";

    private static final String SELECT =
            """
            SELECT l.id, l.viewed_at, l.account_id, l.role, l.unit_id, l.professional_id, l.program, l.part, l.purpose,
              r.kind, e.reason AS emergency, e.justified AS emergency_justified,
              %s AS withheld
            FROM access_log l
            LEFT JOIN relationship r ON r.id = l.relationship_id
            LEFT JOIN LATERAL (
              SELECT o.reason, o.justified
              FROM emergency_access o
              WHERE l.relationship_id IS NULL
                AND o.client_id = l.client_id
                AND o.account_id = l.account_id
                AND o.from_at <= l.viewed_at
                AND o.until_at > l.viewed_at
              ORDER BY o.from_at, o.id
              LIMIT 1) e ON TRUE
            """
                    .formatted(WITHHELD);

    private final JdbcClient jdbc;

    ViewQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<View> list(
            Actor reader, ClientId client, Filter filter, Withheld withheld, LocalDate today) {
        Where where = where(reader, client, filter, withheld, today);
        Place after = filter.after();
        if (after != null) {
            where.and("(l.viewed_at, l.id) < (:before, :beforeId)", "before", after.at());
            where.params().and("beforeId", after.id());
        }
        return jdbc.sql(
                        SELECT
                                + where.sql()
                                + "\nORDER BY l.viewed_at DESC, l.id DESC LIMIT :limit")
                .paramSource(where.params().and("limit", filter.limit()).source())
                .query(View.class)
                .list();
    }

    Counts count(Actor reader, ClientId client, Filter filter, Withheld withheld, LocalDate today) {
        Where where = where(reader, client, filter, withheld, today);
        return jdbc.sql(
                        """
                        SELECT count(*) AS views, count(DISTINCT l.unit_id) FILTER (WHERE NOT %s) AS units
                        FROM access_log l
                        %s
                        """
                                .formatted(WITHHELD, where.sql()))
                .paramSource(where.params().source())
                .query(Counts.class)
                .single();
    }

    List<UnitId> listUnits(
            Actor reader,
            ClientId client,
            @Nullable LocalDate fromOn,
            Withheld withheld,
            LocalDate today) {
        Where where =
                where(
                        reader,
                        client,
                        new Filter(fromOn, null, null, null, null, 0),
                        withheld,
                        today);
        return jdbc
                .sql(
                        """
                        SELECT DISTINCT l.unit_id
                        FROM access_log l
                        %s
                          AND l.unit_id IS NOT NULL
                          AND NOT %s
                        ORDER BY l.unit_id
                        """
                                .formatted(where.sql(), WITHHELD))
                .paramSource(where.params().source())
                .query(UUID.class)
                .list()
                .stream()
                .map(UnitId::new)
                .toList();
    }

    List<String> listParts(
            Actor reader,
            ClientId client,
            @Nullable LocalDate fromOn,
            Withheld withheld,
            LocalDate today) {
        Where where =
                where(
                        reader,
                        client,
                        new Filter(fromOn, null, null, null, null, 0),
                        withheld,
                        today);
        return jdbc.sql(
                        """
                        SELECT DISTINCT l.part
                        FROM access_log l
                        %s
                          AND NOT %s
                        ORDER BY l.part
                        """
                                .formatted(where.sql(), WITHHELD))
                .paramSource(where.params().source())
                .query(String.class)
                .list();
    }

    Optional<View> find(
            Actor reader, ClientId client, UUID view, Withheld withheld, LocalDate today) {
        Where where =
                where(reader, client, Filter.newest(0), withheld, today)
                        .and("l.id = :view", "view", view);
        return jdbc.sql(SELECT + where.sql())
                .paramSource(where.params().source())
                .query(View.class)
                .optional();
    }

    /** The one condition of list, total and choices. */
    private static Where where(
            Actor reader, ClientId client, Filter filter, Withheld withheld, LocalDate today) {
        Where where =
                Where.all().and("l.client_id = :client", "client", client).and("NOT l.by_client");
        where.params()
                .and("withheldViews", withheld.views())
                .and("withheldAccounts", withheld.accounts());
        where.andIfPresent("l.viewed_at >= :from", "from", start(filter.fromOn()))
                .andIfPresent("l.viewed_at < :to", "to", end(filter.toOn()))
                .andIfPresent("l.unit_id = :unit", "unit", filter.unit())
                .andIfPresent("l.part = :part", "part", filter.part());
        if (filter.unit() != null || filter.part() != null) {
            where.and("NOT " + WITHHELD);
        }
        // What a capable minor has hidden from guardians, or is of a register that a mandate lacks.
        where.and(RecordFilter.onView("l"));
        RelationshipFilter.params(where.params(), reader, today);
        return where;
    }

    private static @Nullable Instant start(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(Now.ZONE).toInstant();
    }

    private static @Nullable Instant end(@Nullable LocalDate day) {
        return day == null ? null : day.plusDays(1).atStartOfDay(Now.ZONE).toInstant();
    }
}
