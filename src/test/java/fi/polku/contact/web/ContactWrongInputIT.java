package fi.polku.contact.web;

import fi.polku.access.Account;
import fi.polku.access.Accounts;
import fi.polku.access.Actor;
import fi.polku.contact.Channel;
import fi.polku.contact.ConcernedAge;
import fi.polku.contact.ContactHandling;
import fi.polku.contact.ContactId;
import fi.polku.contact.ContactReception;
import fi.polku.contact.NewContact;
import fi.polku.contact.Reporter;
import fi.polku.contact.Whom;
import fi.polku.testing.People;
import fi.polku.testing.Sends;
import fi.polku.testing.WrongInputTest;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("Wrong input in contacts")
@Sends({
    "/contact",
    "/contact/follow",
    "/work/contacts/new",
    "/work/contacts/{id}/take",
    "/work/contacts/{id}/return",
    "/work/contacts/{id}/confirm",
    "/work/contacts/{id}/change",
    "/work/contacts/{id}/reached",
    "/work/contacts/{id}/not-reached",
    "/work/contacts/{id}/close",
    "/work/contacts/{id}/release"
})
class ContactWrongInputIT extends WrongInputTest {
    private static final List<String> PHONES =
            List.of(
                    "abc",
                    "12",
                    "<script>1234567</script>",
                    "1234567890123456",
                    "🙂🙂🙂🙂🙂",
                    "5".repeat(5000));
    private static final List<String> EMAILS =
            List.of("nimi", "a@b", "a b@c.fi", "<b>@c.fi", "🙂", "a".repeat(250) + "@esimerkki.fi");
    @Autowired ContactReception reception;
    @Autowired ContactHandling handling;
    @Autowired Accounts accounts;

    @TestFactory
    @DisplayName("the public form")
    Stream<DynamicTest> publicForm() {
        return form("the public form")
                .at(() -> "/contact")
                .filled("text", "Selkäni on kipeä ja tarvitsen apua arkeen.")
                .filled("area", "pain", "mood")
                .filled("phone", "040 000 0123")
                .filled("concerned", "Naapuri")
                .required("text")
                .requiredAt("phone", "phone")
                .atMost(4000, "text")
                .atMost(500, "concerned")
                .refuses(PHONES, "phone")
                .refuses(EMAILS, "email")
                .identity("identity")
                .day("identity")
                .chosen("area", "whom", "soon", "when", "municipality", "language", "concernedAge")
                .anything("danger")
                .technical("formKey")
                .answersWithPage()
                .rows();
    }

    @TestFactory
    @DisplayName("a call written down")
    Stream<DynamicTest> writtenDown() {
        return form("a call written down")
                .at(() -> "/work/contacts/new")
                .by(People.nurse(accounts))
                .filled("text", "Soitti ja kertoi, ettei jaksa enää.")
                .filled("phone", "040 000 0123")
                .filled("whom", "worry")
                .required("text")
                .atMost(4000, "text")
                .atMost(500, "concerned")
                .atMost(200, "reporter")
                .refuses(PHONES, "phone")
                .refuses(EMAILS, "email")
                .refuses(
                        List.of(
                                "25.00",
                                "9.60",
                                "kello yhdeksän",
                                "99999.99",
                                "23.59",
                                "<b>9.00</b>"),
                        "at")
                .identity("identity")
                .day("identity")
                .chosen(
                        "channel",
                        "area",
                        "whom",
                        "soon",
                        "when",
                        "municipality",
                        "language",
                        "concernedAge",
                        "ground")
                .refuses(List.of("WEB", "WORRY"), "channel")
                .anything("danger", "official", "keep")
                .technical("formKey")
                .answersWithPage()
                .rows();
    }

    @TestFactory
    @DisplayName("a code asked for")
    Stream<DynamicTest> follow() {
        return form("a code asked for")
                .at(() -> "/contact/follow")
                .filled("code", reception.receive(Actor.anonymous(), said()).code())
                .required("code")
                .chosen("code")
                .refuses(List.of("x".repeat(100_000), HOSTILE), "code")
                .onlyReads()
                .rows();
    }

    @TestFactory
    @DisplayName("a contact put back")
    Stream<DynamicTest> putBack() {
        return one("return")
                .filled("reason", "Kuuluu toiselle.")
                .required("reason")
                .atMost(4000, "reason")
                .rows();
    }

    @TestFactory
    @DisplayName("the proposal changed")
    Stream<DynamicTest> change() {
        return one("change")
                .filled("reason", "Tilanne on kiireellisempi.")
                .filled("urgency", "URGENT")
                .filled("area", "MOOD", "MONEY")
                .filled("specialSupport", "yes")
                .required("reason", "urgency", "direction")
                .atMost(4000, "reason")
                .chosen("urgency", "direction", "area")
                .anything("specialSupport")
                .rows();
    }

    @TestFactory
    @DisplayName("a contact closed")
    Stream<DynamicTest> close() {
        return one("close")
                .filled("told", "Neuvottu puhelimessa.")
                .filled("why", "NEED_ENDED")
                .required("told", "why")
                .atMost(4000, "told")
                .chosen("why")
                .rows();
    }

    @TestFactory
    @DisplayName("a reporter told of")
    Stream<DynamicTest> release() {
        Account nurse = People.counsellor(accounts);
        return form("a reporter told of")
                .by(nurse)
                .at(() -> address(taken(nurse, worry())))
                .sentTo(page -> page + "/release")
                .filled("reason", "Ilmoittaja suostui.")
                .required("reason")
                .atMost(4000, "reason")
                .rows();
    }

    @TestFactory
    @DisplayName("what needs a button only")
    Stream<DynamicTest> buttons() {
        return Stream.of("confirm", "reached", "not-reached").flatMap(b -> one(b).rows());
    }

    @TestFactory
    @DisplayName("a contact taken")
    Stream<DynamicTest> take() {
        Account nurse = People.nurse(accounts);
        return form("a contact taken")
                .by(nurse)
                .at(() -> address(reception.receive(Actor.anonymous(), said()).contact()))
                .sentTo(page -> page + "/take")
                .rows();
    }

    private Form one(String action) {
        Account nurse = People.nurse(accounts);
        return form(action)
                .by(nurse)
                .at(() -> address(taken(nurse, said())))
                .sentTo(page -> page + "/" + action);
    }

    private ContactId taken(Account nurse, NewContact contact) {
        ContactId id = reception.receive(Actor.anonymous(), contact).contact();
        handling.take(nurse.actor(), id);
        return id;
    }

    private static String address(ContactId id) {
        return "/work/contacts/" + id.value();
    }

    private static NewContact said() {
        return NewContact.of(Channel.WEB, "Asiani")
                .municipality("214")
                .phone("040 000 0123")
                .ready();
    }

    private static NewContact worry() {
        return NewContact.of(Channel.WORRY, "Olen huolissani")
                .whom(Whom.WORRY)
                .municipality("214")
                .worry(
                        "Naapuri",
                        ConcernedAge.ADULT,
                        new Reporter("Maija", "040 000 0123", null, false))
                .ready();
    }
}
