package fi.polku.privacy.internal;

import fi.polku.client.ClientLives;
import fi.polku.client.ClientLives.Life;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.ServiceTask;
import fi.polku.platform.Now;
import fi.polku.platform.retention.RetainedRows;
import fi.polku.platform.retention.RetainedRows.Found;
import fi.polku.platform.retention.RetainedRows.Group;
import fi.polku.platform.retention.RetainedTable;
import fi.polku.platform.retention.RetainedTable.Dated;
import fi.polku.privacy.domain.EndOfTime;
import fi.polku.privacy.domain.Keeping;
import fi.polku.privacy.domain.RetentionRule;
import fi.polku.privacy.domain.RetentionRule.Since;
import fi.polku.privacy.domain.RetentionRules;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Which records are past their time on a day. Facts are asked of the modules a few hundred people
 * at a time, the days are counted by {@link Keeping}, and what others still point at stays.
 */
@Component
class RetentionPlan {
    /** Stands for nobody known, where a person is asked for. */
    static final ClientId NOBODY = new ClientId(new UUID(0, 0));

    private final RetentionTables tables;
    private final RetainedRows rows;
    private final ClientLives lives;

    RetentionPlan(RetentionTables tables, RetainedRows rows, ClientLives lives) {
        this.tables = tables;
        this.rows = rows;
        this.lives = lives;
    }

    /** One record that is past its time, as whose it is destroyed, and why. */
    record Item(ClientId person, String material, UUID id, EndOfTime end, boolean held) {}

    private record Work(ClientId person, @Nullable String serviceTask) {}

    /** Everybody of whom something may be past its time; a few more than of whom it is. */
    List<ClientId> candidates(LocalDate day) {
        var found = new TreeSet<ClientId>(Comparator.comparing(c -> c.value().toString()));
        Optional<LocalDate> died = latest(Since.DEATH, day);
        Optional<LocalDate> born = latest(Since.BIRTH, day);
        if (died.isPresent() && born.isPresent()) {
            found.addAll(lives.over(died.get().plusDays(1), born.get().plusDays(1)));
        }
        Optional<LocalDate> closed = latest(Since.CLOSING, day);
        for (RetainedTable table : tables.all()) {
            if (closed.isPresent() && tables.isRecord(table)) {
                found.addAll(rows.endedBefore(table, dayAfter(closed.get())));
            }
            for (Dated dated : table.dated()) {
                RetentionRules.find(dated.rule(), day)
                        .ifPresent(r ->
                                found.addAll(
                                        rows.datedBefore(
                                                table, dated, dayAfter(r.latestOver(day)))));
            }
        }
        return List.copyOf(found);
    }

    /** The persons that the clients are, each once. */
    List<Life> lives(Collection<ClientId> clients) {
        return lives.of(clients);
    }

    /** What of the people is past its time on the day. */
    List<Item> of(List<Life> people, LocalDate day, LocalDate today) {
        return of(people, day, today, _ -> true);
    }

    /**
     * The same, of the allowed records only: the others are read as staying.
     *
     * @param day whose law and whose end it is
     * @param today on which an order to keep is in force
     */
    List<Item> of(List<Life> people, LocalDate day, LocalDate today, Predicate<Found> allowed) {
        var person = new HashMap<ClientId, ClientId>();
        people.forEach(l -> l.clients().forEach(c -> person.put(c, l.clients().getFirst())));
        if (person.isEmpty()) {
            return List.of();
        }
        Map<Group, EndOfTime> ends = ends(people, person, day);
        var found = new HashMap<String, List<Item>>();
        List<Group> groups = List.copyOf(ends.keySet());
        for (RetainedTable table : tables.all()) {
            var items = new ArrayList<Item>();
            for (Found row : rows.of(table, groups, today)) {
                ClientId client = Objects.requireNonNull(row.clientId());
                EndOfTime end = ends.get(group(client, row.register(), row.serviceTask()));
                if (end != null && allowed.test(row)) {
                    items.add(item(person.getOrDefault(client, client), table, row, end));
                }
            }
            items.addAll(dated(table, person, day, today, allowed));
            found.put(table.name(), items);
        }
        return longestOfPerson(staying(found));
    }

    /** What of messages of nobody known is past its time on the day. */
    List<Item> ofNobody(LocalDate day, LocalDate today, Predicate<Found> allowed) {
        var found = new HashMap<String, List<Item>>();
        for (RetainedTable table : tables.all()) {
            found.put(table.name(), dated(table, null, day, today, allowed));
        }
        return staying(found);
    }

    private List<Item> dated(
            RetainedTable table,
            @Nullable Map<ClientId, ClientId> person,
            LocalDate day,
            LocalDate today,
            Predicate<Found> allowed) {
        var items = new ArrayList<Item>();
        for (Dated dated : table.dated()) {
            RetentionRule rule = RetentionRules.find(dated.rule(), day).orElse(null);
            if (rule == null) {
                continue;
            }
            Instant moment = dayAfter(rule.latestOver(day));
            Collection<ClientId> whose = person == null ? null : person.keySet();
            for (Found row : rows.dated(table, dated, moment, whose, today)) {
                LocalDate since = Now.dayOf(Objects.requireNonNull(row.since()));
                Keeping.byLawOf(day)
                        .dated(dated.rule(), since)
                        .filter(e -> e.over(day) && allowed.test(row))
                        .ifPresent(e -> items.add(item(personOf(row, person), table, row, e)));
            }
        }
        return items;
    }

    private static ClientId personOf(Found row, @Nullable Map<ClientId, ClientId> person) {
        ClientId client = row.clientId();
        return client == null || person == null ? NOBODY : person.getOrDefault(client, client);
    }

    private static Item item(ClientId person, RetainedTable table, Found row, EndOfTime end) {
        return new Item(person, table.name(), row.id(), end, row.held());
    }

    /** The ends of those groups of records whose time is over. */
    private Map<Group, EndOfTime> ends(
            List<Life> people, Map<ClientId, ClientId> person, LocalDate day) {
        Keeping keeping = Keeping.byLawOf(day);
        Map<Work, Keeping.Work> work = work(person);
        var ends = new HashMap<Group, EndOfTime>();
        for (Life life : people) {
            var facts = new Keeping.Life(life.born(), life.died());
            for (ClientId client : life.clients()) {
                over(ends, new Group(client, "PATIENT", null), keeping.patient(facts), day);
                over(ends, new Group(client, "CLIENT_FILE", null), keeping.clientFile(facts), day);
                over(ends, new Group(client, "PERMIT", null), keeping.permit(facts), day);
            }
            work.forEach((of, done) -> {
                if (of.person().equals(life.clients().getFirst())) {
                    String task = of.serviceTask();
                    var end =
                            keeping.social(
                                    task == null ? null : ServiceTask.valueOf(task), facts, done);
                    for (ClientId client : life.clients()) {
                        over(ends, new Group(client, "SOCIAL_WELFARE", task), end, day);
                    }
                }
            });
        }
        return ends;
    }

    private static void over(
            Map<Group, EndOfTime> ends, Group group, Optional<EndOfTime> end, LocalDate day) {
        end.filter(e -> e.over(day)).ifPresent(e -> ends.put(group, e));
    }

    private static Group group(
            ClientId client, @Nullable String register, @Nullable String serviceTask) {
        String of = String.valueOf(register);
        return new Group(client, of, of.equals("SOCIAL_WELFARE") ? serviceTask : null);
    }

    /** What has been done in each service task, over all tables and all records of the person. */
    private Map<Work, Keeping.Work> work(Map<ClientId, ClientId> person) {
        var work = new HashMap<Work, Keeping.Work>();
        for (RetainedTable table : tables.all()) {
            if (!tables.isRecord(table)) {
                continue;
            }
            for (RetainedRows.Last last : rows.last(table, person.keySet())) {
                Instant at = last.lastAt();
                work.merge(
                        new Work(
                                person.getOrDefault(last.clientId(), last.clientId()),
                                last.serviceTask()),
                        new Keeping.Work(at == null ? null : Now.dayOf(at), last.open()),
                        RetentionPlan::together);
            }
        }
        return work;
    }

    private static Keeping.Work together(Keeping.Work one, Keeping.Work other) {
        LocalDate first = one.lastEnded();
        LocalDate second = other.lastEnded();
        LocalDate last =
                first == null ? second : second == null || first.isAfter(second) ? first : second;
        return new Keeping.Work(last, one.open() || other.open());
    }

    /** Leaves out what others point at that stay; held records stay and keep what they point at. */
    private List<Item> staying(Map<String, List<Item>> found) {
        var all = new ArrayList<Item>();
        for (RetainedTable table : tables.all()) {
            List<Item> items = Objects.requireNonNull(found.get(table.name()));
            int before;
            do {
                before = items.size();
                for (RetentionTables.Pointer pointer : tables.pointersAt(table)) {
                    var kept =
                            rows.kept(
                                    pointer.from(),
                                    pointer.reference(),
                                    items.stream().map(Item::id).toList(),
                                    going(
                                            Objects.requireNonNull(
                                                    found.get(pointer.from().name()))));
                    items = items.stream().filter(i -> !kept.contains(i.id())).toList();
                    found.put(table.name(), items);
                }
                if (table.name().equals("client")) {
                    items = wholePersons(items);
                    found.put(table.name(), items);
                }
            } while (items.size() < before);
            all.addAll(items);
        }
        return all;
    }

    private static List<UUID> going(List<Item> items) {
        return items.stream().filter(i -> !i.held()).map(Item::id).toList();
    }

    /** Records that are linked as of one person go together. */
    private List<Item> wholePersons(List<Item> clients) {
        var going = new LinkedHashSet<UUID>();
        clients.stream().filter(i -> !i.held()).forEach(i -> going.add(i.id()));
        List<Life> whole = lives.of(clients.stream().map(i -> new ClientId(i.id())).toList());
        var broken = new LinkedHashSet<UUID>();
        for (Life life : whole) {
            if (life.clients().stream().anyMatch(c -> !going.contains(c.value()))) {
                life.clients().forEach(c -> broken.add(c.value()));
            }
        }
        return clients.stream().filter(i -> i.held() || !broken.contains(i.id())).toList();
    }

    /**
     * Basic data that tell whose a record is stay as long as the record: their end is the longest.
     */
    private static List<Item> longestOfPerson(List<Item> items) {
        var ends = new HashMap<ClientId, List<EndOfTime>>();
        items.forEach(i -> ends.computeIfAbsent(i.person(), _ -> new ArrayList<>()).add(i.end()));
        return items.stream()
                .map(i ->
                        i.material().equals("client")
                                ? new Item(
                                        i.person(),
                                        i.material(),
                                        i.id(),
                                        Keeping.longest(
                                                        Objects.requireNonNull(
                                                                ends.get(i.person())))
                                                .orElse(i.end()),
                                        i.held())
                                : i)
                .toList();
    }

    /** The latest day of any rule counted so, from which the time is over. */
    private static Optional<LocalDate> latest(Since since, LocalDate day) {
        return RetentionRules.all().stream()
                .filter(r -> r.since() == since && r.inForce(day))
                .map(r -> r.latestOver(day))
                .max(Comparator.naturalOrder());
    }

    private static Instant dayAfter(LocalDate day) {
        return day.plusDays(1).atStartOfDay(Now.ZONE).toInstant();
    }
}
