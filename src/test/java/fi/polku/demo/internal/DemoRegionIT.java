package fi.polku.demo.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.access.Account;
import fi.polku.access.Accounts;
import fi.polku.access.Actor;
import fi.polku.access.Role;
import fi.polku.kernel.ClientId;
import fi.polku.path.PathStatus;
import fi.polku.path.PathView;
import fi.polku.path.Paths;
import fi.polku.testing.DatabaseTest;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
@DisplayName("The demonstration region")
class DemoRegionIT extends DatabaseTest {
    @Autowired DemoRegion region;
    @Autowired DemoQueries queries;
    @Autowired Accounts accounts;
    @Autowired Paths paths;
    @Autowired fi.polku.appointment.Appointments appointments;

    @Test
    @DisplayName("is made once, with people before, at and after the sending of a plan")
    void stages(CapturedOutput said) {
        // Rolled back, so that no other test sees a region it has not made.
        transaction.executeWithoutResult(t -> {
            assertThat(region.make("satakunta", 7, 0.002)).isTrue();
            assertThat(region.make("satakunta", 7, 0.002)).isFalse();
            assertThat(queries.find("satakunta")).isPresent();

            assertThat(path("Aino Uusimalli")).isNull();
            assertThat(path("Petra Kuvitelma").status()).isEqualTo(PathStatus.SENT);
            assertThat(path("Tuomo Esimerkki").status()).isEqualTo(PathStatus.ACTIVE);
            assertThat(appointments.next(Actor.system(), client("Kaisa Tarina")))
                    .as("whose time is booked")
                    .isPresent();
            assertThat(appointments.of(Actor.system(), client("Helmi Mallinen")))
                    .as("who missed a visit")
                    .anyMatch(a -> a.outcome() == fi.polku.appointment.VisitOutcome.NO_SHOW);
            assertThat(paths.historyFor(client("Marjut Koeoja")))
                    .as("whose path has ended")
                    .anyMatch(p -> p.outcome() == fi.polku.path.PathOutcome.GOAL_REACHED);
            assertThat(
                            jdbc.sql("SELECT DISTINCT rule FROM unusual_view")
                                    .query(String.class)
                                    .list())
                    .as("rules of unusual views that have something to show")
                    .contains(
                            "SAME_FAMILY_NAME",
                            "COLLEAGUE",
                            "MANY_PEOPLE",
                            "OUT_OF_HOURS",
                            "WITHOUT_RELATIONSHIP",
                            "AFTER_RELATIONSHIP",
                            "DECEASED",
                            "SEARCHES");
            assertThat(
                            jdbc.sql("SELECT count(*) FROM signal_letter WHERE client_id = :who")
                                    .param("who", client("Veikko Demola").value())
                                    .query(Long.class)
                                    .single())
                    .as("to whom a worker has written because of a signal, and who has answered")
                    .isEqualTo(2);
            assertThat(
                            jdbc.sql(
                                            "SELECT o.kind FROM signal_outcome o JOIN signal s ON s.id = o.signal_id WHERE s.client_id = :who")
                                    .param("who", client("Siiri Testamo").value())
                                    .query(String.class)
                                    .list())
                    .as("whose signal was not right")
                    .contains("NOT_RELEVANT");
            assertThat(said.getOut()).doesNotContain("left out");
            t.setRollbackOnly();
        });
    }

    private ClientId client(String name) {
        return Objects.requireNonNull(
                accounts.demonstration().stream()
                        .filter(a -> a.name().equals(name))
                        .findFirst()
                        .orElseThrow()
                        .client());
    }

    private PathView path(String name) {
        return paths.currentFor(client(name)).orElse(null);
    }

    @Test
    @DisplayName("offers each kind of worker to sign in as")
    void workers() {
        assertThat(accounts.demonstration())
                .flatExtracting(Account::roles)
                .contains(
                        Role.PROFESSIONAL,
                        Role.OWN_WORKER,
                        Role.LEAD,
                        Role.PARTNER,
                        Role.MODEL_DEVELOPER,
                        Role.PRIVACY_OFFICER,
                        Role.ADMINISTRATOR);
        assertThat(accounts.demonstration())
                .extracting(Account::name)
                .contains("Jaana Kokeila", "Satu Testilä");
    }
}
