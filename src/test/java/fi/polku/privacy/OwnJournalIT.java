package fi.polku.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import fi.polku.access.Actor;
import fi.polku.access.Denied;
import fi.polku.access.Mandate;
import fi.polku.kernel.Register;
import fi.polku.platform.Ids;
import fi.polku.platform.journal.Journal;
import fi.polku.platform.text.Bundles;
import fi.polku.platform.text.Texts;
import fi.polku.privacy.PrivacyWorld.People4;
import fi.polku.testing.DatabaseTest;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@DisplayName("The journal read as it stands")
class OwnJournalIT extends DatabaseTest {
    @Autowired ApplicationContext context;
    @Autowired OwnData data;
    @Autowired OwnRequests requests;

    @Test
    @DisplayName("is read by these alone, and each of them asks first for the client in person")
    void readers() {
        var readers = new TreeSet<String>();
        for (JavaClass type :
                new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("fi.polku")) {
            type.getMethodCallsFromSelf().stream()
                    .filter(c -> c.getTargetOwner().isEquivalentTo(Journal.class))
                    .filter(c -> Set.of("page", "find").contains(c.getName()))
                    .forEach(c -> readers.add(type.getSimpleName()));
        }
        assertThat(readers)
                .containsExactly("MyAskPages", "OwnDataDesk", "OwnRequestDesk", "RequestWords");
    }

    @Test
    @DisplayName("is shut to everybody who acts for the client, by whichever right")
    void inPerson() {
        People4 people = new PrivacyWorld(context).people();
        Actor self = people.client().actor();
        Texts t = context.getBean(Bundles.class).in("fi");
        var mine =
                requests.askCorrection(
                        self, new OwnRequests.CorrectionWanted(null, "Väärin.", "Oikein."));
        assertThat(data.copy(self, t).sections()).isNotEmpty();
        assertThat(requests.mine(self)).hasSize(1);
        for (Mandate.Kind kind : Mandate.Kind.values()) {
            Actor acting =
                    self.actingBy(
                            new Mandate(
                                    Ids.next(),
                                    people.id(),
                                    kind,
                                    Set.of(Register.values()),
                                    Set.of(Mandate.Power.values()),
                                    LocalDate.of(2026, 1, 1),
                                    null));
            if (kind == Mandate.Kind.GUARDIAN || kind == Mandate.Kind.TRUSTEE) {
                // Records within the mandate, and neither the journal nor the log of views.
                assertThat(data.copy(acting, t).sections())
                        .extracting(OwnCopy.Section::name)
                        .isNotEmpty()
                        .doesNotContain("timeline", "views", "data_request", "client_statement");
            } else {
                denied(() -> data.copy(acting, t));
            }
            denied(() -> requests.mine(acting));
            denied(() -> requests.read(acting, mine));
            denied(() -> requests.notes(acting, mine));
            denied(() ->
                    requests.askCorrection(
                            acting, new OwnRequests.CorrectionWanted(null, "x", "y")));
            denied(() -> requests.attachView(acting, mine, "x"));
            assertThat(requests.unread(acting)).isEmpty();
        }
    }

    private static void denied(ThrowingCallable use) {
        assertThatThrownBy(use).isInstanceOf(Denied.class);
    }
}
