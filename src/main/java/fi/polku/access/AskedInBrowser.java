package fi.polku.access;

import java.util.List;

/**
 * A national service of mandates that asks the person in the browser for whom to act: it is begun,
 * the browser is sent there, and it comes back with a code that is good for one question.
 */
public interface AskedInBrowser {
    /**
     * A question that has been begun.
     *
     * @param session the service's own name of the question
     * @param user whom it asks, by the service's name of the person
     * @param address where the browser is sent
     */
    record Begun(String session, String user, String address) {}

    /**
     * What came of it.
     *
     * @param asked identity codes of those whom the person chose
     * @param mandates what may be done for them; nothing for one who is not let
     */
    record Told(List<String> asked, List<NationalMandate> mandates) {
        public Told {
            asked = List.copyOf(asked);
            mandates = List.copyOf(mandates);
        }
    }

    /**
     * Begins.
     *
     * @param identityCode of the one who asks to act for another
     * @param back our address where the browser comes back
     * @throws AuthorizationsAway when the service does not answer
     */
    Begun begin(String identityCode, String back);

    /**
     * Asks for whom the person chose to act and what is let.
     *
     * @throws AuthorizationsAway when the service does not answer, or does not know the code
     */
    Told finish(Begun begun, String code, String back);
}
