package fi.polku.access.web;

/**
 * How somebody signed in proves again who they are.
 *
 * @param wanted the page that asks for it; empty = none
 * @param minutes how long a proof is new
 */
public record AgainView(
        String account,
        String name,
        String wanted,
        boolean issuer,
        boolean passkeys,
        boolean demo,
        int minutes) {}
