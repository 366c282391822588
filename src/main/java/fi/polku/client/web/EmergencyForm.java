package fi.polku.client.web;

import fi.polku.platform.web.Choice;
import java.util.List;

/**
 * The form by which a record is opened in an emergency.
 *
 * @param told what follows from opening, said before it is done
 */
public record EmergencyForm(String identity, List<Choice> reasons, String words, String told) {}
