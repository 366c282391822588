/** What is counted and shown of groups, as pure rules: no database, no clock, no framework. */
@NullMarked
package fi.polku.insight.domain;

import org.jspecify.annotations.NullMarked;
