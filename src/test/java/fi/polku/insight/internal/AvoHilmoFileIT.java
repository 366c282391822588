package fi.polku.insight.internal;

import static fi.polku.testing.As.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fi.polku.access.AccessLog;
import fi.polku.access.Actor;
import fi.polku.access.Denied;
import fi.polku.access.Role;
import fi.polku.client.IdentityCode;
import fi.polku.client.NewClient;
import fi.polku.contact.Channel;
import fi.polku.contact.ContactReception;
import fi.polku.contact.NewContact;
import fi.polku.kernel.ClientId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** Everything is taken back in the end: the queue that answers the contacts is everybody's. */
@DisplayName("The file of event chains for THL")
@Transactional
class AvoHilmoFileIT extends InsightTest {
    private static final String FILE = "/lead/avohilmo.csv";

    @Autowired ContactReception reception;
    @Autowired AccessLog log;
    @Autowired AvoHilmoDesk desk;

    private ClientId contacted(String code, String at) {
        ClientId client =
                clients.create(
                        Actor.system(), NewClient.of("Hilma", "Tiedostonen", code).livingIn("214"));
        reception.receive(
                Actor.anonymous(),
                NewContact.of(Channel.WEB, "Selkä on ollut kipeä.")
                        .municipality("214")
                        .client(client)
                        .happenedAt(Instant.parse(at))
                        .ready());
        return client;
    }

    private static String code(int day) {
        return IdentityCode.of(LocalDate.of(1953, 6, day), '-', 953).value();
    }

    private List<String> views(ClientId client) {
        return log.listForClient(client, 20).stream()
                .map(v -> v.role() + " " + v.part() + " " + v.purpose())
                .toList();
    }

    @Test
    @DisplayName(
            "is a table with the names of the fields first, a line for each chain of the month")
    void file() throws Exception {
        String code = code(1);
        ClientId client = contacted(code, "2025-06-30T20:59:59Z");
        ClientId later = contacted(code(2), "2025-06-30T21:00:00Z");
        var lines =
                mvc.perform(get(FILE).param("month", "2025-06").with(as(account(Role.LEAD))))
                        .andExpect(status().isOk())
                        .andExpect(header().string("Content-Type", "text/csv;charset=UTF-8"))
                        .andExpect(
                                header().string(
                                                "Content-Disposition",
                                                "attachment; filename=\"avohilmo-2025-06.csv\""))
                        .andExpect(header().string("Cache-Control", containsString("no-store")))
                        .andReturn()
                        .getResponse()
                        .getContentAsString()
                        .split("\r\n");
        assertThat(lines[0])
                .isEqualTo(
                        "AVOHILMO_ID;ASIAKAS_HENKILOTUNNUS;ASIAKAS_KOTIKUNTA;ASIAKAS_POSTINUMERO;ASIAKAS_KOTIMAA;"
                                + "PALVELUNTUOTTAJA;PALVELUNTUOTTAJA_YKSIKKO;YHTEYDENOTTO_AJANKOHTA;"
                                + "HOIDONTARVE_AJANKOHTA;HTA_AMMATTIOIKEUS;HTA_AMMATTI;HTA_ENSIKAYNTI;HTA_KIIREELLISYYS;HTA_LUONNE;HTA_TULOS;"
                                + "AJANVARAUS_AJANKOHTA;AJANVARAUS_VARATTU;AJANVARAUS_AMMATTIOIKEUS;AJANVARAUS_AMMATTI;AJANVARAUS_PALVELUMUOTO;AJANVARAUS_YHTEYSTAPA;"
                                + "KAYNTI_ALKOI;KAYNTI_LOPPUI;KAYNTI_KAVIJARYHMA;KAYNTI_KIIREELLISYYS;KAYNTI_LUONNE;KAYNTI_ENSIKAYNTI;KAYNTI_ERIKOISALA;"
                                + "KAYNTI_AMMATTIOIKEUS;KAYNTI_AMMATTI;KAYNTI_PALVELUMUOTO;KAYNTI_YHTEYSTAPA;PERUUTUS_AJANKOHTA;PERUUTUS_SYY");
        assertThat(lines)
                .filteredOn(l -> l.contains(code))
                .singleElement()
                .satisfies(l ->
                        assertThat(l)
                                .contains(";" + code + ";214;;;;")
                                .contains(";2025-06-30T23:59:59;;")
                                .endsWith(";".repeat(26)));
        assertThat(String.join("\n", lines)).doesNotContain(code(2));
        assertThat(views(client)).containsExactly("LEAD AVOHILMO STATISTICS");
        assertThat(views(later)).isEmpty();
    }

    @Test
    @DisplayName("is for those who lead and for administrators, and for nobody else")
    void persons() throws Exception {
        ClientId client = contacted(code(3), "2025-05-20T10:00:00Z");
        for (Role role :
                List.of(
                        Role.CLIENT,
                        Role.PROFESSIONAL,
                        Role.OWN_WORKER,
                        Role.MODEL_DEVELOPER,
                        Role.PARTNER,
                        Role.PRIVACY_OFFICER)) {
            mvc.perform(get(FILE).param("month", "2025-05").with(as(account(role))))
                    .andExpect(status().isForbidden());
            // The right is asked before the month is read.
            Assertions.assertThatThrownBy(() -> desk.open(account(role).actor(), "x"))
                    .isInstanceOf(Denied.class);
        }
        mvc.perform(get(FILE).param("month", "2025-05"))
                .andExpect(redirectedUrlPattern("/sign-in**"));
        assertThat(views(client)).as("nobody got it").isEmpty();
        mvc.perform(get(FILE).param("month", "2025-05").with(as(account(Role.ADMINISTRATOR))))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(code(3))));
        assertThat(views(client)).containsExactly("ADMINISTRATOR AVOHILMO STATISTICS");
        mvc.perform(get("/lead").with(as(account(Role.ADMINISTRATOR))))
                .andExpect(status().isForbidden());
    }

    @Test
    @DisplayName("wants a month that has begun, and says how to give it")
    void month() throws Exception {
        for (String month :
                List.of("", "2026", "2026-13", "2026-4", "26-01", "2026-01-01", "<b>", "2026-04")) {
            mvc.perform(get(FILE).param("month", month).with(as(account(Role.LEAD))))
                    .andExpect(status().isBadRequest())
                    .andExpect(
                            jsonPath("$.detail")
                                    .value("Give the month as 2026-10. The month must have begun."))
                    .andExpect(content().string(not(containsString("<b>"))));
        }
        mvc.perform(
                        get(FILE)
                                .header("Accept-Language", "fi")
                                .accept("text/html")
                                .with(as(account(Role.LEAD))))
                .andExpect(status().isBadRequest())
                .andExpect(
                        content()
                                .string(
                                        containsString(
                                                "Anna kuukausi muodossa 2026-10. Kuukauden on oltava jo alkanut.")));
        mvc.perform(get(FILE).param("month", "2026-03").with(as(account(Role.LEAD))))
                .andExpect(status().isOk());
    }

    @Test
    @DisplayName("leaves out somebody of whom the log does not tell yet")
    void loggedFirst() throws Exception {
        Actor lead = account(Role.LEAD).actor();
        ClientId before = contacted(code(4), "2025-04-10T10:00:00Z");
        var export = desk.open(lead, "2025-04");
        contacted(code(5), "2025-04-11T10:00:00Z");
        assertThat(export.people()).contains(before);
        var lines = new ArrayList<String>();
        desk.write(export, lines::add);
        assertThat(lines).anyMatch(l -> l.contains(code(4))).noneMatch(l -> l.contains(code(5)));
    }
}
