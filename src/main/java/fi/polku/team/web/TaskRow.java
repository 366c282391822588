package fi.polku.team.web;

import org.jspecify.annotations.Nullable;

/**
 * A task in words.
 *
 * @param about name of the client, empty when the task concerns nobody
 * @param page where it is done, when that is not here; null = here
 * @param href where to go on from, empty when there is no such page
 */
public record TaskRow(
        String id,
        String what,
        String words,
        String about,
        String href,
        String due,
        boolean urgent,
        boolean late,
        boolean mine,
        boolean needsWords,
        @Nullable String page) {}
