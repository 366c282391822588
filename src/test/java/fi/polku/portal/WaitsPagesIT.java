package fi.polku.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fi.polku.deadline.DeadlineFamily;
import fi.polku.kernel.UnitId;
import fi.polku.platform.Ids;
import fi.polku.platform.sql.Params;
import fi.polku.testing.DatabaseTest;
import fi.polku.testing.People;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The public page of waiting times")
class WaitsPagesIT extends DatabaseTest {
    private static final LocalDate FEBRUARY = LocalDate.of(2026, 2, 1);

    /** Within a transaction that is taken back: what is published in earnest stays for ever. */
    private interface Visit {
        void make() throws Exception;
    }

    private void published(Visit visit) {
        transaction.executeWithoutResult(t -> {
            t.setRollbackOnly();
            month(1, null);
            month(2, "Porin luvut puuttuivat");
            wait(1, DeadlineFamily.PHC_FIRST, null, List.of(300, 300, 99, 99, 99));
            wait(2, DeadlineFamily.PHC_FIRST, null, List.of(310, 320, 9, 27, 300));
            wait(2, DeadlineFamily.PHC_FIRST, People.RECEPTION, List.of(48, 50, 1, 12, 49));
            wait(2, DeadlineFamily.PHC_FIRST, People.SOCIAL, null);
            wait(2, DeadlineFamily.THERAPY_START, null, null);
            try {
                visit.make();
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        });
    }

    private void month(int edition, @Nullable String reason) {
        jdbc.sql(
                        """
                        INSERT INTO published_month (month_on, edition, published_at, reason, created_at)
                        VALUES (:month, :edition, :now, :reason, :now)
                        """)
                .paramSource(
                        Params.of("month", FEBRUARY)
                                .and("edition", edition)
                                .and("reason", reason)
                                .and("now", NOW)
                                .source())
                .update();
    }

    private void wait(
            int edition,
            DeadlineFamily family,
            @Nullable UnitId unit,
            @Nullable List<Integer> figures) {
        jdbc.sql(
                        """
                        INSERT INTO published_wait (id, month_on, edition, family, unit_id, people, waits, half_days, nine_days, kept, created_at)
                        VALUES (:id, :month, :edition, :family, :unit::uuid, :people::int, :waits::int, :half::int, :nine::int, :kept::int, :now)
                        """)
                .paramSource(
                        Params.of("id", Ids.next())
                                .and("month", FEBRUARY)
                                .and("edition", edition)
                                .and("family", family)
                                .and("unit", unit)
                                .and("people", figures == null ? null : figures.get(0))
                                .and("waits", figures == null ? null : figures.get(1))
                                .and("half", figures == null ? null : figures.get(2))
                                .and("nine", figures == null ? null : figures.get(3))
                                .and("kept", figures == null ? null : figures.get(4))
                                .and("now", NOW)
                                .source())
                .update();
    }

    @Test
    @DisplayName("tells the newest month in words, its units and that it was corrected, to anybody")
    void newest() {
        published(() -> {
            mvc.perform(get("/waiting-times"))
                    .andExpect(status().isOk())
                    .andExpect(
                            content()
                                    .string(
                                            containsString(
                                                    "Ensimmäinen hoitokäynti: puolella odotus oli enintään 9 päivää")))
                    .andExpect(
                            content()
                                    .string(
                                            containsString(
                                                    "Palvelun sai 310 ihmistä. Odotus oli puolella enintään 9 päivää ja yhdeksällä kymmenestä enintään 27 päivää. Lain määräajassa toteutui 93,8 %.")))
                    .andExpect(
                            content()
                                    .string(
                                            containsString(
                                                    "2. painos, julkaistu ti 10.3.2026: luvut on korjattu. Syy: Porin luvut puuttuivat")))
                    .andExpect(content().string(not(containsString("1. painos"))))
                    .andExpect(content().string(containsString("1 päivä<")))
                    .andExpect(
                            content()
                                    .string(
                                            containsString(
                                                    "alle viisi ihmistä, joten lukuja ei näytetä: ")))
                    .andExpect(content().string(containsString("Julkaistu ti 10.3.2026")));
        });
    }

    @Test
    @DisplayName("is whole in every language")
    void languages() {
        published(() -> {
            for (String language : List.of("fi", "fi-simple", "sv", "en")) {
                mvc.perform(get("/waiting-times").param("lang", language))
                        .andExpect(status().isOk())
                        .andExpect(content().string(not(containsString("[portal."))))
                        .andExpect(content().string(not(containsString("{n}"))));
            }
        });
    }

    @Test
    @DisplayName("of too few people gives no figures, and what was never published is not there")
    void fewAndUnknown() {
        published(() -> {
            mvc.perform(get("/waiting-times?service=THERAPY_START&month=2026-02"))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("liian vähän ihmisiä luvuiksi")));
            for (String query :
                    List.of(
                            "service=SPEC_CARE",
                            "service=<b>",
                            "month=2026-03",
                            "month=1",
                            "month=-")) {
                mvc.perform(get("/waiting-times?" + query)).andExpect(status().isNotFound());
            }
        });
    }

    @Test
    @DisplayName(
            "of a month that was corrected twice tells both reasons, and of a first edition none")
    void everyCorrection() {
        published(() -> {
            month(3, "Rauman luvut <b>puuttuivat</b>");
            wait(3, DeadlineFamily.PHC_FIRST, null, List.of(312, 322, 9, 28, 301));
            String page =
                    mvc.perform(get("/waiting-times"))
                            .andReturn()
                            .getResponse()
                            .getContentAsString();
            assertThat(page)
                    .containsSubsequence(
                            "3. painos, julkaistu ti 10.3.2026: luvut on korjattu. Syy: Rauman luvut &lt;b&gt;puuttuivat&lt;/b&gt;",
                            "2. painos, julkaistu ti 10.3.2026: luvut on korjattu. Syy: Porin luvut puuttuivat");
        });
        transaction.executeWithoutResult(t -> {
            t.setRollbackOnly();
            month(1, null);
            wait(1, DeadlineFamily.PHC_FIRST, null, List.of(300, 300, 99, 99, 99));
            try {
                mvc.perform(get("/waiting-times"))
                        .andExpect(content().string(not(containsString("waits-corrected"))));
                mvc.perform(get("/waiting-times/data.csv"))
                        .andExpect(content().string(containsString(",99,99,99,2026-03-10,\r\n")));
                mvc.perform(get("/waiting-times/data.json"))
                        .andExpect(
                                jsonPath("$.waitingTimes[0].correctedBecause")
                                        .value((Object) null));
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        });
    }

    @Test
    @DisplayName("before the first month says when it comes")
    void nothingYet() throws Exception {
        mvc.perform(get("/waiting-times"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("data-qa=\"waits-none\"")));
    }

    @Test
    @DisplayName("is given to machines as CSV and JSON with the same figures")
    void machines() {
        published(() -> {
            var csv =
                    mvc.perform(get("/waiting-times/data.csv"))
                            .andExpect(status().isOk())
                            .andExpect(header().string("Content-Type", "text/csv;charset=UTF-8"))
                            .andReturn()
                            .getResponse()
                            .getContentAsString()
                            .split("\r\n");
            assertThat(csv).as("the newest edition").hasSize(5);
            assertThat(csv[1])
                    .isEqualTo(
                            "2026-02,2,PHC_FIRST,\"Ensimmäinen hoitokäynti\",,\"Koko alue\",310,320,9,27,300,2026-03-10,\"Porin luvut puuttuivat\"");
            assertThat(csv[0]).endsWith(",published_on,corrected_because");
            assertThat(csv[3]).endsWith(",,,,,,2026-03-10,\"Porin luvut puuttuivat\"");
            mvc.perform(get("/waiting-times/data.json"))
                    .andExpect(status().isOk())
                    .andExpect(jsonPath("$.waitingTimes.length()").value(4))
                    .andExpect(jsonPath("$.waitingTimes[0].nineOfTenWithinDays").value(27))
                    .andExpect(jsonPath("$.waitingTimes[0].edition").value(2))
                    .andExpect(jsonPath("$.waitingTimes[0].publishedOn").value("2026-03-10"))
                    .andExpect(
                            jsonPath("$.waitingTimes[0].correctedBecause")
                                    .value("Porin luvut puuttuivat"))
                    .andExpect(jsonPath("$.waitingTimes[3].people").value((Object) null));
        });
    }
}
