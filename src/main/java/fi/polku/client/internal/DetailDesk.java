package fi.polku.client.internal;

import fi.polku.access.Access;
import fi.polku.access.Actor;
import fi.polku.client.ClientPermission;
import fi.polku.client.Clients;
import fi.polku.client.ContactWay;
import fi.polku.client.Disclosure;
import fi.polku.client.Disclosures;
import fi.polku.client.IdentifierKind;
import fi.polku.client.NewIdentifier;
import fi.polku.client.PersonHistory;
import fi.polku.client.PersonalDetails;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.Refusal;
import fi.polku.kernel.Refusals;
import fi.polku.platform.Now;
import fi.polku.platform.journal.Journal;
import fi.polku.platform.journal.JournalEntry;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where what is known of a person is renewed, each change a row with its day and reason. */
@Component
class DetailDesk implements PersonalDetails {
    private final DetailQueries queries;
    private final ClientQueries clientQueries;
    private final Clients clients;
    private final Disclosures disclosures;
    private final Access access;
    private final Journal journal;
    private final Now now;

    DetailDesk(
            DetailQueries queries,
            ClientQueries clientQueries,
            Clients clients,
            Disclosures disclosures,
            Access access,
            Journal journal,
            Now now) {
        this.queries = queries;
        this.clientQueries = clientQueries;
        this.clients = clients;
        this.disclosures = disclosures;
        this.access = access;
        this.journal = journal;
        this.now = now;
    }

    @Override
    public PersonHistory of(Actor actor, ClientId client) {
        requireOwn(actor, client);
        boolean masked = disclosures.of(actor, client).masked();
        List<PersonHistory.Speech> speeches = queries.listSpeeches(client);
        return new PersonHistory(
                masked,
                queries.listNames(client),
                queries.listIdentifiers(client),
                masked ? List.of() : queries.listWays(client),
                speeches.isEmpty() ? List.of(speech(client)) : speeches,
                masked ? List.of() : homes(client));
    }

    @Override
    public PersonHistory.Speech speech(ClientId client) {
        return queries.listSpeeches(client).stream()
                .filter(s -> s.toOn() == null)
                .findFirst()
                .orElseGet(() -> {
                    var own = queries.findOwnRow(client).orElseThrow();
                    return new PersonHistory.Speech(
                            own.language(), null, null, null, null, null, null, null);
                });
    }

    @Override
    public Signs signs(ClientId client, Disclosure disclosure) {
        var row = queries.findSigns(client).orElseThrow();
        return new Signs(
                disclosure.masked() || row.ways() == null ? List.of() : WaysJson.read(row.ways()),
                new PersonHistory.Speech(
                        row.language(),
                        row.interpreter(),
                        row.interpreterLanguage(),
                        row.way(),
                        null,
                        null,
                        null,
                        null),
                row.joined());
    }

    private List<PersonHistory.Home> homes(ClientId client) {
        List<PersonHistory.Home> homes = queries.listHomes(client);
        var own = queries.findOwnRow(client).orElseThrow();
        return !homes.isEmpty() || own.municipalityCode() == null
                ? homes
                : List.of(
                        new PersonHistory.Home(
                                own.municipalityCode(),
                                null,
                                PersonHistory.Source.BEFORE,
                                null,
                                null,
                                null));
    }

    @Override
    @Transactional
    public void rename(Actor actor, ClientId client, NewName name) {
        requireChange(actor, client);
        var rules = new ClientRules();
        rules.names(name.familyName(), name.givenNames(), name.callName());
        if (name.familyName().isBlank() && name.givenNames().isBlank()) {
            rules.refuse("familyName", "client.refusal.name.missing");
        }
        rules.dayPast("from", name.from(), now.today());
        rules.words("reason", name.reason(), "client.details.reason.none");
        Refusals.throwIfAny(rules.refusals());
        clientQueries.lock(client);
        var before = queries.listNames(client).getFirst();
        if (name.from().isBefore(before.fromOn())) {
            throw Refusal.onField("from", "client.details.from.before");
        }
        Instant moment = now.instant();
        clientQueries.saveName(
                client,
                name.familyName().strip(),
                name.givenNames().strip(),
                blank(name.callName()),
                name.from(),
                moment,
                actor.account());
        queries.saveNameReason(client, name.reason().strip());
        done(actor, client, "client.journal.renamed", moment);
    }

    @Override
    @Transactional
    public void identify(Actor actor, ClientId client, GivenIdentifier given) {
        requireChange(actor, client);
        String country = blank(given.country());
        String system = Objects.requireNonNullElse(blank(given.system()), "");
        String value = given.value().strip();
        var rules = new ClientRules();
        if (given.kind() == IdentifierKind.HETU) {
            var code = rules.identityCode(value.isEmpty() ? "-" : value, now.today());
            value = code.map(c -> c.value()).orElse(value);
        } else {
            rules.foreign(country, system, value);
            system = system.isEmpty() && country != null ? "urn:country:" + country : system;
        }
        rules.words("reason", given.reason(), "client.details.reason.none");
        Refusals.throwIfAny(rules.refusals());
        boolean has =
                given.kind() == IdentifierKind.HETU
                        && queries.listIdentifiers(client).stream()
                                .anyMatch(i -> i.kind() == IdentifierKind.HETU && i.toOn() == null);
        if (has) {
            throw Refusal.onField("identityCode", "client.details.code.has");
        }
        clients.identify(actor, client, new NewIdentifier(given.kind(), system, value));
        queries.saveIdentifierReason(client, system, value, country, blank(given.reason()));
    }

    @Override
    @Transactional
    public void endIdentifier(
            Actor actor, ClientId client, UUID identifier, LocalDate to, String reason) {
        requireChange(actor, client);
        var rules = new ClientRules();
        rules.dayPast("to", to, now.today());
        rules.words("reason", reason, "client.details.reason.none");
        Refusals.throwIfAny(rules.refusals());
        clientQueries.lock(client);
        if (!queries.endIdentifier(client, identifier, to, reason.strip(), actor.account())) {
            throw Refusal.onField("identifier", "client.details.identifier.none");
        }
        done(actor, client, "client.journal.identifierEnded", now.instant());
    }

    @Override
    @Transactional
    public void reach(Actor actor, ClientId client, NewWay way) {
        requireOwn(actor, client);
        var rules = new ClientRules();
        String value = blank(way.value());
        switch (way.kind()) {
            case PHONE -> rules.phone(value);
            case EMAIL -> rules.email(value);
            case ADDRESS -> rules.address(value);
        }
        rules.note(way.note());
        reason(actor, client, rules, way.reason());
        Refusals.throwIfAny(rules.refusals());
        clientQueries.lock(client);
        var next =
                new NewWay(
                        way.kind(),
                        value,
                        way.speaks(),
                        way.kind() == ContactWay.Kind.PHONE ? way.voicemail() : null,
                        way.kind() == ContactWay.Kind.ADDRESS ? null : way.reminders(),
                        way.kind() == ContactWay.Kind.ADDRESS ? null : way.notices(),
                        blank(way.note()),
                        blank(way.reason()));
        Instant moment = now.instant();
        queries.saveWay(client, next, now.today(), moment, actor.account());
        done(actor, client, "client.journal.reached", moment);
    }

    @Override
    @Transactional
    public void speak(Actor actor, ClientId client, NewSpeech speech) {
        requireOwn(actor, client);
        var rules = new ClientRules();
        rules.language(speech.language());
        String other = blank(speech.interpreterLanguage());
        if (other != null) {
            rules.language("interpreterLanguage", other);
        }
        reason(actor, client, rules, speech.reason());
        Refusals.throwIfAny(rules.refusals());
        clientQueries.lock(client);
        boolean needs = speech.interpreter() != null;
        Instant moment = now.instant();
        queries.saveSpeech(
                client,
                new NewSpeech(
                        speech.language(),
                        speech.interpreter(),
                        needs ? other : null,
                        needs ? speech.way() : null,
                        blank(speech.reason())),
                now.today(),
                moment,
                actor.account());
        done(actor, client, "client.journal.spoken", moment);
    }

    @Override
    @Transactional
    public void move(Actor actor, ClientId client, NewHome home) {
        requireChange(actor, client);
        String code = blank(home.municipalityCode());
        String country = blank(home.country());
        var rules = new ClientRules();
        rules.municipality(code);
        rules.country("country", country);
        if (code == null && country == null) {
            rules.refuse("municipality", "client.details.home.none");
        } else if (code != null && country != null && rules.refusals().isEmpty()) {
            rules.refuse("country", "client.details.home.both");
        }
        rules.dayPast("from", home.from(), now.today());
        rules.words("reason", home.reason(), "client.details.reason.none");
        Refusals.throwIfAny(rules.refusals());
        clientQueries.lock(client);
        Homes.move(
                queries,
                client,
                new NewHome(code, country, home.from(), home.source(), blank(home.reason())),
                now.instant(),
                actor.account());
        done(actor, client, "client.journal.moved", now.instant());
    }

    private void reason(Actor actor, ClientId client, ClientRules rules, @Nullable String reason) {
        // Of one's own phone one need not say why it changes.
        if (!client.equals(actor.client())) {
            rules.words("reason", reason, "client.details.reason.none");
        }
    }

    /** One's own, or a client's whom one may see. */
    private void requireOwn(Actor actor, ClientId client) {
        if (Disclosures.inPerson(actor, client)) {
            access.require(actor, ClientPermission.CHANGE_OWN);
        } else {
            access.require(actor, ClientPermission.CHANGE);
            access.requireClient(actor, client);
        }
    }

    private void requireChange(Actor actor, ClientId client) {
        access.require(actor, ClientPermission.CHANGE);
        access.requireClient(actor, client);
    }

    private void done(Actor actor, ClientId client, String key, Instant moment) {
        clientQueries.touch(client, moment);
        journal.record(
                JournalEntry.about(client)
                        .by(actor.account(), actor.mainRole().name())
                        .key(key)
                        .subject("client", client.value()));
    }

    private static @Nullable String blank(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }
}
