@NullMarked
package fi.polku.team.internal;

import org.jspecify.annotations.NullMarked;
