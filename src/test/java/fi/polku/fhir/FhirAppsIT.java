package fi.polku.fhir;

import static fi.polku.testing.As.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fi.polku.access.Account;
import fi.polku.access.Apps;
import fi.polku.access.Emergencies;
import fi.polku.access.EmergencyReason;
import fi.polku.access.Role;
import fi.polku.kernel.ProfessionalId;
import fi.polku.measure.Measures;
import fi.polku.platform.Ids;
import fi.polku.testing.LetIn;
import fi.polku.testing.People;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hl7.fhir.r4.model.Bundle;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

@DisplayName("An app that a person let in")
class FhirAppsIT extends JourneyTest {
    @Autowired Apps apps;
    @Autowired Measures measures;
    @Autowired Emergencies emergencies;

    private Bundle found(String path, String token) {
        var answer = get(path, token);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return FHIR.newJsonParser().parseResource(Bundle.class, answer.body());
    }

    @Test
    @DisplayName(
            "of a client reads the client's own data and nobody else's, and is told whose they are")
    void ownData() {
        Traveller mari = travel(false);
        Traveller other = travel(false);
        Account client = People.client(accounts, mari.id());
        var answer =
                LetIn.answer(
                        mvc,
                        client,
                        "demo-app",
                        "openid fhirUser launch/patient patient/*.rs",
                        "openid fhirUser launch/patient patient/*.rs");
        assertThat(answer.path("patient").asString()).isEqualTo(mari.id().value().toString());
        assertThat(answer.path("fhirUser").asString())
                .endsWith("/fhir/Patient/" + mari.id().value());
        assertThat(answer.path("scope").asString()).contains("patient/*.rs");
        assertThat(answer.has("refresh_token")).isFalse();
        String token = answer.path("access_token").asString();
        for (String type : OF_PEOPLE) {
            Bundle own = found("/" + type, token);
            assertThat(own.getTotal()).as(type).isPositive();
            assertThat(found("/" + type + "?patient=" + other.reference(), token).getTotal())
                    .as(type)
                    .isZero();
            String id =
                    search(type + "?patient=" + other.reference())
                            .getEntryFirstRep()
                            .getResource()
                            .getIdPart();
            var hidden = get("/" + type + "/" + id, token);
            var absent = get("/" + type + "/00000000-0000-7000-8000-000000000000", token);
            expect(hidden, 404, null);
            assertThat(hidden.body())
                    .isEqualTo(absent.body().replace("00000000-0000-7000-8000-000000000000", id));
        }
        assertThat(found("/Patient", token).getTotal()).isEqualTo(1);
        assertThat(found("/Organization", token).getTotal()).isPositive();
    }

    @Test
    @DisplayName(
            "gets no scope that was refused, that it was not registered for or that the person has not to give")
    void scopes() throws Exception {
        Account client = People.client(accounts, travel(false).id());
        Account nurse = People.nurse(accounts);
        assertThat(
                        LetIn.answer(
                                        mvc,
                                        client,
                                        "demo-app",
                                        "patient/Goal.rs patient/Task.rs",
                                        "patient/Goal.rs")
                                .path("scope")
                                .asString())
                .isEqualTo("patient/Goal.rs");
        assertThat(LetIn.ask(mvc, client, "demo-app", "patient/*.cruds").getRedirectedUrl())
                .contains("error=invalid_scope");
        assertThat(LetIn.ask(mvc, client, "demo-app", "system/*.read").getRedirectedUrl())
                .contains("error=invalid_scope");
        assertThat(LetIn.allow(mvc, client, "demo-app", "patient/Goal.rs", ""))
                .contains("error=access_denied");
        assertThat(
                        LetIn.allow(
                                mvc,
                                nurse,
                                "demo-app",
                                "openid patient/*.rs",
                                "openid patient/*.rs"))
                .contains("error=access_denied");
        assertThat(LetIn.allow(mvc, client, "demo-clinic", "user/*.rs", "user/*.rs"))
                .contains("error=access_denied");
        String clinic = LetIn.token(mvc, nurse, "demo-clinic", "user/Goal.rs");
        expect(get("/Task", clinic), 403, "Task");
        found("/Goal", clinic);
    }

    @Test
    @DisplayName("is asked of in plain words before anything is given")
    void consentPage() throws Exception {
        Account client = People.client(accounts, travel(false).id());
        String page =
                LetIn.ask(mvc, client, "demo-app", "openid patient/Goal.rs user/Goal.rs")
                        .getRedirectedUrl();
        assertThat(page).contains("error=invalid_scope");
        page =
                LetIn.ask(mvc, client, "demo-diary", "patient/Goal.rs offline_access")
                        .getRedirectedUrl();
        String shown =
                mvc.perform(MockMvcRequestBuilders.get(java.net.URI.create(page)).with(as(client)))
                        .andReturn()
                        .getResponse()
                        .getContentAsString();
        assertThat(shown)
                .contains("Hyvinvointipäiväkirja", "Lukea: tavoitteet", "kunnes perut sen")
                .doesNotContain("access.app.");
    }

    @Test
    @DisplayName(
            "is out at once when the person withdraws it, and can be seen and withdrawn by nobody else")
    void withdrawn() throws Exception {
        Traveller mari = travel(false);
        Account client = People.client(accounts, mari.id());
        Account other = People.client(accounts, travel(false).id());
        var answer =
                LetIn.answer(
                        mvc,
                        client,
                        "demo-diary",
                        "patient/*.rs offline_access",
                        "patient/*.rs offline_access");
        String token = answer.path("access_token").asString();
        found("/Goal", token);
        assertThat(apps.of(other.actor())).isEmpty();
        var app = apps.of(client.actor()).getFirst();
        assertThat(
                        mvc.perform(MockMvcRequestBuilders.get("/my/apps").with(as(client)))
                                .andReturn()
                                .getResponse()
                                .getContentAsString())
                .contains("Hyvinvointipäiväkirja", "Lukea: kaikki tiedot");
        for (Account by : List.of(other, client)) {
            mvc.perform(
                    MockMvcRequestBuilders.post("/my/apps/withdraw")
                            .param("id", app.id().toString())
                            .with(as(by))
                            .with(csrf()));
            assertThat(get("/Goal", token).statusCode())
                    .isEqualTo(by.id().equals(client.id()) ? 401 : 200);
        }
        String again =
                mvc.perform(
                                MockMvcRequestBuilders.post("/oauth2/token")
                                        .param("grant_type", "refresh_token")
                                        .param(
                                                "refresh_token",
                                                answer.path("refresh_token").asString())
                                        .param("client_id", "demo-diary")
                                        .param("client_secret", "demo-secret"))
                        .andReturn()
                        .getResponse()
                        .getContentAsString();
        assertThat(again).contains("invalid_grant");
        assertThat(apps.of(client.actor())).isEmpty();
    }

    @Test
    @DisplayName("has the person's roles of now, not those of when it was let in")
    void rolesOfNow() {
        Account nurse = People.nurse(accounts);
        String token = LetIn.token(mvc, nurse, "demo-clinic", "user/*.rs");
        travel(false);
        assertThat(found("/Patient", token).getTotal()).isPositive();
        accounts.save(
                new Account(
                        nurse.id(),
                        nurse.name(),
                        nurse.label(),
                        Set.of(Role.CLIENT),
                        null,
                        null,
                        List.of(),
                        null));
        assertThat(get("/Patient", token).statusCode()).isEqualTo(403);
    }

    @Test
    @DisplayName(
            "of a professional is logged as the professional, with the relationship, not as a machine")
    void logged() {
        Traveller mari = travel(false);
        Account nurse = People.nurse(accounts);
        String token = LetIn.token(mvc, nurse, "demo-clinic", "user/*.rs");
        found("/Patient?_id=" + mari.id().value(), token);
        assertThat(
                        jdbc.sql(
                                        """
                                        SELECT l.role || ' ' || l.purpose || ' ' || (l.unit_id IS NOT NULL) || ' ' || (l.professional_id IS NOT NULL)
                                          || ' ' || (l.relationship_id IS NOT NULL) || ' ' || l.by_client || ' ' || (l.program IS NULL)
                                        FROM access_log l
                                        WHERE l.client_id = :client
                                          AND l.account_id = :account
                                        """)
                                .param("client", mari.id().value())
                                .param("account", nurse.id().value())
                                .query(String.class)
                                .list())
                .containsExactly("PROFESSIONAL CARE true true true false true");
    }

    private HttpResponse<String> send(String token, String reference) {
        return post(
                "/QuestionnaireResponse",
                token,
                """
                {"resourceType":"QuestionnaireResponse","status":"completed",
                 "questionnaire":"https://polku.example/fhir/Questionnaire/phq-9","subject":{"reference":"%s"},
                 "item":[%s]}
                """
                        .formatted(
                                reference,
                                IntStream.rangeClosed(1, 9)
                                        .mapToObj(i ->
                                                "{\"linkId\":\"%d\",\"answer\":[{\"valueCoding\":{\"code\":\"%s\"}}]}"
                                                        .formatted(i, code(i)))
                                        .collect(Collectors.joining(","))));
    }

    /** The code of the first option of a question, which is "not at all". */
    private String code(int question) {
        return measures.instrument("phq-9")
                .orElseThrow()
                .items()
                .get(question - 1)
                .options()
                .getFirst()
                .code();
    }

    @Test
    @DisplayName(
            "sends the client's own answers and nobody else's; whether the other exists is not told")
    void sends() {
        Traveller mari = travel(false);
        Traveller other = travel(false);
        Account client = People.client(accounts, mari.id());
        String token =
                LetIn.token(
                        mvc, client, "demo-app", "patient/*.rs patient/QuestionnaireResponse.c");
        var sent = send(token, mari.reference());
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(201);
        assertThat(sent.body()).contains(mari.reference());
        String nobody = "Patient/" + Ids.next();
        var refused = send(token, other.reference());
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).isEqualTo(send(token, nobody).body());
        expect(
                send(LetIn.token(mvc, client, "demo-app", "patient/*.rs"), mari.reference()),
                403,
                "QuestionnaireResponse");
        expect(
                post("/Goal", token, "{\"resourceType\":\"Goal\",\"lifecycleStatus\":\"active\"}"),
                403,
                "Goal");
        expect(post("", token, "{\"resourceType\":\"Bundle\",\"type\":\"batch\"}"), 403, "Bundle");
        var form =
                post(
                        "/QuestionnaireResponse",
                        token,
                        """
                        {"resourceType":"QuestionnaireResponse","status":"completed",
                         "questionnaire":"https://polku.example/fhir/Questionnaire/contact",
                         "item":[{"linkId":"text","answer":[{"valueString":"Haluan jutella."}]},
                          {"linkId":"phone","answer":[{"valueString":"0407770123"}]}]}
                        """);
        assertThat(form.statusCode()).as(form.body()).isEqualTo(201);
        assertThat(form.body()).contains("Haluan jutella.");
    }

    @Test
    @DisplayName("of a professional who opened a record in an emergency is logged as that")
    void emergency() {
        Traveller mari = travel(false);
        Account rescuer = People.professional(accounts, new ProfessionalId(Ids.next()));
        String token = LetIn.token(mvc, rescuer, "demo-clinic", "user/*.rs");
        expect(get("/Patient/" + mari.id().value(), token), 404, null);
        emergencies.open(
                rescuer.actor(),
                mari.id(),
                EmergencyReason.LIFE_OR_HEALTH,
                "Tajuton, tiedot tarvitaan heti.");
        assertThat(get("/Patient/" + mari.id().value(), token).statusCode()).isEqualTo(200);
        assertThat(found("/Observation", token).getTotal()).isPositive();
        assertThat(
                        jdbc.sql(
                                        """
                                        SELECT DISTINCT l.purpose
                                        FROM access_log l
                                        WHERE l.account_id = :account
                                          AND l.part LIKE 'FHIR_%'
                                        """)
                                .param("account", rescuer.id().value())
                                .query(String.class)
                                .list())
                .containsExactly("EMERGENCY");
    }
}
