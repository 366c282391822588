/**
 * The journal and the log of views are sealed in batches by a hash tree, so that whoever changes,
 * removes or slips in a row afterwards is found (docs/decisions/0019). Inserting waits for nothing.
 */
@NullMarked
package fi.polku.platform.seal;

import org.jspecify.annotations.NullMarked;
