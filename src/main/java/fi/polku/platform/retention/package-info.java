/**
 * What each module tells of its tables for the end of their time (703/2023 24 §), and the
 * statements that find and destroy rows by it. Which day is the last is decided above, never here.
 */
@NullMarked
package fi.polku.platform.retention;

import org.jspecify.annotations.NullMarked;
