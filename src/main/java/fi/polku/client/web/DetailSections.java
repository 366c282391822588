package fi.polku.client.web;

import fi.polku.client.ContactWay;
import fi.polku.client.Departures;
import fi.polku.client.Disclosure;
import fi.polku.client.PersonHistory;
import fi.polku.client.Places;
import fi.polku.client.web.DetailPage.Line;
import fi.polku.client.web.DetailPage.Link;
import fi.polku.client.web.DetailPage.Section;
import fi.polku.platform.text.Texts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is known of a person in the reader's words, what was before beside what holds. */
@Component
class DetailSections {
    private final Places places;

    DetailSections(Places places) {
        this.places = places;
    }

    List<Section> of(
            String address,
            PersonHistory history,
            List<Departures.Departure> departures,
            boolean own,
            Texts t) {
        var sections = new ArrayList<Section>();
        boolean hasCode = DetailFields.hasCode(history);
        sections.add(
                section(
                        "ways",
                        history.ways(),
                        w -> w.toOn() == null,
                        w -> way(w, t),
                        links(address, t, DetailPart.PHONE, DetailPart.EMAIL, DetailPart.ADDRESS),
                        t));
        sections.add(
                section(
                        "speech",
                        history.speeches(),
                        s -> s.toOn() == null,
                        s -> speech(s, t),
                        links(address, t, DetailPart.SPEECH),
                        t));
        sections.add(
                section(
                        "names",
                        history.names(),
                        n -> n.toOn() == null,
                        n -> name(n, t),
                        own ? List.of() : links(address, t, DetailPart.NAME),
                        t));
        sections.add(
                section(
                        "identifiers",
                        history.identifiers(),
                        i -> i.toOn() == null,
                        i -> identifier(i, t),
                        own
                                ? List.of()
                                : hasCode
                                        ? links(
                                                address,
                                                t,
                                                DetailPart.FOREIGN,
                                                DetailPart.END_IDENTIFIER)
                                        : links(
                                                address,
                                                t,
                                                DetailPart.CODE,
                                                DetailPart.FOREIGN,
                                                DetailPart.END_IDENTIFIER),
                        t));
        sections.add(
                section(
                        "homes",
                        history.homes(),
                        h -> h.toOn() == null,
                        h -> home(h, t),
                        own ? List.of() : links(address, t, DetailPart.HOME),
                        t));
        if (!own) {
            boolean holds = departures.stream().anyMatch(d -> d.withdrawnAt() == null);
            sections.add(
                    section(
                            "departures",
                            departures,
                            d -> d.withdrawnAt() == null,
                            d -> departure(d, t),
                            holds
                                    ? links(address, t, DetailPart.DEPARTURE, DetailPart.WITHDRAW)
                                    : links(address, t, DetailPart.DEPARTURE),
                            t));
        }
        return sections;
    }

    private static <T> Section section(
            String id,
            List<T> all,
            java.util.function.Predicate<T> holds,
            Function<T, Line> line,
            List<Link> links,
            Texts t) {
        return new Section(
                id,
                t.text("client.details." + id),
                t.text("client.details." + id + ".none"),
                all.stream().filter(holds).map(line).toList(),
                all.stream().filter(holds.negate()).map(line).toList(),
                links);
    }

    private static List<Link> links(String address, Texts t, DetailPart... parts) {
        var links = new ArrayList<Link>();
        for (DetailPart part : parts) {
            links.add(
                    new Link(
                            address + "/" + part.slug(),
                            t.text("client.details." + part.slug() + ".link")));
        }
        return links;
    }

    private static Line way(ContactWay way, Texts t) {
        var notes = new ArrayList<String>();
        if (way.speaks() == null) {
            notes.add(t.text("client.speaks.unasked"));
        } else {
            notes.add(t.text("client.speaks." + way.kind() + "." + way.speaks()));
        }
        yesNo(notes, "voicemail", way.voicemail(), t);
        yesNo(notes, "reminders", way.reminders(), t);
        yesNo(notes, "notices", way.notices(), t);
        if (way.note() != null) {
            notes.add(t.text("client.heed.note", "note", way.note()));
        }
        return new Line(
                t.text("client.way." + way.kind()),
                way.value(),
                notes,
                days(way.fromOn(), way.toOn(), way.reason(), t));
    }

    private static void yesNo(List<String> notes, String name, @Nullable Boolean value, Texts t) {
        if (value != null) {
            notes.add(t.text("client.details.told." + name + (value ? ".yes" : ".no")));
        }
    }

    private static Line speech(PersonHistory.Speech speech, Texts t) {
        var notes = new ArrayList<String>();
        var kind = speech.interpreter();
        if (kind != null) {
            String other = speech.interpreterLanguage();
            notes.add(
                    t.text("client.interpreter." + kind)
                            + (other == null ? "" : ", " + DetailFields.language(t, other))
                            + (speech.way() == null
                                    ? ""
                                    : ", " + t.text("client.interpreterWay." + speech.way())));
        } else {
            notes.add(t.text("client.interpreter.NONE"));
        }
        return new Line(
                t.text("client.details.language.name"),
                DetailFields.language(t, speech.language()),
                notes,
                days(speech.fromOn(), speech.toOn(), speech.reason(), t));
    }

    private static Line name(PersonHistory.Name name, Texts t) {
        String call = name.callName();
        return new Line(
                t.text("client.details.name.name"),
                (name.givenNames() + " " + name.familyName()).strip(),
                call == null ? List.of() : List.of(t.text("client.details.callName", "name", call)),
                days(name.fromOn(), name.toOn(), name.reason(), t));
    }

    private static Line identifier(PersonHistory.Identifier one, Texts t) {
        var notes = new ArrayList<String>();
        String country = one.country();
        if (country != null) {
            notes.add(DetailFields.country(t, country));
        }
        if (!one.system().isEmpty()) {
            notes.add(one.system());
        }
        if (one.endReason() != null) {
            notes.add(t.text("client.details.ended", "reason", one.endReason()));
        }
        return new Line(
                t.text("client.identifier." + one.kind()),
                one.value(),
                notes,
                days(one.fromOn(), one.toOn(), one.reason(), t));
    }

    private Line home(PersonHistory.Home home, Texts t) {
        String country = home.country();
        String code = home.municipalityCode();
        // Homes of a person who is protected from the reader are not in the history at all.
        String where =
                country != null
                        ? DetailFields.country(t, country)
                        : code == null ? "" : places.municipality(t, Disclosure.WHOLE, code);
        return new Line(
                t.text(country == null ? "client.list.municipality" : "client.details.country"),
                where,
                home.source() == PersonHistory.Source.BEFORE
                        ? List.of()
                        : List.of(
                                t.text(
                                        "client.details.toldBy",
                                        "who",
                                        t.text("client.source." + home.source()))),
                days(home.fromOn(), home.toOn(), home.reason(), t));
    }

    private static Line departure(Departures.Departure one, Texts t) {
        var notes = new ArrayList<String>();
        notes.add(t.text("client.details.toldBy", "who", t.text("client.source." + one.source())));
        var withdrawn = one.withdrawnAt();
        if (withdrawn != null) {
            notes.add(
                    t.text(
                            "client.departure.withdrawn",
                            "at",
                            withdrawn,
                            "reason",
                            one.withdrawReason() == null ? "" : one.withdrawReason()));
        }
        return new Line(
                t.text("client.departure.kind." + one.kind()),
                t.date(one.happenedOn()),
                notes,
                t.text(
                        "client.protection.recorded",
                        "who",
                        one.recordedBy() == null ? "Polku" : one.recordedBy(),
                        "at",
                        one.recordedAt()));
    }

    private static String days(
            @Nullable LocalDate from, @Nullable LocalDate to, @Nullable String reason, Texts t) {
        String days =
                from == null
                        ? ""
                        : to == null
                                ? t.text("client.details.since", "from", from)
                                : t.text("client.protection.span", "from", from, "to", to);
        return reason == null || reason.isBlank()
                ? days
                : days.isEmpty() ? reason : days + ". " + reason;
    }
}
