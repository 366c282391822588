/** Pure rules of a contact: signs of an emergency, the proposal, the receipt code. */
@NullMarked
package fi.polku.contact.domain;

import org.jspecify.annotations.NullMarked;
