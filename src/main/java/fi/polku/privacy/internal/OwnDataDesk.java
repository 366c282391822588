package fi.polku.privacy.internal;

import fi.polku.access.Access;
import fi.polku.access.AccessLog;
import fi.polku.access.AccessPermission;
import fi.polku.access.Actor;
import fi.polku.access.Denied;
import fi.polku.access.Mandate;
import fi.polku.access.RecordFilter;
import fi.polku.client.ClientDetails;
import fi.polku.client.Clients;
import fi.polku.client.Disclosure;
import fi.polku.client.Disclosures;
import fi.polku.kernel.ClientId;
import fi.polku.platform.Now;
import fi.polku.platform.journal.Journal;
import fi.polku.platform.journal.JournalEntry;
import fi.polku.platform.journal.JournalRow;
import fi.polku.platform.own.OwnRecord;
import fi.polku.platform.own.OwnRows;
import fi.polku.platform.own.OwnTable;
import fi.polku.platform.sql.Params;
import fi.polku.platform.text.Texts;
import fi.polku.privacy.JournalSentences;
import fi.polku.privacy.Looks;
import fi.polku.privacy.OwnCopy;
import fi.polku.privacy.OwnData;
import fi.polku.privacy.domain.LogAge;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class OwnDataDesk implements OwnData {
    private static final int MOST = 20_000;

    private final Access access;
    private final AccessLog log;
    private final List<OwnRecord> records;
    private final OwnRows rows;
    private final OwnValues values;
    private final Clients clients;
    private final Disclosures disclosures;
    private final Looks looks;
    private final Journal journal;
    private final JournalSentences sentences;
    private final Now now;

    OwnDataDesk(
            Access access,
            AccessLog log,
            List<OwnRecord> records,
            OwnRows rows,
            OwnValues values,
            Clients clients,
            Disclosures disclosures,
            Looks looks,
            Journal journal,
            JournalSentences sentences,
            Now now) {
        this.access = access;
        this.log = log;
        this.records = records;
        this.rows = rows;
        this.values = values;
        this.clients = clients;
        this.disclosures = disclosures;
        this.looks = looks;
        this.journal = journal;
        this.sentences = sentences;
        this.now = now;
    }

    @Override
    @Transactional
    public OwnCopy copy(Actor client, Texts t) {
        if (!may(client)) {
            throw new Denied("copy");
        }
        ClientId me = Objects.requireNonNull(client.client());
        boolean oneself = client.proxy() == null;
        var sections = new ArrayList<OwnCopy.Section>();
        for (OwnRecord record : records) {
            for (OwnTable table : record.tables()) {
                if (oneself ? table.because() == null : table.another() != null) {
                    sections.add(section(table, client, me, t));
                }
            }
        }
        if (oneself) {
            sections.add(timeline(me, t));
            sections.add(looked(client, me, t));
        }
        log.viewed(client, me, "COPY", oneself ? "OWN" : "PROXY");
        journal.record(
                JournalEntry.about(me)
                        .by(client.account(), client.mainRole().name())
                        .key("privacy.journal.copied")
                        .subject("client", me.value())
                        .forClientOnly());
        return new OwnCopy(
                clients.find(me).map(ClientDetails::name).orElse(""),
                t.dateTime(now.instant()),
                sections);
    }

    @Override
    public boolean may(Actor actor) {
        ClientId me = actor.client();
        Mandate mandate = actor.proxy();
        if (me == null || mandate == null) {
            return me != null && access.allows(actor, AccessPermission.TAKE_OWN_DATA);
        }
        boolean guards =
                mandate.kind() == Mandate.Kind.GUARDIAN || mandate.kind() == Mandate.Kind.TRUSTEE;
        // Each row of a protected person may tell a place: such a copy is the person's alone.
        return guards
                && access.allows(actor, AccessPermission.TAKE_DATA_OF_ANOTHER)
                && !disclosures.of(actor, me).masked();
    }

    private OwnCopy.Section section(OwnTable table, Actor actor, ClientId me, Texts t) {
        return new OwnCopy.Section(
                table.name(),
                t.text("privacy.own.table." + table.name()),
                table.columns().stream()
                        .map(c -> t.text("privacy.own.column." + c.name()))
                        .toList(),
                (actor.proxy() == null
                                ? rows.of(table, me)
                                : rows.ofAnother(
                                        table,
                                        me,
                                        RecordFilter.params(Params.none(), actor, now.instant())))
                        .stream().map(row -> values.inWords(table.columns(), row, t)).toList());
    }

    private OwnCopy.Section timeline(ClientId me, Texts t) {
        var names = new HashMap<String, String>();
        List<JournalRow> entries = journal.page(me, true, null, null, MOST);
        return new OwnCopy.Section(
                "timeline",
                t.text("privacy.own.table.timeline"),
                List.of(
                        t.text("privacy.own.column.happened_at"),
                        t.text("privacy.own.column.what")),
                entries.stream()
                        .map(e ->
                                List.of(
                                        t.dateTime(e.happenedAt()),
                                        sentences.of(e, false, Disclosure.WHOLE, t, names)))
                        .toList());
    }

    private OwnCopy.Section looked(Actor client, ClientId me, Texts t) {
        return new OwnCopy.Section(
                "views",
                t.text("privacy.own.table.views"),
                List.of(
                        t.text("privacy.own.column.happened_at"),
                        t.text("privacy.log.column.who"),
                        t.text("privacy.log.column.what"),
                        t.text("privacy.log.column.why")),
                looks.all(client, me, LogAge.firstDay(now.today()), null, false, t).stream()
                        .map(l ->
                                List.of(
                                        t.date(l.day()) + " " + l.time(),
                                        l.who(),
                                        l.what(),
                                        l.why()))
                        .toList());
    }
}
