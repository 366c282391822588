package fi.polku.access.web;

import java.util.List;
import java.util.UUID;

/** One program on the page of those let in, with what it may do, in words. */
public record AppRow(UUID id, String name, List<String> may, String since) {
    public AppRow {
        may = List.copyOf(may);
    }
}
