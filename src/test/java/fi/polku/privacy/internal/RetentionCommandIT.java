package fi.polku.privacy.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.access.Account;
import fi.polku.access.Accounts;
import fi.polku.access.Role;
import fi.polku.kernel.AccountId;
import fi.polku.kernel.LocalizedText;
import fi.polku.platform.Ids;
import fi.polku.testing.DatabaseTest;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.DefaultApplicationArguments;

@DisplayName("The command of retention")
class RetentionCommandIT extends DatabaseTest {
    @Autowired RetentionCommand command;
    @Autowired Accounts accounts;

    @Autowired
    @Qualifier("ownerDataSource")
    javax.sql.DataSource owner;

    private int code;

    @AfterEach
    void leaveNobody() throws SQLException {
        RetentionWorld.end(owner);
    }

    @Test
    @DisplayName("prints a dry run, and destroys only by a run and a name that may approve it")
    void dryRunFirst() {
        var world = new RetentionWorld(jdbc, 3);
        UUID client = world.person(LocalDate.of(1930, 1, 1), LocalDate.of(2014, 2, 3));
        world.permits(client, LocalDate.of(2013, 1, 1));
        String printed = run("--on=2026-03-10", "--dry-run");
        assertThat(code).isZero();
        assertThat(printed)
                .contains("nothing was destroyed")
                .contains("Permits and prohibitions, the newest: 12 years from death")
                .contains("2026-02-03");
        assertThat(world.gone(LocalDate.of(2026, 3, 10))).isNotEmpty();
        assertThat(there(client)).isTrue();
        var found = Pattern.compile("--approve=([0-9a-f-]{36})").matcher(printed);
        assertThat(found.find()).isTrue();
        String approve = "--approve=" + found.group(1);
        assertThat(run(approve)).contains("Nothing is destroyed without a name");
        assertThat(code).isEqualTo(2);
        assertThat(run(approve, "--by=" + saved(Role.LEAD))).contains("may not approve");
        assertThat(code).isEqualTo(1);
        assertThat(there(client)).isTrue();
        String by = "--by=" + saved(Role.PRIVACY_OFFICER);
        assertThat(run(approve, by)).contains("Approved by Komento").contains("Basic data");
        assertThat(code).isZero();
        assertThat(there(client)).isFalse();
        assertThat(run(approve, by)).contains("already been approved");
        assertThat(code).isEqualTo(1);
        for (String wrong : List.of("--on=31.2.2026", "--on=", "--approve=x")) {
            assertThat(run(wrong)).contains("./polku retention");
            assertThat(code).isEqualTo(2);
        }
    }

    private String run(String... arguments) {
        var bytes = new ByteArrayOutputStream();
        code =
                command.run(
                        new DefaultApplicationArguments(arguments),
                        new PrintStream(bytes, true, StandardCharsets.UTF_8));
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private boolean there(UUID client) {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM client WHERE id = ?)")
                .param(client)
                .query(Boolean.class)
                .single();
    }

    private UUID saved(Role role) {
        var account =
                new Account(
                        new AccountId(Ids.next()),
                        "Komento " + role,
                        LocalizedText.fi("kokeilija"),
                        Set.of(role),
                        null,
                        null,
                        List.of(),
                        null);
        accounts.save(account);
        return account.id().value();
    }
}
