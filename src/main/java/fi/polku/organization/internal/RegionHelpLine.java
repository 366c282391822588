package fi.polku.organization.internal;

import fi.polku.organization.Organizations;
import fi.polku.organization.UnitView;
import fi.polku.platform.guard.HelpLine;
import org.springframework.stereotype.Component;

/** The number of the wellbeing area itself, from its data. */
@Component
class RegionHelpLine implements HelpLine {
    private final Organizations organizations;

    RegionHelpLine(Organizations organizations) {
        this.organizations = organizations;
    }

    @Override
    public String phone() {
        return organizations.unit(organizations.organiser()).map(UnitView::phone).orElse("");
    }
}
