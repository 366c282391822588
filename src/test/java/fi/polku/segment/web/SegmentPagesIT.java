package fi.polku.segment.web;

import static fi.polku.testing.As.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fi.polku.access.Account;
import fi.polku.access.CareTask;
import fi.polku.access.Holder;
import fi.polku.access.RelationshipKind;
import fi.polku.access.Relationships;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.Register;
import fi.polku.platform.Ids;
import fi.polku.segment.Segment;
import fi.polku.segment.SegmentAnswers;
import fi.polku.segment.SegmentChoice;
import fi.polku.segment.SegmentTalk;
import fi.polku.segment.Segments;
import fi.polku.segment.Side;
import fi.polku.segment.internal.SegmentWorld;
import fi.polku.testing.DatabaseTest;
import fi.polku.testing.People;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@DisplayName("The pages of a way of working")
class SegmentPagesIT extends DatabaseTest {
    @Autowired AutowireCapableBeanFactory beans;
    @Autowired SegmentTalk talk;
    @Autowired Segments segments;
    @Autowired Relationships relationships;

    private SegmentWorld world;
    private ClientId client;
    private Account self;
    private Account nurse;
    private String work;

    @BeforeEach
    void people() {
        world = beans.createBean(SegmentWorld.class);
        client = world.person("Sivunkäyttäjä");
        self = world.self(client);
        nurse = world.nurse(People.RECEPTION, client);
        work = "/work/clients/" + client.value() + "/segment";
    }

    @Test
    @DisplayName("lead from the client's answers to the talk, the choice and its picture")
    void wholeWay() throws Exception {
        assertThat(page(self, "/my/segment")).contains("Vastaa ensin muutamaan kysymykseen");
        assertThat(
                        send(
                                        self,
                                        post("/my/segment/answers")
                                                .param("c1", "1")
                                                .param("later", "true"))
                                .getStatus())
                .isEqualTo(303);
        assertThat(page(self, "/my/segment")).contains("Vastaaminen on kesken");
        assertThat(page(self, "/my/segment/answers"))
                .contains("id=\"c1-1\" value=\"1\" checked")
                .contains("ei vie sinulta mitään");
        assertThat(send(self, answers("/my/segment/answers", "c", "1")).getStatus()).isEqualTo(303);
        assertThat(page(self, "/my/segment")).contains("Niistä ei ole vielä puhuttu yhdessä");
        assertThat(page(nurse, work)).contains("Asiakas on vastannut");
        assertThat(send(nurse, answers(work + "/professional", "p", "4")).getStatus())
                .isEqualTo(303);
        assertThat(page(nurse, work))
                .contains("Verkosto (ehdotus)")
                .contains("Voimavaroja on vähän (5 / 20)")
                .contains("ei ole peruste evätä palvelua");
        String token = Ids.next().toString();
        for (int i = 0; i < 2; i++) {
            assertThat(
                            send(
                                            nurse,
                                            post(work)
                                                    .param("formToken", token)
                                                    .param("chosen", "NETWORK")
                                                    .param("clientView", "Hyvä näin."))
                                    .getStatus())
                    .isEqualTo(303);
        }
        assertThat(segments.history(nurse.actor(), client)).hasSize(1);
        var late = send(nurse, post(work).param("chosen", "NETWORK"));
        assertThat(late.getStatus()).isEqualTo(422);
        assertThat(late.getContentAsString(StandardCharsets.UTF_8))
                .contains("Valinta on muuttunut");
        assertThat(page(self, "/my/segment"))
                .contains("Työskentelytapa on valittu yhdessä")
                .contains("Omatyöntekijä, joka pitää langat käsissään")
                .contains("Hyvä näin.")
                .contains("segment-fields");
        assertThat(page(nurse, "/work/segments")).doesNotContain("Sivunkäyttäjä");
        now.set(NOW.plus(Duration.ofDays(120)));
        assertThat(page(nurse, "/work/segments")).contains("Sivunkäyttäjä").contains("Verkosto");
        assertThat(page(nurse, work)).contains("On aika katsoa yhdessä");
    }

    private MockHttpServletRequestBuilder answers(String address, String side, String points) {
        var sent = post(address);
        for (int i = 1; i <= 5; i++) {
            sent.param(side + i, points);
        }
        return sent;
    }

    @Test
    @DisplayName(
            "take the client's answers to the own worker, in the register of the worker's unit")
    void ownWorker() {
        Account own = world.worker(People.SOCIAL, "SOCIAL_WORKER", CareTask.S1);
        relationships.open(
                client,
                Holder.of(Objects.requireNonNull(own.professional())),
                RelationshipKind.OWN_WORKER,
                Ids.next(),
                now.today(),
                null);
        talk.send(self.actor(), client, SegmentWorld.MIDDLE);
        assertThat(segments.latest(own.actor(), client, Side.CLIENT))
                .map(SegmentAnswers::register)
                .contains(Register.SOCIAL_WELFARE);
        assertThat(segments.waitsForTalk(own.actor(), client)).isTrue();
        world.chosen(own.actor(), client, Segment.COMMUNITY);
        assertThat(segments.current(own.actor(), client))
                .map(SegmentChoice::producerId)
                .contains(People.SOCIAL);
    }

    private String page(Account who, String path) throws Exception {
        var answer = mvc.perform(get(path).with(as(who))).andReturn().getResponse();
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse send(Account who, MockHttpServletRequestBuilder sent)
            throws Exception {
        return mvc.perform(sent.with(as(who)).with(csrf())).andReturn().getResponse();
    }
}
