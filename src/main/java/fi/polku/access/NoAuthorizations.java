package fi.polku.access;

import java.util.List;

/** No service of mandates is connected: nobody may act for another by one. */
final class NoAuthorizations implements Authorizations {
    @Override
    public List<NationalMandate> mandatesOf(String identityCode) {
        return List.of();
    }
}
