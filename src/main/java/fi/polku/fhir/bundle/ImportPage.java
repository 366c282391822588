package fi.polku.fhir.bundle;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A page of reports.
 *
 * @param next the report after which the next page begins
 */
public record ImportPage(List<ImportSummary> reports, long total, @Nullable UUID next) {}
