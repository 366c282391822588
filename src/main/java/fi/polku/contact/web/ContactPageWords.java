package fi.polku.contact.web;

import fi.polku.client.Places;
import fi.polku.contact.Area;
import fi.polku.contact.CloseReason;
import fi.polku.contact.ConcernedAge;
import fi.polku.contact.ContactView;
import fi.polku.contact.Direction;
import fi.polku.contact.Proposal;
import fi.polku.contact.Soon;
import fi.polku.contact.Urgency;
import fi.polku.contact.internal.ActionRow;
import fi.polku.contact.internal.ContactFile;
import fi.polku.contact.internal.ReporterRow;
import fi.polku.contact.web.ContactPage.Fact;
import fi.polku.deadline.ClockCard;
import fi.polku.kernel.ProfessionalId;
import fi.polku.platform.Now;
import fi.polku.platform.text.Texts;
import fi.polku.platform.web.Choice;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The page of one contact in words. */
@Component
class ContactPageWords {
    /** What a refused form told and had in it. */
    record Refused(@Nullable String told, SentForm sent) {
        static final Refused NONE = new Refused(null, SentForm.NONE);

        /** Chosen in the refused form, or what holds when another form or none was sent. */
        boolean chosen(String form, String field, Enum<?> value, boolean otherwise) {
            return sent.name().equals(form) ? sent.has(field, value) : otherwise;
        }
    }

    private final Places places;
    private final Now now;

    ContactPageWords(Places places, Now now) {
        this.places = places;
        this.now = now;
    }

    ContactPage page(ContactFile file, Refused refused, Texts t) {
        ContactView c = file.contact();
        LocalDate today = now.today();
        ReporterRow reporter = file.reporter();
        return new ContactPage(
                "/work/contacts/" + c.id().value(),
                title(c, t),
                state(file, t),
                c.text(),
                facts(file, t),
                c.decided(),
                t.text("contact.code.urgency." + c.urgency()),
                switch (c.urgency()) {
                    case URGENT -> "bad";
                    case SAME_DAY -> "warn";
                    case NON_URGENT -> "run";
                },
                t.text("contact.code.direction." + c.direction()),
                areas(c.areas(), t),
                c.specialSupport(),
                c.proposal().reasons().stream().map(r -> reason(r, t)).toList(),
                choices(
                        Urgency.values(),
                        "contact.code.urgency.",
                        u -> refused.chosen("change", "urgency", u, u == c.urgency()),
                        t),
                choices(
                        Direction.values(),
                        "contact.code.direction.",
                        d -> refused.chosen("change", "direction", d, d == c.direction()),
                        t),
                Stream.of(Area.values())
                        .map(a ->
                                new Choice(
                                        a.name(),
                                        t.text("contact.code.area." + a),
                                        "",
                                        refused.chosen("change", "area", a, c.areas().contains(a))))
                        .toList(),
                choices(
                        CloseReason.values(),
                        "contact.code.close.",
                        w -> refused.chosen("close", "why", w, false),
                        t),
                file.actions().stream()
                        .map(a -> action(a, named(file, a.professionalId(), a.byName(), t), t))
                        .toList(),
                file.alike().stream()
                        .map(a ->
                                new Fact(
                                        a.id().value().toString(),
                                        t.dateTime(a.happenedAt()) + " · " + areas(a.areas(), t)))
                        .toList(),
                file.clocks().stream().map(k -> ClockCard.of(k, t, today, true)).toList(),
                c.client() == null ? null : c.client().value().toString(),
                file.clientName(),
                reporter == null ? null : reporter(reporter, t),
                reporter == null ? "" : reporterState(reporter, t),
                reporter != null && reporter.hiddenFromClient(),
                c.isOpen(),
                file.mine(),
                c.isOpen() && c.takenAt() == null,
                c.reachedAt() != null,
                refused.told(),
                refused.sent().name(),
                refused.sent().text(refused.sent().name().equals("close") ? "told" : "reason"),
                refused.sent().name().equals("change")
                        ? !refused.sent().text("specialSupport").isBlank()
                        : c.specialSupport());
    }

    private static String title(ContactView c, Texts t) {
        String areas = areas(c.areas(), t);
        return switch (c.whom()) {
            case WORRY -> t.text("contact.queue.subject.worry", "areas", areas);
            case CHILD -> t.text("contact.queue.subject.child", "areas", areas);
            case SELF, CLOSE -> areas;
        };
    }

    private String state(ContactFile file, Texts t) {
        ContactView c = file.contact();
        String unit = places.unit(t, file.disclosure(), c.unit());
        return switch (c.status()) {
            case RECEIVED ->
                    t.text("contact.one.state.received", "at", c.happenedAt(), "unit", unit);
            case TAKEN ->
                    t.text(
                            "contact.one.state.taken",
                            "at",
                            Objects.requireNonNullElse(c.takenAt(), c.changedAt()),
                            "name",
                            named(file, c.takenByProfessional(), c.takenByName(), t));
            case ASSESSED ->
                    t.text(
                            "contact.one.state.assessed",
                            "at",
                            Objects.requireNonNullElse(c.assessedAt(), c.changedAt()));
            case CLOSED ->
                    t.text(
                            "contact.one.state.closed",
                            "at",
                            Objects.requireNonNullElse(c.closedAt(), c.changedAt()));
        };
    }

    private List<Fact> facts(ContactFile file, Texts t) {
        ContactView c = file.contact();
        var facts = new ArrayList<Fact>();
        add(facts, "contact.one.fact.channel", t.text("contact.code.channel." + c.channel()), t);
        add(facts, "contact.one.fact.whom", t.text("contact.code.whom." + c.whom()), t);
        add(facts, "contact.one.fact.concerned", c.concerned(), t);
        ConcernedAge age = c.concernedAge();
        if (age != null && age != ConcernedAge.UNKNOWN) {
            add(facts, "contact.one.fact.age", t.text("contact.code.concernedAge." + age), t);
        }
        LocalDate born = c.bornOn();
        if (born != null) {
            add(
                    facts,
                    "contact.one.fact.born",
                    born.getDayOfMonth() + "." + born.getMonthValue() + "." + born.getYear(),
                    t);
        }
        add(facts, "contact.one.fact.identity", c.identityCode(), t);
        add(facts, "contact.one.fact.phone", c.phone(), t);
        add(facts, "contact.one.fact.email", c.email(), t);
        if (!c.talkTimes().isEmpty()) {
            add(
                    facts,
                    "contact.one.fact.when",
                    c.talkTimes().stream()
                            .map(w -> t.text("contact.code.talkTime." + w))
                            .collect(Collectors.joining(" · ")),
                    t);
        }
        if (c.soon() != Soon.UNKNOWN) {
            add(facts, "contact.one.fact.soon", t.text("contact.code.soon." + c.soon()), t);
        }
        String place = c.municipalityCode();
        if (file.disclosure().masked()) {
            add(facts, "contact.one.fact.reached", t.text("client.masked.way"), t);
        } else if (place != null) {
            add(
                    facts,
                    "contact.one.fact.municipality",
                    places.municipality(t, file.disclosure(), place),
                    t);
        }
        add(
                facts,
                "contact.one.fact.language",
                t.has("contact.code.language." + c.language())
                        ? t.text("contact.code.language." + c.language())
                        : c.language(),
                t);
        return facts;
    }

    private static ContactPage.Reason reason(Proposal.Reason reason, Texts t) {
        var shown = new HashMap<String, Object>();
        reason.arguments()
                .forEach((name, value) ->
                        shown.put(
                                name,
                                name.endsWith("_code")
                                        ? t.text(
                                                "contact.code."
                                                        + name.substring(0, name.length() - 5)
                                                        + "."
                                                        + value)
                                        : value));
        return new ContactPage.Reason(
                t.text("contact.reason." + reason.code(), shown), reason.against());
    }

    /** The name of who did something: of a protected person's contact, in the own unit only. */
    private String named(
            ContactFile file, @Nullable ProfessionalId who, @Nullable String name, Texts t) {
        boolean told =
                !file.disclosure().masked() || places.worker(file.disclosure(), who).isPresent();
        return told ? Objects.requireNonNullElse(name, "") : t.text("client.masked.worker");
    }

    private static Fact action(ActionRow action, String name, Texts t) {
        String label =
                t.text(
                        "contact.one.action." + action.kind(),
                        "name",
                        name,
                        "at",
                        t.dateTime(action.happenedAt()));
        String reason = action.reason();
        String said =
                action.kind().equals("CLOSED") && reason != null
                        ? t.text("contact.code.close." + reason)
                        : reason;
        return new Fact(
                label,
                Stream.of(said, action.told())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(". ")));
    }

    private static String reporter(ReporterRow reporter, Texts t) {
        return reporter.anonymous()
                ? t.text("contact.one.reporter.anonymous")
                : Stream.of(reporter.name(), reporter.phone(), reporter.email())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(" · "));
    }

    private static String reporterState(ReporterRow reporter, Texts t) {
        if (reporter.releasedAt() != null) {
            return t.text("contact.one.reporter.released", "at", reporter.releasedAt());
        }
        return t.text(
                reporter.official()
                        ? "contact.one.reporter.official"
                        : "contact.one.reporter.hidden");
    }

    private static List<Choice> choices(
            Enum<?>[] values, String prefix, Predicate<Enum<?>> chosen, Texts t) {
        return Stream.of(values)
                .map(v -> new Choice(v.name(), t.text(prefix + v.name()), "", chosen.test(v)))
                .toList();
    }

    private static String areas(List<Area> areas, Texts t) {
        return areas.stream()
                .map(a -> t.text("contact.code.area." + a))
                .collect(Collectors.joining(" · "));
    }

    private static void add(List<Fact> facts, String key, @Nullable String value, Texts t) {
        if (value != null && !value.isBlank()) {
            facts.add(new Fact(t.text(key), value));
        }
    }
}
