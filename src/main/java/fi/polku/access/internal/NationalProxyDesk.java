package fi.polku.access.internal;

import fi.polku.access.Access;
import fi.polku.access.AccessPermission;
import fi.polku.access.Account;
import fi.polku.access.Actor;
import fi.polku.access.AskedInBrowser;
import fi.polku.access.Authorizations;
import fi.polku.access.AuthorizationsAway;
import fi.polku.access.Denied;
import fi.polku.access.NationalProxies;
import fi.polku.kernel.ClientId;
import org.springframework.stereotype.Component;

/** Lets the national service ask the person in the browser, and keeps what it told. */
@Component
class NationalProxyDesk implements NationalProxies {
    private final Access access;
    private final Authorizations service;
    private final NationalMandateDesk desk;

    NationalProxyDesk(Access access, Authorizations service, NationalMandateDesk desk) {
        this.access = access;
        this.service = service;
        this.desk = desk;
    }

    @Override
    public boolean offered() {
        return service instanceof AskedInBrowser;
    }

    @Override
    public AskedInBrowser.Begun begin(Actor oneself, String identityCode, String back) {
        access.require(oneself, AccessPermission.NAME_PROXIES);
        return asked().begin(identityCode, back);
    }

    @Override
    public Outcome finish(Account oneself, AskedInBrowser.Begun begun, String code, String back) {
        access.require(oneself.actor(), AccessPermission.NAME_PROXIES);
        ClientId self = oneself.client();
        if (self == null) {
            throw new Denied("mandate");
        }
        AskedInBrowser.Told told;
        try {
            told = asked().finish(begun, code, back);
        } catch (AuthorizationsAway away) {
            return Outcome.AWAY;
        }
        return desk.toldOf(oneself, self, told.asked(), told.mandates()) > 0
                ? Outcome.TOLD
                : Outcome.NOBODY;
    }

    private AskedInBrowser asked() {
        if (service instanceof AskedInBrowser browser) {
            return browser;
        }
        throw new Denied("mandate");
    }
}
