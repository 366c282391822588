package fi.polku.measure;

import fi.polku.kernel.LocalizedText;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One version of an instrument, as other modules and pages see it. */
public record InstrumentView(
        String code,
        String version,
        String canonical,
        LocalizedText title,
        LocalizedText instruction,
        String copyright,
        List<ItemView> items,
        @Nullable String loinc,
        BigDecimal min,
        BigDecimal max,
        boolean higherIsBetter,
        List<BandView> bands) {

    /** One question. */
    public record ItemView(
            String linkId,
            LocalizedText text,
            List<OptionView> options,
            Set<String> unofficialIn) {}

    /** One choice of a question. */
    public record OptionView(int value, String code, LocalizedText label) {}

    /** A named part of the scale, from a value up to the next band. */
    public record BandView(BigDecimal from, String code, LocalizedText label) {}
}
