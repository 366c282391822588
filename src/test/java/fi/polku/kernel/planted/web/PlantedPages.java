package fi.polku.kernel.planted.web;

import fi.polku.organization.UnitView;
import java.util.Optional;

/** A page that reaches past its desk to the queries, and says a place without asking whose. */
class PlantedPages {
    Object reachesPastItsDesk() {
        return new PlantedQueries();
    }

    Object saysAPlace(Optional<UnitView> unit) {
        return unit.map(UnitView::name);
    }

    static class PlantedQueries {}
}
