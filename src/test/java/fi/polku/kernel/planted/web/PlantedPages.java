package fi.polku.kernel.planted.web;

/** A page that reaches past its desk to the queries. */
class PlantedPages {
    Object reachesPastItsDesk() {
        return new PlantedQueries();
    }

    static class PlantedQueries {}
}
