package fi.polku.signal.internal;

import fi.polku.access.Account;
import fi.polku.access.Accounts;
import fi.polku.access.Actor;
import fi.polku.access.Holder;
import fi.polku.access.RelationshipKind;
import fi.polku.access.Relationships;
import fi.polku.access.Role;
import fi.polku.kernel.AccountId;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.LocalizedText;
import fi.polku.kernel.UnitId;
import fi.polku.platform.Ids;
import fi.polku.signal.SignalRules;
import fi.polku.signal.Signals;
import fi.polku.testing.People;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.annotation.Autowired;

/** A rule that is on, somebody whom it fits, and those who read. */
abstract class SignalWorldOfPeople extends SignalWorld {
    static final String RULE = "missed-visits";

    @Autowired Accounts accounts;
    @Autowired Relationships relationships;
    @Autowired SignalRules rules;
    @Autowired Signals signals;

    Actor lead() {
        var lead =
                new Account(
                        new AccountId(Ids.next()),
                        "Riitta Johtomalli",
                        LocalizedText.fi("johtaja"),
                        Set.of(Role.LEAD),
                        null,
                        null,
                        List.of(),
                        null);
        accounts.save(lead);
        return lead.actor();
    }

    void switchOn(String rule) {
        Actor lead = lead();
        rules.tryOut(lead, rule, rules.lastDay(rule), 3);
        rules.switchOn(lead, rule, "Kokeilu osoitti sen toimivan.");
    }

    /** Somebody who has not come twice. */
    ClientId missed() {
        ClientId who = person(LocalDate.of(1980, 1, 1));
        for (int i = 1; i < 3; i++) {
            LocalDate on = TODAY.minusDays(20L * i);
            var time = booking(who, "NURSE", People.JAANA.value(), on, on.minusDays(9), null, null);
            visit(who, time, "NO_SHOW", on, on, null, "FINAL");
        }
        return who;
    }

    void related(ClientId who, UnitId unit) {
        relationships.open(
                who,
                Holder.of(unit),
                RelationshipKind.CARE,
                Ids.next(),
                LocalDate.of(2026, 1, 1),
                null);
    }
}
