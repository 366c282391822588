package fi.polku.measure.web;

import java.util.List;

/** Every question of an instrument on one page. */
public record AllPage(
        String action,
        String oneByOne,
        String title,
        String instruction,
        String instructionLang,
        String copyright,
        List<ItemShown> items) {
    public boolean unofficial() {
        return items.stream().anyMatch(ItemShown::unofficial);
    }
}
