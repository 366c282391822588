package fi.polku.portal.web;

import fi.polku.access.Access;
import fi.polku.access.AccessPermission;
import fi.polku.access.Actor;
import fi.polku.access.DataPart;
import fi.polku.access.Openings;
import fi.polku.access.RecordUse;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.Register;
import fi.polku.kernel.ServiceTask;
import fi.polku.platform.Now;
import fi.polku.platform.text.Texts;
import fi.polku.portal.internal.ClientRecordDesk;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What is left out of a person's page, why, and what the reader can do: said of a whole register,
 * so that it does not tell whether there is anything.
 */
@Component
class LeftOut {
    private final Access access;
    private final RecordUse use;
    private final Openings openings;
    private final ClientRecordDesk records;
    private final Now now;

    LeftOut(Access access, RecordUse use, Openings openings, ClientRecordDesk records, Now now) {
        this.access = access;
        this.use = use;
        this.openings = openings;
        this.records = records;
        this.now = now;
    }

    List<ClientPage.Left> of(Actor actor, ClientId client, Asked asked, Texts t) {
        if (!access.allows(actor, AccessPermission.STATE_NEED)) {
            return List.of();
        }
        String home = "/work/clients/" + client.value();
        var left = new ArrayList<ClientPage.Left>();
        openings.current(actor, client)
                .forEach(o ->
                        left.add(
                                new ClientPage.Left(
                                        t.text("portal.left.open." + o.kind(), "until", o.until()),
                                        "check",
                                        List.of())));
        // That there are such entries is told only so far as the question needs it (26 §).
        if (records.isProtected(actor, client)) {
            left.add(
                    new ClientPage.Left(
                            t.text("portal.left.PROTECTED"),
                            "lock",
                            List.of(
                                    new ClientPage.Link(
                                            home + "/openings/protected",
                                            t.text("portal.left.do.PROTECTED")))));
        }
        for (Register register : Register.values()) {
            String reason = asked.reason(register);
            if (reason.isEmpty()) {
                continue;
            }
            var links = new ArrayList<ClientPage.Link>();
            if (reason.equals("NEEDS_PERMIT")) {
                links.add(new ClientPage.Link(home + "/permits", t.text("portal.left.do.permit")));
                links.add(
                        new ClientPage.Link(
                                home + "/openings/unable", t.text("portal.left.do.UNABLE")));
            }
            if (register == Register.PATIENT) {
                links.add(
                        new ClientPage.Link(
                                home + "/openings/authority", t.text("portal.left.do.AUTHORITY")));
            }
            left.add(
                    new ClientPage.Left(
                            t.text(
                                    "access.why." + reason,
                                    Map.of("what", t.text("access.why.of." + register))),
                            "lock",
                            links));
        }
        return left;
    }

    /** What is answered of the entries of health care and of the assessments of social welfare. */
    record Asked(RecordUse.Answer patient, RecordUse.Answer social) {
        private String reason(Register register) {
            String reason = (register == Register.PATIENT ? patient : social).reason();
            return List.of("NEEDS_PERMIT", "PROHIBITED").contains(reason) ? reason : "";
        }
    }

    /** Both asked at once: how the reader stands to the client is read one time. */
    Asked ask(Actor actor, ClientId client) {
        var answers =
                use.ask(
                        actor,
                        client,
                        List.of(
                                of(client, DataPart.PATIENT_ENTRIES, null),
                                of(client, DataPart.NEEDS_ASSESSMENT, ServiceTask.TYOIKAISET)));
        return new Asked(answers.getFirst(), answers.getLast());
    }

    private RecordUse.Of of(ClientId client, DataPart part, @Nullable ServiceTask task) {
        return new RecordUse.Of(client, client.value(), part, task, null, now.today());
    }
}
