package fi.polku.platform.retention;

import java.util.List;

/** A module that keeps data of persons tells here of each of its tables. */
public interface Retained {
    /** The module's tables, those that point at others of the list before what they point at. */
    List<RetainedTable> tables();
}
