package fi.polku.privacy;

import java.util.List;

/**
 * Everything that is held of a person, in the reader's words.
 *
 * @param whose name of the person
 * @param made when it was gathered
 */
public record OwnCopy(String whose, String made, List<Section> sections) {
    public OwnCopy {
        sections = List.copyOf(sections);
    }

    /**
     * One kind of record.
     *
     * @param name what a file of it is called
     * @param columns what a row may tell, in order
     * @param rows values in the order of the columns; what is not there is empty
     */
    public record Section(
            String name, String title, List<String> columns, List<List<String>> rows) {
        public Section {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }
    }
}
