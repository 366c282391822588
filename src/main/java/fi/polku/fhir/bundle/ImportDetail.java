package fi.polku.fhir.bundle;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One report with what its reader should know of. */
public record ImportDetail(ImportSummary report, List<WarningRow> warnings) {

    /**
     * A warning.
     *
     * @param kind code of the reason
     * @param type null when it concerns the whole bundle
     * @param element the first element that it concerns
     * @param entries how many entries it concerns
     */
    public record WarningRow(String kind, @Nullable String type, String element, int entries) {}
}
