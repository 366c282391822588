package fi.polku.access.internal;

import fi.polku.access.Account;
import fi.polku.access.Accounts;
import fi.polku.kernel.AccountId;
import fi.polku.platform.Ids;
import fi.polku.platform.Now;
import fi.polku.platform.journal.Journal;
import fi.polku.platform.journal.JournalEntry;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * One-time codes: 125 bits that nobody guesses, shown once and kept as a hash, good for a day and
 * one use. A code opens nothing but the making of a passkey.
 */
@Component
public class Invitations {
    public static final Duration LASTS = Duration.ofHours(24);

    /** Without letters that are read as digits or as each other. */
    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int LENGTH = 25;
    private static final int GROUP = 5;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final InvitationQueries queries;
    private final Accounts accounts;
    private final Journal journal;
    private final Now now;

    Invitations(InvitationQueries queries, Accounts accounts, Journal journal, Now now) {
        this.queries = queries;
        this.accounts = accounts;
        this.journal = journal;
        this.now = now;
    }

    /** Makes a code; what was given before and not used is no longer good. */
    @Transactional(propagation = Propagation.MANDATORY)
    String give(AccountId account, AccountId by) {
        var code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            code.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        var moment = now.instant();
        queries.end(account, moment);
        queries.insert(Ids.next(), account, hash(code.toString()), moment.plus(LASTS), by, moment);
        for (int i = LENGTH - GROUP; i > 0; i -= GROUP) {
            code.insert(i, '-');
        }
        return code.toString();
    }

    void end(AccountId account) {
        queries.end(account, now.instant());
    }

    /** Uses a code as typed; empty when there is none such, and nothing tells why. */
    @Transactional
    public Optional<Account> use(String typed) {
        String code = read(typed);
        if (code.length() != LENGTH) {
            return Optional.empty();
        }
        Optional<Account> account =
                queries.use(hash(code), now.instant()).flatMap(accounts::findOpen);
        account.ifPresent(a ->
                journal.record(
                        JournalEntry.about(a.client())
                                .by(a.id(), a.actor().mainRole().name())
                                .key("access.journal.codeUsed")
                                .subject("account", a.id().value())));
        return account;
    }

    private static String read(String typed) {
        return typed.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s\\p{Pd}]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
    }

    private static byte[] hash(String code) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(code.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
