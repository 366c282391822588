package fi.polku.insight;

import java.util.List;

/**
 * A figure opened: its definition, the view as SQL, and its rows, with a name only where the reader
 * has a relationship with the person.
 */
public record FigureRows(
        Figure figure,
        String unit,
        String title,
        List<String> definition,
        String view,
        String sql,
        Picture.Table table,
        String says) {}
