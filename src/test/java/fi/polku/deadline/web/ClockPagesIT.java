package fi.polku.deadline.web;

import static fi.polku.testing.As.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fi.polku.access.AccessLog;
import fi.polku.access.Account;
import fi.polku.access.Accounts;
import fi.polku.access.Actor;
import fi.polku.access.Holder;
import fi.polku.access.RelationshipKind;
import fi.polku.access.Relationships;
import fi.polku.access.Role;
import fi.polku.client.Clients;
import fi.polku.client.NewClient;
import fi.polku.deadline.DeadlineFacts;
import fi.polku.deadline.DeadlineFamily;
import fi.polku.deadline.DeadlineId;
import fi.polku.deadline.DeadlineState;
import fi.polku.deadline.Deadlines;
import fi.polku.deadline.EndReason;
import fi.polku.deadline.StartDeadline;
import fi.polku.deadline.SubjectRef;
import fi.polku.kernel.AccountId;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.LocalizedText;
import fi.polku.platform.Ids;
import fi.polku.testing.DatabaseTest;
import fi.polku.testing.People;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("The page of one clock")
class ClockPagesIT extends DatabaseTest {
    private static final Pattern NEXT =
            Pattern.compile("href=\"([^\"]*)\"[^>]*data-qa=\"clocks-next\"");

    @Autowired Deadlines deadlines;
    @Autowired Clients clients;
    @Autowired Accounts accounts;
    @Autowired Relationships relationships;
    @Autowired AccessLog accessLog;

    private Account nurse;
    private ClientId client;
    private DeadlineId clock;

    @BeforeEach
    void aClock() {
        nurse = People.nurse(accounts);
        client =
                clients.create(
                        Actor.system(),
                        new NewClient(
                                "Määräaikainen",
                                "Maija",
                                null,
                                null,
                                LocalDate.parse("2005-05-05"),
                                null,
                                "fi",
                                null,
                                null,
                                null,
                                false,
                                List.of()));
        relationships.open(
                client,
                Holder.of(People.RECEPTION),
                RelationshipKind.CARE,
                Ids.next(),
                now.today(),
                null);
        LocalDate on = LocalDate.parse("2026-03-03");
        clock =
                deadlines
                        .start(
                                new StartDeadline(
                                        DeadlineFamily.PHC_FIRST,
                                        client,
                                        new SubjectRef("assessment", Ids.next()),
                                        on,
                                        on.atTime(9, 42),
                                        People.RECEPTION,
                                        People.JAANA,
                                        DeadlineFacts.none().age(20)))
                        .orElseThrow();
    }

    @Test
    @DisplayName(
            "shows the client, the professional and the lead the same steps, the name to those who may know it")
    void sameSteps() throws Exception {
        List<String> steps =
                List.of(
                        "Arvio tehtiin ti 3.3.2026.",
                        "Raja on 14 päivää, sääntö PHC_FIRST_14D/V3.",
                        "Ikä oli silloin 20, alle 23 vuotta.",
                        "14 päivää päivästä 3.3.2026: ti 17.3.2026.");
        String byNurse = page("/work/clocks/", nurse);
        String byClient = page("/my/clocks/", People.client(accounts, client));
        String byLead = page("/lead/clocks/", lead());
        for (String step : steps) {
            assertThat(byNurse).contains(step);
            assertThat(byClient).contains(step);
            assertThat(byLead).contains(step);
        }
        assertThat(byNurse).contains("Määräaikainen").contains("Laske uudelleen");
        assertThat(byLead).doesNotContain("Määräaikainen").doesNotContain("Laske uudelleen");
        assertThat(byClient).doesNotContain("Laske uudelleen");
        // Whoever looks is written down, the client's own look is not.
        assertThat(accessLog.listForClient(client, 10))
                .extracting(v -> v.part() + " " + v.purpose())
                .contains("CLOCK CARE", "CLOCK OVERSIGHT")
                .hasSize(2);
    }

    @Test
    @DisplayName("is shut to a stranger, and to a client whose clock it is not")
    void shut() throws Exception {
        mvc.perform(get("/work/clocks/" + clock.value()).with(as(People.counsellor(accounts))))
                .andExpect(status().isForbidden());
        ClientId other = clients.create(Actor.system(), NewClient.of("Muu", "Ihminen", null));
        mvc.perform(get("/my/clocks/" + clock.value()).with(as(People.client(accounts, other))))
                .andExpect(status().isForbidden());
        mvc.perform(get("/work/clocks/" + Ids.next()).with(as(nurse)))
                .andExpect(status().isForbidden());
    }

    @Test
    @DisplayName("records a delay and a remedy that move nothing, and an end with its reason")
    void recorded() throws Exception {
        send("delay", "reason", "CLIENT_WISHED_LATER", "delayTold", "yes");
        send("remedy", "how", "VOUCHER");
        assertThat(deadlines.find(clock).orElseThrow().dueOn()).isEqualTo("2026-03-17");
        mvc.perform(get("/work/clocks/" + clock.value()).with(as(nurse)))
                .andExpect(
                        content()
                                .string(
                                        allOf(
                                                containsString("asiakas toivoi myöhempää aikaa"),
                                                containsString("Asiakkaalle on kerrottu."),
                                                containsString("palveluseteli"),
                                                containsString(
                                                        "Asiakkaalle ei ole vielä kerrottu."))));
        send("end", "why", "NEED_ENDED");
        assertThat(deadlines.find(clock).orElseThrow().state())
                .isInstanceOfSatisfying(
                        DeadlineState.Ended.class,
                        e -> assertThat(e.why()).isEqualTo(EndReason.NEED_ENDED));
        mvc.perform(
                        post("/work/clocks/" + clock.value() + "/delay")
                                .with(as(nurse))
                                .with(csrf())
                                .param("reason", "NO_SHOW"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Kello on jo päättynyt")));
    }

    @Test
    @DisplayName("is counted again from a corrected day, and tells both counts")
    void corrected() throws Exception {
        send(
                "correct",
                "contactOn",
                "2026-03-02",
                "startOn",
                "2026-03-02",
                "generalPractice",
                "yes",
                "words",
                "Arvio oli maanantaina.");
        assertThat(deadlines.find(clock).orElseThrow().dueOn()).isEqualTo("2026-03-16");
        mvc.perform(get("/my/clocks/" + clock.value()).with(as(People.client(accounts, client))))
                .andExpect(
                        content()
                                .string(
                                        allOf(
                                                containsString(
                                                        "Aiemmin: viimeinen päivä ti 17.3.2026."),
                                                containsString(
                                                        "Nyt: viimeinen päivä ma 16.3.2026."),
                                                containsString("Arvio oli maanantaina."))));
    }

    @Test
    @DisplayName("stands in the list of its unit by its due day, and the lead's list has no name")
    void listed() throws Exception {
        // Other tests have clocks in the same list: it is read on until this one comes.
        String list = opened("/work/clocks?whose=mine", nurse);
        while (!list.contains("/work/clocks/" + clock.value())) {
            var next = NEXT.matcher(list);
            assertThat(next.find()).as("a next page").isTrue();
            list = opened(next.group(1).replace("&amp;", "&"), nurse);
        }
        assertThat(list).contains("Määräaikainen");
        mvc.perform(get("/lead/clocks").param("unit", unit()).with(as(lead())))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("Määräaikainen"))));
    }

    @Test
    @DisplayName("opens its list whatever the address says of filter and place")
    void nonsense() throws Exception {
        for (String word : List.of("x", "2026-03-01_", "2026-13-01_" + Ids.next(), "☃", "'; --")) {
            mvc.perform(
                            get("/work/clocks")
                                    .param("warning", word)
                                    .param("after", word)
                                    .param("whose", word)
                                    .with(as(nurse)))
                    .andExpect(status().isOk());
            mvc.perform(
                            get("/lead/clocks")
                                    .param("unit", word)
                                    .param("warning", word)
                                    .param("after", word)
                                    .with(as(lead())))
                    .andExpect(status().isOk());
        }
    }

    private void send(String form, String... fields) throws Exception {
        var request =
                post("/work/clocks/" + clock.value() + "/" + form).with(as(nurse)).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        mvc.perform(request)
                .andExpect(status().isSeeOther())
                .andExpect(header().string("Location", "/work/clocks/" + clock.value()));
    }

    @Test
    @DisplayName(
            "is among the first things of the day once it has been warned of, until that is gone through")
    void onTheDay() throws Exception {
        String address = "/work/clocks/" + clock.value();
        assertThat(opened("/work", nurse)).doesNotContain(address);
        // Ten days later than any other warning here, so that it is among the newest.
        jdbc.sql(
                        """
                        INSERT INTO deadline_notice (id, deadline_id, unit_id, responsible_id, warning, due_on, given_on, created_at)
                        SELECT gen_random_uuid(), d.id, d.unit_id, d.responsible_id, 'NINE_TENTHS', d.due_on, '2026-03-16', '2026-03-20T06:00Z'
                        FROM deadline d
                        WHERE d.id = :id
                        """)
                .param("id", clock.value())
                .update();
        assertThat(opened("/work", nurse)).contains(address).contains("Määräaikainen");
        assertThat(opened("/work", People.counsellor(accounts))).doesNotContain(address);
        now.set(Instant.parse("2026-03-21T06:00:00Z"));
        mvc.perform(post("/work/clocks/notices").with(csrf()).with(as(nurse)))
                .andExpect(status().is3xxRedirection());
        assertThat(opened("/work", nurse)).doesNotContain(address);
    }

    private String page(String base, Account reader) throws Exception {
        return opened(base + clock.value(), reader);
    }

    private String opened(String address, Account reader) throws Exception {
        return mvc.perform(get(address).with(as(reader)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private static String unit() {
        return People.RECEPTION.value().toString();
    }

    private Account lead() {
        var account =
                new Account(
                        new AccountId(Ids.next()),
                        "Sari Näytevirta",
                        LocalizedText.fi("johtaja"),
                        Set.of(Role.LEAD),
                        null,
                        null,
                        List.of(),
                        null);
        accounts.save(account);
        return account;
    }
}
