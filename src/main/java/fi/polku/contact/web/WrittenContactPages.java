package fi.polku.contact.web;

import fi.polku.access.Access;
import fi.polku.access.Actor;
import fi.polku.contact.ContactPermission;
import fi.polku.contact.NewContact;
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
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import views.Templates;

/** A professional writes down a call or a visit. */
@Controller
class WrittenContactPages {
    private final FormDesk forms;
    private final ReceiptWords receipts;
    private final Organizations organizations;
    private final Access access;
    private final Templates views;
    private final Now now;

    WrittenContactPages(
            FormDesk forms,
            ReceiptWords receipts,
            Organizations organizations,
            Access access,
            Templates views,
            Now now) {
        this.forms = forms;
        this.receipts = receipts;
        this.organizations = organizations;
        this.access = access;
        this.views = views;
        this.now = now;
    }

    @GetMapping("/work/contacts/new")
    JteModel write(Actor actor, Ui ui) {
        access.require(actor, ContactPermission.CONTACT_WRITE_DOWN);
        return views.contactWrite(
                ui,
                FormView.of(
                        ContactForm.empty(ui.formToken(), "fi"),
                        organizations.municipalities(),
                        ui.t()),
                FormErrors.NONE);
    }

    @PostMapping("/work/contacts/new")
    JteModel writeDown(
            @RequestParam MultiValueMap<String, String> given,
            Actor actor,
            Ui ui,
            HttpServletResponse response) {
        access.require(actor, ContactPermission.CONTACT_WRITE_DOWN);
        var form = ContactForm.of(given);
        try {
            NewContact contact =
                    new ContactFormReader(form)
                            .toContactAtWork(organizations.municipalities(), now.instant());
            var answer =
                    forms.receive(
                            actor, contact, form.formToken(), form.formKey(), !form.leaveInQueue());
            var unit = answer.receipt().unit();
            boolean here = actor.units().contains(unit);
            return views.contactWritten(
                    ui,
                    receipts.page(answer, contact, ui.t()),
                    here ? WorkContactPages.address(answer.receipt().contact()) : "",
                    here ? "" : receipts.unitName(unit, ui.t()));
        } catch (Refusal | Refusals refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return views.contactWrite(
                    ui,
                    FormView.of(form, organizations.municipalities(), ui.t()),
                    FormErrors.of(refused, ui.t()));
        }
    }
}
