package fi.polku.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import fi.polku.access.AccessLog;
import fi.polku.access.Account;
import fi.polku.access.Accounts;
import fi.polku.access.Actor;
import fi.polku.access.Holder;
import fi.polku.access.RelationshipKind;
import fi.polku.access.Relationships;
import fi.polku.access.Role;
import fi.polku.appointment.AppointmentId;
import fi.polku.appointment.Bookings;
import fi.polku.appointment.MeetingMode;
import fi.polku.appointment.NewTime;
import fi.polku.appointment.ServiceType;
import fi.polku.client.AboutMe;
import fi.polku.client.AboutMe.Topic;
import fi.polku.client.Clients;
import fi.polku.client.NearKind;
import fi.polku.client.NearOnes;
import fi.polku.client.Nearness.Custody;
import fi.polku.client.Nearness.MayTell;
import fi.polku.client.NewClient;
import fi.polku.client.NewNear;
import fi.polku.kernel.AccountId;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.LocalizedText;
import fi.polku.kernel.ProfessionalId;
import fi.polku.organization.Organizations;
import fi.polku.organization.ProfessionalView;
import fi.polku.platform.Ids;
import fi.polku.privacy.PrivacyWorld;
import fi.polku.testing.BrowserTest;
import fi.polku.testing.People;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Those near a client as they meet Polku: one who acts, and one from whom something is kept. */
@DisplayName("Near ones")
class NearStory extends BrowserTest {
    @Autowired ApplicationContext context;
    @Autowired Clients clients;
    @Autowired Bookings bookings;
    @Autowired Organizations organizations;
    @Autowired NearOnes nearOnes;
    @Autowired AboutMe aboutMe;
    @Autowired Accounts accounts;
    @Autowired Relationships relationships;
    @Autowired AccessLog log;

    private static final String FATHER = "Veli Vanhanen-Tarinasta";
    private static final String DAUGHTER = "Tytti Tytär-Tarinasta";
    private static final String YOUNG = "Nuppu Nuori-Tarinasta";
    private static final String MOTHER = "Maija Äiti-Tarinasta";

    @Test
    @DisplayName(
            "a daughter acts for her father until he ends it, and what she did is told as hers")
    void daughter() {
        ClientId father = person("Veli", LocalDate.of(1941, 5, 3));
        ClientId daughter = person("Tytti", LocalDate.of(1970, 2, 1));
        Account self = offered(FATHER, father, 741);
        offered(DAUGHTER, daughter, 742);
        time(father);

        Page his = signedIn(somebody(390), FATHER);
        his.navigate("/my/near");
        accessibleEverywhere(his);
        picture(his, "my-near");
        his.locator("#name").fill("Tytti");
        his.locator("#kind").selectOption("CHILD");
        his.locator("#phone").fill("040 000 0401");
        his.locator("#order").fill("1");
        his.locator("#tell-ALL").check();
        qa(his, "near-save").click();
        his.waitForLoadState();
        assertThat(qa(his, "near-row").innerText())
                .contains("Tytti", "lapsi", "Hätätilanteessa 1.", "Saa kertoa kaiken");
        his.navigate("/my/about-me");
        accessibleEverywhere(his);
        picture(his, "my-about-me");
        his.locator("#matters").fill("Saan asua kotona.");
        qa(his, "about-save").click();
        his.waitForLoadState();
        assertThat(qa(his, "about-saved").count()).isOne();
        his.navigate("/my/proxies");
        his.locator("#called").fill("tyttäreni");
        his.locator("#register-PATIENT").check();
        his.locator("#power-ACT").check();
        qa(his, "proxy-invite").click();
        his.waitForLoadState();
        String code = qa(his, "proxy-code").innerText();

        Page hers = signedIn(somebody(390), DAUGHTER);
        hers.navigate("/my/proxies");
        hers.locator("#code").fill(code);
        qa(hers, "proxy-accept").click();
        hers.waitForLoadState();
        qa(hers, "act-for").click();
        hers.waitForLoadState();
        assertThat(qa(hers, "acting").innerText()).contains("Veli");
        hers.navigate("/my/appointments");
        assertThat(hers.locator("main").innerText()).contains("airaanhoitajan vastaanotto");
        hers.navigate("/my/about-me");
        hers.locator("#helps").fill("Rauhallinen puhe.");
        qa(hers, "about-save").click();
        hers.waitForLoadState();

        assertThat(aboutMe.of(self.actor(), father))
                .anySatisfy(s -> {
                    assertThat(s.topic()).isEqualTo(Topic.HELPS);
                    assertThat(s.saidBy()).isEqualTo(AboutMe.SaidBy.PROXY);
                });
        assertThat(
                        jdbc.sql(
                                        "SELECT count(*) FROM journal_entry WHERE client_id = :client AND role = 'PROXY' AND message_key = 'client.journal.said'")
                                .param("client", father.value())
                                .query(Long.class)
                                .single())
                .isOne();
        assertThat(log.listForClient(father, 20))
                .as("her looks stand in the log as those of one who acts for him")
                .anyMatch(v -> v.purpose().equals("PROXY"));

        his.navigate("/my/proxies");
        qa(his, "proxy-withdraw").click();
        his.waitForLoadState();
        hers.navigate("/my/appointments");
        assertThat(hers.url()).contains("/my/proxies?ended");
        assertThat(hers.locator("main").innerText()).doesNotContain("airaanhoitajan vastaanotto");
    }

    @Test
    @DisplayName(
            "a fifteen-year-old hides a visit, and the guardian sees it nowhere: page, copy or FHIR")
    void young() {
        ClientId child = person("Nuppu", LocalDate.of(2011, 1, 20));
        ClientId mother = person("Maija", LocalDate.of(1985, 6, 6));
        offered(YOUNG, child, 743);
        offered(MOTHER, mother, 744);
        AppointmentId visit = time(child);
        nearOnes.add(Actor.system(), child, NewNear.of(mother, NearKind.MOTHER).with(Custody.SOLE));

        Page hers = signedIn(somebody(390), MOTHER);
        act(hers);
        hers.navigate("/my/appointments");
        assertThat(hers.locator("main").innerText()).contains("airaanhoitajan vastaanotto");
        hers.navigate("/my/data/all");
        assertThat(hers.locator("main").innerText()).contains("Tarinamerkki");

        Page own = signedIn(somebody(390), YOUNG);
        own.navigate("/my/proxies");
        qa(own, "proxies-hidden").click();
        own.waitForLoadState();
        accessibleEverywhere(own);
        picture(own, "my-hidden");
        own.locator("#event").selectOption(visit.value().toString());
        qa(own, "hidden-save").click();
        own.waitForLoadState();
        assertThat(qa(own, "hidden-row").innerText()).contains("Ammattilainen katsoo vielä");
        own.navigate("/my/appointments");
        assertThat(own.locator("main").innerText()).contains("airaanhoitajan vastaanotto");

        for (String page :
                List.of(
                        "/my",
                        "/my/appointments",
                        "/my/timeline",
                        "/my/access",
                        "/my/data",
                        "/my/data/all")) {
            hers.navigate(page);
            assertThat(hers.content())
                    .as(page)
                    .doesNotContain("airaanhoitajan vastaanotto")
                    .doesNotContain("Tarinamerkki")
                    .doesNotContain(visit.value().toString());
        }
        assertThat(hers.navigate("/my/appointments/" + visit.value()).status()).isEqualTo(404);
        assertThat(hers.request().get("/my/data/fhir.json").status())
                .as("the copy in the form of FHIR is the young person's alone")
                .isIn(403, 404);
        assertThat(hers.request().get("/my/hidden").status()).isIn(403, 404);
        own.navigate("/my/hidden");
        qa(own, "hidden-show").click();
        own.waitForLoadState();
        hers.navigate("/my/appointments");
        assertThat(hers.locator("main").innerText()).contains("airaanhoitajan vastaanotto");
        summary(child);
    }

    /** The page that a professional reads in ten seconds. */
    private void summary(ClientId child) {
        String nurse = "Jaana Läheis-Kokeila";
        accounts.save(
                new Account(
                        new AccountId(Ids.next()),
                        nurse,
                        LocalizedText.fi("hoitaja"),
                        Set.of(Role.PROFESSIONAL),
                        People.JAANA,
                        null,
                        List.of(People.RECEPTION),
                        745));
        relationships.open(
                child,
                Holder.of(People.JAANA),
                RelationshipKind.CARE,
                Ids.next(),
                LocalDate.of(2026, 3, 1),
                null);
        aboutMe.say(
                Actor.system(),
                child,
                Map.of(
                        Topic.STRENGTHS,
                        "Hyvä ystävä, joka osaa kuunnella. Tunnen kehoni ja tiedän, milloin"
                                + " pitää levätä.",
                        Topic.MATTERS,
                        "Ratsastus ja oma huone.",
                        Topic.HELPS,
                        "Lyhyt lepo iltapäivällä ja se, että yksi ihminen tuntee tilanteeni.",
                        Topic.HOPES,
                        "Ettei minun tarvitse kertoa samaa tarinaa joka kerta alusta.",
                        Topic.SPEAK,
                        "Puhu rauhallisesti ja yksi asia kerrallaan."));
        for (String name : List.of("Elo Ystävä", "Taimi Tätinen", "Oiva Opettaja")) {
            nearOnes.add(
                    Actor.system(),
                    child,
                    NewNear.outside(name, "040 000 0411", NearKind.OTHER)
                            .called(1, MayTell.WELLBEING));
        }
        Page work = signedIn(somebody(1440), nurse);
        work.navigate("/work/clients/" + child.value());
        assertThat(qa(work, "person-about").allInnerTexts())
                .as("strengths before anything else")
                .first()
                .asString()
                .contains("Vahvuudet");
        assertThat(qa(work, "person-near-one").allInnerTexts())
                .anyMatch(one -> one.contains("äiti") && one.contains("yksinhuoltaja"));
        assertThat(sheets(work)).as("on one sheet of paper").isOne();
        accessibleEverywhere(work);
        picture(work, "person-near");
        work.navigate("/work/clients/" + child.value() + "/near");
        assertThat(qa(work, "near-acting").innerText()).contains("Huoltaja");
        accessibleEverywhere(work);
        picture(work, "near");
    }

    /** How many sheets of A4 the page takes on paper. */
    private static long sheets(Page page) {
        byte[] paper =
                page.pdf(
                        new Page.PdfOptions()
                                .setFormat("A4")
                                .setPath(java.nio.file.Path.of("target/screens/person-near.pdf")));
        return java.util.regex.Pattern.compile("/Type\\s*/Page[^s]")
                .matcher(new String(paper, java.nio.charset.StandardCharsets.ISO_8859_1))
                .results()
                .count();
    }

    private void act(Page page) {
        page.navigate("/my/proxies");
        qa(page, "act-for").click();
        page.waitForLoadState();
    }

    private Account offered(String name, ClientId client, int order) {
        return new PrivacyWorld(context).account(name, Role.CLIENT, client, order);
    }

    private ClientId person(String given, LocalDate born) {
        return clients.create(
                Actor.system(),
                new NewClient(
                        "Tarinasta",
                        given,
                        null,
                        null,
                        born,
                        null,
                        "fi",
                        "214",
                        null,
                        null,
                        false,
                        List.of()));
    }

    private AppointmentId time(ClientId client) {
        var nurse =
                new ProfessionalView(
                        new ProfessionalId(Ids.next()),
                        "Tarinamerkki",
                        "Niina",
                        "NURSE",
                        People.RECEPTION,
                        true,
                        false);
        organizations.save(nurse);
        var start = NOW.plus(Duration.ofDays(6));
        return bookings.book(
                Actor.system(),
                new NewTime(
                        nurse.id(),
                        People.RECEPTION,
                        ServiceType.NURSE,
                        MeetingMode.ONSITE,
                        start,
                        start.plusSeconds(1800)),
                client,
                null);
    }
}
