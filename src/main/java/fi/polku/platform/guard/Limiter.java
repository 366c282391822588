package fi.polku.platform.guard;

import fi.polku.platform.Now;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Counts what one caller does, on all nodes together. Addresses are not kept: a caller is a hash
 * with the secret of the day, and the secret is forgotten after it.
 */
@Component
class Limiter {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int FORGET_EVERY = 500;

    private final LimitQueries queries;
    private final Now now;
    private final AtomicLong taken = new AtomicLong();
    private volatile @Nullable Secret secret;

    Limiter(LimitQueries queries, Now now) {
        this.queries = queries;
        this.now = now;
    }

    private record Secret(LocalDate day, SecretKeySpec key) {}

    /** Nothing when one was taken, else after how long one will be there. */
    @Nullable Duration take(Limits.Rule rule, String address) {
        Instant at = now.instant();
        var answer = queries.take(rule.place(), caller(rule, address), rule.limit(), at);
        if (taken.incrementAndGet() % FORGET_EVERY == 0) {
            // Nobody's request waits for the housekeeping.
            Thread.startVirtualThread(() -> forget(at));
        }
        if (answer.passed()) {
            return null;
        }
        Instant free =
                answer.fullAt()
                        .plus(rule.limit().step() - rule.limit().window(), ChronoUnit.MICROS);
        Duration wait = Duration.between(at, free);
        return wait.compareTo(Duration.ofSeconds(1)) < 0 ? Duration.ofSeconds(1) : wait;
    }

    private void forget(Instant at) {
        try {
            queries.forgetFull(at);
        } catch (DataAccessException | TransactionException away) {
            // The next round takes these rows along.
        }
    }

    /** Whoever knew the code has not guessed. */
    void giveBack(Limits.Rule rule, String address) {
        try {
            queries.giveBack(rule.place(), caller(rule, address), rule.limit());
        } catch (DataAccessException | TransactionException away) {
            // The answer has been given; the allowance comes back in time by itself.
        }
    }

    private byte[] caller(Limits.Rule rule, String address) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(secretOfTheDay());
            byte[] whole =
                    mac.doFinal(
                            (rule.place() + "|" + Network.caller(address))
                                    .getBytes(StandardCharsets.UTF_8));
            return Arrays.copyOf(whole, 16);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private SecretKeySpec secretOfTheDay() {
        LocalDate today = now.today();
        Secret known = secret;
        if (known == null || !known.day().equals(today)) {
            known = new Secret(today, new SecretKeySpec(read(today), "HmacSHA256"));
            secret = known;
        }
        return known.key();
    }

    private byte[] read(LocalDate today) {
        byte[] there = queries.findSecret(today).orElse(null);
        if (there != null) {
            return there;
        }
        byte[] fresh = new byte[32];
        RANDOM.nextBytes(fresh);
        queries.insertSecret(today, fresh, now.instant());
        queries.forgetSecretsBefore(today);
        return queries.findSecret(today).orElseThrow();
    }
}
