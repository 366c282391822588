package fi.polku.decision.web;

import fi.polku.client.Disclosure;
import fi.polku.decision.DecisionStory;
import fi.polku.decision.DocumentContent;
import fi.polku.decision.web.PrintPage.Line;
import fi.polku.decision.web.PrintPage.Section;
import fi.polku.decision.web.PrintPage.Table;
import fi.polku.kernel.RecordStatus;
import fi.polku.kernel.UnitId;
import fi.polku.platform.text.Texts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The document of a decision in the reader's language. */
@Component
class DocumentWords {
    /** What tells where a protected person is, or that it is not told. */
    private static String place(Texts t, boolean tells, String value, String masked) {
        return tells ? value : t.text(masked);
    }

    private static boolean tells(DocumentContent its, Disclosure disclosure) {
        return disclosure.tells(UnitId.of(its.text("producerId")));
    }

    PrintPage decision(Texts t, DocumentContent its, DecisionStory story, Disclosure disclosure) {
        var sections = new ArrayList<Section>();
        correction(t, its, sections);
        sections.add(outcome(t, its));
        reasons(t, its, sections);
        more(t, its, disclosure, sections);
        sections.add(review(t, story));
        var decision = story.decision();
        String note =
                decision.isDraft()
                        ? t.text("decision.doc.draft")
                        : decision.recordStatus() == RecordStatus.ANNULLED
                                ? t.text("decision.doc.annulment")
                                : decision.current() ? "" : t.text("decision.doc.replaced");
        return new PrintPage(
                t.text("decision.doc.DECISION"),
                t.text("decision.doc.DECISION") + ", " + its.text("clientName"),
                note,
                head(t, its, disclosure),
                sections);
    }

    private static List<Line> head(Texts t, DocumentContent its, Disclosure disclosure) {
        var lines = new ArrayList<Line>();
        line(lines, t, "decidedOn", day(t, its.text("decidedOn")));
        line(lines, t, "client", its.text("clientName"));
        line(lines, t, "identityCode", its.text("identityCode"));
        line(lines, t, "bornOn", day(t, its.text("bornOn")));
        line(lines, t, "otherParties", its.text("otherParties"));
        line(lines, t, "organiser", its.text("organiser"));
        line(
                lines,
                t,
                "producer",
                place(t, tells(its, disclosure), its.text("producer"), "client.masked.unit"));
        line(lines, t, "serviceTask", t.text("access.code.target." + its.text("serviceTask")));
        if (!its.text("decider").isEmpty()) {
            line(
                    lines,
                    t,
                    "decider",
                    place(
                            t,
                            tells(its, disclosure),
                            its.text("decider")
                                    + ", "
                                    + t.text(
                                            "organization.profession."
                                                    + its.text("deciderProfession")),
                            "client.masked.worker"));
        }
        line(lines, t, "structure", its.structure() + " " + its.version());
        return lines;
    }

    private static void line(List<Line> lines, Texts t, String label, String value) {
        if (!value.isEmpty()) {
            lines.add(new Line(t.text("decision.doc.field." + label), value));
        }
    }

    private static void correction(Texts t, DocumentContent its, List<Section> sections) {
        String ground = its.text("correctionGround");
        if (!ground.isEmpty()) {
            sections.add(
                    section(
                            t,
                            "correction",
                            t.text("decision.code.ground." + ground)
                                    + "\n"
                                    + its.text("correctionWords")));
        }
    }

    private static Section outcome(Texts t, DocumentContent its) {
        var rows = new ArrayList<List<String>>();
        if (its.fields().get("items") instanceof List<?> items) {
            for (Object item : items) {
                if (item instanceof Map<?, ?> row) {
                    rows.add(
                            List.of(
                                    t.text("decision.code.service." + row.get("service")),
                                    t.text(
                                            Boolean.TRUE.equals(row.get("granted"))
                                                    ? "decision.granted"
                                                    : "decision.rejected"),
                                    text(row, "amount"),
                                    span(t, text(row, "fromOn"), text(row, "toOn"))));
                }
            }
        }
        return new Section(
                "outcome",
                t.text("decision.doc.part.outcome"),
                List.of(t.text("decision.outcome." + its.text("outcome"))),
                rows.isEmpty()
                        ? null
                        : new Table(
                                t.text("decision.doc.items"),
                                List.of(
                                        t.text("decision.doc.item.service"),
                                        t.text("decision.doc.item.outcome"),
                                        t.text("decision.doc.item.amount"),
                                        t.text("decision.doc.item.time")),
                                rows));
    }

    static String span(Texts t, String from, String to) {
        if (from.isEmpty()) {
            return t.text("decision.doc.item.none");
        }
        return to.isEmpty()
                ? t.text("decision.doc.item.since", "from", LocalDate.parse(from))
                : t.text(
                        "decision.doc.item.span",
                        "from",
                        LocalDate.parse(from),
                        "to",
                        LocalDate.parse(to));
    }

    private static String text(Map<?, ?> row, String name) {
        Object value = row.get(name);
        return value == null ? "" : value.toString();
    }

    private static void reasons(Texts t, DocumentContent its, List<Section> sections) {
        if (Boolean.TRUE.equals(its.fields().get("reasonsLeftOut"))) {
            sections.add(section(t, "facts", t.text("decision.doc.leftOut")));
        } else {
            for (String part : List.of("facts", "evidence", "provisions")) {
                if (!its.text(part).isEmpty()) {
                    sections.add(section(t, part, its.text(part)));
                }
            }
        }
        if (!its.text("deviation").isEmpty()) {
            sections.add(section(t, "deviation", its.text("deviation")));
        }
    }

    private static void more(
            Texts t, DocumentContent its, Disclosure disclosure, List<Section> sections) {
        String phone = its.text("contactPhone");
        String person =
                place(t, tells(its, disclosure), its.text("contactPerson"), "client.masked.worker");
        sections.add(
                section(
                        t,
                        "contact",
                        phone.isEmpty() || !tells(its, disclosure)
                                ? person
                                : person + ", " + phone));
    }

    /** How a review is asked for: from whom, where, and in what time (SHL 50 §). */
    private static Section review(Texts t, DecisionStory story) {
        var rule = story.review();
        var last = story.lastReviewOn();
        return section(
                t,
                "review",
                t.text("decision.doc.review.how", "body", t.of(rule.body()), "days", rule.days())
                        + "\n"
                        + t.text("decision.doc.review.what")
                        + "\n"
                        + t.text(
                                "decision.doc.review.where",
                                "address",
                                rule.address(),
                                "email",
                                rule.email())
                        + "\n"
                        + (last == null
                                ? t.text("decision.doc.review.notTold")
                                : t.text("decision.doc.review.last", "on", last))
                        + "\n"
                        + t.text("decision.doc.review.law", "law", rule.law()));
    }

    private static Section section(Texts t, String id, String words) {
        return new Section(
                id,
                t.text("decision.doc.part." + id),
                words.lines().map(String::strip).filter(l -> !l.isEmpty()).toList(),
                null);
    }

    private static String day(Texts t, String day) {
        return day.isEmpty() ? "" : t.date(LocalDate.parse(day));
    }
}
