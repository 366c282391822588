package fi.polku.testing;

import fi.polku.access.AccessLog;
import fi.polku.access.Account;
import fi.polku.access.Actor;
import fi.polku.access.Permits;
import fi.polku.access.Role;
import fi.polku.access.Views;
import fi.polku.client.ClientMerges;
import fi.polku.client.Clients;
import fi.polku.client.Doubles;
import fi.polku.client.LifeSituations;
import fi.polku.client.NearKind;
import fi.polku.client.NearOnes;
import fi.polku.client.NewClient;
import fi.polku.client.NewNear;
import fi.polku.client.Protections;
import fi.polku.contact.Channel;
import fi.polku.contact.ContactReception;
import fi.polku.contact.NewContact;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.Register;
import fi.polku.platform.Ids;
import fi.polku.platform.Now;
import fi.polku.privacy.OwnRequests;
import fi.polku.privacy.RequestDesk;
import fi.polku.privacy.RetentionHolds;
import fi.polku.privacy.Retentions;
import fi.polku.privacy.WithholdingGround;
import fi.polku.signal.SignalRules;
import fi.polku.signal.Signals;
import fi.polku.team.OwnWorkers;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What a marked client has asked of the record and been answered, two relatives of whom one is
 * protected and one a minor, and what the privacy officer's desk has of them.
 */
public final class MarkedTrust {
    private final OwnRequests own;
    private final RequestDesk desk;
    private final Views views;
    private final AccessLog log;
    private final Permits permits;
    private final Protections protections;
    private final Clients clients;
    private final Doubles doubles;
    private final ClientMerges merges;
    private final OwnWorkers ownWorkers;
    private final Retentions retentions;
    private final RetentionHolds holds;
    private final ContactReception reception;
    private final NearOnes nearOnes;
    private final Signals signals;
    private final SignalRules rules;
    private final LifeSituations situations;
    private final JdbcClient jdbc;
    private final Now now;

    private static final java.time.Instant LONG_AGO =
            java.time.Instant.parse("2015-03-10T07:42:00Z");

    private final List<String> ofSelf = new ArrayList<>();
    private final List<String> ofWorker = new ArrayList<>();
    private final List<String> ofOfficer = new ArrayList<>();

    MarkedTrust(
            OwnRequests own,
            RequestDesk desk,
            Views views,
            AccessLog log,
            Permits permits,
            Protections protections,
            Clients clients,
            Doubles doubles,
            ClientMerges merges,
            OwnWorkers ownWorkers,
            Retentions retentions,
            RetentionHolds holds,
            ContactReception reception,
            NearOnes nearOnes,
            Signals signals,
            SignalRules rules,
            LifeSituations situations,
            JdbcClient jdbc,
            Now now) {
        this.own = own;
        this.desk = desk;
        this.views = views;
        this.log = log;
        this.permits = permits;
        this.protections = protections;
        this.clients = clients;
        this.doubles = doubles;
        this.merges = merges;
        this.ownWorkers = ownWorkers;
        this.retentions = retentions;
        this.holds = holds;
        this.reception = reception;
        this.nearOnes = nearOnes;
        this.signals = signals;
        this.rules = rules;
        this.situations = situations;
        this.jdbc = jdbc;
        this.now = now;
    }

    /** Addresses to begin from, as the client. */
    public String[] ofSelf() {
        return ofSelf.toArray(String[]::new);
    }

    /** Addresses to begin from, as the worker. */
    public String[] ofWorker() {
        return ofWorker.toArray(String[]::new);
    }

    /** Addresses to begin from, as the privacy officer. */
    public String[] ofOfficer() {
        return ofOfficer.toArray(String[]::new);
    }

    /** Everything is asked, answered and written down. */
    public MarkedTrust live(MarkedLife life) {
        Actor self = life.self().actor();
        Account judge =
                life.account(
                        Set.of(Role.PRIVACY_OFFICER, Role.ADMINISTRATOR), null, null, List.of());
        Actor officer = judge.actor();
        log.viewed(life.worker().actor(), life.client(), "PATH", "CARE");
        log.viewed(life.worker().actor(), life.client(), "PERSON", "CARE");
        UUID row =
                views.list(self, life.client(), Views.Filter.newest(1), Views.Withheld.NONE)
                        .getFirst()
                        .id();
        UUID why = own.askWhy(self, row, "Ohdakesana kysymyksestä");
        desk.askExplanation(officer, why, false, "Miksi katsoit tietoja?", now.today());
        UUID given = own.askLog(self, new OwnRequests.LogWanted(null, null, null));
        desk.answer(officer, given, "Lokitiedot ovat tässä.", true);
        own.askCorrection(
                self, new OwnRequests.CorrectionWanted(null, "Ohdakesana virheestä", "Maanantai"));
        UUID breach = own.tellOfBreach(self, "Ohdakesana loukkauksesta");
        UUID other =
                views.list(self, life.client(), Views.Filter.newest(5), Views.Withheld.NONE)
                        .getLast()
                        .id();
        UUID secret = own.askWhy(self, other, null);
        desk.withhold(
                officer,
                secret,
                false,
                WithholdingGround.SERIOUS_DANGER,
                "Katsojaa on uhattu.",
                now.today().plusDays(9));
        ofSelf.addAll(List.of("/my/requests", "/my/requests/" + why, "/my/requests/" + given));
        ofSelf.add("/my/requests/" + given + "/log");
        ofSelf.add("/keys/" + passkey(life.self()));
        ofWorker.add("/work/explanations/" + desk.explanations(officer, why).getFirst().id());
        ofOfficer.addAll(
                List.of(
                        "/admin/requests/" + why,
                        "/admin/requests/" + breach,
                        "/admin/withholdings"));
        permits.informed(self);
        permits.forbid(self, Register.PATIENT, null);
        ofWorker.add("/work/clients/" + life.client().value() + "/permits");
        ClientId hidden = relative(life, "Suojattu", null);
        protections.protect(life.worker().actor(), hidden, now.today(), null);
        ofWorker.add("/work/clients/" + hidden.value() + "/protection");
        ofWorker.add("/work/clients/" + hidden.value() + "/whereabouts");
        ofWorker.add("/work/clients/" + life.client().value() + "/details");
        ofWorker.add("/work/clients/" + hidden.value() + "/details");
        ofWorker.add("/work/clients/" + life.client().value() + "/records");
        ofSelf.add("/my/details");
        // Seen by nobody but through the record that goes on.
        ClientId twice =
                clients.create(Actor.system(), NewClient.of("Kahdesti", "Ohdakemerkki", null));
        merges.merge(Actor.system(), twice, hidden, "Ohdakesana samasta");
        ofWorker.add("/work/clients/" + hidden.value() + "/records");
        ofWorker.add(
                "/work/doubles/" + doubles.compare(life.worker().actor(), life.client(), hidden));
        ClientId minor = relative(life, "Nuori", now.today().minusYears(14).toString());
        ofWorker.add("/work/clients/" + minor.value() + "/guardians");
        UUID near =
                nearOnes.add(
                        self,
                        life.client(),
                        NewNear.outside("Ohdakesana Läheinen", "040 555 0199", NearKind.FRIEND));
        ofSelf.add("/my/near/" + near);
        ofWorker.add("/work/clients/" + life.client().value() + "/near/" + near);
        ofWorker.add("/work/clients/" + life.client().value() + "/about-me");
        UUID noticed = noticed(life);
        ofWorker.add("/work/signals/" + noticed);
        ofWorker.add("/work/clients/" + life.client().value() + "/life-situations");
        ofSelf.add("/my/letters");
        ofSelf.add("/my/life-situations");
        ofOfficer.add("/admin/unusual/" + unusual(life.client()));
        holds.order(
                officer,
                new RetentionHolds.NewHold(
                        life.client(),
                        null,
                        RetentionHolds.Reason.APPEAL,
                        "Ohdakesana muutoksenhausta",
                        null));
        pastItsTime();
        ofOfficer.add("/admin/retention/" + retentions.count(Actor.system(), now.today()));
        ofOfficer.add("/admin/retention/holds");
        return this;
    }

    /** A rule has noticed the client, the worker has written, and the client has told of life. */
    private UUID noticed(MarkedLife life) {
        UUID id = Ids.next();
        jdbc.sql(
                        """
                        INSERT INTO signal (id, client_id, rule, version, found_on, unit_id, register, record_status, happened_at, recorded_at, created_at)
                        VALUES (:id, :client, 'missed-visits', '1', :on, :unit, 'SOCIAL_WELFARE', 'FINAL', :at, :at, :at)
                        """)
                .param("id", id)
                .param("client", life.client().value())
                .param("on", now.today())
                .param("unit", life.unit().id().value())
                .param("at", java.sql.Timestamp.from(now.instant()))
                .update();
        for (String rule : List.of("carer-alone", "unanswered-contact")) {
            rules.tryOut(Actor.system(), rule, rules.lastDay(rule), 3);
        }
        jdbc.sql(
                        """
                        INSERT INTO signal_switch (id, rule, version, digest, active, trial_id, reason, created_at)
                        SELECT gen_random_uuid(), t.rule, t.version, t.digest, TRUE, t.id, 'koe', t.created_at
                        FROM signal_trial t
                        WHERE t.rule = 'unanswered-contact'
                        LIMIT 1
                        """)
                .update();
        signals.write(life.worker().actor(), id, "Ohdakesana kirjeestä");
        situations.tell(
                life.self().actor(),
                life.client(),
                LifeSituations.Kind.SICK_LEAVE,
                now.today().minusDays(9),
                null);
        return id;
    }

    /**
     * An old message that nobody was linked to, so that a count of what is past its time has it.
     */
    private void pastItsTime() {
        var old =
                reception.receive(
                        Actor.anonymous(), NewContact.of(Channel.WEB, "Vanha viesti").ready());
        jdbc.sql(
                        """
                        UPDATE contact
                        SET happened_at = :then, closed_at = :then, close_reason = 'ADVICE'
                        WHERE id = :id
                        """)
                .param("then", java.sql.Timestamp.from(LONG_AGO))
                .param("id", old.contact().value())
                .update();
    }

    private ClientId relative(MarkedLife life, String given, String born) {
        NewClient one = NewClient.of(given, "Ohdakemerkki", null);
        ClientId id = clients.create(Actor.system(), one);
        if (born != null) {
            jdbc.sql("UPDATE client SET born_on = CAST(:born AS date) WHERE id = :id")
                    .param("born", born)
                    .param("id", id.value())
                    .update();
        }
        ownWorkers.name(Actor.system(), id, life.worker().professional());
        return id;
    }

    private UUID unusual(ClientId person) {
        UUID id = Ids.next();
        jdbc.sql(
                        """
                        INSERT INTO unusual_view (id, rule, client_id, viewed_on, first_at, last_at, view_count, amount, created_at)
                        VALUES (:id, 'MANY_UNITS', :client, :on, :at, :at, 4, 4, :at)
                        """)
                .param("id", id)
                .param("client", person.value())
                .param("on", now.today())
                .param("at", java.sql.Timestamp.from(now.instant()))
                .update();
        return id;
    }

    private UUID passkey(Account account) {
        UUID id = Ids.next();
        jdbc.sql(
                        """
                        INSERT INTO passkey (id, account_id, name, credential_id, public_key, attestation, signature_count, user_verified, backup_eligible, backed_up, transports, created_at, created_by)
                        VALUES (:id, :account, 'Oma puhelin', :id::text, '', '', 0, TRUE, FALSE, FALSE, '{}', now(), :account)
                        """)
                .param("id", id)
                .param("account", account.id().value())
                .update();
        return id;
    }
}
