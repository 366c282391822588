package fi.polku.access.internal;

import fi.polku.access.Account;
import fi.polku.access.Accounts;
import fi.polku.access.Role;
import fi.polku.access.SignInSettings;
import fi.polku.kernel.AccountId;
import fi.polku.platform.Ids;
import fi.polku.platform.journal.Journal;
import fi.polku.platform.journal.JournalEntry;
import fi.polku.platform.start.StartupFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where nobody may make accounts yet, somebody has to be the first. The code goes into a file that
 * only the one who runs Polku can read: logs are read by many.
 */
@Component
@Order(50)
class FirstAdministrator implements ApplicationRunner {
    static final String FILE = "first-administrator.txt";
    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);

    private final SignInSettings settings;
    private final AccountOfficeQueries queries;
    private final OutsideAccountQueries locks;
    private final Accounts accounts;
    private final AccountLabels labels;
    private final Invitations invitations;
    private final Journal journal;
    private final Path folder;

    FirstAdministrator(
            SignInSettings settings,
            AccountOfficeQueries queries,
            OutsideAccountQueries locks,
            Accounts accounts,
            AccountLabels labels,
            Invitations invitations,
            Journal journal,
            @Value("${polku.data-dir:data}") Path folder) {
        this.settings = settings;
        this.queries = queries;
        this.locks = locks;
        this.accounts = accounts;
        this.labels = labels;
        this.invitations = invitations;
        this.journal = journal;
        this.folder = folder;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        var _ = make(settings.firstAdministrator(), folder);
    }

    /** The file with the code; null when there is somebody already, or nobody was named. */
    @Transactional
    @Nullable Path make(String name, Path place) {
        if (name.isBlank() || !settings.hasPasskeys()) {
            return null;
        }
        locks.lock("account", "first-administrator");
        if (queries.existsAdministrator()) {
            return null;
        }
        Set<Role> roles = Set.of(Role.ADMINISTRATOR);
        var account =
                new Account(
                        new AccountId(Ids.next()),
                        name.strip(),
                        labels.of(roles),
                        roles,
                        null,
                        null,
                        List.of(),
                        null);
        accounts.save(account);
        journal.record(
                JournalEntry.about(null)
                        .key("access.journal.accountMade")
                        .subject("account", account.id().value())
                        .arg("roles", Role.ADMINISTRATOR.name()));
        Path file = written(place, invitations.give(account.id(), account.id()));
        LOG.info(
                "The one-time code of the first administrator is in {}, good for a day",
                file.toAbsolutePath());
        return file;
    }

    private static Path written(Path place, String code) {
        Path file = place.resolve(FILE);
        try {
            Files.createDirectories(place);
            Files.deleteIfExists(file);
            if (place.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.createFile(
                        file,
                        PosixFilePermissions.asFileAttribute(
                                PosixFilePermissions.fromString("rw-------")));
            }
            return Files.writeString(file, code + "\n");
        } catch (IOException e) {
            throw new StartupFailure(
                    "The one-time code of the first administrator cannot be written into "
                            + file.toAbsolutePath()
                            + ". Give polku.data-dir a folder that Polku may write into.",
                    e);
        }
    }
}
