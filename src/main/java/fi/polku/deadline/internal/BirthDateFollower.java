package fi.polku.deadline.internal;

import fi.polku.client.BirthDateChanged;
import fi.polku.deadline.Deadlines;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Age chooses rules: when the day of birth is corrected, the person's clocks are counted again. */
@Component
class BirthDateFollower {
    private final Deadlines deadlines;

    BirthDateFollower(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    @EventListener
    void changed(BirthDateChanged event) {
        deadlines.bornOn(event.client(), event.bornOn());
    }
}
