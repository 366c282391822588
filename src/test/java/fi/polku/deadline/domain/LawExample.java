package fi.polku.deadline.domain;

import fi.polku.deadline.DeadlineFacts;
import fi.polku.deadline.DeadlineFamily;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** One row of {@code docs/reference/deadline-examples.md}: a case, and what the law says of it. */
record LawExample(
        String name,
        DeadlineFamily family,
        LocalDate decidedOn,
        LocalDateTime countedFrom,
        Optional<LocalDate> born,
        Map<String, String> given,
        Optional<String> rule,
        Optional<LocalDate> due) {
    private static final Path PAGE = Path.of("docs/reference/deadline-examples.md");

    static List<LawExample> all() {
        try (var lines = Files.lines(PAGE)) {
            return lines.filter(line -> line.startsWith("| "))
                    .filter(line -> !line.startsWith("| example "))
                    .map(LawExample::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The case without its days: what must be there on both sides of a change of law. */
    record Person(DeadlineFamily family, Optional<LocalDate> born, Map<String, String> given) {}

    Person person() {
        return new Person(family, born, given);
    }

    DeadlineFacts facts() {
        return new DeadlineFacts(given, null).bornOn(born.orElse(null), decidedOn);
    }

    boolean gives(DeadlineRule other) {
        return rule.filter(other.id()::equals).isPresent();
    }

    @Override
    public String toString() {
        return "%s, decided on %s: %s".formatted(family, decidedOn, name);
    }

    private static LawExample read(String line) {
        String[] cells = line.substring(1, line.lastIndexOf('|')).split("\\|", -1);
        if (cells.length != 8) {
            throw new IllegalArgumentException("Eight cells to a row: " + line);
        }
        for (int i = 0; i < cells.length; i++) {
            cells[i] = cells[i].strip();
        }
        String from = cells[3].contains(" ") ? cells[3].replace(' ', 'T') : cells[3] + "T09:00";
        return new LawExample(
                cells[0],
                DeadlineFamily.valueOf(cells[1]),
                LocalDate.parse(cells[2]),
                LocalDateTime.parse(from),
                text(cells[4]).map(LocalDate::parse),
                given(cells[5]),
                text(cells[6]).filter(rule -> !rule.equals("-")),
                text(cells[7]).map(LocalDate::parse));
    }

    private static Optional<String> text(String cell) {
        return Optional.of(cell).filter(text -> !text.isEmpty());
    }

    private static Map<String, String> given(String cell) {
        var given = new TreeMap<String, String>();
        for (String fact : cell.isEmpty() ? new String[0] : cell.split(", ", -1)) {
            String[] pair = fact.split("=", 2);
            given.put(pair[0], pair.length == 1 ? "true" : pair[1]);
        }
        return Map.copyOf(given);
    }
}
