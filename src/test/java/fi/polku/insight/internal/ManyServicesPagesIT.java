package fi.polku.insight.internal;

import static fi.polku.testing.As.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import fi.polku.access.Account;
import fi.polku.access.Actor;
import fi.polku.access.Denied;
import fi.polku.access.Role;
import fi.polku.insight.domain.ManyServicesDefinition;
import fi.polku.insight.internal.ManyServicesQueries.Cell;
import fi.polku.insight.internal.ManyServicesQueries.Cost;
import fi.polku.kernel.ClientId;
import fi.polku.platform.text.Bundles;
import fi.polku.segment.internal.SegmentWorld;
import fi.polku.testing.People;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

@DisplayName("Those who use many services")
class ManyServicesPagesIT extends InsightTest {
    private static final ManyServicesDefinition DEFINITION =
            new ManyServicesDefinition(LocalDate.of(2023, 1, 1), 12, 10, 4, 3, 3, 5, "design");

    @Autowired AutowireCapableBeanFactory beans;
    @Autowired ManyServicesDesk desk;
    @Autowired ManyServicesWords words;
    @Autowired ManyServicesData data;
    @Autowired Bundles bundles;

    @Test
    @DisplayName("are named to those who work with them, with a row in the log, and to no other")
    void names() throws Exception {
        SegmentWorld world = beans.createBean(SegmentWorld.class);
        ClientId client = world.person("Montapalvelu");
        ClientId few = world.person("Harvapalvelu");
        Account worker = world.nurse(People.RECEPTION, client, few);
        Account stranger = world.nurse(People.RECEPTION);
        Account lead = account(Role.LEAD);
        var used =
                new UsedServices(
                        jdbc, People.RECEPTION, Objects.requireNonNull(worker.professional()));
        used.contact(few, NOW, "PATIENT", null);
        for (String task : List.of("TYOIKAISET", "IAKKAAT", "PAIHDEHUOLTO")) {
            used.contact(client, NOW.minusSeconds(9000), "SOCIAL_WELFARE", task);
        }
        assertThat(body(worker, "/work/many-services"))
                .contains("Montapalvelu")
                .doesNotContain("Harvapalvelu");
        assertThat(body(stranger, "/work/many-services")).doesNotContain("Montapalvelu");
        assertThat(
                        jdbc.sql(
                                        "SELECT count(*) FROM access_log WHERE client_id = :client AND account_id = :account AND part = 'MANY_SERVICES'")
                                .param("client", client.value())
                                .param("account", worker.id().value())
                                .query(Long.class)
                                .single())
                .isEqualTo(1);
        for (String page : List.of("/lead/many-services", "/lead/many-services.csv")) {
            assertThat(body(lead, page))
                    .doesNotContain("Montapalvelu")
                    .doesNotContain(client.value().toString());
        }
        assertThatThrownBy(() -> desk.own(lead.actor(), null, 10)).isInstanceOf(Denied.class);
        assertThatThrownBy(() -> desk.page(worker.actor(), bundles.in("fi")))
                .isInstanceOf(Denied.class);
        assertThat(desk.own(worker.actor(), null, 10)).containsExactly(client);
        assertThat(desk.own(worker.actor(), client, 10)).isEmpty();
    }

    @Test
    @DisplayName("are told of in counts from which few people cannot be worked out")
    void nothingOfFew() {
        var cells = new ArrayList<Cell>();
        cells.add(new Cell("TOTAL", "MEMBERS", 40));
        cells.add(new Cell("TOTAL", "USERS", 400));
        cells.add(new Cell("TOTAL", "LEAST", 9));
        cells.add(new Cell("MUNICIPALITY", "214", 30));
        cells.add(new Cell("MUNICIPALITY", "609", 7));
        cells.add(new Cell("MUNICIPALITY", "181", 3));
        cells.add(new Cell("OWN_WORKER", "YES", 38));
        cells.add(new Cell("OWN_WORKER", "NO", 2));
        cells.add(new Cell("GROUND", "CONTACTS", 20));
        cells.add(new Cell("GROUND", "TASKS", 37));
        cells.add(new Cell("CLOCK", "PHC_FIRST MISSED", 4));
        cells.add(new Cell("CLOCK", "PHC_FIRST RUNNING", 12));
        var costs =
                List.of(
                        new Cost("CONTACT", 90, 50, euro(900), euro(500), 0, 40),
                        new Cost("NURSE ONSITE", 30, 20, euro(1800), euro(1200), 0, 9),
                        new Cost("PHYSICIAN ONSITE", 2, 2, euro(300), euro(300), 0, 1),
                        new Cost("PSYCHOLOGY VIDEO", 7, 7, null, null, 7, 6));
        var counts = ManyServicesCounts.of(DEFINITION, cells, costs);
        assertThat(counts.shown("MUNICIPALITY"))
                .containsEntry("214", 30L)
                .containsEntry("609", null)
                .containsEntry("181", null);
        assertThat(counts.shown("OWN_WORKER")).containsEntry("YES", null).containsEntry("NO", null);
        assertThat(counts.shown("GROUND")).containsEntry("CONTACTS", 20L);
        assertThat(counts.shown("GROUND")).as("three others").containsEntry("TASKS", null);
        assertThat(counts.shown("CLOCK"))
                .containsEntry("PHC_FIRST MISSED", null)
                .containsEntry("PHC_FIRST RUNNING", 12L);
        // One kind of event of one person: another kind is hidden with it.
        assertThat(counts.hiddenCosts()).contains("PHYSICIAN ONSITE").hasSize(2);
        var page = words.page(counts, NOW, data.costs(), bundles.in("fi"));
        assertThat(page.cost().facts().getFirst().value()).isEqualTo("2\u00a0000\u00a0€");
        assertThat(page.cost().facts().get(1).value()).isEqualTo("50\u00a0€");
        assertThat(page.cost().table().rows())
                .anySatisfy(r -> assertThat(r.get(1)).isEqualTo("ei näytetä"));
        assertThat(page.definition()).anySatisfy(l -> assertThat(l).contains("suunnitteluarvoja"));

        cells.set(0, new Cell("TOTAL", "MEMBERS", 4));
        assertThat(
                        words.page(
                                        ManyServicesCounts.of(DEFINITION, cells, costs),
                                        NOW,
                                        data.costs(),
                                        bundles.in("fi"))
                                .people())
                .isEmpty();
    }

    private static BigDecimal euro(long euro) {
        return BigDecimal.valueOf(euro);
    }

    private String body(Account who, String path) throws Exception {
        return mvc.perform(get(path).with(as(who)))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    @Test
    @DisplayName("are listed page by page, each once")
    void pages() {
        SegmentWorld world = beans.createBean(SegmentWorld.class);
        var own = new ArrayList<ClientId>();
        for (int i = 0; i < 5; i++) {
            own.add(world.person("Sivu" + i));
        }
        Account worker = world.nurse(People.RECEPTION, own.toArray(ClientId[]::new));
        var used =
                new UsedServices(
                        jdbc, People.RECEPTION, Objects.requireNonNull(worker.professional()));
        for (ClientId client : own) {
            for (String task : List.of("TYOIKAISET", "IAKKAAT", "PAIHDEHUOLTO")) {
                used.contact(client, NOW.minusSeconds(90), "SOCIAL_WELFARE", task);
            }
        }
        Actor actor = worker.actor();
        var first = desk.own(actor, null, 3);
        var rest = desk.own(actor, first.getLast(), 3);
        var all = new ArrayList<>(first);
        all.addAll(rest);
        assertThat(all).containsExactlyInAnyOrderElementsOf(own);
        assertThat(all.stream().map(ClientId::value).map(UUID::toString).sorted().toList())
                .isEqualTo(all.stream().map(c -> c.value().toString()).toList());
    }
}
