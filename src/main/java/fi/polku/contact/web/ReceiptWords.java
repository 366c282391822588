package fi.polku.contact.web;

import fi.polku.contact.Direction;
import fi.polku.contact.NewContact;
import fi.polku.contact.Receipt;
import fi.polku.contact.TalkTime;
import fi.polku.contact.domain.ReceiptCode;
import fi.polku.contact.internal.FormDesk;
import fi.polku.contact.web.ReceiptPage.Told;
import fi.polku.deadline.Explanation;
import fi.polku.deadline.ExplanationTexts;
import fi.polku.kernel.UnitId;
import fi.polku.organization.Organizations;
import fi.polku.organization.UnitView;
import fi.polku.platform.Now;
import fi.polku.platform.text.Texts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A receipt in words. */
@Component
class ReceiptWords {
    private final Organizations organizations;
    private final Now now;

    ReceiptWords(Organizations organizations, Now now) {
        this.organizations = organizations;
        this.now = now;
    }

    ReceiptPage page(FormDesk.Answer answer, NewContact contact, Texts t) {
        Receipt receipt = answer.receipt();
        boolean worry = receipt.worry();
        String unit = unitName(receipt.unit(), t);
        Explanation explanation = receipt.explanation();
        return new ReceiptPage(
                receipt.code(),
                ReceiptCode.read(receipt.code()).map(c -> "/contact/" + c.inAddress()).orElse(""),
                t.dateTime(receipt.receivedAt()),
                worry,
                receipt.emergency(),
                answer.repeated(),
                answer.changed(),
                worry ? "" : t.text("contact.receipt.queue", "unit", unit),
                worry
                        ? t.text("contact.receipt.worry.next")
                        : t.text(next(receipt.direction(), contact)),
                worry || explanation == null ? null : ExplanationTexts.sentence(explanation, t),
                worry || explanation == null ? List.of() : ExplanationTexts.render(explanation, t),
                answer.changed() ? List.of() : told(contact, t));
    }

    /** The day in words, with "today" and "tomorrow" said. */
    String day(LocalDate on, Texts t) {
        LocalDate today = now.today();
        if (on.equals(today)) {
            return t.text("contact.day.today", "day", t.onDateLong(on));
        }
        return on.equals(today.plusDays(1))
                ? t.text("contact.day.tomorrow", "day", t.onDateLong(on))
                : t.onDateLong(on);
    }

    String unitName(@Nullable UnitId unit, Texts t) {
        return unit == null
                ? ""
                : organizations.unit(unit).map(UnitView::name).map(t::of).orElse("");
    }

    private static String next(Direction direction, NewContact contact) {
        boolean writing =
                contact.phone() == null || contact.talkTimes().equals(List.of(TalkTime.WRITING));
        String who =
                switch (direction) {
                    case HEALTH -> "contact.receipt.next.health";
                    case ORAL -> "contact.receipt.next.oral";
                    case SOCIAL -> "contact.receipt.next.social";
                    case CHILD -> "contact.receipt.next.child";
                };
        return writing ? who + ".writing" : who;
    }

    private List<Told> told(NewContact contact, Texts t) {
        var told = new ArrayList<Told>();
        told.add(new Told(t.text("contact.receipt.told.text"), contact.text(), true));
        if (!contact.areas().isEmpty()) {
            told.add(
                    new Told(
                            t.text("contact.receipt.told.areas"),
                            contact.areas().stream()
                                    .map(a -> t.text("contact.code.area." + a))
                                    .collect(Collectors.joining(" · ")),
                            false));
        }
        add(told, "contact.receipt.told.whom", t.text("contact.code.whom." + contact.whom()), t);
        add(told, "contact.receipt.told.concerned", contact.concerned(), t);
        add(told, "contact.receipt.told.phone", contact.phone(), t);
        add(told, "contact.receipt.told.email", contact.email(), t);
        if (!contact.talkTimes().isEmpty()) {
            add(
                    told,
                    "contact.receipt.told.when",
                    contact.talkTimes().stream()
                            .map(a -> t.text("contact.code.talkTime." + a))
                            .collect(Collectors.joining(" · ")),
                    t);
        }
        String code = contact.municipalityCode();
        if (code != null) {
            add(
                    told,
                    "contact.receipt.told.municipality",
                    organizations.municipality(code).map(m -> t.of(m.name())).orElse(code),
                    t);
        }
        return told;
    }

    private static void add(List<Told> told, String key, @Nullable String value, Texts t) {
        if (value != null) {
            told.add(new Told(t.text(key), value, false));
        }
    }
}
