package fi.polku.contact.internal;

import fi.polku.access.Actor;
import fi.polku.contact.ConcernedAge;
import fi.polku.contact.ContactId;
import fi.polku.contact.Direction;
import fi.polku.contact.domain.Case;
import fi.polku.deadline.ClockView;
import fi.polku.deadline.DeadlineFacts;
import fi.polku.deadline.DeadlineFamily;
import fi.polku.deadline.Deadlines;
import fi.polku.deadline.EndReason;
import fi.polku.deadline.StartDeadline;
import fi.polku.deadline.SubjectRef;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.UnitId;
import fi.polku.platform.Now;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The clocks of a contact: which ones each direction starts, and what stops or ends them. */
@Component
class ContactClocks {
    private final Deadlines deadlines;

    ContactClocks(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    /** What the clocks need to know of the one the contact concerns. */
    record Subject(
            ContactId contact,
            @Nullable ClientId client,
            Instant happenedAt,
            @Nullable LocalDate bornOn,
            @Nullable ConcernedAge concernedAge,
            boolean worry) {
        DeadlineFacts facts(Direction direction) {
            LocalDate on = Now.dayOf(happenedAt);
            return DeadlineFacts.none()
                    .age(Case.ageOn(bornOn, on))
                    .with("hiddenFromClient", worry)
                    .with("over75", concernedAge == ConcernedAge.OVER_75)
                    .with("childProtection", worry && direction == Direction.CHILD);
        }
    }

    static List<DeadlineFamily> familiesOf(Direction direction) {
        return switch (direction) {
            case HEALTH, ORAL -> List.of(DeadlineFamily.PHC_CONTACT, DeadlineFamily.PHC_HTA);
            case SOCIAL -> List.of(DeadlineFamily.SOC_URGENT, DeadlineFamily.SOC_ASSESS_START);
            case CHILD ->
                    List.of(
                            DeadlineFamily.SOC_URGENT,
                            DeadlineFamily.SOC_CHILD_START,
                            DeadlineFamily.SOC_CHILD_DONE);
        };
    }

    void start(Subject subject, Direction direction, UnitId unit, Actor by) {
        for (DeadlineFamily family : familiesOf(direction)) {
            start(subject, direction, family, unit, by);
        }
    }

    private void start(
            Subject subject, Direction direction, DeadlineFamily family, UnitId unit, Actor by) {
        deadlines.start(
                new StartDeadline(
                        family,
                        subject.client(),
                        ref(subject.contact()),
                        Now.dayOf(subject.happenedAt()),
                        subject.happenedAt().atZone(Now.ZONE).toLocalDateTime(),
                        unit,
                        null,
                        subject.facts(direction)),
                by);
    }

    List<ClockView> of(ContactId contact) {
        return deadlines.forSubject(ref(contact));
    }

    void reached(ContactId contact, Instant at, Actor by) {
        deadlines.met(ref(contact), DeadlineFamily.PHC_CONTACT, at, by);
    }

    /** A person has judged the urgency. */
    void urgencyJudged(ContactId contact, Instant at, Actor by) {
        deadlines.met(ref(contact), DeadlineFamily.SOC_URGENT, at, by);
    }

    /** Another direction answers: the clocks that only the old one had end, the new ones start. */
    void moved(Subject subject, Direction from, Direction to, UnitId unit, Actor by) {
        var stay = familiesOf(to);
        for (ClockView clock : of(subject.contact())) {
            if (clock.state().isOpen()
                    && familiesOf(from).contains(clock.family())
                    && !stay.contains(clock.family())) {
                deadlines.end(clock.id(), EndReason.TRANSFERRED, by, false);
            }
        }
        start(subject, to, unit, by);
    }

    void endAll(ContactId contact, EndReason why, Actor by) {
        deadlines.endAll(ref(contact), why, by, true);
    }

    /**
     * The person became known, and with the person the age: clocks that depend on it are counted
     * again, and those that concern the person after all are started.
     */
    void attach(Subject subject, ClientId client, Direction direction, UnitId unit, Actor by) {
        deadlines.attachClient(ref(subject.contact()), client, subject.bornOn());
        var there = of(subject.contact()).stream().map(ClockView::family).toList();
        familiesOf(direction).stream()
                .filter(f -> !there.contains(f))
                .forEach(f -> start(subject, direction, f, unit, by));
    }

    private static SubjectRef ref(ContactId contact) {
        return SubjectRef.of("contact", contact);
    }
}
