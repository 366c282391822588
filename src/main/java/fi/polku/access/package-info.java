/**
 * Who signs in, in which role, and who may see whom: accounts, the one dated relationship table,
 * the decisions that follow from it, and the log of views. It does not know what a client or a unit
 * is, only their ids; higher modules fill the relationships through its API.
 */
@NullMarked
@ApplicationModule
package fi.polku.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
