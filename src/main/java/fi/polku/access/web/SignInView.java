package fi.polku.access.web;

import fi.polku.access.Account;
import java.util.List;
import java.util.Map;

/**
 * What the sign-in page offers.
 *
 * @param wanted the page first asked for; empty = none
 * @param made whether the person has just made a passkey and may now use it
 * @param doors demonstration people by their door
 */
public record SignInView(
        String wanted,
        boolean issuer,
        boolean passkeys,
        boolean demo,
        boolean made,
        Map<String, List<Account>> doors) {}
