package fi.polku.access.web;

import fi.polku.platform.web.Choice;
import java.util.List;

/**
 * What a program asks of a person.
 *
 * @param program its name
 * @param whose key of the sentence that says whose data it would read
 * @param choices what can be given, one by one
 * @param without scopes that come along: who the person is
 * @param notGiven whether it also asks for something that this person has not to give
 */
public record AppConsentPage(
        String program,
        String clientId,
        String state,
        String whose,
        List<Choice> choices,
        List<String> without,
        boolean notGiven) {
    public AppConsentPage {
        choices = List.copyOf(choices);
        without = List.copyOf(without);
    }
}
