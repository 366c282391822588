@NullMarked
package fi.polku.decision.domain;

import org.jspecify.annotations.NullMarked;
