package fi.polku.platform.guard;

import java.util.List;
import java.util.Locale;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * {@code polku.limits}: how often one address may call what stands open to everybody.
 *
 * @param contact contacts sent
 * @param contactsInADay the same over a long time, so that nobody fills a queue slowly
 * @param deadlines calls to the law
 * @param receipt receipt codes that were wrong
 * @param signIn attempts to sign in
 * @param failedSignIn those of them that failed
 * @param token access tokens asked for by programs
 * @param failedToken those of them that were refused
 */
@ConfigurationProperties("polku.limits")
record Limits(
        Limit contact,
        Limit contactsInADay,
        Limit deadlines,
        Limit receipt,
        Limit signIn,
        Limit failedSignIn,
        Limit token,
        Limit failedToken) {

    /**
     * So many at once, and then as many more as come back in time.
     *
     * @param burst how many at once
     * @param perHour how many come back in an hour
     */
    record Limit(int burst, int perHour) {
        Limit {
            if (burst < 1 || perHour < 1 || burst > 10_000_000 || perHour > 100_000_000) {
                throw new IllegalArgumentException(
                        "A limit of polku.limits needs a burst and a per-hour, both at least 1");
            }
        }

        /** The time in which one more comes back, in microseconds. */
        long step() {
            return Math.max(1, 3_600_000_000L / perHour);
        }

        /** The time in which an empty allowance is full again, in microseconds. */
        long window() {
            return step() * burst;
        }
    }

    /**
     * A limit that a request falls under.
     *
     * @param place what is counted together
     * @param failures only what failed counts: whoever knows the code or the password is let be
     */
    record Rule(String place, Limit limit, boolean failures) {}

    /** The limits of a request; most have none. */
    List<Rule> of(String method, String address) {
        String path = address.toLowerCase(Locale.ROOT);
        boolean sends = !method.equals("GET") && !method.equals("HEAD");
        if (isAt(path, "/api/deadlines")) {
            return List.of(new Rule("deadlines", deadlines, false));
        }
        if (path.equals("/contact") && sends) {
            return List.of(
                    new Rule("contact", contact, false),
                    new Rule("contacts-in-a-day", contactsInADay, false));
        }
        if (path.startsWith("/contact/") && (sends || !path.equals("/contact/follow"))) {
            return List.of(new Rule("receipt", receipt, true));
        }
        if (sends && (isAt(path, "/sign-in") || isAt(path, "/login") || isAt(path, "/webauthn"))) {
            return List.of(
                    new Rule("sign-in", signIn, false),
                    new Rule("failed-sign-in", failedSignIn, true));
        }
        if (sends && isAt(path, "/oauth2")) {
            return List.of(
                    new Rule("token", token, false), new Rule("failed-token", failedToken, true));
        }
        return List.of();
    }

    private static boolean isAt(String path, String place) {
        return path.equals(place) || path.startsWith(place + "/");
    }
}
