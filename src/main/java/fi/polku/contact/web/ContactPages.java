package fi.polku.contact.web;

import fi.polku.access.Actor;
import fi.polku.contact.ContactStatus;
import fi.polku.contact.Contacts;
import fi.polku.contact.NewContact;
import fi.polku.contact.TrackView;
import fi.polku.contact.domain.ReceiptCode;
import fi.polku.contact.internal.FormDesk;
import fi.polku.kernel.Refusal;
import fi.polku.kernel.Refusals;
import fi.polku.organization.Organizations;
import fi.polku.platform.Now;
import fi.polku.platform.web.FormErrors;
import fi.polku.platform.web.Ui;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import views.Templates;

/** The public door: ask for help, get a receipt, see the state later. No session, no sign-in. */
@Controller
class ContactPages {
    private final Contacts contacts;
    private final FormDesk desk;
    private final ReceiptWords words;
    private final Organizations organizations;
    private final Templates views;
    private final Now now;

    ContactPages(
            Contacts contacts,
            FormDesk desk,
            ReceiptWords words,
            Organizations organizations,
            Templates views,
            Now now) {
        this.contacts = contacts;
        this.desk = desk;
        this.words = words;
        this.organizations = organizations;
        this.views = views;
        this.now = now;
    }

    @GetMapping("/contact")
    JteModel form(Ui ui) {
        return views.contactForm(
                ui,
                FormView.of(
                        ContactForm.empty(ui.formToken(), ui.t().htmlLang()),
                        organizations.municipalities(),
                        ui.t()),
                FormErrors.NONE);
    }

    /**
     * Answers with the receipt itself: what was told is shown once, and nothing of it is in an
     * address. The same form sent again gets the same receipt.
     */
    @PostMapping("/contact")
    JteModel send(
            @RequestParam MultiValueMap<String, String> given,
            Ui ui,
            HttpServletResponse response) {
        var form = ContactForm.of(given);
        response.setHeader("Cache-Control", "no-store");
        try {
            NewContact contact =
                    new ContactFormReader(form)
                            .toContact(
                                    organizations.municipalities(), now.today(), ui.t().htmlLang());
            var answer =
                    desk.receive(
                            Actor.anonymous(), contact, form.formToken(), form.formKey(), false);
            ReceiptPage receipt = words.page(answer, contact, ui.t());
            // In another language the empty form would come, and the code would be lost.
            return views.contactReceipt(
                    receipt.address().isEmpty() ? ui : ui.leadingTo(receipt.address()), receipt);
        } catch (Refusal | Refusals refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return views.contactForm(
                    ui,
                    FormView.of(form, organizations.municipalities(), ui.t()),
                    FormErrors.of(refused, ui.t()));
        }
    }

    @GetMapping("/contact/follow")
    JteModel follow(Ui ui) {
        return views.contactFollow(ui, "", FormErrors.NONE);
    }

    @PostMapping("/contact/follow")
    Object find(@RequestParam(defaultValue = "") String code, Ui ui, HttpServletResponse response) {
        var read = ReceiptCode.read(code).filter(c -> contacts.track(c.shown()).isPresent());
        if (read.isPresent()) {
            return ResponseEntity.status(HttpStatus.SEE_OTHER)
                    .header("Location", "/contact/" + read.get().inAddress())
                    .build();
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return views.contactFollow(
                ui, code, FormErrors.of(Refusal.onField("code", "contact.error.code"), ui.t()));
    }

    @GetMapping("/contact/{code}")
    JteModel track(@PathVariable String code, Ui ui, HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
        var found = contacts.track(code);
        if (found.isEmpty()) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
            return views.contactUnknown(ui);
        }
        TrackView track = found.get();
        var due = track.dueOn();
        boolean open =
                track.status() == ContactStatus.RECEIVED || track.status() == ContactStatus.TAKEN;
        return views.contactTrack(
                ui,
                track,
                ReceiptCode.read(code).map(ReceiptCode::shown).orElse(""),
                words.unitName(track.unit(), ui.t()),
                due == null || !open
                        ? ""
                        : ui.t()
                                .text(
                                        due.isBefore(now.today())
                                                ? "contact.track.late"
                                                : "contact.track.due",
                                        "day",
                                        words.day(due, ui.t())));
    }
}
