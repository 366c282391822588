package fi.polku.demo.domain;

import fi.polku.appointment.CancelledBy;
import fi.polku.appointment.ServiceType;
import fi.polku.assessment.MatterEnd;
import fi.polku.assessment.NeedCode;
import fi.polku.assessment.Outcome;
import fi.polku.contact.Area;
import fi.polku.contact.Channel;
import fi.polku.contact.CloseReason;
import fi.polku.contact.Whom;
import fi.polku.demo.domain.DemoTime.Span;
import fi.polku.demo.domain.Staff.Worker;
import fi.polku.kernel.ServiceTask;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * Draws what becomes of one contact. The shares follow what is known of contacts in Finland: three
 * in four by telephone, nine in ten answered on the day, a wait of half within four days (teeth:
 * 45), four in a hundred who do not come, ten who cancel.
 */
final class Matters {
    /** Nobody is given a time further away: they are told to look elsewhere. */
    private static final int LONGEST_WAIT = 150;

    private final Lives.Region region;
    private final Staff staff;
    private final DemoTime time;

    Matters(Lives.Region region, DemoTime time) {
        this.region = region;
        this.staff = region.staff();
        this.time = time;
    }

    /** One contact under way. */
    private record Case(
            List<Deed> deeds,
            List<Span> times,
            int contact,
            Resident who,
            int age,
            SplittableRandom random) {
        boolean chance(int percent) {
            return random.nextInt(100) < percent;
        }
    }

    void add(
            List<Deed> deeds,
            List<Span> times,
            int contact,
            Resident who,
            int age,
            Instant at,
            SplittableRandom random) {
        var its = new Case(deeds, times, contact, who, age, random);
        Words said = words(its);
        if (said == null) {
            return;
        }
        Worker first = first(its, said.kind());
        int how = random.nextInt(100);
        Channel channel = how < 75 ? Channel.PHONE : how < 90 ? Channel.WEB : Channel.WALK_IN;
        deeds.add(
                new Deed.Contacted(
                        at,
                        contact,
                        channel,
                        age < 15 ? Whom.CHILD : Whom.SELF,
                        said.area(),
                        said.text(),
                        channel == Channel.WEB ? null : first));
        if (isStillWaiting(its, at)) {
            return;
        }
        Instant answered = answered(its, channel, first, at);
        if (its.chance(4)) {
            deeds.add(closed(its, answered, first));
            return;
        }
        switch (said.kind()) {
            case HEALTH, ORAL -> care(its, said, first, answered);
            case SOCIAL -> need(its, said, first, answered);
        }
    }

    /** The contact and the assessment that lead to an own worker and a plan. */
    List<Deed> towardsPlan(Resident who, int age, Instant at, SplittableRandom random) {
        var its = new Case(new ArrayList<>(), new ArrayList<>(), 0, who, age, random);
        Worker first = first(its, Words.Kind.SOCIAL);
        its.deeds()
                .add(
                        new Deed.Contacted(
                                at,
                                0,
                                Channel.PHONE,
                                Whom.SELF,
                                Area.DAILY,
                                "Voimat ovat lopussa, ja asioita on liian monta yhtä aikaa.",
                                first));
        its.deeds()
                .add(
                        new Deed.NeedAssessed(
                                later(at, 75),
                                0,
                                first,
                                first(its, Words.Kind.HEALTH),
                                Outcome.OWN_WORKER_PLAN,
                                Set.of(NeedCode.DAILY_LIFE, NeedCode.INCLUSION),
                                ServiceTask.TYOIKAISET));
        return its.deeds();
    }

    private @Nullable Words words(Case its) {
        int at = its.random().nextInt(100);
        var kind = at < 76 ? Words.Kind.HEALTH : at < 86 ? Words.Kind.ORAL : Words.Kind.SOCIAL;
        List<Words> suitable =
                region.words().stream().filter(w -> w.kind() == kind && w.suit(its.age())).toList();
        return suitable.isEmpty() ? null : suitable.get(its.random().nextInt(suitable.size()));
    }

    private Worker first(Case its, Words.Kind kind) {
        String profession = kind == Words.Kind.SOCIAL ? "SOCIAL_COUNSELLOR" : "NURSE";
        return staff.of(profession, its.who().municipalityCode(), its.random().nextInt(100));
    }

    /** Half of today's, some of the days before, and hardly anybody for longer. */
    private boolean isStillWaiting(Case its, Instant at) {
        long days = ChronoUnit.DAYS.between(DemoTime.dayOf(at), region.today());
        return its.chance(days == 0 ? 50 : days <= 2 ? 14 : days <= 5 ? 4 : 0);
    }

    /** When somebody had time: at once, later in the day, or on one of the next days. */
    private Instant answered(Case its, Channel channel, Worker by, Instant at) {
        var random = its.random();
        if (channel.inPerson()) {
            return its.chance(92)
                    ? later(at, 10 + random.nextInt(60))
                    : nextDays(at, 1 + random.nextInt(5), random);
        }
        Instant called =
                its.chance(88) ? sameDay(at, random) : nextDays(at, 1 + random.nextInt(3), random);
        if (its.chance(15)) {
            its.deeds().add(new Deed.CalledBack(called, its.contact(), by, false));
            called = nextDays(called, 1, random);
        }
        its.deeds().add(new Deed.CalledBack(called, its.contact(), by, true));
        return later(called, 5 + random.nextInt(20));
    }

    private Deed closed(Case its, Instant at, Worker by) {
        var why =
                List.of(
                                CloseReason.NEED_ENDED,
                                CloseReason.WITHDRAWN,
                                CloseReason.STARTED_ELSEWHERE)
                        .get(its.random().nextInt(3));
        return new Deed.Closed(
                at, its.contact(), by, why, "Sovittiin puhelimessa, että asia on hoidossa.");
    }

    private void care(Case its, Words said, Worker by, Instant at) {
        boolean oral = said.kind() == Words.Kind.ORAL;
        ServiceType service = its.chance(oral ? 8 : 27) ? null : service(its, oral);
        Worker with = service == null ? null : with(its, service, at);
        if (service == null || with == null) {
            its.deeds()
                    .add(
                            new Deed.CareAssessed(
                                    at, its.contact(), by, Outcome.SELF_CARE, null, oral));
            return;
        }
        its.deeds()
                .add(
                        new Deed.CareAssessed(
                                at,
                                its.contact(),
                                by,
                                Outcome.APPOINTMENT,
                                service.profession(),
                                oral));
        Instant booked = later(at, 5);
        if (!booked.isAfter(region.until())) {
            visit(its, service, by, with, booked, wanted(its, service, at), 2);
        }
    }

    private @Nullable ServiceType service(Case its, boolean oral) {
        int at = its.random().nextInt(100);
        if (oral) {
            return at < 12 && staff.firstOf("ORAL_HYGIENIST").isPresent()
                    ? ServiceType.ORAL_HYGIENE
                    : ServiceType.DENTISTRY;
        }
        ServiceType service =
                at < 48
                        ? ServiceType.NURSE
                        : at < 84
                                ? ServiceType.PHYSICIAN
                                : at < 94 ? ServiceType.PHYSIOTHERAPY : ServiceType.MENTAL_HEALTH;
        return staff.firstOf(service.profession()).isPresent() ? service : ServiceType.NURSE;
    }

    /** Waits are log-normal, with a few much longer than the rest. */
    private static LocalDate wanted(Case its, ServiceType service, Instant at) {
        double median = service == ServiceType.DENTISTRY ? 45 : 4;
        double wait = median * Math.exp(0.9 * its.random().nextGaussian());
        return DemoTime.dayOf(at).plusDays(Math.clamp(Math.round(wait), 1, 120));
    }

    /** Of those near the one who has time first; when they are full, of the whole region. */
    private @Nullable Worker with(Case its, ServiceType service, Instant at) {
        LocalDate from = DemoTime.dayOf(at).plusDays(4);
        String profession = service.profession();
        Worker near = soonest(staff.near(profession, its.who().municipalityCode()), service, from);
        if (near != null && !free(near, service, from).isAfter(from.plusDays(14))) {
            return near;
        }
        Worker any = soonest(staff.all(profession), service, from);
        return any != null && free(any, service, from).isAfter(from.plusDays(LONGEST_WAIT))
                ? null
                : any;
    }

    private @Nullable Worker soonest(List<Worker> workers, ServiceType service, LocalDate from) {
        return workers.stream()
                .min(Comparator.comparing((Worker w) -> free(w, service, from)))
                .orElse(null);
    }

    private LocalDate free(Worker worker, ServiceType service, LocalDate from) {
        return time.freeDay(worker.id(), from, minutes(service));
    }

    private static int minutes(ServiceType service) {
        return service == ServiceType.NURSE || service == ServiceType.PHYSICIAN ? 30 : 45;
    }

    private void visit(
            Case its,
            ServiceType service,
            Worker by,
            Worker with,
            Instant booked,
            LocalDate wanted,
            int tries) {
        Span span = time.visit(with.id(), wanted, minutes(service), its.times());
        its.times().add(span);
        int contact = its.contact();
        its.deeds().add(new Deed.Booked(booked, contact, by, with, service, span));
        int fate = its.random().nextInt(100);
        Instant dayBefore = span.startsAt().minus(25, ChronoUnit.HOURS);
        if (fate < 10 && dayBefore.isAfter(later(booked, 10))) {
            if (!dayBefore.isAfter(region.until())) {
                its.times().remove(span);
            }
            its.deeds()
                    .add(
                            fate < 8
                                    ? new Deed.Cancelled(
                                            dayBefore, contact, with, CancelledBy.CLIENT, null)
                                    : new Deed.Cancelled(
                                            dayBefore,
                                            contact,
                                            with,
                                            CancelledBy.PROVIDER,
                                            "Työntekijä sairastui."));
            again(its, service, by, with, later(dayBefore, 15), tries);
        } else if (fate >= 96) {
            its.deeds().add(new Deed.Missed(later(span.startsAt(), 25), contact, with));
            again(its, service, by, with, later(span.startsAt(), 40), tries);
        } else {
            its.deeds().add(new Deed.Attended(span.endsAt(), contact, with, service));
        }
    }

    /** A new time is given, unless it is the third that comes to nothing or still to come. */
    private void again(
            Case its, ServiceType service, Worker by, Worker with, Instant at, int tries) {
        if (tries > 0 && !at.isAfter(region.until())) {
            LocalDate day = DemoTime.dayOf(at).plusDays(3L + its.random().nextInt(10));
            visit(its, service, by, with, at, day, tries - 1);
        }
    }

    private void need(Case its, Words said, Worker by, Instant at) {
        boolean goesOn = its.chance(45);
        its.deeds()
                .add(
                        new Deed.NeedAssessed(
                                at,
                                its.contact(),
                                by,
                                first(its, Words.Kind.HEALTH),
                                goesOn ? Outcome.OTHER_SERVICE : Outcome.ADVICE,
                                said.area() == Area.MONEY
                                        ? Set.of(NeedCode.FINANCIAL, NeedCode.INCLUSION)
                                        : Set.of(NeedCode.DAILY_LIFE, NeedCode.INCLUSION),
                                task(its.age(), said.area())));
        // One in thirty is still open when the three months have gone.
        if (goesOn) {
            int days =
                    its.chance(97) ? 5 + its.random().nextInt(75) : 95 + its.random().nextInt(40);
            LocalDate day = DemoTime.workingDay(DemoTime.dayOf(at).plusDays(days), 0);
            its.deeds()
                    .add(
                            new Deed.MatterClosed(
                                    DemoTime.at(day, 13, its.random().nextInt(60)),
                                    its.contact(),
                                    by,
                                    its.chance(85) ? MatterEnd.NEED_ENDED : MatterEnd.WITHDRAWN));
        }
    }

    private static ServiceTask task(int age, Area area) {
        return age >= 65
                ? ServiceTask.IAKKAAT
                : age < 18 || area == Area.FAMILY
                        ? ServiceTask.LAPSIPERHEET
                        : ServiceTask.TYOIKAISET;
    }

    private static Instant later(Instant at, int minutes) {
        return at.plus(minutes, ChronoUnit.MINUTES);
    }

    private static Instant sameDay(Instant at, SplittableRandom random) {
        Instant closing = DemoTime.at(DemoTime.dayOf(at), 15, 20 + random.nextInt(35));
        Instant soon = later(at, 30 + random.nextInt(240));
        return soon.isBefore(closing) || !at.isBefore(closing) ? soon : closing;
    }

    private static Instant nextDays(Instant at, int days, SplittableRandom random) {
        return DemoTime.at(
                DemoTime.workingDay(DemoTime.dayOf(at), days),
                9 + random.nextInt(6),
                random.nextInt(60));
    }
}
