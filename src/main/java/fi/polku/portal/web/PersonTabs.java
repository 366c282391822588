package fi.polku.portal.web;

import fi.polku.access.Access;
import fi.polku.access.Actor;
import fi.polku.access.Permission;
import fi.polku.assessment.AssessmentPermission;
import fi.polku.client.ClientPermission;
import fi.polku.decision.DecisionPermission;
import fi.polku.platform.text.Texts;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The other pages of a person, in one order, as far as the reader has something to do there. */
@Component
class PersonTabs {
    private final Access access;

    PersonTabs(Access access) {
        this.access = access;
    }

    List<ClientPage.Tab> tabs(Actor actor, boolean minor, Texts t) {
        return Stream.of(
                        may(actor, AssessmentPermission.ASSESSMENT_READ)
                                .tab("/assessments", "assessments", "portal.person.assessments"),
                        may(actor, DecisionPermission.DECIDE)
                                .tab("/matters", "matters", "portal.person.spine"),
                        when(() -> true).tab("/segment", "segment", "segment.link"),
                        when(() -> true).tab("/life-situations", "life", "client.life.title"),
                        may(actor, ClientPermission.CHANGE)
                                .tab("/details", "details", "client.details.title"),
                        may(actor, ClientPermission.CHANGE)
                                .tab("/records", "records", "client.records.title"),
                        when(() -> true).tab("/permits", "permits", "portal.person.permits"),
                        when(() -> minor).tab("/guardians", "guardians", "portal.guardians.title"),
                        may(actor, ClientPermission.PROTECT)
                                .tab("/protection", "protection", "client.protection.title"))
                .filter(Place::open)
                .map(p -> new ClientPage.Tab(p.under(), t.text(p.key()), "person-" + p.qa()))
                .toList();
    }

    private Condition may(Actor actor, Permission permission) {
        return when(() -> access.allows(actor, permission));
    }

    private static Condition when(BooleanSupplier holds) {
        return new Condition(holds.getAsBoolean());
    }

    private record Condition(boolean holds) {
        Place tab(String under, String qa, String key) {
            return new Place(holds, under, qa, key);
        }
    }

    private record Place(boolean open, String under, String qa, String key) {}
}
