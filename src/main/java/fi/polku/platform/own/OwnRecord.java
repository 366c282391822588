package fi.polku.platform.own;

import java.util.List;

/**
 * What a module holds of a person, for the copy that the person may take of everything (regulation
 * 2016/679 art. 15). A module declares its own tables; a test reads the database's catalogue and
 * demands that no table and no personal column is forgotten.
 */
public interface OwnRecord {
    /** The module's tables, in the order in which they are read. */
    List<OwnTable> tables();
}
