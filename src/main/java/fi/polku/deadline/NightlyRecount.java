package fi.polku.deadline;

import java.time.LocalDate;

/** What was found when every clock was counted again on a night. */
public record NightlyRecount(LocalDate countedOn, Recounted result) {}
