package fi.polku.contact.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.polku.access.Actor;
import fi.polku.access.Denied;
import fi.polku.access.Role;
import fi.polku.contact.Channel;
import fi.polku.contact.CloseReason;
import fi.polku.contact.ConcernedAge;
import fi.polku.contact.ContactFilter;
import fi.polku.contact.ContactHandling;
import fi.polku.contact.ContactId;
import fi.polku.contact.ContactOutcomes;
import fi.polku.contact.ContactQueue;
import fi.polku.contact.ContactReception;
import fi.polku.contact.ContactStatus;
import fi.polku.contact.Contacts;
import fi.polku.contact.Decision;
import fi.polku.contact.Direction;
import fi.polku.contact.NewContact;
import fi.polku.contact.QueueFilter;
import fi.polku.contact.Receipt;
import fi.polku.contact.Reporter;
import fi.polku.contact.Urgency;
import fi.polku.contact.domain.ReceiptCode;
import fi.polku.deadline.DeadlineFamily;
import fi.polku.deadline.Deadlines;
import fi.polku.deadline.SubjectRef;
import fi.polku.kernel.AccountId;
import fi.polku.kernel.ProfessionalId;
import fi.polku.kernel.Refusal;
import fi.polku.kernel.Register;
import fi.polku.kernel.UnitId;
import fi.polku.organization.Organizations;
import fi.polku.organization.QueueKind;
import fi.polku.platform.Ids;
import fi.polku.platform.text.Bundles;
import fi.polku.testing.DatabaseTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("The contact desk")
class ContactDeskIT extends DatabaseTest {
    private static final String PORI = "609";
    @Autowired Contacts contacts;
    @Autowired ContactReception reception;
    @Autowired ContactQueue queues;
    @Autowired ContactHandling handling;
    @Autowired ContactOutcomes outcomes;
    @Autowired ContactReadDesk desk;
    @Autowired FormDesk forms;
    @Autowired Deadlines deadlines;
    @Autowired Organizations organizations;
    @Autowired Bundles bundles;

    @Test
    @DisplayName("receives a contact, its clocks, its queue and its journal entry at once")
    void receives() {
        Receipt receipt = receive("Selkäni on kipeä");
        assertThat(ReceiptCode.read(receipt.code())).isPresent();
        var view = contacts.find(receipt.contact()).orElseThrow();
        assertThat(view.unit()).isEqualTo(organizations.unitFor(PORI, QueueKind.HEALTH));
        assertThat(view.status()).isEqualTo(ContactStatus.RECEIVED);
        assertThat(view.header().register()).isEqualTo(Register.PATIENT);
        assertThat(families(receipt))
                .containsExactlyInAnyOrder(DeadlineFamily.PHC_CONTACT, DeadlineFamily.PHC_HTA);
        assertThat(view.dueAt()).isEqualTo(Instant.parse("2026-03-10T14:00:00Z"));
        assertThat(receipt.explanation()).isNotNull();
        assertThat(journalKeys(receipt)).containsExactly("contact.journal.received");
        assertThat(
                        jdbc.sql("SELECT encode(receipt_hash, 'hex') FROM contact WHERE id = :id")
                                .param("id", receipt.contact().value())
                                .query(String.class)
                                .single())
                .hasSize(64);
    }

    @Test
    @DisplayName("leaves nothing behind when anything fails")
    void rollsBack() {
        var id = new UUID[1];
        assertThatThrownBy(() ->
                        transaction.execute(s -> {
                            id[0] = receive("Selkä").contact().value();
                            throw new IllegalStateException("the power went");
                        }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(contacts.find(new fi.polku.contact.ContactId(id[0]))).isEmpty();
        assertThat(deadlines.forSubject(new SubjectRef("contact", id[0]))).isEmpty();
        assertThat(
                        jdbc.sql("SELECT count(*) FROM journal_entry WHERE subject_id = :id")
                                .param("id", id[0])
                                .query(Long.class)
                                .single())
                .isZero();
    }

    @Test
    @DisplayName("of two who take at once one gets it, the other is told who and when")
    void twoTakers() throws Exception {
        var receipt = receive("Selkäni on kipeä");
        var start = new CountDownLatch(1);
        var results = new ArrayList<Future<String>>();
        try (var people = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < 8; i++) {
                Actor actor = worker("Hoitaja " + i, QueueKind.HEALTH);
                results.add(
                        people.submit(
                                (Callable<String>)
                                        () -> {
                                            start.await();
                                            try {
                                                handling.take(actor, receipt.contact());
                                                return "got " + actor.name();
                                            } catch (Refusal refusal) {
                                                assertThat(refusal.key())
                                                        .isEqualTo("contact.taken.already");
                                                assertThat(refusal.arguments())
                                                        .containsKeys("name", "at");
                                                return "told " + refusal.arguments().get("name");
                                            }
                                        }));
            }
            start.countDown();
            var said = new ArrayList<String>();
            for (var result : results) {
                said.add(result.get());
            }
            var winners = said.stream().filter(s -> s.startsWith("got ")).toList();
            assertThat(winners).hasSize(1);
            assertThat(said)
                    .filteredOn(s -> s.startsWith("told "))
                    .hasSize(7)
                    .containsOnly(winners.getFirst().replace("got ", "told "));
        }
        assertThat(journalKeys(receipt))
                .containsExactlyInAnyOrder("contact.journal.received", "contact.journal.taken");
    }

    @Test
    @DisplayName("two hundred contacts of twenty at once get two hundred receipts and clocks")
    void twoHundred() throws Exception {
        var receipts = new ArrayList<Future<List<Receipt>>>();
        try (var people = Executors.newFixedThreadPool(20)) {
            for (int i = 0; i < 20; i++) {
                receipts.add(
                        people.submit(() -> {
                            var got = new ArrayList<Receipt>();
                            for (int n = 0; n < 10; n++) {
                                got.add(receive("Polvi on kipeä"));
                            }
                            return got;
                        }));
            }
        }
        var codes = new HashSet<String>();
        int clocks = 0;
        for (var one : receipts) {
            for (Receipt receipt : one.get()) {
                codes.add(receipt.code());
                clocks += families(receipt).isEmpty() ? 0 : 1;
            }
        }
        assertThat(codes).hasSize(200);
        assertThat(clocks).isEqualTo(200);
    }

    @Test
    @DisplayName("a worry tells its sender nothing but that it was received, now or later")
    void worryTellsNothing() {
        Receipt receipt =
                reception.receive(
                        Actor.anonymous(),
                        NewContact.of(Channel.WORRY, "Naapurin lapset ovat öisin yksin")
                                .worry("Kivitie 4", ConcernedAge.CHILD, Reporter.ANONYMOUS)
                                .municipality(PORI)
                                .ready());
        assertThat(receipt.worry()).isTrue();
        assertThat(receipt.explanation()).isNull();
        assertThat(families(receipt))
                .containsExactlyInAnyOrder(
                        DeadlineFamily.SOC_URGENT,
                        DeadlineFamily.SOC_CHILD_START,
                        DeadlineFamily.SOC_CHILD_DONE);
        var social = worker("Sosiaalityöntekijä", QueueKind.CHILD);
        handling.take(social, receipt.contact());
        var track = contacts.track(receipt.code()).orElseThrow();
        assertThat(track.worry()).isTrue();
        assertThat(track.status()).isNull();
        assertThat(track.unit()).isNull();
        assertThat(track.dueOn()).isNull();
        assertThat(
                        jdbc.sql(
                                        "SELECT bool_or(visible_to_client) FROM journal_entry WHERE"
                                                + " subject_id = :id")
                                .param("id", receipt.contact().value())
                                .query(Boolean.class)
                                .single())
                .isFalse();

        var file = desk.file(social, receipt.contact());
        assertThat(file.reporter()).isNotNull();
        assertThat(file.reporter().hiddenFromClient()).isTrue();
        outcomes.releaseReporter(social, receipt.contact(), "Asiakas tietää jo");
        assertThat(desk.file(social, receipt.contact()).reporter().hiddenFromClient()).isFalse();
        assertThatThrownBy(() -> outcomes.releaseReporter(social, receipt.contact(), "Uudelleen"))
                .isInstanceOf(Refusal.class);
    }

    @Test
    @DisplayName("the way to reach a worry's sender is kept apart from the contact")
    void reporterApart() {
        var receipt =
                reception.receive(
                        Actor.anonymous(),
                        NewContact.of(Channel.WORRY, "Naapuri ei avaa ovea")
                                .whom(fi.polku.contact.Whom.WORRY)
                                .phone("040 000 0123")
                                .ready());
        assertThat(contacts.find(receipt.contact()).orElseThrow().phone()).isNull();
        assertThat(
                        jdbc.sql("SELECT phone FROM contact_reporter WHERE contact_id = :id")
                                .param("id", receipt.contact().value())
                                .query(String.class)
                                .single())
                .isEqualTo("040 000 0123");
    }

    @Test
    @DisplayName("confirming judges the urgency, and the social contact's next due day is told")
    void confirm() {
        var receipt =
                reception.receive(
                        Actor.anonymous(),
                        NewContact.of(Channel.WEB, "Äiti on kaatuillut, vuokra on maksamatta")
                                .phone("040 000 0123")
                                .bornOn(LocalDate.of(1940, 1, 1))
                                .municipality(PORI)
                                .ready());
        var view = contacts.find(receipt.contact()).orElseThrow();
        assertThat(view.direction()).isEqualTo(Direction.SOCIAL);
        assertThat(view.dueOn()).isEqualTo(LocalDate.of(2026, 3, 10));
        var social = worker("Ohjaaja", QueueKind.SOCIAL);
        handling.confirmProposal(social, receipt.contact());
        var after = contacts.find(receipt.contact()).orElseThrow();
        assertThat(after.decided()).isTrue();
        assertThat(after.status()).isEqualTo(ContactStatus.TAKEN);
        assertThat(after.dueOn()).isEqualTo(LocalDate.of(2026, 3, 19));
    }

    @Test
    @DisplayName("changing needs a reason and moves the contact to the right queue and clocks")
    void change() {
        var receipt = receive("Hei, haluaisin kysyä");
        var nurse = worker("Hoitaja", QueueKind.HEALTH);
        var decision =
                new Decision(Urgency.NON_URGENT, Direction.SOCIAL, List.of(), false, "Raha-asia");
        assertThatThrownBy(() ->
                        handling.changeProposal(
                                nurse,
                                receipt.contact(),
                                new Decision(
                                        Urgency.NON_URGENT,
                                        Direction.SOCIAL,
                                        List.of(),
                                        false,
                                        " ")))
                .isInstanceOf(Refusal.class);
        handling.changeProposal(nurse, receipt.contact(), decision);
        var after = contacts.find(receipt.contact()).orElseThrow();
        assertThat(after.unit()).isEqualTo(organizations.unitFor(PORI, QueueKind.SOCIAL));
        assertThat(after.status()).isEqualTo(ContactStatus.RECEIVED);
        assertThat(after.header().register()).isEqualTo(Register.SOCIAL_WELFARE);
        assertThat(
                        deadlines.forSubject(SubjectRef.of("contact", receipt.contact())).stream()
                                .filter(c -> c.state().isOpen())
                                .map(c -> c.family())
                                .toList())
                .contains(DeadlineFamily.SOC_URGENT)
                .doesNotContain(DeadlineFamily.PHC_HTA);
    }

    @Test
    @DisplayName("a contact is returned with a reason and closed only with what was told")
    void returnAndClose() {
        var receipt = receive("Selkä on kipeä");
        var nurse = worker("Hoitaja", QueueKind.HEALTH);
        handling.take(nurse, receipt.contact());
        assertThatThrownBy(() -> handling.putBack(nurse, receipt.contact(), ""))
                .isInstanceOf(Refusal.class);
        handling.putBack(nurse, receipt.contact(), "Työvuoro päättyi");
        assertThat(contacts.find(receipt.contact()).orElseThrow().status())
                .isEqualTo(ContactStatus.RECEIVED);
        assertThatThrownBy(
                        () -> outcomes.close(nurse, receipt.contact(), CloseReason.NEED_ENDED, " "))
                .isInstanceOf(Refusal.class);
        outcomes.close(nurse, receipt.contact(), CloseReason.NEED_ENDED, "Vaiva meni ohi");
        assertThat(contacts.find(receipt.contact()).orElseThrow().status())
                .isEqualTo(ContactStatus.CLOSED);
        assertThat(deadlines.forSubject(SubjectRef.of("contact", receipt.contact())))
                .noneMatch(c -> c.state().isOpen());
        assertThat(contacts.track(receipt.code()).orElseThrow().status())
                .isEqualTo(ContactStatus.CLOSED);
        assertThatThrownBy(() -> handling.take(nurse, receipt.contact()))
                .isInstanceOf(Refusal.class);
    }

    @Test
    @DisplayName("a phone call has reached the client already")
    void phoneCall() {
        var nurse = worker("Hoitaja", QueueKind.HEALTH);
        var receipt =
                reception.receive(
                        nurse,
                        NewContact.of(Channel.PHONE, "Selkä on kipeä")
                                .phone("040 000 0123")
                                .municipality(PORI)
                                .ready());
        assertThat(
                        deadlines.forSubject(SubjectRef.of("contact", receipt.contact())).stream()
                                .filter(c -> c.state().isOpen())
                                .map(c -> c.family())
                                .toList())
                .containsExactly(DeadlineFamily.PHC_HTA);
    }

    @Test
    @DisplayName("the queue lists own units only, by due time, page by page without gaps")
    void queue() {
        var unit = new UnitId(organizations.unitFor("214", QueueKind.SOCIAL).value());
        var mine = actor("Ohjaaja", unit);
        var sent = new HashSet<ContactId>();
        for (int i = 0; i < 30; i++) {
            sent.add(
                    reception
                            .receive(
                                    Actor.anonymous(),
                                    NewContact.of(Channel.WEB, "Vuokra on myöhässä " + i)
                                            .phone("040 000 0123")
                                            .municipality("214")
                                            .happenedAt(NOW.minusSeconds(i * 60L))
                                            .ready())
                            .contact());
        }
        var t = bundles.in("fi");
        var page = queues.queue(mine, QueueFilter.ALL, t);
        long total = page.total();
        assertThat(page.lines()).hasSize(25);
        var seen = new HashSet<ContactId>();
        page.lines().forEach(l -> assertThat(seen.add(l.id())).isTrue());
        // The unit's other contacts of this run are in the queue too.
        for (String next = page.next(); next != null; next = page.next()) {
            page = queues.queue(mine, QueueFilter.of(null, null, next), t);
            page.lines().forEach(l -> assertThat(seen.add(l.id())).isTrue());
        }
        assertThat(seen).hasSize((int) total).containsAll(sent);
        assertThat(queues.queue(actor("Muu", new UnitId(Ids.next())), QueueFilter.ALL, t).lines())
                .isEmpty();
        // Others have moved contacts of their own into this unit; none of these is one of health.
        assertThat(queues.queue(mine, QueueFilter.of("HEALTH", null, null), t).lines())
                .extracting(l -> l.id())
                .doesNotContainAnyElementsOf(sent);
        assertThat(queues.queue(mine, QueueFilter.of("x", "y", "nonsense"), t).lines()).hasSize(25);
    }

    @Test
    @DisplayName("somebody of another unit may not see the contact")
    void otherUnit() {
        var receipt = receive("Selkä on kipeä");
        var other = actor("Muu", new UnitId(Ids.next()));
        assertThatThrownBy(() -> contacts.get(other, receipt.contact())).isInstanceOf(Denied.class);
        assertThatThrownBy(() -> handling.take(other, receipt.contact()))
                .isInstanceOf(Denied.class);
    }

    @Test
    @DisplayName("the same external id is received once")
    void externalId() {
        String external = "omaolo-" + Ids.next();
        var one = reception.receive(Actor.system(), digital(external));
        var again = reception.receive(Actor.system(), digital(external));
        assertThat(again.contact()).isEqualTo(one.contact());
        assertThat(again.code()).isEmpty();
    }

    @Test
    @DisplayName("the same form sent again gets the same receipt and makes no second contact")
    void sameForm() {
        String token = Ids.next().toString();
        var one = forms.receive(Actor.anonymous(), web("Selkä on kipeä"), token, "key", false);
        var two = forms.receive(Actor.anonymous(), web("Selkä on kipeä"), token, "key", false);
        assertThat(two.repeated()).isTrue();
        assertThat(two.changed()).isFalse();
        assertThat(two.receipt().code()).isEqualTo(one.receipt().code());
        assertThat(two.receipt().contact()).isEqualTo(one.receipt().contact());
        var stranger = forms.receive(Actor.anonymous(), web("Muu asia"), token, "other", false);
        assertThat(stranger.receipt().code()).isEmpty();
        assertThat(stranger.changed()).isTrue();
    }

    @Test
    @DisplayName("contacts are listed page by page for other modules")
    void pages() {
        receive("Yksi");
        receive("Kaksi");
        var first = contacts.page(Actor.system(), ContactFilter.ALL, null, 1);
        assertThat(first.contacts()).hasSize(1);
        var second = contacts.page(Actor.system(), ContactFilter.ALL, first.next(), 1);
        assertThat(second.contacts().getFirst().id())
                .isNotEqualTo(first.contacts().getFirst().id());
        assertThat(contacts.count(Actor.system(), ContactFilter.ALL)).isGreaterThanOrEqualTo(2);
    }

    private Receipt receive(String text) {
        return reception.receive(Actor.anonymous(), web(text));
    }

    private static NewContact web(String text) {
        return NewContact.of(Channel.WEB, text).phone("040 000 0123").municipality(PORI).ready();
    }

    private static NewContact digital(String external) {
        return NewContact.of(Channel.DIGITAL, "Arvio").externalId(external).ready();
    }

    private Actor worker(String name, QueueKind kind) {
        return actor(name, organizations.unitFor(PORI, kind));
    }

    private static Actor actor(String name, UnitId unit) {
        return new Actor(
                new AccountId(Ids.next()),
                name,
                Set.of(Role.PROFESSIONAL),
                new ProfessionalId(Ids.next()),
                null,
                List.of(unit));
    }

    private Set<DeadlineFamily> families(Receipt receipt) {
        var families = new HashSet<DeadlineFamily>();
        deadlines
                .forSubject(SubjectRef.of("contact", receipt.contact()))
                .forEach(c -> families.add(c.family()));
        return families;
    }

    private List<String> journalKeys(Receipt receipt) {
        return jdbc.sql(
                        "SELECT message_key FROM journal_entry WHERE subject_kind = 'contact' AND"
                                + " subject_id = :id AND message_key LIKE 'contact.%'")
                .param("id", receipt.contact().value())
                .query(String.class)
                .list();
    }
}
