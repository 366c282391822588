/** Pure rules of a person: how likely two records are of one. */
@NullMarked
package fi.polku.client.domain;

import org.jspecify.annotations.NullMarked;
