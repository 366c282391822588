@NullMarked
package fi.polku.path.internal;

import org.jspecify.annotations.NullMarked;
