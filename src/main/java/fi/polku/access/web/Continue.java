package fi.polku.access.web;

import fi.polku.access.Account;
import java.net.URI;
import java.net.URISyntaxException;

/** The page first asked for, to be opened after signing in: only ever a page of our own. */
final class Continue {
    private Continue() {}

    /** The address itself when it is a path of ours, otherwise empty. */
    static String safe(String wanted) {
        if (!wanted.startsWith("/") || wanted.startsWith("//") || wanted.startsWith("/sign-")) {
            return "";
        }
        try {
            URI address = new URI(wanted);
            return address.getAuthority() == null && address.getScheme() == null ? wanted : "";
        } catch (URISyntaxException notAnAddress) {
            return "";
        }
    }

    /** The wanted page if its door opens to the person, otherwise the person's own front page. */
    static String forAccount(String wanted, Account account) {
        String safe = safe(wanted);
        if (safe.isEmpty()) {
            return account.home();
        }
        String path = URI.create(safe).getPath();
        Door door = Door.of(path);
        boolean opens =
                path.startsWith("/oauth2/") || (door != null && door.opensTo(account.actor()));
        return opens ? safe : account.home();
    }
}
