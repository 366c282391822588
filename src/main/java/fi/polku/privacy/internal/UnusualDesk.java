package fi.polku.privacy.internal;

import fi.polku.access.Access;
import fi.polku.access.AccessLog;
import fi.polku.access.Actor;
import fi.polku.access.Denied;
import fi.polku.access.Role;
import fi.polku.client.ClientDetails;
import fi.polku.client.Clients;
import fi.polku.kernel.AccountId;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.Refusal;
import fi.polku.platform.Now;
import fi.polku.platform.journal.Journal;
import fi.polku.platform.journal.JournalEntry;
import fi.polku.privacy.OfficerPermission;
import fi.polku.privacy.UnusualViews;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Brings up unusual views by rules and keeps what a person found of them. */
@Component
public class UnusualDesk implements UnusualViews {
    public static final int WORDS_AT_LEAST = 10;
    public static final int WORDS_AT_MOST = 1_000;
    private static final int PAGE = 30;
    private static final String PART = "LOG";
    private static final String PURPOSE = "OVERSIGHT";

    private final Access access;
    private final AccessLog accessLog;
    private final UnusualQueries queries;
    private final Clients clients;
    private final Journal journal;
    private final Now now;

    UnusualDesk(
            Access access,
            AccessLog accessLog,
            UnusualQueries queries,
            Clients clients,
            Journal journal,
            Now now) {
        this.access = access;
        this.accessLog = accessLog;
        this.queries = queries;
        this.clients = clients;
        this.journal = journal;
        this.now = now;
    }

    /** A page of them, with how many each rule has. */
    public record Found(
            List<UnusualView> views,
            Map<ClientId, ClientDetails> people,
            Map<String, Long> counts,
            LogFilter.@Nullable Place next) {}

    @Override
    @Transactional
    public int look(Actor actor) {
        if (!actor.is(Role.SYSTEM)) {
            access.require(actor, OfficerPermission.JUDGE_UNUSUAL);
        }
        return UnusualRules.all().stream()
                .filter(UnusualRules.Rule::on)
                .mapToInt(r -> queries.gather(r, now.today(), now.instant()))
                .sum();
    }

    @Transactional
    public Found list(
            Actor officer, @Nullable String rule, boolean open, LogFilter.@Nullable Place after) {
        access.require(officer, OfficerPermission.JUDGE_UNUSUAL);
        List<UnusualView> all = queries.list(rule, open, after, PAGE + 1);
        boolean more = all.size() > PAGE;
        List<UnusualView> shown = more ? all.subList(0, PAGE) : all;
        Map<ClientId, ClientDetails> people =
                clients.all(
                        shown.stream()
                                .map(UnusualView::clientId)
                                .filter(Objects::nonNull)
                                .distinct()
                                .toList());
        accessLog.viewedAll(officer, people.keySet(), PART, PURPOSE);
        return new Found(
                shown,
                people,
                queries.count(open).stream()
                        .collect(
                                Collectors.toMap(
                                        UnusualQueries.Count::rule, UnusualQueries.Count::n)),
                more ? new LogFilter.Place(shown.getLast().lastAt(), shown.getLast().id()) : null);
    }

    @Transactional
    public UnusualView get(Actor officer, UUID id) {
        access.require(officer, OfficerPermission.JUDGE_UNUSUAL);
        UnusualView view = queries.find(id).orElseThrow(() -> new Denied("unusual view"));
        if (view.clientId() != null) {
            accessLog.viewed(officer, view.clientId(), PART, PURPOSE);
        }
        return view;
    }

    /** Throws a refusal unless the words can be kept. */
    public String said(String words) {
        String said = words.strip();
        int length = said.codePointCount(0, said.length());
        if (length < WORDS_AT_LEAST) {
            throw Refusal.onField("words", "privacy.unusual.few", Map.of("n", WORDS_AT_LEAST));
        }
        if (length > WORDS_AT_MOST) {
            throw Refusal.onField("words", "privacy.unusual.many", Map.of("n", WORDS_AT_MOST));
        }
        return said;
    }

    /** Keeps what the officer found; what has been asked of the worker stays open. */
    @Transactional
    public void judge(Actor officer, UUID id, UnusualView.Judgement judgement, String words) {
        access.require(officer, OfficerPermission.JUDGE_UNUSUAL);
        String said = said(words);
        AccountId account = Objects.requireNonNull(officer.account());
        UnusualView view = queries.findForUpdate(id).orElseThrow(() -> new Denied("unusual view"));
        if (account.equals(view.accountId())) {
            throw new Refusal("privacy.unusual.own");
        }
        if (!view.open()) {
            throw new Refusal("privacy.unusual.settled");
        }
        queries.saveJudgement(id, judgement, said, account, now.instant());
        // About nobody: an inquiry is not told in the record that it is about.
        journal.record(
                JournalEntry.about(null)
                        .by(account, officer.mainRole().name())
                        .key("privacy.journal.unusualJudged")
                        .subject("unusual_view", id)
                        .hiddenFromClient()
                        .arg("judgement_code", judgement.name()));
    }
}
