package fi.polku.fhir.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a search: its rows, how many there are in all (null when not asked), and the token of
 * the next page.
 */
public record Page<R>(List<R> rows, @Nullable Long total, @Nullable String next) {}
