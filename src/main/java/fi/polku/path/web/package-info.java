@NullMarked
package fi.polku.path.web;

import org.jspecify.annotations.NullMarked;
