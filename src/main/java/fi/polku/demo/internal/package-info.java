/** Makes the demonstration region at the first start. */
@NullMarked
package fi.polku.demo.internal;

import org.jspecify.annotations.NullMarked;
