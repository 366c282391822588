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

    List<ClientPage.Left> of(Actor actor, ClientId client, Texts t) {
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
            String reason = reason(actor, client, register);
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

    /**
     * Why the other sector's plans and entries are not shown; empty = they are, or never could be.
     */
    private String reason(Actor actor, ClientId client, Register register) {
        boolean patient = register == Register.PATIENT;
        var answer =
                use.ask(
                        actor,
                        new RecordUse.Of(
                                client,
                                client.value(),
                                patient ? DataPart.PATIENT_ENTRIES : DataPart.NEEDS_ASSESSMENT,
                                patient ? null : ServiceTask.TYOIKAISET,
                                null,
                                now.today()));
        return List.of("NEEDS_PERMIT", "PROHIBITED").contains(answer.reason())
                ? answer.reason()
                : "";
    }
}
