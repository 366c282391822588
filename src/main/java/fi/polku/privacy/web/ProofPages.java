package fi.polku.privacy.web;

import fi.polku.access.Access;
import fi.polku.access.Actor;
import fi.polku.platform.seal.LogProofs;
import fi.polku.platform.seal.Seal;
import fi.polku.platform.seal.SealCheck;
import fi.polku.platform.seal.Sealer;
import fi.polku.platform.text.Texts;
import fi.polku.platform.web.Submissions;
import fi.polku.platform.web.Ui;
import fi.polku.privacy.OfficerPermission;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import views.Templates;

/** Whether the log is whole: the last proofs, and the seal to write down elsewhere. */
@Controller
class ProofPages {
    private static final int SHOWN = 14;

    private final LogProofs proofs;
    private final Sealer sealer;
    private final Access access;
    private final Submissions submissions;
    private final Templates views;

    ProofPages(
            LogProofs proofs,
            Sealer sealer,
            Access access,
            Submissions submissions,
            Templates views) {
        this.proofs = proofs;
        this.sealer = sealer;
        this.access = access;
        this.submissions = submissions;
        this.views = views;
    }

    @GetMapping("/admin/log/proof")
    JteModel page(Ui ui, Actor actor) {
        access.require(actor, OfficerPermission.SEARCH_LOG);
        Texts t = ui.t();
        Seal newest = sealer.newest().orElse(null);
        return views.privacyProof(
                ui,
                new ProofPage(
                        proofs.made(SHOWN).stream().map(c -> line(c, t)).toList(),
                        newest == null ? "" : String.valueOf(newest.number()),
                        newest == null ? "" : newest.seal().replaceAll("(.{8})(?=.)", "$1 "),
                        newest == null ? "" : t.dateTime(newest.sealedAt()),
                        proofs.anchorPlace()));
    }

    @PostMapping("/admin/log/proof")
    void prove(
            Actor actor,
            @RequestParam(required = false) @Nullable String formToken,
            HttpServletResponse response) {
        access.require(actor, OfficerPermission.SEARCH_LOG);
        sealer.seal();
        submissions.once(
                formToken,
                () ->
                        proofs.lately(Objects.requireNonNull(actor.account()).value()).whole()
                                ? "whole"
                                : "broken");
        response.setStatus(303);
        response.setHeader("Location", "/admin/log/proof");
    }

    private static ProofPage.Line line(SealCheck check, Texts t) {
        var fault = check.fault();
        return new ProofPage.Line(
                t.dateTime(check.endedAt()),
                t.text(
                        "privacy.proof.counted",
                        "rows",
                        check.rowCount(),
                        "batches",
                        check.lastNumber(),
                        "waiting",
                        check.waitingCount()),
                fault == null ? t.text("platform.seal.whole") : fault.sentence(t),
                fault == null);
    }
}
