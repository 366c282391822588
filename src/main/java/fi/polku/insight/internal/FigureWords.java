package fi.polku.insight.internal;

import fi.polku.insight.Picture.FigureView;
import fi.polku.insight.Picture.Stat;
import fi.polku.kernel.UnitId;
import fi.polku.platform.text.Texts;
import java.time.LocalDate;
import java.util.List;

/** Counts one figure of the picture and puts it into words. */
interface FigureWords {
    Told tell(LocalDate today, List<UnitId> scope, Texts t);

    /** The numbers above the picture, and the figure itself. */
    record Told(List<Stat> stats, FigureView figure) {}
}
