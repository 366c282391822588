package fi.polku.signal.web;

import fi.polku.access.Account;
import fi.polku.access.Accounts;
import fi.polku.access.Actor;
import fi.polku.access.Holder;
import fi.polku.access.RelationshipKind;
import fi.polku.access.Relationships;
import fi.polku.access.Role;
import fi.polku.client.Clients;
import fi.polku.client.NewClient;
import fi.polku.kernel.AccountId;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.LocalizedText;
import fi.polku.platform.Ids;
import fi.polku.signal.SignalRules;
import fi.polku.signal.Signals;
import fi.polku.testing.People;
import fi.polku.testing.Sends;
import fi.polku.testing.WrongInputTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("Wrong input in early signals")
@Sends({
    "/lead/signals/{rule}/trial",
    "/lead/signals/{rule}/on",
    "/lead/signals/{rule}/off",
    "/develop/signals/{rule}/trial",
    "/develop/signals/{rule}/on",
    "/develop/signals/{rule}/off",
    "/work/signals/{id}/outcome",
    "/work/signals/{id}/letter",
    "/work/signals/{id}/task",
    "/my/letters/{id}/answer"
})
class SignalWrongInputIT extends WrongInputTest {
    private static final String RULE = "broken-continuity";

    @Autowired Accounts accounts;
    @Autowired Clients clients;
    @Autowired Relationships relationships;
    @Autowired SignalRules rules;
    @Autowired Signals signals;
    private Account self;
    private ClientId client;
    private UUID letter;

    /** No rule of this test stays on: other tests look at what is. */
    @AfterEach
    void off() {
        jdbc.sql("DELETE FROM signal_switch WHERE rule = :rule").param("rule", RULE).update();
    }

    private Account leader(Role role) {
        var lead =
                new Account(
                        new AccountId(Ids.next()),
                        "Östen Johtomalli",
                        LocalizedText.fi("johtaja"),
                        Set.of(role),
                        null,
                        null,
                        List.of(),
                        null);
        accounts.save(lead);
        return lead;
    }

    @TestFactory
    @DisplayName("a trial")
    Stream<DynamicTest> tryOut() {
        return form("a trial")
                .by(leader(Role.MODEL_DEVELOPER))
                .at(() -> "/develop/signals/" + RULE)
                .sentTo(a -> a + "/trial")
                .filled("months", "3")
                .filled("last", "2025-06-30")
                .required("months", "last")
                .refuses(List.of("2", "37", "monta", "-1", "1e9", "🙂"), "months")
                .refuses(List.of("2026-03-10", "2026-02-31", "huomenna", "🙂"), "last")
                .rows();
    }

    @TestFactory
    @DisplayName("a trial by a lead")
    Stream<DynamicTest> tryAsLead() {
        return form("a trial by a lead")
                .by(leader(Role.LEAD))
                .at(() -> "/lead/signals/" + RULE)
                .sentTo(a -> a + "/trial")
                .filled("months", "3")
                .filled("last", "2025-06-30")
                .required("months", "last")
                .rows();
    }

    @TestFactory
    @DisplayName("switching on and off")
    Stream<DynamicTest> switching() {
        Stream<DynamicTest> all = Stream.of();
        for (var door : List.of("/develop/signals/", "/lead/signals/")) {
            Account who = leader(door.startsWith("/lead") ? Role.LEAD : Role.MODEL_DEVELOPER);
            all = Stream.concat(all, switching(who, door, true));
            all = Stream.concat(all, switching(who, door, false));
        }
        return all;
    }

    private Stream<DynamicTest> switching(Account who, String door, boolean on) {
        return form(door + (on ? "on" : "off"))
                .by(who)
                .at(() -> standing(who, door, on))
                .sentTo(a -> a + (on ? "/on" : "/off"))
                .filled("reason", "Johtoryhmä päätti niin.")
                .required("reason")
                .atMost(2000, "reason")
                .rows();
    }

    /** Tried, and on when it is to be switched off. */
    private String standing(Account who, String door, boolean on) {
        off();
        rules.tryOut(who.actor(), RULE, rules.lastDay(RULE), 3);
        if (!on) {
            rules.switchOn(who.actor(), RULE, "Alku");
        }
        return door + RULE;
    }

    @TestFactory
    @DisplayName("an outcome")
    Stream<DynamicTest> outcome() {
        return form("an outcome")
                .by(People.nurse(accounts))
                .at(this::noticed)
                .sentTo(a -> a + "/outcome")
                .filled("outcome", "ALREADY_KNOWN")
                .required("outcome")
                .chosen("outcome")
                .atMost(2000, "words")
                .rows();
    }

    @TestFactory
    @DisplayName("an outcome that needs a reason")
    Stream<DynamicTest> notRelevant() {
        return form("not relevant")
                .by(People.nurse(accounts))
                .at(this::noticed)
                .sentTo(a -> a + "/outcome")
                .filled("outcome", "NOT_RELEVANT")
                .filled("words", "Tieto oli vanha.")
                .required("outcome", "words")
                .rows();
    }

    @TestFactory
    @DisplayName("a letter")
    Stream<DynamicTest> letter() {
        return form("a letter")
                .by(People.nurse(accounts))
                .at(this::noticed)
                .sentTo(a -> a + "/letter")
                .filled("letter", "Mitä sinulle kuuluu?")
                .required("letter")
                .atMost(4000, "letter")
                .rows();
    }

    @TestFactory
    @DisplayName("a task")
    Stream<DynamicTest> task() {
        return form("a task")
                .by(People.nurse(accounts))
                .at(this::noticed)
                .sentTo(a -> a + "/task")
                .filled("task", "Soita asiakkaalle.")
                .filled("dueOn", "2026-03-20")
                .required("task", "dueOn")
                .atMost(2000, "task")
                .day("dueOn")
                .refuses(List.of("2026-03-09"), "dueOn")
                .rows();
    }

    @TestFactory
    @DisplayName("an answer")
    Stream<DynamicTest> answer() {
        return form("an answer")
                .as(() -> self)
                .at(this::written)
                .sentTo(a -> a + "/" + letter + "/answer")
                .filled("words", "Kiitos, hyvää kuuluu.")
                .required("words")
                .atMost(4000, "words")
                .rows();
    }

    private String written() {
        String signal = noticed();
        self = account(client);
        letter =
                signals.write(
                        People.nurse(accounts).actor(),
                        UUID.fromString(signal.substring(signal.lastIndexOf('/') + 1)),
                        "Mitä kuuluu?");
        return "/my/letters";
    }

    private String noticed() {
        ClientId who =
                clients.create(
                        Actor.system(), NewClient.of("Havainto", "Koekansa", null).livingIn("214"));
        client = who;
        transaction.executeWithoutResult(t ->
                relationships.open(
                        who,
                        Holder.of(People.RECEPTION),
                        RelationshipKind.CARE,
                        Ids.next(),
                        LocalDate.of(2026, 1, 1),
                        null));
        UUID id = Ids.next();
        jdbc.sql(
                        """
                        INSERT INTO signal (id, client_id, rule, version, found_on, unit_id, register, record_status, happened_at, recorded_at, created_at)
                        VALUES (:id, :who, :rule, '1', '2026-03-09', :unit, 'PATIENT', 'FINAL', now(), now(), now())
                        """)
                .param("id", id)
                .param("who", who.value())
                .param("rule", RULE)
                .param("unit", People.RECEPTION.value())
                .update();
        return "/work/signals/" + id;
    }

    /** The client's account, by a name that comes last in lists: other tests look at the first. */
    private Account account(ClientId who) {
        var account =
                new Account(
                        new AccountId(Ids.next()),
                        "Östen Koekansa",
                        LocalizedText.fi("asiakas"),
                        Set.of(Role.CLIENT),
                        null,
                        who,
                        List.of(),
                        null);
        accounts.save(account);
        return account;
    }
}
