package fi.polku.privacy.internal;

import fi.polku.access.Access;
import fi.polku.access.Actor;
import fi.polku.access.Denied;
import fi.polku.access.Views;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.Refusal;
import fi.polku.kernel.Refusals;
import fi.polku.kernel.Register;
import fi.polku.kernel.UnitId;
import fi.polku.organization.Organizations;
import fi.polku.platform.Ids;
import fi.polku.platform.Now;
import fi.polku.platform.journal.Journal;
import fi.polku.platform.journal.JournalEntry;
import fi.polku.platform.journal.JournalRow;
import fi.polku.privacy.DataRequest;
import fi.polku.privacy.OwnRequests;
import fi.polku.privacy.PrivacyPermission;
import fi.polku.privacy.RecordNote;
import fi.polku.privacy.RequestKind;
import fi.polku.privacy.domain.LogAge;
import fi.polku.privacy.domain.Said;
import fi.polku.team.NewTask;
import fi.polku.team.TaskKind;
import fi.polku.team.Tasks;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class OwnRequestDesk implements OwnRequests {
    private static final int MOST = 200;

    /** Days within which the unit says what it thinks of a correction. */
    private static final int UNIT_ANSWERS_IN = 14;

    private final Access access;
    private final Views views;
    private final RequestQueries queries;
    private final NoteQueries notes;
    private final RequestClocks clocks;
    private final Withheld withheld;
    private final Tasks tasks;
    private final Organizations organizations;
    private final Journal journal;
    private final Now now;

    OwnRequestDesk(
            Access access,
            Views views,
            RequestQueries queries,
            NoteQueries notes,
            RequestClocks clocks,
            Withheld withheld,
            Tasks tasks,
            Organizations organizations,
            Journal journal,
            Now now) {
        this.access = access;
        this.views = views;
        this.queries = queries;
        this.notes = notes;
        this.clocks = clocks;
        this.withheld = withheld;
        this.tasks = tasks;
        this.organizations = organizations;
        this.journal = journal;
        this.now = now;
    }

    @Override
    @Transactional
    public UUID askWhy(Actor client, UUID view, @Nullable String words) {
        ClientId me = self(client);
        String said = Said.optional("words", words);
        if (views.find(client, me, view, withheld.of(me)).isEmpty()) {
            throw new Denied("view");
        }
        Optional<UUID> open = queries.findOpenWhy(me, view, null, null, null);
        return open.orElseGet(() ->
                saved(client, new RequestDraft(RequestKind.WHY).view(view).words(said), "asked"));
    }

    @Override
    @Transactional
    public UUID askWhy(
            Actor client,
            UnitId unit,
            @Nullable LocalDate fromOn,
            @Nullable LocalDate toOn,
            @Nullable String words) {
        ClientId me = self(client);
        var wrong = new ArrayList<Refusal>();
        String said = check(wrong, () -> Said.optional("words", words));
        if (organizations.unit(unit).isEmpty()) {
            wrong.add(Refusal.onField("unit", "privacy.why.unit"));
        }
        check(
                wrong,
                () -> {
                    LogAge.check(fromOn, toOn, said, "words", now.today());
                    return null;
                });
        throwAny(wrong);
        Optional<UUID> open = queries.findOpenWhy(me, null, unit, fromOn, toOn);
        return open.orElseGet(() ->
                saved(
                        client,
                        new RequestDraft(RequestKind.WHY).unit(unit).days(fromOn, toOn).words(said),
                        "asked"));
    }

    @Override
    @Transactional
    public UUID askLog(Actor client, LogWanted wanted) {
        var _ = self(client);
        var wrong = new ArrayList<Refusal>();
        String because = check(wrong, () -> Said.optional("because", wanted.olderBecause()));
        check(
                wrong,
                () -> {
                    LogAge.check(wanted.fromOn(), wanted.toOn(), because, "because", now.today());
                    return null;
                });
        throwAny(wrong);
        return saved(
                client,
                new RequestDraft(RequestKind.LOG)
                        .days(wanted.fromOn(), wanted.toOn())
                        .because(because),
                "logAsked");
    }

    @Override
    @Transactional
    public UUID askCorrection(Actor client, CorrectionWanted wanted) {
        ClientId me = self(client);
        var wrong = new ArrayList<Refusal>();
        JournalRow entry = null;
        if (wanted.entry() != null) {
            entry = journal.find(me, wanted.entry()).orElse(null);
            if (entry == null) {
                wrong.add(Refusal.onField("entry", "privacy.correction.entry"));
            }
        }
        String words = check(wrong, () -> Said.required("wrong", wanted.wrong()));
        String right = check(wrong, () -> Said.required("right", wanted.right()));
        throwAny(wrong);
        UUID id =
                saved(
                        client,
                        new RequestDraft(RequestKind.CORRECTION)
                                .entry(entry)
                                .words(words)
                                .wanted(right),
                        "correctionAsked");
        tasks.raise(
                Actor.system(),
                new NewTask(
                        TaskKind.CORRECT_RECORD,
                        me,
                        words + "\n→ " + right,
                        now.today().plusDays(UNIT_ANSWERS_IN),
                        false,
                        null,
                        unit(entry),
                        RequestClocks.SUBJECT,
                        id,
                        Register.SOCIAL_WELFARE));
        return id;
    }

    /** The unit that the record tells of; otherwise the task finds its own way. */
    private @Nullable UnitId unit(@Nullable JournalRow entry) {
        String unit = entry == null ? null : entry.argumentMap().get("unit");
        if (unit == null) {
            return null;
        }
        try {
            return organizations.unit(UnitId.of(unit)).isPresent() ? UnitId.of(unit) : null;
        } catch (IllegalArgumentException notAnId) {
            return null;
        }
    }

    @Override
    @Transactional
    public UUID tellOfBreach(Actor client, String words) {
        var _ = self(client);
        String said = Said.required("words", words);
        return saved(client, new RequestDraft(RequestKind.BREACH).words(said), "breachTold");
    }

    @Override
    public List<DataRequest> mine(Actor client) {
        return queries.listOf(self(client), MOST);
    }

    @Override
    public List<DataRequest> unread(Actor client) {
        return access.allows(client, PrivacyPermission.ASK)
                ? mine(client).stream().filter(q -> !q.open() && q.readAt() == null).toList()
                : List.of();
    }

    @Override
    @Transactional
    public DataRequest read(Actor client, UUID request) {
        DataRequest found = own(client, queries.find(request));
        if (!found.open() && queries.saveRead(request, now.instant())) {
            record(client, found.clientId(), "answerRead", request);
        }
        return found;
    }

    @Override
    @Transactional
    public void attachView(Actor client, UUID request, String words) {
        var _ = self(client);
        String said = Said.required("words", words);
        DataRequest found = own(client, queries.findForUpdate(request));
        if (found.kind() != RequestKind.CORRECTION || found.open()) {
            throw new Refusal("privacy.note.notYet");
        }
        if (notes.listOf(request).stream().anyMatch(n -> n.kind() == RecordNote.Kind.CLIENT_VIEW)) {
            throw new Refusal("privacy.note.already");
        }
        notes.insert(
                new RecordNote(
                        Ids.next(),
                        found.clientId(),
                        request,
                        RecordNote.Kind.CLIENT_VIEW,
                        found.subjectKind(),
                        found.subjectId(),
                        said,
                        now.instant()),
                client.account());
        record(client, found.clientId(), "viewAttached", request);
    }

    @Override
    public List<RecordNote> notes(Actor client, UUID request) {
        var _ = own(client, queries.find(request));
        return notes.listOf(request);
    }

    private DataRequest own(Actor client, Optional<DataRequest> found) {
        ClientId me = self(client);
        return found.filter(q -> q.clientId().equals(me)).orElseThrow(() -> new Denied("request"));
    }

    private UUID saved(Actor client, RequestDraft what, String told) {
        DataRequest request = what.of(self(client), now.instant());
        queries.insert(request, client.account());
        clocks.start(request.id(), request.kind(), client);
        record(client, request.clientId(), told, request.id());
        return request.id();
    }

    private void record(Actor client, ClientId me, String what, UUID request) {
        journal.record(
                JournalEntry.about(me)
                        .by(client.account(), client.mainRole().name())
                        .key("privacy.journal." + what)
                        .subject(RequestClocks.SUBJECT, request)
                        .forClientOnly());
    }

    private ClientId self(Actor client) {
        access.require(client, PrivacyPermission.ASK);
        return Objects.requireNonNullElseGet(
                client.client(),
                () -> {
                    throw new Denied("my");
                });
    }

    private static @Nullable String check(List<Refusal> wrong, Supplier<@Nullable String> checked) {
        try {
            return checked.get();
        } catch (Refusal refused) {
            wrong.add(refused);
            return null;
        }
    }

    private static void throwAny(List<Refusal> wrong) {
        if (!wrong.isEmpty()) {
            throw new Refusals(wrong);
        }
    }
}
