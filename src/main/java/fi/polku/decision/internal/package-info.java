@NullMarked
package fi.polku.decision.internal;

import org.jspecify.annotations.NullMarked;
