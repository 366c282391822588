/** The search of clients. */
@NullMarked
package fi.polku.client.web;

import org.jspecify.annotations.NullMarked;
