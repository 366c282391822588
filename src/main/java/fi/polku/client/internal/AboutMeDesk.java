package fi.polku.client.internal;

import fi.polku.access.Access;
import fi.polku.access.Actor;
import fi.polku.access.Denied;
import fi.polku.access.Mandate;
import fi.polku.client.AboutMe;
import fi.polku.client.ClientPermission;
import fi.polku.client.Clients;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.Refusal;
import fi.polku.kernel.Refusals;
import fi.polku.platform.Ids;
import fi.polku.platform.Now;
import fi.polku.platform.journal.Journal;
import fi.polku.platform.journal.JournalEntry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what matters to a client, as said. */
@Component
class AboutMeDesk implements AboutMe {
    private static final int LONGEST = 1000;
    private static final int MOST = 200;

    /**
     * From this age a child's own words are not the guardian's to read here; systems may take a
     * younger one for not able to decide (THL, on 703/2023 34 §).
     */
    private static final int OWN_WORDS = 12;

    private final Access access;
    private final Clients clients;
    private final StatementQueries queries;
    private final Journal journal;
    private final Now now;

    AboutMeDesk(
            Access access, Clients clients, StatementQueries queries, Journal journal, Now now) {
        this.access = access;
        this.clients = clients;
        this.queries = queries;
        this.journal = journal;
        this.now = now;
    }

    @Override
    public List<Statement> of(Actor actor, ClientId client) {
        requireRead(actor, client);
        return queries.listNewest(client).stream()
                .filter(s -> s.words() != null)
                .sorted(Comparator.comparing(Statement::topic))
                .toList();
    }

    @Override
    public List<Statement> history(Actor actor, ClientId client) {
        requireRead(actor, client);
        return queries.listAll(client, MOST);
    }

    @Override
    @Transactional
    public int say(Actor actor, ClientId client, Map<Topic, String> words) {
        SaidBy by = requireWrite(actor, client);
        var faults = new ArrayList<Refusal>();
        words.forEach((topic, said) -> {
            String stripped = said.strip();
            if (stripped.codePointCount(0, stripped.length()) > LONGEST) {
                faults.add(
                        Refusal.onField(
                                topic.name().toLowerCase(Locale.ROOT),
                                "client.about.long",
                                Map.of("n", LONGEST)));
            }
        });
        Refusals.throwIfAny(faults);
        var before = new EnumMap<Topic, String>(Topic.class);
        queries.listNewest(client)
                .forEach(s -> before.put(s.topic(), s.words() == null ? "" : s.words()));
        Instant at = now.instant();
        int changed = 0;
        for (Topic topic : Topic.values()) {
            String said = words.getOrDefault(topic, before.getOrDefault(topic, "")).strip();
            if (said.equals(before.getOrDefault(topic, ""))) {
                continue;
            }
            UUID id = Ids.next();
            queries.insert(
                    id, client, topic, said.isEmpty() ? null : said, by, at, actor.account());
            journal.record(
                    JournalEntry.about(client)
                            .by(actor.account(), actor.mainRole().name())
                            .key("client.journal.said")
                            .subject("client_statement", id));
            changed++;
        }
        return changed;
    }

    private void requireRead(Actor actor, ClientId client) {
        if (client.equals(actor.client())) {
            access.require(actor, ClientPermission.SAY_WHAT_MATTERS);
            requireNotOfYoung(actor, client);
        } else {
            access.requireClient(actor, client);
        }
    }

    private SaidBy requireWrite(Actor actor, ClientId client) {
        if (client.equals(actor.client())) {
            access.require(actor, ClientPermission.SAY_WHAT_MATTERS);
            requireNotOfYoung(actor, client);
            return actor.proxy() == null ? SaidBy.CLIENT : SaidBy.PROXY;
        }
        access.require(actor, ClientPermission.CHANGE);
        access.requireClient(actor, client);
        return SaidBy.WITH_WORKER;
    }

    private void requireNotOfYoung(Actor actor, ClientId client) {
        Mandate mandate = actor.proxy();
        if (mandate == null || !mandate.kind().heedsMinor()) {
            return;
        }
        Integer age = clients.get(client).ageOn(now.today());
        if (age != null && age >= OWN_WORDS && age < 18) {
            throw new Denied("about-me");
        }
    }
}
