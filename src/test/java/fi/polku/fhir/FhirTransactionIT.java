package fi.polku.fhir;

import static fi.polku.testing.As.as;
import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.access.Account;
import fi.polku.access.Accounts;
import fi.polku.access.Actor;
import fi.polku.access.Role;
import fi.polku.client.Clients;
import fi.polku.client.NewClient;
import fi.polku.kernel.AccountId;
import fi.polku.kernel.LocalizedText;
import fi.polku.platform.Ids;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

@DisplayName("What others send in FHIR")
class FhirTransactionIT extends FhirTest {
    @Autowired Accounts accounts;
    @Autowired Clients clients;

    private static String bundle(String... entries) {
        return "{\"resourceType\":\"Bundle\",\"type\":\"transaction\",\"entry\":["
                + String.join(",", entries)
                + "]}";
    }

    private static String entry(String fullUrl, String type, String body) {
        return entry(fullUrl, type, "", body);
    }

    private static String entry(String fullUrl, String type, String ifNoneExist, String body) {
        return """
        {"fullUrl":"%s","request":{"method":"POST","url":"%s"%s},"resource":{"resourceType":"%s"%s}}
        """
                .formatted(
                        fullUrl,
                        type,
                        ifNoneExist.isEmpty() ? "" : ",\"ifNoneExist\":\"" + ifNoneExist + "\"",
                        type,
                        body.isEmpty() ? "" : "," + body);
    }

    private static String person(String n) {
        return "\"identifier\":[{\"system\":\"urn:people\",\"value\":\""
                + n
                + "\"}],\"name\":[{\"family\":\"Tuotu\"}]";
    }

    private static final String VISIT =
            "\"status\":\"finished\",\"class\":{\"code\":\"AMB\"},\"subject\":{\"reference\":\"%s\"}";

    private Bundle take(String body) {
        var response = post("", token(""), body);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return FHIR.newJsonParser().parseResource(Bundle.class, response.body());
    }

    private static String n() {
        return UUID.randomUUID().toString();
    }

    private int people(String n) {
        return search("Patient?identifier=urn:people|" + n).getTotal();
    }

    @Test
    @DisplayName("is all or nothing, also when the last entry fails")
    void lastFails() {
        String n = n();
        var response =
                post(
                        "",
                        token(""),
                        bundle(
                                entry("urn:uuid:p", "Patient", person(n)),
                                entry("urn:uuid:o", "Organization", "\"name\":\"Org-" + n + "\""),
                                entry("urn:uuid:e", "Encounter", VISIT.formatted("urn:uuid:p")),
                                entry("urn:uuid:f", "Encounter", VISIT.formatted("Patient/none"))));
        expect(response, 422, "Bundle.entry[3].resource.subject");
        assertThat(people(n)).isZero();
        assertThat(search("Organization?name=Org-" + n).getTotal()).isZero();
    }

    @Test
    @DisplayName("is made when a condition finds none, found when one, refused when many")
    void conditions() {
        String n = n();
        String same = entry("urn:uuid:p", "Patient", "identifier=urn:people|" + n, person(n));
        Bundle first = take(bundle(same));
        Bundle second = take(bundle(same));
        assertThat(status(first)).containsExactly("201");
        assertThat(status(second)).containsExactly("200");
        assertThat(second.getEntryFirstRep().getResponse().getLocation())
                .isEqualTo(first.getEntryFirstRep().getResponse().getLocation());
        String family = "Monta" + n.substring(0, 8).replaceAll("[0-9]", "a");
        clients.create(Actor.system(), NewClient.of("Aino", family, identityCode()));
        clients.create(Actor.system(), NewClient.of("Eino", family, identityCode()));
        var many =
                post(
                        "",
                        token(""),
                        bundle(entry("urn:uuid:p", "Patient", "family=" + family, person(n()))));
        expect(many, 412, "Bundle.entry[0].request.ifNoneExist");
        var wrong =
                post(
                        "",
                        token(""),
                        bundle(entry("urn:uuid:p", "Patient", "colour=red", person(n()))));
        expect(wrong, 400, "colour");
    }

    private static List<String> status(Bundle response) {
        return response.getEntry().stream()
                .map(e -> e.getResponse().getStatus().substring(0, 3))
                .toList();
    }

    @Test
    @DisplayName("may refer round: a goal, its plan and a score know each other in any order")
    void cycles() {
        String n = n();
        Bundle response =
                take(
                        bundle(
                                entry(
                                        "urn:uuid:c",
                                        "CarePlan",
                                        "\"status\":\"active\",\"intent\":\"plan\",\"subject\":{\"reference\":\"urn:uuid:p\"},"
                                                + "\"goal\":[{\"reference\":\"urn:uuid:g\"}],\"partOf\":[{\"reference\":\"urn:uuid:c\"}]"),
                                entry(
                                        "urn:uuid:g",
                                        "Goal",
                                        "\"lifecycleStatus\":\"active\",\"description\":{\"text\":\"x\"},\"subject\":{\"reference\":\"urn:uuid:p\"},"
                                                + "\"addresses\":[{\"reference\":\"urn:uuid:o\"}],\"outcomeReference\":[{\"reference\":\"urn:uuid:o\"}]"),
                                entry(
                                        "urn:uuid:o",
                                        "Observation",
                                        "\"status\":\"final\",\"code\":{\"coding\":[{\"system\":\"http://loinc.org\",\"code\":\"44261-6\"}]},"
                                                + "\"subject\":{\"reference\":\"urn:uuid:p\"},\"encounter\":{\"reference\":\"urn:uuid:e\"},\"effectiveDateTime\":\"2026-03-01\",\"valueQuantity\":{\"value\":3}"),
                                entry("urn:uuid:e", "Encounter", VISIT.formatted("urn:uuid:p")),
                                entry("urn:uuid:p", "Patient", person(n))));
        assertThat(status(response)).containsOnly("201");
        String plan = response.getEntry().get(0).getResponse().getLocation();
        String goal = response.getEntry().get(1).getResponse().getLocation();
        String score = response.getEntry().get(2).getResponse().getLocation();
        CarePlan read =
                client().read()
                        .resource(CarePlan.class)
                        .withId(plan.replace("CarePlan/", ""))
                        .execute();
        assertThat(read.getGoalFirstRep().getReference()).isEqualTo(goal);
        assertThat(read.getPartOfFirstRep().getReference()).isEqualTo(plan);
        assertThat(search("Goal?_id=" + goal + "&_include=Goal:patient").getEntry()).hasSize(2);
        assertThat(FHIR.newJsonParser().encodeResourceToString(search("Goal?_id=" + goal)))
                .contains(score);
        assertThat(
                        search("Observation?_id=" + score + "&_include=Observation:encounter")
                                .getEntry())
                .hasSize(2);
    }

    @Test
    @DisplayName("names two entries of one full URL, and a reference that no entry has")
    void fullUrls() {
        expect(
                post(
                        "",
                        token(""),
                        bundle(
                                entry("urn:uuid:p", "Patient", person(n())),
                                entry("urn:uuid:p", "Patient", person(n())))),
                422,
                "Bundle.entry[1].fullUrl");
        expect(
                post(
                        "",
                        token(""),
                        bundle(entry("urn:uuid:e", "Encounter", VISIT.formatted("urn:uuid:none")))),
                422,
                "Bundle.entry[0].resource.subject");
    }

    @Test
    @DisplayName("may refer to its entries as its first home did, and elsewhere as identifiers")
    void relative() {
        String n = n();
        Bundle response =
                take(
                        bundle(
                                entry("http://first.example/fhir/Patient/7", "Patient", person(n)),
                                entry(
                                        "http://first.example/fhir/Encounter/8",
                                        "Encounter",
                                        VISIT.formatted("Patient/7")
                                                + ",\"partOf\":{\"reference\":\"http://other.example/fhir/Encounter/9\"}")));
        Encounter visit =
                (Encounter)
                        search(
                                        "Encounter?_id="
                                                + response.getEntry()
                                                        .get(1)
                                                        .getResponse()
                                                        .getLocation())
                                .getEntryFirstRep()
                                .getResource();
        assertThat(visit.getSubject().getReference())
                .isEqualTo(response.getEntryFirstRep().getResponse().getLocation());
        assertThat(visit.getPartOf().getReference()).isNull();
        assertThat(visit.getPartOf().getIdentifier().getValue())
                .isEqualTo("http://other.example/fhir/Encounter/9");
    }

    @Test
    @DisplayName("names a conditional reference that finds none or two")
    void conditionalReferences() {
        String n = n();
        take(
                bundle(
                        entry("urn:uuid:a", "Practitioner", doctor(n)),
                        entry("urn:uuid:b", "Practitioner", doctor(n)),
                        entry("urn:uuid:p", "Patient", person(n))));
        String visit =
                VISIT.formatted("Patient?identifier=urn:people|" + n)
                        + ",\"participant\":[{\"individual\":{\"reference\":\"Practitioner?identifier=urn:doctors|%s\"}}]";
        String element = "Bundle.entry[0].resource.participant.individual";
        expect(
                post("", token(""), bundle(entry("urn:uuid:e", "Encounter", visit.formatted(n)))),
                412,
                element);
        expect(
                post("", token(""), bundle(entry("urn:uuid:e", "Encounter", visit.formatted(n())))),
                422,
                element);
        assertThat(search("Encounter?patient=" + "x").getTotal()).isZero();
    }

    private static String doctor(String n) {
        return "\"identifier\":[{\"system\":\"urn:doctors\",\"value\":\""
                + n
                + "\"}],\"name\":[{\"family\":\"Tohtori\"}]";
    }

    @Test
    @DisplayName("makes one person of four that come at the same time")
    void atOnce() throws Exception {
        String n = n();
        String body =
                bundle(
                        entry("urn:uuid:p", "Patient", "identifier=urn:people|" + n, person(n)),
                        entry("urn:uuid:e", "Encounter", VISIT.formatted("urn:uuid:p")));
        String token = token("");
        var barrier = new CyclicBarrier(4);
        Callable<HttpResponse<String>> send =
                () -> {
                    barrier.await();
                    return post("", token, body);
                };
        var made = new ArrayList<String>();
        try (var pool = Executors.newFixedThreadPool(4)) {
            for (var answer : pool.invokeAll(List.of(send, send, send, send))) {
                assertThat(answer.get().statusCode()).as(answer.get().body()).isEqualTo(200);
                Bundle taken =
                        FHIR.newJsonParser().parseResource(Bundle.class, answer.get().body());
                made.add(status(taken).getFirst());
            }
        }
        assertThat(made).containsExactlyInAnyOrder("201", "200", "200", "200");
        assertThat(people(n)).isEqualTo(1);
    }

    @Test
    @DisplayName("can be one resource: made, found by If-None-Exist, refused when many")
    void single() {
        String n = n();
        String body = "{\"resourceType\":\"Practitioner\"," + doctor(n) + "}";
        var made = postIfNone("Practitioner", "identifier=urn:doctors|" + n, body);
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        String location = made.headers().firstValue("Location").orElseThrow();
        var again = postIfNone("Practitioner", "identifier=urn:doctors|" + n, body);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.headers().firstValue("Location").orElse(location)).isEqualTo(location);
        assertThat(post("/Practitioner", token(""), body).statusCode()).isEqualTo(201);
        expect(
                postIfNone("Practitioner", "identifier=urn:doctors|" + n, body),
                412,
                "If-None-Exist");
        assertThat(search("Practitioner?identifier=urn:doctors|" + n).getTotal()).isEqualTo(2);
    }

    private HttpResponse<String> postIfNone(String type, String condition, String body) {
        return send(
                HttpRequest.newBuilder(URI.create(base() + "/" + type))
                        .header("Authorization", "Bearer " + token(""))
                        .header("Content-Type", "application/fhir+json")
                        .header("If-None-Exist", condition)
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build());
    }

    @Test
    @DisplayName("may come in a batch, whose entries stand or fall one by one")
    void batch() {
        String n = n();
        Bundle response =
                take(
                        bundle(
                                        entry("urn:uuid:p", "Patient", person(n)),
                                        entry("urn:uuid:e", "Encounter", ""),
                                        entry("urn:uuid:c", "Condition", ""))
                                .replace("\"transaction\"", "\"batch\""));
        assertThat(status(response)).containsExactly("201", "422", "200");
        var wrong = (OperationOutcome) response.getEntry().get(1).getResponse().getOutcome();
        assertThat(wrong.getIssueFirstRep().getExpression().getFirst().getValue())
                .isEqualTo("Bundle.entry[1].resource.status");
        assertThat(people(n)).isEqualTo(1);
    }

    @Test
    @DisplayName("is told to the administrator by numbers and elements, never by what it said")
    void report() throws Exception {
        now.set(NOW.plusSeconds(40));
        String n = n();
        take(
                bundle(
                        entry("urn:uuid:p", "Patient", person(n)),
                        entry("urn:uuid:c", "Condition", ""),
                        entry("urn:uuid:d", "Condition", "")));
        post(
                "",
                token(""),
                bundle(
                        entry("urn:uuid:p", "Patient", person(n())),
                        entry("urn:uuid:e", "Encounter", VISIT.formatted("Patient/none-" + n))));
        Account administrator =
                new Account(
                        new AccountId(Ids.next()),
                        "Hallinta",
                        LocalizedText.fi("x"),
                        Set.of(Role.ADMINISTRATOR),
                        null,
                        null,
                        List.of(),
                        null);
        accounts.save(administrator);
        String list = page("/admin/imports", administrator);
        assertThat(list).contains("demo-system", "import-row", "aria-current=\"page\"");
        List<String> reports =
                jdbc.sql("SELECT r.id::text FROM import_report r ORDER BY r.id DESC LIMIT 2")
                        .query(String.class)
                        .list();
        assertThat(list).contains(reports.get(0), reports.get(1));
        String refused = page("/admin/imports/" + reports.get(0), administrator);
        assertThat(refused)
                .contains("Viite, jota ei löydy.", "Bundle.entry[1].resource.subject")
                .doesNotContain("none-" + n, "Tuotu");
        String taken = page("/admin/imports/" + reports.get(1), administrator);
        assertThat(taken)
                .contains("Condition", "Bundle.entry[1].resource", "Tiedon lajille ei ole paikkaa")
                .doesNotContain("Tuotu", n);
        assertThat(page("/admin/imports?lang=sv", administrator)).contains("Importer", "Avsändare");
        assertThat(page("/admin/imports?lang=en", administrator)).contains("Imports", "Sender");
        String nothing =
                page(
                        "/admin/imports?lang=fi&after=00000000-0000-0000-0000-000000000000",
                        administrator);
        assertThat(nothing).contains("imports-none");
    }

    private String page(String address, Account account) throws Exception {
        var response =
                mvc.perform(MockMvcRequestBuilders.get(address).with(as(account)))
                        .andReturn()
                        .getResponse();
        response.setCharacterEncoding("UTF-8");
        assertThat(response.getStatus()).as(response.getContentAsString()).isEqualTo(200);
        return response.getContentAsString();
    }
}
