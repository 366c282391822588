@NullMarked
package fi.polku.decision.web;

import org.jspecify.annotations.NullMarked;
