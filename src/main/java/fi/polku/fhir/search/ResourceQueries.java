package fi.polku.fhir.search;

import fi.polku.client.ProtectedPeople;
import fi.polku.platform.Now;
import fi.polku.platform.sql.Where;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Reads and searches the rows behind one resource type. A subclass says which rows ({@code view})
 * and which parameters; the page is cut by keyset, and the total comes from the same WHERE as the
 * rows.
 */
public abstract class ResourceQueries<R extends Row> {
    private final JdbcClient jdbc;
    private final Class<R> rowType;
    private final String view;
    private final Map<String, SearchParam> params;
    private @Nullable Now now;

    protected ResourceQueries(
            JdbcClient jdbc, Class<R> rowType, String view, SearchParam... params) {
        this.jdbc = jdbc;
        this.rowType = rowType;
        this.view = view;
        this.params =
                Stream.concat(
                                Stream.of(
                                        new SearchParam(
                                                "_id", SearchParam.Kind.ID, "v.id", Map.of()),
                                        SearchParam.moment("_lastUpdated", "v.updated_at")),
                                Stream.of(params))
                        .collect(Collectors.toMap(SearchParam::name, Function.identity()));
    }

    /** Whether somebody is protected depends on the day. */
    @Autowired
    void on(Now now) {
        this.now = now;
    }

    public Optional<R> find(UUID id, Reader reader) {
        return list(List.of(id), reader).stream().findFirst();
    }

    /** Those of the ids that are there for the reader. */
    public List<R> list(Collection<UUID> ids, Reader reader) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Where where = Where.all().and("v.id = ANY(:ids)", "ids", List.copyOf(ids));
        return jdbc.sql(
                        "SELECT v.*\nFROM ("
                                + reader.in(view)
                                + ") v\n"
                                + where.sql()
                                + "\nORDER BY v.id")
                .paramSource(reader.params(where.params()).source())
                .query(rowType)
                .list();
    }

    /** The names of the search parameters, in order. */
    public Set<String> parameters() {
        return new TreeSet<>(params.keySet());
    }

    public Page<R> search(Criteria criteria, Reader reader) {
        Order order = order(criteria.sort());
        Where where = where(criteria, reader);
        String rows = reader.in(view);
        Long total = criteria.total() ? count(rows, where) : null;
        if (criteria.count() == 0) {
            return new Page<>(List.of(), total, null);
        }
        if (criteria.after() != null) {
            after(where, order, Token.read(criteria.after(), criteria.sort()));
        }
        List<Key> keys = keys(rows, where, order, criteria.count() + 1);
        boolean more = keys.size() > criteria.count();
        List<Key> shown = more ? keys.subList(0, criteria.count()) : keys;
        String next =
                more
                        ? new Token(shown.getLast().value(), shown.getLast().id())
                                .text(criteria.sort())
                        : null;
        return new Page<>(rows(shown, reader), total, next);
    }

    /** A row's place in the order. */
    record Key(UUID id, String value) {}

    /** An expression to sort by, and its type. */
    private record Order(String sql, String type, boolean descending) {}

    private Order order(Sort sort) {
        SearchParam param = params.get(sort.by());
        String type =
                switch (param == null ? SearchParam.Kind.TOKEN : param.kind()) {
                    case ID -> "uuid";
                    case DAY -> "date";
                    case MOMENT -> "timestamptz";
                    default ->
                            throw new BadSearch(
                                    "_sort",
                                    "These cannot be sorted by "
                                            + sort.by()
                                            + ", but by: "
                                            + String.join(", ", sortable())
                                            + ".");
                };
        String sql = Objects.requireNonNull(param).sql();
        return new Order(
                type.equals("uuid") ? sql : "coalesce(" + sql + ", '-infinity')",
                type,
                sort.descending());
    }

    /** What a search can be sorted by. */
    public Set<String> sortable() {
        return params.values().stream()
                .filter(p ->
                        p.kind() == SearchParam.Kind.ID
                                || p.kind() == SearchParam.Kind.DAY
                                || p.kind() == SearchParam.Kind.MOMENT)
                .map(SearchParam::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static void after(Where where, Order order, Token token) {
        where.and(
                "("
                        + order.sql()
                        + ", v.id) "
                        + (order.descending() ? "<" : ">")
                        + " (CAST(:afterValue AS "
                        + order.type()
                        + "), :afterId)",
                "afterValue",
                token.value());
        where.params().and("afterId", token.id());
    }

    private List<Key> keys(String rows, Where where, Order order, int limit) {
        String direction = order.descending() ? " DESC" : " ASC";
        try {
            return jdbc.sql(
                            "SELECT v.id, CAST("
                                    + order.sql()
                                    + " AS text) AS value\nFROM ("
                                    + rows
                                    + ") v\n"
                                    + where.sql()
                                    + "\nORDER BY "
                                    + order.sql()
                                    + direction
                                    + ", v.id"
                                    + direction
                                    + "\nLIMIT :limit")
                    .paramSource(where.params().and("limit", limit).source())
                    .query(Key.class)
                    .list();
        } catch (DataIntegrityViolationException e) {
            // The only value that comes as text and is cast in the statement is the token's.
            throw new BadSearch("_token", "The page token is not one that this server gave.");
        }
    }

    /** The rows of the keys, in their order. */
    private List<R> rows(List<Key> keys, Reader reader) {
        Map<UUID, R> byId =
                list(keys.stream().map(Key::id).toList(), reader).stream()
                        .collect(Collectors.toMap(Row::id, Function.identity()));
        return keys.stream().map(k -> byId.get(k.id())).filter(Objects::nonNull).toList();
    }

    private long count(String rows, Where where) {
        return jdbc.sql("SELECT count(*)\nFROM (" + rows + ") v\n" + where.sql())
                .paramSource(where.params().source())
                .query(Long.class)
                .single();
    }

    private Where where(Criteria criteria, Reader reader) {
        Where where = Where.all();
        ProtectedPeople.params(where.params(), Objects.requireNonNull(now).today());
        reader.params(where.params());
        int[] n = {0};
        criteria.values()
                .forEach((key, occurrences) -> {
                    String name = key;
                    String modifier = "";
                    int colon = key.indexOf(':');
                    if (colon > 0) {
                        name = key.substring(0, colon);
                        modifier = key.substring(colon + 1);
                    }
                    SearchParam param = params.get(name);
                    if (param == null) {
                        throw new BadSearch(
                                key, "The search parameter " + key + " is not known here.");
                    }
                    for (String value : occurrences) {
                        Terms.add(
                                where,
                                param.seenBy(reader),
                                modifier,
                                Terms.split(key, value),
                                "p" + n[0]++);
                    }
                });
        return where;
    }
}
