package fi.polku.client.web;

import fi.polku.platform.web.Choice;
import java.util.List;

/**
 * One account as the administrator sees it.
 *
 * @param closed when it was closed, in words; empty = it is open
 * @param own whether it is the administrator's own, which others see to
 * @param staff whether it has roles and units to give
 * @param keys how many passkeys, in words
 * @param code the one-time code just made; empty = none
 * @param subject what was typed as the issuer's name for the person
 */
public record AccountView(
        String id,
        String name,
        String label,
        String closed,
        boolean own,
        boolean staff,
        List<Choice> roles,
        List<Choice> units,
        boolean passkeys,
        String keys,
        String code,
        boolean issuer,
        List<String> subjects,
        String subject) {}
