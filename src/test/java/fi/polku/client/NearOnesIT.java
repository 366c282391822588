package fi.polku.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.polku.access.Account;
import fi.polku.access.Accounts;
import fi.polku.access.Actor;
import fi.polku.access.Denied;
import fi.polku.access.Holder;
import fi.polku.access.Mandate;
import fi.polku.access.Mandates;
import fi.polku.access.RelationshipKind;
import fi.polku.access.Relationships;
import fi.polku.client.AboutMe.Topic;
import fi.polku.client.Nearness.Carer;
import fi.polku.client.Nearness.Custody;
import fi.polku.client.Nearness.MayTell;
import fi.polku.client.Nearness.TrusteeScope;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.Refusal;
import fi.polku.kernel.Register;
import fi.polku.testing.DatabaseTest;
import fi.polku.testing.People;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("Near ones")
class NearOnesIT extends DatabaseTest {
    @Autowired NearOnes nearOnes;
    @Autowired AboutMe aboutMe;
    @Autowired Clients clients;
    @Autowired Accounts accounts;
    @Autowired Mandates mandates;
    @Autowired Protections protections;
    @Autowired Relationships relationships;

    private Actor nurse;
    private ClientId child;
    private ClientId mother;
    private Account childsAccount;
    private Account mothersAccount;

    @BeforeEach
    void people() {
        nurse = People.nurse(accounts).actor();
        child = person("Lapsi", LocalDate.of(2012, 5, 1));
        mother = person("Äiti", LocalDate.of(1984, 5, 1));
        childsAccount = People.client(accounts, child);
        mothersAccount = People.client(accounts, mother);
    }

    private ClientId person(String given, LocalDate born) {
        ClientId id =
                clients.create(
                        Actor.system(),
                        new NewClient(
                                "Läheinen",
                                given,
                                null,
                                null,
                                born,
                                null,
                                "fi",
                                null,
                                null,
                                null,
                                false,
                                List.of()));
        relationships.open(
                id,
                Holder.of(Objects.requireNonNull(nurse.professional())),
                RelationshipKind.CARE,
                UUID.randomUUID(),
                LocalDate.of(2026, 1, 1),
                null);
        return id;
    }

    @Test
    @DisplayName("with custody may act for the child, who sees it, until custody is over")
    void custody() {
        UUID id =
                nearOnes.add(nurse, child, NewNear.of(mother, NearKind.MOTHER).with(Custody.SOLE));
        assertThat(mandates.held(mothersAccount.actor()))
                .singleElement()
                .satisfies(m -> {
                    assertThat(m.kind()).isEqualTo(Mandate.Kind.GUARDIAN);
                    assertThat(m.client()).isEqualTo(child);
                    assertThat(m.toOn()).isEqualTo(LocalDate.of(2030, 4, 30));
                });
        assertThat(nearOnes.of(nurse, mother))
                .singleElement()
                .satisfies(n -> {
                    assertThat(n.kind()).isEqualTo(NearKind.CHILD);
                    assertThat(n.near()).isEqualTo(child);
                    assertThat(n.reversed()).isTrue();
                });
        assertThat(nearOnes.of(mothersAccount.actor(), mother)).hasSize(1);
        assertThatThrownBy(() -> nearOnes.end(childsAccount.actor(), child, id))
                .isInstanceOf(Refusal.class);
        nearOnes.end(nurse, child, id);
        assertThat(mandates.held(mothersAccount.actor())).isEmpty();
        assertThat(nearOnes.of(nurse, child)).isEmpty();
        assertThat(nearOnes.before(nurse, child)).hasSize(1);
    }

    @Test
    @DisplayName("without custody and with a right to information reads and does nothing")
    void informed() {
        nearOnes.add(nurse, child, NewNear.of(mother, NearKind.MOTHER).with(Custody.NONE_INFORMED));
        assertThat(mandates.held(mothersAccount.actor()))
                .singleElement()
                .satisfies(m -> assertThat(m.powers()).containsExactly(Mandate.Power.READ));
    }

    @Test
    @DisplayName("as a guardian of economic interests sees no health records")
    void trustee() {
        ClientId old = person("Vanha", LocalDate.of(1940, 1, 1));
        UUID id =
                nearOnes.add(
                        nurse,
                        old,
                        NewNear.of(mother, NearKind.TRUSTEE)
                                .trusted(TrusteeScope.ECONOMIC, "DVV 4.2.2026"));
        assertThat(mandates.ofClient(nurse, old))
                .singleElement()
                .satisfies(m -> {
                    assertThat(m.kind()).isEqualTo(Mandate.Kind.TRUSTEE);
                    assertThat(m.registers()).containsExactly(Register.SOCIAL_WELFARE);
                    assertThat(m.ground()).isEqualTo("DVV 4.2.2026");
                });
        nearOnes.change(
                nurse,
                old,
                id,
                NewNear.of(mother, NearKind.TRUSTEE).trusted(TrusteeScope.BOTH, "DVV 9.3.2026"));
        assertThat(mandates.ofClient(nurse, old))
                .singleElement()
                .satisfies(m -> assertThat(m.registers()).containsExactly(Register.values()));
    }

    @Test
    @DisplayName("are the client's to tell of, and what a worker wrote keeps its custody")
    void own() {
        Actor self = childsAccount.actor();
        UUID id =
                nearOnes.add(nurse, child, NewNear.of(mother, NearKind.MOTHER).with(Custody.SOLE));
        nearOnes.change(
                self,
                child,
                id,
                new NewNear(
                        null,
                        "Äiti",
                        "040 1234567",
                        NearKind.FRIEND,
                        null,
                        LocalDate.of(2026, 3, 9),
                        null,
                        null,
                        "",
                        null,
                        1,
                        MayTell.WELLBEING,
                        false,
                        Nearness.ToldBy.CLIENT));
        assertThat(nearOnes.of(self, child))
                .singleElement()
                .satisfies(n -> {
                    assertThat(n.custody()).isEqualTo(Custody.SOLE);
                    assertThat(n.near()).isEqualTo(mother);
                    assertThat(n.mayTell()).isEqualTo(MayTell.WELLBEING);
                    assertThat(n.byWorker()).isTrue();
                });
        assertThat(mandates.held(mothersAccount.actor())).hasSize(1);
        assertThatThrownBy(() ->
                        nearOnes.add(
                                self,
                                child,
                                NewNear.outside("Valvoja", "", NearKind.TRUSTEE)
                                        .trusted(TrusteeScope.BOTH, "Oma sana")))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() ->
                        nearOnes.add(
                                self,
                                child,
                                NewNear.of(mother, NearKind.MOTHER).with(Custody.SOLE)))
                .isInstanceOf(Denied.class);
    }

    @Test
    @DisplayName("of a protected person lead nowhere, from neither side")
    void masked() {
        nearOnes.add(
                nurse,
                child,
                new NewNear(
                        mother,
                        "",
                        "040 765 4321",
                        NearKind.MOTHER,
                        null,
                        null,
                        Custody.SOLE,
                        null,
                        "",
                        null,
                        1,
                        MayTell.ALL,
                        true,
                        Nearness.ToldBy.NEAR));
        protections.protect(nurse, child, LocalDate.of(2026, 3, 10), null);
        for (ClientId side : List.of(child, mother)) {
            assertThat(nearOnes.of(nurse, side))
                    .singleElement()
                    .satisfies(n -> {
                        assertThat(n.phone()).isNull();
                        assertThat(n.livesTogether()).isFalse();
                        assertThat(n.masked()).isTrue();
                    });
        }
        assertThat(nearOnes.of(mothersAccount.actor(), mother)).isEmpty();
    }

    @Test
    @DisplayName("who take care of somebody at home are known as such")
    void carer() {
        ClientId old = person("Hoidettava", LocalDate.of(1940, 1, 1));
        assertThat(nearOnes.isCarer(mother)).isFalse();
        nearOnes.add(
                nurse, old, NewNear.of(mother, NearKind.CHILD).caring(Carer.AGREEMENT).together());
        assertThat(nearOnes.isCarer(mother)).isTrue();
        assertThat(nearOnes.carersAloneWithCared(List.of(mother, old))).containsExactly(mother);
        nearOnes.add(nurse, old, NewNear.outside("Poika", "", NearKind.CHILD).together());
        assertThat(nearOnes.carersAloneWithCared(List.of(mother, old))).isEmpty();
    }

    @Test
    @DisplayName(
            "have their own words of what matters, of which a guardian of a teenager reads none")
    void words() {
        Actor self = childsAccount.actor();
        assertThat(aboutMe.say(self, child, Map.of(Topic.MATTERS, " Ratsastus "))).isOne();
        assertThat(aboutMe.say(self, child, Map.of(Topic.MATTERS, "Ratsastus"))).isZero();
        assertThat(
                        aboutMe.say(
                                nurse,
                                child,
                                Map.of(Topic.MATTERS, "Ratsastus", Topic.STRENGTHS, "Sisu")))
                .isOne();
        assertThat(aboutMe.of(nurse, child))
                .extracting(AboutMe.Statement::topic)
                .containsExactly(Topic.STRENGTHS, Topic.MATTERS);
        nearOnes.add(nurse, child, NewNear.of(mother, NearKind.MOTHER).with(Custody.SOLE));
        Mandate mandate =
                mandates.usable(
                                mothersAccount,
                                mandates.held(mothersAccount.actor()).getFirst().id())
                        .orElseThrow();
        Actor acting = mothersAccount.actor().actingBy(mandate);
        assertThatThrownBy(() -> aboutMe.of(acting, child)).isInstanceOf(Denied.class);
        assertThatThrownBy(() -> nearOnes.of(acting, child)).isInstanceOf(Denied.class);
        aboutMe.say(self, child, Map.of(Topic.MATTERS, ""));
        assertThat(aboutMe.of(self, child)).hasSize(1);
        assertThat(aboutMe.history(self, child)).hasSize(3);
    }
}
