package fi.polku.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.polku.access.Account;
import fi.polku.access.Denied;
import fi.polku.access.Relationships;
import fi.polku.access.Role;
import fi.polku.access.Views;
import fi.polku.deadline.ClockView;
import fi.polku.deadline.DeadlineState;
import fi.polku.deadline.Deadlines;
import fi.polku.deadline.SubjectRef;
import fi.polku.kernel.Refusal;
import fi.polku.kernel.Refusals;
import fi.polku.platform.journal.Journal;
import fi.polku.platform.journal.JournalRow;
import fi.polku.platform.text.Bundles;
import fi.polku.platform.text.Texts;
import fi.polku.privacy.PrivacyWorld.People4;
import fi.polku.team.TaskKind;
import fi.polku.team.Tasks;
import fi.polku.testing.DatabaseTest;
import fi.polku.testing.People;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@DisplayName("A request about the data held")
class RequestsIT extends DatabaseTest {
    @Autowired ApplicationContext context;
    @Autowired OwnRequests own;
    @Autowired RequestDesk desk;
    @Autowired Explanations explanations;
    @Autowired Looks looks;
    @Autowired Views views;
    @Autowired Deadlines deadlines;
    @Autowired Tasks tasks;
    @Autowired Journal journal;
    @Autowired Relationships relationships;
    @Autowired Bundles bundles;

    private PrivacyWorld world;
    private People4 people;
    private Texts fi;

    @BeforeEach
    void people() {
        world = new PrivacyWorld(context);
        people = world.people();
        fi = bundles.in("fi");
    }

    @Test
    @DisplayName(
            "of why is answered within two months, explained by the viewer on the way, and read")
    void why() {
        UUID id = own.askWhy(people.self(), people.view(), "En ole asioinut siellä.");
        assertThat(own.askWhy(people.self(), people.view(), null)).as("asked twice").isEqualTo(id);
        assertThat(clock(id).dueOn()).isEqualTo(LocalDate.of(2026, 5, 10));
        assertThat(clock(id).client()).as("those who care need not know").isNull();

        desk.askExplanation(
                people.officer().actor(), id, false, "Miksi katsoit?", LocalDate.of(2026, 3, 20));
        var task =
                tasks.openFor(people.nurse().actor(), 500).stream()
                        .filter(t -> t.kind() == TaskKind.EXPLAIN_VIEW)
                        .filter(t -> asked(id).id().equals(t.subjectId()))
                        .findFirst()
                        .orElseThrow();
        assertThat(task.clientId()).as("the task opens nobody's data").isNull();
        assertThatThrownBy(() -> tasks.done(people.nurse().actor(), task.id(), "Siksi"))
                .isInstanceOf(Refusal.class);
        var question = explanations.get(people.nurse().actor(), asked(id).id());
        assertThat(question.view()).isNotNull();
        explanations.explain(
                people.nurse().actor(), asked(id).id(), "Valmistelin vastaanottokäyntiä.");
        assertThat(tasks.openFor(people.nurse().actor(), 500)).doesNotContain(task);
        assertThatThrownBy(() ->
                        explanations.explain(people.nurse().actor(), asked(id).id(), "Uudestaan."))
                .isInstanceOf(Refusal.class)
                .hasMessage("privacy.explain.already");

        desk.answer(people.officer().actor(), id, "Hoitaja valmisteli käyntiäsi.", true);
        var read = own.read(people.self(), id);
        assertThat(read.outcome()).isEqualTo(RequestOutcome.EXPLAINED);
        assertThat(read.answer()).isEqualTo("Hoitaja valmisteli käyntiäsi.");
        assertThat(clock(id).state()).isInstanceOf(DeadlineState.Met.class);
        assertThat(told(true))
                .contains(
                        "privacy.journal.answerRead.own",
                        "privacy.journal.answered.own",
                        "privacy.journal.explained.own",
                        "privacy.journal.explanationAsked.own",
                        "privacy.journal.asked.own");
        assertThat(told(false))
                .as("a professional's timeline")
                .noneMatch(k -> k.contains("privacy"));
    }

    @Test
    @DisplayName("is answered once: the second officer is told, also at the same moment")
    void twoOfficers() {
        UUID id = own.askWhy(people.self(), people.view(), null);
        var told = new AtomicInteger();
        var all =
                List.of(people.officer(), world.officer(), world.officer()).stream()
                        .map(officer ->
                                CompletableFuture.runAsync(() -> {
                                    try {
                                        desk.answer(
                                                officer.actor(), id, "Vastaus asiakkaalle", false);
                                    } catch (Refusal second) {
                                        assertThat(second.key())
                                                .isEqualTo("privacy.request.answeredAlready");
                                        told.incrementAndGet();
                                    }
                                }))
                        .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(all).join();
        assertThat(told).hasValue(2);
        assertThatThrownBy(() ->
                        desk.refuse(
                                people.officer().actor(),
                                id,
                                RefusalGround.CRIME,
                                "Perustelut tässä."))
                .hasMessage("privacy.request.answeredAlready");
    }

    @Test
    @DisplayName("of the log older than two years needs a special reason")
    void log() {
        LocalDate first = LocalDate.of(2024, 3, 10);
        assertThatThrownBy(() ->
                        own.askLog(
                                people.self(),
                                new OwnRequests.LogWanted(first.minusDays(1), null, " ")))
                .isInstanceOfSatisfying(
                        Refusals.class,
                        r ->
                                assertThat(r.all())
                                        .extracting(Refusal::field)
                                        .containsExactly("because"));
        UUID within = own.askLog(people.self(), new OwnRequests.LogWanted(first, null, null));
        UUID older =
                own.askLog(
                        people.self(),
                        new OwnRequests.LogWanted(first.minusDays(1), null, "Oikeudenkäynti"));
        desk.refuse(people.officer().actor(), older, RefusalGround.TOO_OLD, "Syy ei riitä tähän.");
        assertThat(own.read(people.self(), older).ground()).isEqualTo(RefusalGround.TOO_OLD);
        assertThatThrownBy(() ->
                        desk.refuse(
                                people.officer().actor(),
                                within,
                                RefusalGround.NOT_WRONG,
                                "Ei kuulu tähän."))
                .hasMessage("privacy.refuse.ground");
    }

    @Test
    @DisplayName(
            "of a correction goes to the unit too, is refused with reasons, and has the client's view beside it")
    void correction() {
        UUID entry = journal.page(people.id(), true, null, null, 1).getFirst().id();
        UUID id =
                own.askCorrection(
                        people.self(),
                        new OwnRequests.CorrectionWanted(
                                entry, "Päivä on väärä", "Kävin maanantaina"));
        assertThat(clock(id).dueOn()).isEqualTo(LocalDate.of(2026, 4, 10));
        var task = tasks.ofSubject("data_request", id).getFirst();
        assertThat(task.kind()).isEqualTo(TaskKind.CORRECT_RECORD);
        assertThat(task.clientId()).isEqualTo(people.id());
        assertThatThrownBy(() -> own.attachView(people.self(), id, "Olen eri mieltä."))
                .hasMessage("privacy.note.notYet");
        desk.refuse(
                people.officer().actor(), id, RefusalGround.NOT_WRONG, "Päivä on ajanvarauksesta.");
        own.attachView(people.self(), id, "Kävin silti maanantaina.");
        assertThatThrownBy(() -> own.attachView(people.self(), id, "Vielä kerran."))
                .hasMessage("privacy.note.already");
        assertThat(own.notes(people.self(), id))
                .extracting(RecordNote::kind, RecordNote::subjectId)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                RecordNote.Kind.CLIENT_VIEW,
                                journal.find(people.id(), entry).orElseThrow().subjectId()));
        assertThatThrownBy(() -> jdbc.sql("UPDATE record_note SET words = 'x'").update())
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @Test
    @DisplayName(
            "of a breach starts the authority's 72 hours, comes first, and is assessed before it is answered")
    void breach() {
        own.askWhy(people.self(), people.view(), null);
        UUID id = own.tellOfBreach(people.self(), "Naapuri tiesi diagnoosini.");
        assertThat(clock(id).dueOn()).isEqualTo(LocalDate.of(2026, 3, 13));
        assertThat(desk.open(people.officer().actor()).getFirst().kind())
                .isEqualTo(RequestKind.BREACH);
        assertThatThrownBy(
                        () -> desk.answer(people.officer().actor(), id, "Kiitos viestistä", false))
                .hasMessage("privacy.breach.findFirst");
        desk.find(
                people.officer().actor(),
                id,
                BreachFinding.NO_RISK,
                "Naapuri kuuli sen asiakkaalta.");
        assertThat(clock(id).state()).isInstanceOf(DeadlineState.Ended.class);
        desk.answer(people.officer().actor(), id, "Selvitimme asian.", false);
        assertThat(own.read(people.self(), id).outcome()).isEqualTo(RequestOutcome.HANDLED);

        UUID told = own.tellOfBreach(people.self(), "Kirje meni väärään osoitteeseen.");
        desk.find(
                people.officer().actor(),
                told,
                BreachFinding.AUTHORITY_TOLD,
                "Ilmoitus tehty 10.3.2026.");
        assertThat(clock(told).state()).isInstanceOf(DeadlineState.Met.class);
    }

    @Test
    @DisplayName(
            "may lead to withholding the viewer: the row is there, the viewer is not, and no filter tells")
    void withheld() {
        UUID id = own.askWhy(people.self(), people.view(), null);
        desk.withhold(
                people.officer().actor(),
                id,
                true,
                WithholdingGround.SERIOUS_DANGER,
                "Väkivallan uhka.",
                LocalDate.of(2026, 3, 31));
        var page = looks.of(people.self(), people.id(), Looks.Wanted.NEWEST, fi);
        LookedAt look = page.days().getFirst().looks().getFirst();
        assertThat(look.withheld()).contains("703/2023, 11 §");
        assertThat(look.sentence() + look.who() + look.what() + look.why())
                .doesNotContain(
                        "Kankaanpään", "sairaanhoitaja", "suunnitelma", "Jaana", "Väkivallan");
        assertThat(page.units()).isEmpty();
        assertThat(page.parts()).isEmpty();
        assertThat(page.counts()).startsWith("1 katselu,").contains("0 eri yksikköä");
        var byUnit = new Looks.Wanted(null, null, People.RECEPTION, null, null);
        assertThat(looks.of(people.self(), people.id(), byUnit, fi).days()).isEmpty();
        desk.answer(people.officer().actor(), id, "Emme voi kertoa katsojaa.", true);
        assertThat(looks.toldIn(people.self(), people.id(), people.view(), fi))
                .get()
                .extracting(LookedAt::who)
                .isEqualTo("Katsojaa ei kerrota");

        now.set(NOW.plus(Duration.ofDays(22)));
        assertThat(looks.newest(people.self(), people.id(), 1, fi).getFirst().withheld())
                .as("after its last day")
                .isNull();
    }

    @Test
    @DisplayName(
            "of another client can be neither read nor followed, nor answered without the right")
    void others() {
        UUID id = own.askWhy(people.self(), people.view(), null);
        People4 other = world.people();
        assertThatThrownBy(() -> own.read(other.self(), id)).isInstanceOf(Denied.class);
        assertThatThrownBy(() -> own.notes(other.self(), id)).isInstanceOf(Denied.class);
        assertThatThrownBy(() -> own.askWhy(other.self(), people.view(), null))
                .isInstanceOf(Denied.class);
        assertThatThrownBy(() -> desk.get(people.nurse().actor(), id)).isInstanceOf(Denied.class);
        assertThatThrownBy(() -> desk.open(other.self())).isInstanceOf(Denied.class);
        desk.askExplanation(
                people.officer().actor(), id, false, "Miksi katsoit?", LocalDate.of(2026, 3, 20));
        Account stranger = world.account("Vieras", Role.PROFESSIONAL, null, null);
        assertThatThrownBy(() -> explanations.get(stranger.actor(), asked(id).id()))
                .isInstanceOf(Denied.class);
    }

    private ViewExplanation asked(UUID request) {
        return desk.explanations(people.officer().actor(), request).getFirst();
    }

    private ClockView clock(UUID request) {
        return deadlines.forSubject(new SubjectRef("data_request", request)).getLast();
    }

    private List<String> told(boolean client) {
        return journal.page(people.id(), client, null, null, 50).stream()
                .map(JournalRow::messageKey)
                .toList();
    }
}
