@NullMarked
package fi.polku.team.web;

import org.jspecify.annotations.NullMarked;
