package fi.polku.client.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.access.Actor;
import fi.polku.client.AboutMe;
import fi.polku.client.AboutMe.Topic;
import fi.polku.client.Clients;
import fi.polku.client.Glance;
import fi.polku.client.NearKind;
import fi.polku.client.NearOne;
import fi.polku.client.NearOnes;
import fi.polku.client.Nearness.Carer;
import fi.polku.client.Nearness.MayTell;
import fi.polku.client.NewClient;
import fi.polku.client.NewNear;
import fi.polku.kernel.ClientId;
import fi.polku.testing.DatabaseTest;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("The first look")
class GlanceQueriesIT extends DatabaseTest {
    @Autowired Glance glance;
    @Autowired NearOnes nearOnes;
    @Autowired AboutMe aboutMe;
    @Autowired Clients clients;

    @Test
    @DisplayName("has the same as the two pages have, from both sides")
    void same() {
        Actor system = Actor.system();
        ClientId old = clients.create(system, NewClient.of("Vanha", "Veli", null));
        ClientId carer = clients.create(system, NewClient.of("Tytär", "Tytti", null));
        nearOnes.add(system, old, NewNear.outside("Elo", "", NearKind.FRIEND));
        nearOnes.add(
                system, old, NewNear.of(carer, NearKind.CHILD).caring(Carer.AGREEMENT).together());
        nearOnes.add(
                system,
                old,
                NewNear.outside("Naapuri", "040 123 4567", NearKind.NEIGHBOUR)
                        .called(1, MayTell.NOTHING));
        aboutMe.say(system, old, Map.of(Topic.SPEAK, "Hitaasti", Topic.STRENGTHS, "Sisu"));
        aboutMe.say(system, old, Map.of(Topic.SPEAK, ""));
        for (ClientId one : new ClientId[] {old, carer}) {
            var seen = glance.of(system, one);
            assertThat(seen.near()).isEqualTo(nearOnes.of(system, one));
            assertThat(seen.said()).isEqualTo(aboutMe.of(system, one));
        }
        assertThat(glance.of(system, old).near())
                .extracting(NearOne::name)
                .first()
                .isEqualTo("Naapuri");
        assertThat(glance.of(system, old).said()).hasSize(1);
    }
}
