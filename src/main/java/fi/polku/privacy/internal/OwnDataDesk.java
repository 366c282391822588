package fi.polku.privacy.internal;

import fi.polku.access.Access;
import fi.polku.access.AccessLog;
import fi.polku.access.AccessPermission;
import fi.polku.access.Actor;
import fi.polku.access.Denied;
import fi.polku.client.ClientDetails;
import fi.polku.client.Clients;
import fi.polku.client.Disclosure;
import fi.polku.kernel.ClientId;
import fi.polku.platform.Now;
import fi.polku.platform.journal.Journal;
import fi.polku.platform.journal.JournalEntry;
import fi.polku.platform.journal.JournalRow;
import fi.polku.platform.own.OwnRecord;
import fi.polku.platform.own.OwnRows;
import fi.polku.platform.own.OwnTable;
import fi.polku.platform.text.Texts;
import fi.polku.privacy.JournalSentences;
import fi.polku.privacy.Looks;
import fi.polku.privacy.OwnCopy;
import fi.polku.privacy.OwnData;
import fi.polku.privacy.domain.LogAge;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
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
        this.looks = looks;
        this.journal = journal;
        this.sentences = sentences;
        this.now = now;
    }

    @Override
    @Transactional
    public OwnCopy copy(Actor client, Texts t) {
        access.require(client, AccessPermission.TAKE_OWN_DATA);
        ClientId me = client.client();
        if (me == null) {
            throw new Denied("my");
        }
        var sections = new ArrayList<OwnCopy.Section>();
        for (OwnRecord record : records) {
            for (OwnTable table : record.tables()) {
                if (table.because() == null) {
                    sections.add(section(table, me, t));
                }
            }
        }
        sections.add(timeline(me, t));
        sections.add(looked(client, me, t));
        log.viewed(client, me, "COPY", "OWN");
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

    private OwnCopy.Section section(OwnTable table, ClientId me, Texts t) {
        return new OwnCopy.Section(
                table.name(),
                t.text("privacy.own.table." + table.name()),
                table.columns().stream()
                        .map(c -> t.text("privacy.own.column." + c.name()))
                        .toList(),
                rows.of(table, me).stream()
                        .map(row -> values.inWords(table.columns(), row, t))
                        .toList());
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
