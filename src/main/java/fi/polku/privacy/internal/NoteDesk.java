package fi.polku.privacy.internal;

import fi.polku.access.Access;
import fi.polku.access.Actor;
import fi.polku.access.DataPart;
import fi.polku.access.RecordKind;
import fi.polku.access.RecordUse;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.Register;
import fi.polku.kernel.ServiceTask;
import fi.polku.platform.Now;
import fi.polku.privacy.RecordNote;
import fi.polku.privacy.RecordNotes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class NoteDesk implements RecordNotes {
    private static final int MOST = 20;

    /** What a record of the journal's subject is, by the parts of the decree. */
    private static final Map<String, RecordKind> KINDS =
            Map.of(
                    "contact", RecordKind.CONTACT,
                    "matter", RecordKind.CONTACT,
                    "deadline", RecordKind.CLOCK,
                    "assessment", RecordKind.ASSESSMENT,
                    "path", RecordKind.PLAN,
                    "step", RecordKind.PLAN,
                    "answer", RecordKind.MEASURE,
                    "appointment", RecordKind.APPOINTMENT,
                    "visit", RecordKind.VISIT);

    private final Access access;
    private final RecordUse use;
    private final NoteQueries queries;

    NoteDesk(Access access, RecordUse use, NoteQueries queries) {
        this.access = access;
        this.use = use;
        this.queries = queries;
    }

    @Override
    public List<RecordNote> readableBy(Actor reader, ClientId client) {
        access.requireClient(reader, client);
        var asked = new HashMap<String, Boolean>();
        return queries.listAbout(client, MOST).stream()
                .filter(n ->
                        parts(n.subjectKind()).stream()
                                .allMatch(p ->
                                        asked.computeIfAbsent(
                                                p + " " + Now.dayOf(n.createdAt()),
                                                k -> mayUse(reader, n, p))))
                .toList();
    }

    /** The register of the record is not known here, so both of its parts are asked for. */
    private static List<DataPart> parts(@Nullable String subjectKind) {
        RecordKind kind = subjectKind == null ? null : KINDS.get(subjectKind);
        return kind == null
                ? List.of(DataPart.PATIENT_ENTRIES, DataPart.NEEDS_ASSESSMENT, DataPart.NARRATIVE)
                : List.of(kind.in(Register.PATIENT), kind.in(Register.SOCIAL_WELFARE));
    }

    private boolean mayUse(Actor reader, RecordNote note, DataPart part) {
        return use.ask(
                        reader,
                        new RecordUse.Of(
                                note.clientId(),
                                note.id(),
                                part,
                                part.register() == Register.PATIENT ? null : ServiceTask.TYOIKAISET,
                                null,
                                Now.dayOf(note.createdAt())))
                .allowed();
    }
}
