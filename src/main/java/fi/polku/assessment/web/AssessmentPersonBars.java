package fi.polku.assessment.web;

import fi.polku.client.ClientDetails;
import fi.polku.client.ContactWay;
import fi.polku.client.Disclosure;
import fi.polku.client.PersonalDetails;
import fi.polku.client.Places;
import fi.polku.platform.Now;
import fi.polku.platform.text.Texts;
import java.util.ArrayList;
import org.springframework.stereotype.Component;

/** The head of a page about a person. */
@Component
class AssessmentPersonBars {
    private final Places places;
    private final PersonalDetails details;
    private final Now now;

    AssessmentPersonBars(Places places, PersonalDetails details, Now now) {
        this.places = places;
        this.details = details;
        this.now = now;
    }

    AssessmentPersonBar of(ClientDetails d, Texts t) {
        var facts = new ArrayList<String>();
        var age = d.ageOn(now.today());
        if (age != null) {
            facts.add(t.text("assessment.person.age", "n", age));
        }
        var code = d.identityCode();
        if (code != null) {
            facts.add(code);
        }
        if (d.nonDisclosure()) {
            facts.add(t.text("client.list.hidden"));
        } else {
            var municipality = d.municipalityCode();
            if (municipality != null) {
                facts.add(places.municipality(t, Disclosure.WHOLE, municipality));
            }
            details.signs(d.id(), Disclosure.WHOLE).ways().stream()
                    .filter(w -> w.kind() == ContactWay.Kind.PHONE)
                    .forEach(w -> facts.add(w.withHeed(t)));
        }
        return new AssessmentPersonBar(
                "/work/clients/" + d.id().value(), d.initials(), d.name(), facts);
    }
}
