package fi.polku.contact.internal;

import fi.polku.access.Actor;
import fi.polku.contact.ContactHandling;
import fi.polku.contact.ContactId;
import fi.polku.contact.ContactReception;
import fi.polku.contact.NewContact;
import fi.polku.contact.Receipt;
import fi.polku.platform.web.Submissions;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Receives a contact from a form once, however many times the form is sent. */
@Component
public class FormDesk {
    private final ContactReception reception;
    private final ContactHandling handling;
    private final ReceptionDesk desk;
    private final Submissions submissions;

    FormDesk(
            ContactReception reception,
            ContactHandling handling,
            ReceptionDesk desk,
            Submissions submissions) {
        this.reception = reception;
        this.handling = handling;
        this.desk = desk;
        this.submissions = submissions;
    }

    /**
     * The answer to a form.
     *
     * @param repeated the form had been sent before
     * @param changed it was sent before with other words, which were not received
     */
    public record Answer(Receipt receipt, boolean repeated, boolean changed) {}

    @Transactional
    public Answer receive(
            Actor by, NewContact contact, String formToken, String formKey, boolean takeAtOnce) {
        var first = new AtomicReference<@Nullable Receipt>();
        String result =
                submissions.once(
                        formToken,
                        () -> {
                            Receipt receipt = receive(by, contact, takeAtOnce);
                            first.set(receipt);
                            return receipt.contact().value()
                                    + " "
                                    + ReceiptSeal.close(receipt.code(), formToken, formKey);
                        });
        Receipt receipt = first.get();
        if (receipt != null) {
            return new Answer(receipt, false, false);
        }
        int space = result.indexOf(' ');
        if (space < 0) {
            // The token belongs to some other form: this one has not been sent.
            return new Answer(receive(by, contact, takeAtOnce), false, false);
        }
        String code = ReceiptSeal.open(result.substring(space + 1), formToken, formKey).orElse("");
        return desk.again(ContactId.of(result.substring(0, space)), code)
                .map(again ->
                        new Answer(again.receipt(), true, !again.text().equals(contact.text())))
                .orElseThrow();
    }

    private Receipt receive(Actor by, NewContact contact, boolean takeAtOnce) {
        Receipt receipt = reception.receive(by, contact);
        // What belongs to another unit's queue stays there: its people take it.
        if (takeAtOnce && by.units().contains(receipt.unit())) {
            handling.take(by, receipt.contact());
        }
        return receipt;
    }
}
