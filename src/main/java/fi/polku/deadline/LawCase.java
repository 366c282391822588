package fi.polku.deadline;

import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * A case to hold against the law.
 *
 * @param decidingOn the day that chooses the generation of the law, and the age on it
 * @param startedAt the moment, in Helsinki, from which the limit is counted
 */
public record LawCase(
        DeadlineFamily family,
        LocalDate decidingOn,
        LocalDateTime startedAt,
        DeadlineFacts facts) {}
