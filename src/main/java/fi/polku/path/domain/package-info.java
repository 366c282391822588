/** Pure rules of a path: where its steps stand, how plans differ, what may be written and sent. */
@NullMarked
package fi.polku.path.domain;

import org.jspecify.annotations.NullMarked;
