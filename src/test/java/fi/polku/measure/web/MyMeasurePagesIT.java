package fi.polku.measure.web;

import static fi.polku.testing.As.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fi.polku.access.Account;
import fi.polku.access.Accounts;
import fi.polku.access.Actor;
import fi.polku.access.Role;
import fi.polku.client.Clients;
import fi.polku.client.NewClient;
import fi.polku.kernel.AccountId;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.LocalizedText;
import fi.polku.kernel.RecordHeader;
import fi.polku.kernel.RecordStatus;
import fi.polku.kernel.Refusals;
import fi.polku.kernel.Register;
import fi.polku.kernel.ServiceTask;
import fi.polku.kernel.UnitId;
import fi.polku.measure.AnswerId;
import fi.polku.measure.CurveData;
import fi.polku.measure.MeasureAnswers;
import fi.polku.measure.MeasureRequestId;
import fi.polku.measure.MeasureRequests;
import fi.polku.measure.MeasureScores;
import fi.polku.measure.Measures;
import fi.polku.measure.ReceivedScore;
import fi.polku.measure.SelfHarmIndicated;
import fi.polku.platform.Ids;
import fi.polku.testing.DatabaseTest;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@DisplayName("The client's questionnaires")
@RecordApplicationEvents
class MyMeasurePagesIT extends DatabaseTest {
    private static final LocalDate DUE = LocalDate.of(2026, 3, 20);

    @Autowired Measures measures;
    @Autowired MeasureRequests measureRequests;
    @Autowired MeasureAnswers measureAnswers;
    @Autowired MeasureScores measureScores;
    @Autowired Clients clients;
    @Autowired Accounts accounts;
    @Autowired ApplicationEvents events;

    private ClientId client;
    private Account account;

    @BeforeEach
    void person() {
        client =
                clients.create(
                        Actor.system(),
                        new NewClient(
                                "Mallinen",
                                "Helmi",
                                null,
                                null,
                                null,
                                null,
                                "fi",
                                null,
                                null,
                                null,
                                false,
                                List.of()));
        account =
                new Account(
                        new AccountId(Ids.next()),
                        "Helmi Mallinen",
                        LocalizedText.fi("asiakas"),
                        Set.of(Role.CLIENT),
                        null,
                        client,
                        List.of(),
                        null);
        accounts.save(account);
    }

    @Test
    @DisplayName("are answered one question at a time, each answer kept")
    void oneByOne() throws Exception {
        var request = measureRequests.request(client, "eurohis-qol-8", DUE, Actor.system());
        assertThat(page(get("/my/measures")).getContentAsString())
                .contains("Elämänlaatu (EUROHIS-QOL-8)", "pe 20.3.2026", "8 kysymystä");
        String path = "/my/measures/" + request.value();
        assertThat(page(get(path)).getContentAsString())
                .contains("Kysymys 1/8", "Millainen on elämänlaatusi?", "ei ole virallinen");
        assertThat(page(post(path).param("number", "1").param("q1", "3")).getHeader("Location"))
                .isEqualTo(path + "?q=2");
        assertThat(page(post(path).param("number", "2").param("skip", "1")).getHeader("Location"))
                .isEqualTo(path + "?q=3");
        assertThat(page(get(path)).getContentAsString()).contains("Kysymys 3/8");
        for (int i = 3; i <= 7; i++) {
            page(post(path).param("number", "" + i).param("q" + i, "4"));
        }
        var sent = page(post(path).param("number", "8").param("q8", "4"));
        assertThat(sent.getStatus()).isEqualTo(303);
        assertThat(page(get(sent.getHeader("Location"))).getContentAsString())
                .contains("vastauksesi on tallennettu", "3,9", "7/8")
                .doesNotContain("measure-help");
        assertThat(measureRequests.openRequests(Actor.system(), client)).isEmpty();
        assertThat(page(post(path).param("number", "8").param("q8", "1")).getHeader("Location"))
                .isEqualTo(sent.getHeader("Location"));
        assertThat(measures.scores(Actor.system(), client)).hasSize(1);
    }

    @Test
    @DisplayName("are kept in the register and the unit of the path that asked them")
    void whoseRecord() throws Exception {
        var unit = new UnitId(Ids.next());
        RecordHeader ofPath =
                new RecordHeader(
                        Register.SOCIAL_WELFARE,
                        ServiceTask.TYOIKAISET,
                        unit,
                        unit,
                        null,
                        "SYSTEM",
                        RecordStatus.FINAL);
        var request =
                measureRequests.request(client, "phq-9", DUE, Ids.next(), ofPath, Actor.system());
        var all = post("/my/measures/" + request.value() + "/all");
        for (int i = 1; i <= 9; i++) {
            all.param("q" + i, "0");
        }
        assertThat(page(all).getStatus()).isEqualTo(303);
        record Kept(String register, String serviceTask, UUID organiserId, UUID producerId) {}
        assertThat(
                        List.of("instrument_answer", "instrument_score").stream()
                                .flatMap(table ->
                                        jdbc
                                                .sql(
                                                        "SELECT register, service_task, organiser_id, producer_id FROM "
                                                                + table
                                                                + " WHERE client_id = :client")
                                                .param("client", client.value())
                                                .query(Kept.class)
                                                .list()
                                                .stream()))
                .containsExactly(
                        new Kept("SOCIAL_WELFARE", "TYOIKAISET", unit.value(), unit.value()),
                        new Kept("SOCIAL_WELFARE", "TYOIKAISET", unit.value(), unit.value()));
    }

    @Test
    @DisplayName("say what is missing or wrong and keep everything that was chosen")
    void missing() throws Exception {
        var request = measureRequests.request(client, "phq-9", DUE, Actor.system());
        String path = "/my/measures/" + request.value();
        var nothing = page(post(path).param("number", "1"));
        assertThat(nothing.getStatus()).isEqualTo(422);
        assertThat(nothing.getContentAsString()).contains("Valitse yksi vaihtoehto");
        var all = page(post(path + "/all").param("q1", "2").param("q2", "7"));
        assertThat(all.getStatus()).isEqualTo(422);
        assertThat(all.getContentAsString())
                .contains("value=\"2\" checked", "ei ole tällaista vaihtoehtoa");
        assertThat(page(get(path + "?view=all")).getContentAsString())
                .contains("id=\"q1-2\" value=\"2\" checked");
        assertThat(measures.scores(Actor.system(), client)).isEmpty();
    }

    @Test
    @DisplayName("show help first when an answer tells of self-harm, and raise the alarm with it")
    void selfHarm() throws Exception {
        var request = measureRequests.request(client, "phq-9", DUE, Actor.system());
        var form = post("/my/measures/" + request.value() + "/all");
        for (int i = 1; i <= 8; i++) {
            form.param("q" + i, "0");
        }
        var sent = page(form.param("q9", "1"));
        String html = page(get(sent.getHeader("Location"))).getContentAsString();
        assertThat(html).contains("measure-help", "112", "116 117", "09 2525 0111");
        assertThat(html.indexOf("measure-help")).isLessThan(html.indexOf("measure-sent"));
        assertThat(events.stream(SelfHarmIndicated.class).map(SelfHarmIndicated::client))
                .containsExactly(client);
    }

    @Test
    @DisplayName("of somebody else are not found")
    void notOthers() throws Exception {
        var other =
                clients.create(
                        Actor.system(),
                        new NewClient(
                                "Toinen", "Toivo", null, null, null, null, "fi", null, null, null,
                                false, List.of()));
        var request = measureRequests.request(other, "phq-9", DUE, Actor.system());
        assertThat(page(get("/my/measures/" + request.value())).getStatus()).isEqualTo(422);
        AnswerId answer =
                measureAnswers.answer(
                        Actor.system(), other, "phq-9", "1.0.0", Map.of("1", 1), null);
        assertThat(page(get("/my/measures/answers/" + answer.value())).getStatus()).isEqualTo(422);
    }

    @Test
    @DisplayName("make a curve that tells a real change from chance")
    void curve() throws Exception {
        for (int[] day : new int[][] {{-40, 14}, {-20, 10}, {0, 6}}) {
            now.runAt(NOW.plus(Duration.ofDays(day[0])), () -> phq(day[1]));
        }
        CurveData curve = measures.curve(Actor.system(), client, "phq-9").orElseThrow();
        assertThat(curve.trend()).isEqualTo(CurveData.Trend.BETTER);
        assertThat(curve.scores()).extracting(s -> s.value().intValue()).containsExactly(14, 10, 6);
        assertThat(page(get("/my/measures")).getContentAsString())
                .contains("Alussa 14 ja nyt 6", "Lieviä oireita", "curve-row");
    }

    @Test
    @DisplayName(
            "keep a score from elsewhere, and calculate none anew while the engine is the same")
    void received() {
        var id =
                measureScores.receive(
                        Actor.system(),
                        new ReceivedScore(
                                client, "44261-6", BigDecimal.valueOf(20), List.of(), null, NOW));
        var score = measures.findScore(id).orElseThrow();
        assertThat(score.instrument()).isEqualTo("phq-9");
        assertThat(score.band()).isEqualTo("severe");
        assertThat(measureScores.recalculate(Actor.system(), phq(3))).isEmpty();
    }

    @Test
    @DisplayName("are asked once while a request waits, and refuse what the form does not have")
    void askedOnce() {
        MeasureRequestId first = measureRequests.request(client, "phq-9", DUE, Actor.system());
        assertThat(measureRequests.request(client, "phq-9", DUE.plusDays(1), Actor.system()))
                .isEqualTo(first);
        org.assertj.core.api.Assertions.assertThatThrownBy(() ->
                        measureAnswers.answer(
                                Actor.system(), client, "phq-9", "1.0.0", Map.of("10", 1), null))
                .isInstanceOf(Refusals.class);
        phq(0);
        assertThat(measureRequests.openRequests(Actor.system(), client)).isEmpty();
    }

    private AnswerId phq(int total) {
        var answers = new java.util.HashMap<String, Integer>();
        int left = total;
        for (int i = 1; i <= 9; i++) {
            int value = Math.min(3, left);
            answers.put("" + i, value);
            left -= value;
        }
        return measureAnswers.answer(Actor.system(), client, "phq-9", "1.0.0", answers, null);
    }

    private MockHttpServletResponse page(MockHttpServletRequestBuilder request) throws Exception {
        var response =
                mvc.perform(request.with(as(account)).with(csrf())).andReturn().getResponse();
        response.setCharacterEncoding("UTF-8");
        return response;
    }
}
