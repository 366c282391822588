package fi.polku.insight.internal;

import static fi.polku.testing.As.as;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fi.polku.access.Account;
import fi.polku.access.Holder;
import fi.polku.access.RelationshipKind;
import fi.polku.access.Role;
import fi.polku.insight.Figure;
import fi.polku.kernel.ClientId;
import fi.polku.platform.Ids;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The situation picture")
class InsightPagesIT extends InsightTest {
    @Test
    @DisplayName("shows a name only to those who have a relationship with the person")
    void namesByRight() throws Exception {
        ClientId known = person("Tuttu");
        ClientId stranger = person("Vieras");
        start(known, "2025-11-01T10:00");
        start(stranger, "2025-11-01T10:00");
        Account lead = account(Role.LEAD);
        relationships.open(
                known,
                Holder.of(lead.id()),
                RelationshipKind.CARE,
                Ids.next(),
                TODAY.minusDays(1),
                null);
        mvc.perform(get("/lead/figures/clocks").param("unit", id(unit)).with(as(lead)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Tuttu")))
                .andExpect(content().string(not(containsString("Vieras"))));
    }

    @Test
    @DisplayName("of an empty unit is empty and whole, in every language")
    void emptyPicture() throws Exception {
        Account lead = account(Role.LEAD);
        for (String language : List.of("fi", "sv", "en")) {
            mvc.perform(get("/lead").param("unit", id(unit)).param("lang", language).with(as(lead)))
                    .andExpect(status().isOk())
                    .andExpect(content().string(not(containsString("[insight."))))
                    .andExpect(content().string(not(containsString("[deadline."))));
        }
        for (Figure figure : Figure.values()) {
            mvc.perform(get("/lead/figures/" + figure.slug()).with(as(lead)))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("figure-definition")))
                    .andExpect(content().string(not(containsString("[insight."))));
        }
        mvc.perform(get("/lead").with(as(lead))).andExpect(status().isOk());
        mvc.perform(get("/lead/figures/nothing").with(as(lead))).andExpect(status().isNotFound());
        mvc.perform(get("/lead").param("unit", "x").with(as(lead)))
                .andExpect(status().is4xxClientError());
    }

    @Test
    @DisplayName("is for those who lead")
    void onlyLeads() throws Exception {
        for (Role role : List.of(Role.PROFESSIONAL, Role.CLIENT, Role.PARTNER)) {
            mvc.perform(get("/lead").with(as(account(role)))).andExpect(status().isForbidden());
            mvc.perform(get("/lead/figures/clocks").with(as(account(role))))
                    .andExpect(status().isForbidden());
        }
    }
}
