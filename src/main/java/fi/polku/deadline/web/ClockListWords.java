package fi.polku.deadline.web;

import fi.polku.access.AccessLog;
import fi.polku.access.Actor;
import fi.polku.client.ClientDetails;
import fi.polku.client.Clients;
import fi.polku.deadline.ClockFilter;
import fi.polku.deadline.ClockList;
import fi.polku.deadline.ClockWarning;
import fi.polku.deadline.DeadlineId;
import fi.polku.kernel.ClientId;
import fi.polku.organization.Organizations;
import fi.polku.platform.Now;
import fi.polku.platform.text.Texts;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts a list of clocks into words. */
@Component
class ClockListWords {
    static final int PAGE = 50;

    private final Clients clients;
    private final AccessLog accessLog;
    private final Organizations organizations;
    private final Now now;

    ClockListWords(Clients clients, AccessLog accessLog, Organizations organizations, Now now) {
        this.clients = clients;
        this.accessLog = accessLog;
        this.organizations = organizations;
        this.now = now;
    }

    /**
     * The page; the people on it are written down as seen.
     *
     * @param purpose why the reader sees them
     * @param base address of the list with its scope, ready for more of the query
     * @param one address before the id of a clock
     */
    ClockListPage page(
            Actor actor,
            String purpose,
            ClockList list,
            @Nullable ClockWarning chosen,
            List<ClockListPage.Tab> scopes,
            String base,
            String one,
            Texts t) {
        Map<ClientId, ClientDetails> people =
                clients.all(
                        list.rows().stream()
                                .map(ClockList.Row::client)
                                .filter(Objects::nonNull)
                                .distinct()
                                .toList());
        accessLog.viewedAll(actor, people.keySet(), "CLOCKS", purpose);
        LocalDate today = now.today();
        var next = list.next();
        return new ClockListPage(
                scopes,
                warnings(list.counts(), chosen, base, t),
                list.rows().stream().map(r -> row(r, people, one, today, t)).toList(),
                next == null
                        ? null
                        : address(base, chosen)
                                + "after="
                                + next.dueOn()
                                + "_"
                                + next.id().value());
    }

    private static List<ClockListPage.Tab> warnings(
            ClockList.Counts counts, @Nullable ClockWarning chosen, String base, Texts t) {
        var tabs = new ArrayList<ClockListPage.Tab>();
        tabs.add(
                new ClockListPage.Tab(
                        t.text("deadline.list.all"),
                        grouped(counts.open(), t),
                        address(base, null),
                        chosen == null));
        for (ClockWarning warning : List.of(ClockWarning.values()).reversed()) {
            tabs.add(
                    new ClockListPage.Tab(
                            t.text("deadline.warning." + warning),
                            grouped(counts.of(warning), t),
                            address(base, warning),
                            warning == chosen));
        }
        return tabs;
    }

    private ClockListPage.Row row(
            ClockList.Row r,
            Map<ClientId, ClientDetails> people,
            String one,
            LocalDate today,
            Texts t) {
        ClientId client = r.client();
        ClientDetails who = client == null ? null : people.get(client);
        long left = ChronoUnit.DAYS.between(today, r.dueOn());
        return new ClockListPage.Row(
                one + r.id().value(),
                t.date(r.dueOn()),
                t.text("deadline.code.family." + r.family()),
                who == null ? t.text("deadline.list.noName") : who.name(),
                organizations.unit(r.unit()).map(u -> t.of(u.name())).orElse("–"),
                r.responsible() == null
                        ? "–"
                        : organizations
                                .professional(r.responsible())
                                .map(p -> p.name())
                                .orElse("–"),
                r.bookedOn() == null ? "–" : t.date(r.bookedOn()),
                tone(r.warning()),
                left < 0
                        ? t.count("deadline.tag.over", -left)
                        : left == 0
                                ? t.text("deadline.tag.today")
                                : t.count("deadline.tag.left", left));
    }

    static String tone(@Nullable ClockWarning warning) {
        return switch (warning) {
            case null -> "run";
            case HALF, THREE_QUARTERS -> "run";
            case NINE_TENTHS, BOOKED_LATE -> "warn";
            case MISSED -> "bad";
        };
    }

    /** Nonsense is the first page. */
    static ClockFilter.@Nullable Place after(@Nullable String token) {
        if (token == null || token.length() < 12 || token.charAt(10) != '_') {
            return null;
        }
        try {
            return new ClockFilter.Place(
                    LocalDate.parse(token.substring(0, 10)),
                    new DeadlineId(UUID.fromString(token.substring(11))));
        } catch (DateTimeParseException | IllegalArgumentException nonsense) {
            return null;
        }
    }

    /** An unknown one is none. */
    static @Nullable ClockWarning warning(@Nullable String code) {
        return Optional.ofNullable(code)
                .flatMap(c ->
                        java.util.stream.Stream.of(ClockWarning.values())
                                .filter(w -> w.name().equals(c.toUpperCase(Locale.ROOT)))
                                .findFirst())
                .orElse(null);
    }

    private static String address(String base, @Nullable ClockWarning warning) {
        return base + (warning == null ? "" : "warning=" + warning + "&");
    }

    private static String grouped(long n, Texts t) {
        return String.format(t.locale(), "%,d", n);
    }
}
