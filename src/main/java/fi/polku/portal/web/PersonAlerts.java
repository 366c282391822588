package fi.polku.portal.web;

import fi.polku.client.ClientDetails;
import fi.polku.client.ContactWay;
import fi.polku.client.Disclosure;
import fi.polku.client.PersonHistory;
import fi.polku.client.Places;
import fi.polku.deadline.ClockView;
import fi.polku.deadline.DeadlineState;
import fi.polku.deadline.Forecast;
import fi.polku.platform.text.Texts;
import fi.polku.team.MemberView;
import fi.polku.team.TaskKind;
import fi.polku.team.TaskView;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who the person is and what one must know before anything else. */
@Component
class PersonAlerts {
    /** Languages that every professional of the region is taken to manage in. */
    private static final Set<String> WITHOUT_INTERPRETER = Set.of("fi", "sv", "en");

    private final Places places;

    PersonAlerts(Places places) {
        this.places = places;
    }

    /** Age in years, or months and days of the smallest would say too much: years only. */
    static String age(ClientDetails who, LocalDate today, Texts t) {
        Integer years = who.ageOn(today);
        return years == null ? "" : t.text("portal.person.age", "n", years);
    }

    /**
     * Where a protected person is (turvakielto) is not in the details at all: that is said instead.
     */
    List<ClientPage.Fact> facts(ClientDetails who, List<ContactWay> ways, Texts t) {
        var facts = new ArrayList<ClientPage.Fact>();
        if (who.identityCode() != null) {
            facts.add(fact(t, "identity", who.identityCode()));
        } else if (who.bornOn() != null) {
            facts.add(fact(t, "born", t.date(who.bornOn())));
        }
        String municipality = who.municipalityCode();
        if (municipality != null) {
            facts.add(
                    fact(
                            t,
                            "municipality",
                            places.municipality(t, Disclosure.WHOLE, municipality)));
        }
        facts.add(fact(t, "language", language(who.language(), t)));
        if (who.phone() != null) {
            facts.add(fact(t, "phone", heeded(who.phone(), ContactWay.Kind.PHONE, ways, t)));
        }
        if (who.email() != null) {
            facts.add(fact(t, "email", heeded(who.email(), ContactWay.Kind.EMAIL, ways, t)));
        }
        ways.stream()
                .filter(w -> w.kind() == ContactWay.Kind.ADDRESS)
                .forEach(w ->
                        facts.add(
                                new ClientPage.Fact(
                                        t.text("client.way.ADDRESS"),
                                        heeded(w.value(), w.kind(), ways, t))));
        if (who.nonDisclosure()) {
            facts.add(fact(t, "reached", t.text("portal.person.masked")));
        }
        return facts;
    }

    /** The number or address, and beside it what may be said there. */
    private static String heeded(
            String value, ContactWay.Kind kind, List<ContactWay> ways, Texts t) {
        return ways.stream()
                .filter(w -> w.kind() == kind)
                .findFirst()
                .map(w -> w.withHeed(t))
                .orElse(value);
    }

    private static ClientPage.Fact fact(Texts t, String key, String value) {
        return new ClientPage.Fact(t.text("portal.person." + key), value);
    }

    private static String language(String code, Texts t) {
        String own = "portal.language." + code;
        return t.has(own) ? t.text(own) : Locale.of(code).getDisplayLanguage(t.locale());
    }

    List<ClientPage.Alert> alerts(
            ClientDetails who,
            List<MemberView> team,
            @Nullable Boolean special,
            List<ClockView> clocks,
            List<TaskView> tasks,
            PersonHistory.Speech speech,
            Texts t) {
        var alerts = new ArrayList<ClientPage.Alert>();
        if (who.diedOn() != null) {
            alerts.add(alert("", "info", t.text("portal.person.died", "on", who.diedOn())));
        }
        if (tasks.stream().anyMatch(task -> task.kind() == TaskKind.SAFETY)) {
            alerts.add(alert("bad", "alert", t.text("portal.person.safety")));
        }
        if (who.nonDisclosure()) {
            alerts.add(alert("bad", "lock", t.text("portal.person.nonDisclosure")));
        }
        var interpreter = speech.interpreter();
        if (interpreter != null) {
            alerts.add(
                    alert(
                            "warn",
                            "globe",
                            t.text("client.interpreter." + interpreter)
                                    + (speech.way() == null
                                            ? ""
                                            : ", "
                                                    + t.text(
                                                            "client.interpreterWay."
                                                                    + speech.way()))));
        } else if (!WITHOUT_INTERPRETER.contains(who.language())) {
            alerts.add(
                    alert(
                            "warn",
                            "globe",
                            t.text(
                                    who.language().equals("other")
                                            ? "portal.person.interpreter"
                                            : "portal.person.interpreter.ask")));
        }
        team.stream()
                .filter(MemberView::own)
                .findFirst()
                .ifPresent(m ->
                        alerts.add(
                                alert(
                                        "solid",
                                        "user",
                                        t.text("portal.person.ownWorker.is", "name", m.name()))));
        if (special != null) {
            alerts.add(
                    alert(
                            "accent",
                            "heart",
                            t.text(
                                    special
                                            ? "portal.person.special"
                                            : "portal.person.special.waits")));
        }
        clock(clocks, t, alerts);
        return alerts;
    }

    /** The worst of the open clocks, when one is late or will be. */
    private static void clock(List<ClockView> clocks, Texts t, List<ClientPage.Alert> alerts) {
        for (ClockView clock : clocks) {
            if (clock.state() instanceof DeadlineState.Missed) {
                alerts.add(
                        alert("bad", "clock", t.text("portal.person.missed", "on", clock.dueOn())));
                return;
            }
        }
        for (ClockView clock : clocks) {
            if (clock.state() instanceof DeadlineState.Running r && r.forecast() == Forecast.LATE) {
                alerts.add(
                        alert("warn", "clock", t.text("portal.person.late", "on", clock.dueOn())));
                return;
            }
        }
    }

    private static ClientPage.Alert alert(String tone, String icon, String words) {
        return new ClientPage.Alert(tone, icon, words);
    }
}
