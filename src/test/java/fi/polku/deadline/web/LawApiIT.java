package fi.polku.deadline.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fi.polku.deadline.DeadlineFamily;
import fi.polku.testing.DatabaseTest;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Nobody signs in here: every question is asked as anyone would. */
@DisplayName("The law, asked")
class LawApiIT extends DatabaseTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @ParameterizedTest(name = "{0}: {1} from {2}, decided on {3}, born {4}, {5}: {6} by {7}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    the issue's own example       | PHC_FIRST | 2025-03-03 | 2025-03-03 | 2003-05-01 | -                        | PHC_FIRST_14D/V3 | 2025-03-17
                    23 years on the day           | PHC_FIRST | 2025-03-03 | 2025-03-03 | 2002-03-03 | -                        | PHC_FIRST_3M/V3  | 2025-06-03
                    23 years tomorrow             | PHC_FIRST | 2025-03-03 | 2025-03-03 | 2002-03-04 | -                        | PHC_FIRST_14D/V3 | 2025-03-17
                    contact 2024, assessed 2025   | PHC_FIRST | 2025-01-02 | 2024-12-31 | 1950-01-01 | -                        | PHC_FIRST_14D/V2 | 2025-01-16
                    a day later                   | PHC_FIRST | 2025-01-02 | 2025-01-01 | 1950-01-01 | -                        | PHC_FIRST_3M/V3  | 2025-04-02
                    only a certificate            | PHC_FIRST | 2025-03-03 | 2025-03-03 | 2010-01-01 | "certificateOnly":true   | PHC_FIRST_3M/V3  | 2025-06-03
                    31 August has no 31 November  | PHC_FIRST | 2025-08-31 | 2025-08-31 | 1950-01-01 | -                        | PHC_FIRST_3M/V3  | 2025-11-30
                    teeth, adult                  | ORAL_FIRST| 2025-03-03 | 2025-03-03 | 1980-01-01 | -                        | ORAL_FIRST/V3    | 2025-09-03
                    over Christmas                | SOC_ASSESS_START | 2025-12-16 | 2025-12-16 | - | "disabled":true          | SOC_ASSESS_START_7WD/V2 | 2025-12-30
                    therapy guarantee             | THERAPY_START | 2025-05-01 | 2025-05-01 | 2010-01-01 | -                    | THERAPY_28D/V1   | 2025-05-29
                    """)
    void rules(
            String name,
            String clock,
            String startOn,
            String contactOn,
            String birthDate,
            String facts,
            String rule,
            String dueOn)
            throws Exception {
        var answer =
                read(
                        ask(
                                """
                                {"clock":"%s","startOn":"%s","contactOn":"%s","birthDate":%s,"facts":{%s}}\
                                """
                                        .formatted(
                                                clock,
                                                startOn,
                                                contactOn,
                                                birthDate == null ? "null" : '"' + birthDate + '"',
                                                facts == null ? "" : facts)));
        assertThat(answer.path("applies").asBoolean()).isTrue();
        assertThat(answer.path("rule").asString()).isEqualTo(rule);
        assertThat(answer.path("dueOn").asString()).isEqualTo(dueOn);
        assertThat(answer.path("legalBasis").asString()).isNotBlank();
        assertThat(answer.path("verifiedThrough").asString()).isEqualTo("2025-02-28");
    }

    @ParameterizedTest(name = "{0}: {1} on {2}, born {3}, {4}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    before the therapy guarantee  | THERAPY_START    | 2025-04-30 | 2010-01-01 | -                       | came into force on
                    therapy for a grown-up        | THERAPY_START    | 2025-05-01 | 1990-01-01 | -                       | only for those under 23
                    a visit of the care plan      | PHC_FIRST        | 2025-03-03 | 1990-01-01 | "carePlanEvent":true    | follow the plan's own schedule
                    teeth by an interval          | ORAL_FIRST       | 2025-03-03 | 1990-01-01 | "individualInterval":true | interval in the care plan
                    neither old nor disabled      | SOC_ASSESS_START | 2025-03-03 | 1990-01-01 | -                       | disabled persons
                    disabled before 2025          | SOC_ASSESS_START | 2024-12-31 | 1990-01-01 | "disabled":true         | highest care allowance
                    """)
    void outside(
            String name, String clock, String startOn, String birthDate, String facts, String why)
            throws Exception {
        var answer =
                read(
                        ask(
                                """
                                {"clock":"%s","startOn":"%s","birthDate":"%s","facts":{%s}}\
                                """
                                        .formatted(
                                                clock,
                                                startOn,
                                                birthDate,
                                                facts == null ? "" : facts)));
        assertThat(answer.path("applies").asBoolean(true)).isFalse();
        assertThat(answer.has("dueOn")).isFalse();
        assertThat(answer.path("explanation").path("en").toString()).contains(why);
    }

    @Test
    @DisplayName("looks at the hour where the law does: after office hours the next weekday counts")
    void hour() throws Exception {
        var friday = read(ask("{\"clock\":\"PHC_HTA\",\"startAt\":\"2025-03-07T15:59\"}"));
        assertThat(friday.path("dueOn").asString()).isEqualTo("2025-03-07");
        var evening = read(ask("{\"clock\":\"PHC_HTA\",\"startAt\":\"2025-03-07T16:00\"}"));
        assertThat(evening.path("dueOn").asString()).isEqualTo("2025-03-10");
        var longer =
                read(
                        ask(
                                "{\"clock\":\"PHC_HTA\",\"startAt\":\"2025-03-07T16:00\",\"facts\":{\"officeHours\":\"08-18\"}}"));
        assertThat(longer.path("dueOn").asString()).isEqualTo("2025-03-07");
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(DeadlineFamily.class)
    void everyFamilyAnswersInFourLanguages(DeadlineFamily family) throws Exception {
        var answer =
                read(
                        ask(
                                """
                                {"clock":"%s","startOn":"2025-06-02","birthDate":"2010-01-01","facts":{"disabled":true}}\
                                """
                                        .formatted(family)));
        assertThat(answer.path("applies").asBoolean()).as(answer.toString()).isTrue();
        for (String language : List.of("fi", "sv", "en", "fi-simple")) {
            assertThat(answer.path("explanation").path(language).size())
                    .as(language)
                    .isGreaterThan(2);
            assertThat(answer.path("explanation").path(language).toString())
                    .doesNotContain("[deadline.");
        }
    }

    @ParameterizedTest(name = "{0} at {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {"clock":"NO_SUCH","startOn":"2025-03-03"}                                    | /clock
                    {"startOn":"2025-03-03"}                                                      | /clock
                    {"clock":"PHC_FIRST"}                                                         | /startOn
                    {"clock":"PHC_FIRST","startOn":"2025-02-30"}                                  | /startOn
                    {"clock":"PHC_FIRST","startOn":20250303}                                      | /startOn
                    {"clock":"PHC_FIRST","startOn":"9999-01-01"}                                  | /startOn
                    {"clock":"PHC_FIRST","startOn":"2025-03-03","contactOn":"yesterday"}          | /contactOn
                    {"clock":"PHC_FIRST","startOn":"2025-03-03","birthDate":"2025-03-04"}         | /birthDate
                    {"clock":"PHC_HTA","startAt":"2025-03-03T25:00"}                              | /startAt
                    {"clock":"PHC_HTA","startOn":"2025-03-03","startAt":"2025-03-04T10:00"}       | /startAt
                    {"clock":"PHC_FIRST","startOn":"2025-03-03","facts":{"carePlanEvent":"maybe"}}| /facts/carePlanEvent
                    {"clock":"PHC_DOCTOR","startOn":"2025-03-03","facts":{"assessmentOn":"2025-02-29"}} | /facts/assessmentOn
                    {"clock":"PHC_HTA","startOn":"2025-03-03","facts":{"officeHours":"18-08"}}    | /facts/officeHours
                    {"clock":"PHC_FIRST","startOn":"2025-03-03","facts":[1]}                      | /facts
                    """)
    void wrong(String body, String pointer) throws Exception {
        var response = ask(body);
        assertThat(response.getStatus()).isEqualTo(400);
        assertThat(response.getContentType()).startsWith("application/problem+json");
        assertThat(read(response).path("errors").path(0).path("pointer").asString())
                .isEqualTo(pointer);
        assertThat(read(response).path("detail").asString()).isNotBlank();
    }

    @Test
    @DisplayName("answers nonsense with problem details that repeat nothing of it")
    void nonsense() throws Exception {
        for (String body : List.of("{", "[]", "\"<script>\"", "null", "")) {
            var response = ask(body);
            assertThat(response.getStatus()).as(body).isEqualTo(400);
            assertThat(response.getContentType()).startsWith("application/problem+json");
            assertThat(response.getContentAsString()).doesNotContain("<script>", "Exception");
        }
    }

    @Test
    @DisplayName("names the facts that a clock does not ask, and answers all the same")
    void ignored() throws Exception {
        var answer =
                read(
                        ask(
                                "{\"clock\":\"LOG_REQUEST\",\"startOn\":\"2025-03-03\",\"facts\":{\"psychiatry\":true}}"));
        assertThat(answer.path("dueOn").asString()).isEqualTo("2025-05-03");
        assertThat(answer.path("ignoredFacts").path(0).asString()).isEqualTo("psychiatry");
    }

    @Test
    @DisplayName("lists every clock with the facts it takes, and is described in OpenAPI")
    void listed() throws Exception {
        var clocks = read(mvc.perform(get("/api/deadlines/clocks")).andReturn().getResponse());
        assertThat(clocks.path("clocks").valueStream().map(c -> c.path("clock").asString()))
                .containsExactlyElementsOf(
                        Arrays.stream(DeadlineFamily.values()).map(Enum::name).toList());
        var doctor =
                clocks.path("clocks")
                        .valueStream()
                        .filter(c -> c.path("clock").asString().equals("PHC_DOCTOR"))
                        .findFirst()
                        .orElseThrow();
        assertThat(doctor.path("facts").path(0).path("name").asString()).isEqualTo("assessmentOn");
        assertThat(clocks.toString()).doesNotContain("[deadline.");

        var described = read(mvc.perform(get("/api/openapi.json")).andReturn().getResponse());
        assertThat(described.path("paths").has("/api/deadlines/evaluate")).isTrue();
        var answered =
                described.path("components").path("schemas").path("Answer").path("properties");
        assertThat(read(ask("{\"clock\":\"PHC_HTA\",\"startOn\":\"2025-03-03\"}")).propertyNames())
                .allSatisfy(name -> assertThat(answered.has(name)).as(name).isTrue());
        var clock = described.path("components").path("schemas").path("Clock").path("properties");
        assertThat(doctor.propertyNames())
                .allSatisfy(name -> assertThat(clock.has(name)).as(name).isTrue());
    }

    private MockHttpServletResponse ask(String body) throws Exception {
        return mvc.perform(
                        post("/api/deadlines/evaluate")
                                .contentType("application/json")
                                .content(body))
                .andReturn()
                .getResponse();
    }

    private static JsonNode read(MockHttpServletResponse response) throws Exception {
        return JSON.readTree(response.getContentAsString(java.nio.charset.StandardCharsets.UTF_8));
    }
}
