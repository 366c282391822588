package fi.polku.measure.web;

import fi.polku.access.Access;
import fi.polku.access.Actor;
import fi.polku.kernel.Refusal;
import fi.polku.kernel.Refusals;
import fi.polku.measure.AnswerId;
import fi.polku.measure.Curve;
import fi.polku.measure.InstrumentView;
import fi.polku.measure.InstrumentView.ItemView;
import fi.polku.measure.MeasurePermission;
import fi.polku.measure.MeasureRequestId;
import fi.polku.measure.RequestView;
import fi.polku.measure.internal.OwnMeasureDesk;
import fi.polku.measure.internal.OwnRequest;
import fi.polku.measure.internal.Sent;
import fi.polku.platform.text.Texts;
import fi.polku.platform.web.FormErrors;
import fi.polku.platform.web.Ui;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import views.Templates;

/**
 * The client's own questionnaires: what to answer, one question at a time or all at once, and the
 * own curves.
 */
@Controller
@RequestMapping("/my/measures")
class MyMeasurePages {
    private static final int SECONDS_FOR_A_QUESTION = 15;

    private final Access access;
    private final OwnMeasureDesk desk;
    private final Templates views;

    MyMeasurePages(Access access, OwnMeasureDesk desk, Templates views) {
        this.access = access;
        this.desk = desk;
        this.views = views;
    }

    @GetMapping
    JteModel list(Actor actor, Ui ui) {
        Texts t = ui.t();
        return views.measureList(
                ui,
                desk.ownRequests(actor).stream().map(r -> row(r, t)).toList(),
                desk.ownCurves(actor).stream().map(c -> Curve.of(c, t)).toList(),
                access.allows(actor, MeasurePermission.ANSWER_OWN));
    }

    @GetMapping("/{request}")
    @Nullable JteModel question(
            Actor actor,
            Ui ui,
            @PathVariable UUID request,
            @RequestParam(name = "q", defaultValue = "0") int number,
            @RequestParam(name = "view", defaultValue = "") String view,
            HttpServletResponse response) {
        OwnRequest own = desk.ownRequest(actor, new MeasureRequestId(request));
        AnswerId sent = own.sent();
        if (sent != null) {
            return seeOther(response, answerPath(sent));
        }
        if (view.equals("all")) {
            return views.measureAll(ui, all(own, asTyped(own), ui.t()), FormErrors.NONE);
        }
        int shown = number < 1 || number > count(own) ? firstOpen(own) : number;
        return views.measureQuestion(ui, one(own, shown, asTyped(own), ui.t()), FormErrors.NONE);
    }

    @PostMapping("/{request}")
    @Nullable JteModel answerOne(
            Actor actor,
            Ui ui,
            @PathVariable UUID request,
            @RequestParam Map<String, String> form,
            HttpServletResponse response) {
        OwnRequest own = desk.ownRequest(actor, new MeasureRequestId(request));
        AnswerId sent = own.sent();
        if (sent != null) {
            return seeOther(response, answerPath(sent));
        }
        int number = number(form.get("number"), count(own));
        ItemView item = own.instrument().items().get(number - 1);
        Map<String, @Nullable Integer> kept = new HashMap<>(own.kept());
        String typed = form.get(ItemShown.field(item.linkId()));
        try {
            if (form.containsKey("skip")) {
                kept.put(item.linkId(), null);
            } else if (typed != null) {
                kept.put(item.linkId(), value(item, typed));
            } else if (!form.containsKey("back")) {
                throw Refusal.onField(ItemShown.field(item.linkId()), "measure.answer.choose");
            }
            desk.keep(actor, own.id(), kept);
        } catch (Refusal | Refusals e) {
            response.setStatus(422);
            Map<String, String> shown = new HashMap<>(asTyped(own));
            if (typed != null) {
                shown.put(item.linkId(), typed);
            }
            return views.measureQuestion(
                    ui, one(own, number, shown, ui.t()), FormErrors.of(e, ui.t()));
        }
        String here = "/my/measures/" + request;
        if (form.containsKey("back")) {
            return seeOther(response, here + "?q=" + Math.max(1, number - 1));
        }
        if (number < count(own)) {
            return seeOther(response, here + "?q=" + (number + 1));
        }
        if (!kept.keySet()
                .containsAll(own.instrument().items().stream().map(ItemView::linkId).toList())) {
            return seeOther(response, here);
        }
        return seeOther(response, answerPath(desk.send(actor, own.id(), given(kept))));
    }

    @PostMapping("/{request}/all")
    @Nullable JteModel answerAll(
            Actor actor,
            Ui ui,
            @PathVariable UUID request,
            @RequestParam Map<String, String> form,
            HttpServletResponse response) {
        OwnRequest own = desk.ownRequest(actor, new MeasureRequestId(request));
        AnswerId sent = own.sent();
        if (sent != null) {
            return seeOther(response, answerPath(sent));
        }
        Map<String, @Nullable Integer> kept = new HashMap<>();
        Map<String, String> typed = new HashMap<>();
        List<Refusal> wrong = new ArrayList<>();
        for (ItemView item : own.instrument().items()) {
            String field = ItemShown.field(item.linkId());
            String value = form.get(field);
            if (value == null) {
                wrong.add(Refusal.onField(field, "measure.answer.choose"));
                continue;
            }
            typed.put(item.linkId(), value);
            try {
                kept.put(item.linkId(), value.equals(ItemShown.SKIP) ? null : value(item, value));
            } catch (Refusal e) {
                wrong.add(e);
            }
        }
        desk.keep(actor, own.id(), kept);
        if (!wrong.isEmpty()) {
            response.setStatus(422);
            return views.measureAll(
                    ui, all(own, typed, ui.t()), FormErrors.of(new Refusals(wrong), ui.t()));
        }
        return seeOther(response, answerPath(desk.send(actor, own.id(), given(kept))));
    }

    @GetMapping("/answers/{answer}")
    JteModel sent(Actor actor, Ui ui, @PathVariable UUID answer) {
        Sent sent = desk.ownAnswer(actor, new AnswerId(answer));
        return views.measureSent(
                ui,
                ui.t().of(sent.instrument().title()),
                sent.alarming(),
                sent.scored(),
                sent.curve() == null ? null : Curve.of(sent.curve(), ui.t()));
    }

    private static @Nullable JteModel seeOther(HttpServletResponse response, String path) {
        response.setStatus(303);
        response.setHeader("Location", path);
        return null;
    }

    private static String answerPath(AnswerId id) {
        return "/my/measures/answers/" + id.value();
    }

    private static int count(OwnRequest own) {
        return own.instrument().items().size();
    }

    private static int firstOpen(OwnRequest own) {
        List<ItemView> items = own.instrument().items();
        for (int i = 0; i < items.size(); i++) {
            if (!own.kept().containsKey(items.get(i).linkId())) {
                return i + 1;
            }
        }
        return items.size();
    }

    private static int number(@Nullable String text, int count) {
        try {
            int number = text == null ? 1 : Integer.parseInt(text);
            return Math.clamp(number, 1, count);
        } catch (NumberFormatException e) {
            return 1;
        }
    }

    private static int value(ItemView item, String typed) {
        return item.options().stream()
                .filter(o -> Integer.toString(o.value()).equals(typed))
                .findFirst()
                .orElseThrow(() ->
                        Refusal.onField(
                                ItemShown.field(item.linkId()),
                                "measure.answer.noOption",
                                Map.of("item", item.linkId())))
                .value();
    }

    private static Map<String, Integer> given(Map<String, @Nullable Integer> kept) {
        Map<String, Integer> given = new HashMap<>();
        kept.forEach((linkId, value) -> {
            if (value != null) {
                given.put(linkId, value);
            }
        });
        return given;
    }

    private static Map<String, String> asTyped(OwnRequest own) {
        Map<String, String> typed = new HashMap<>();
        own.kept()
                .forEach((linkId, value) ->
                        typed.put(linkId, value == null ? ItemShown.SKIP : value.toString()));
        return typed;
    }

    private static QuestionPage one(
            OwnRequest own, int number, Map<String, String> typed, Texts t) {
        InstrumentView instrument = own.instrument();
        ItemView item = instrument.items().get(number - 1);
        String here = "/my/measures/" + own.id().value();
        return new QuestionPage(
                here,
                here + "?view=all",
                t.of(instrument.title()),
                t.of(instrument.instruction()),
                instrument.instruction().languageFor(t.language()),
                instrument.copyright(),
                number,
                count(own),
                Math.max(1, Math.ceilDiv((count(own) - number + 1) * SECONDS_FOR_A_QUESTION, 60)),
                ItemShown.of(number, item, typed.get(item.linkId()), t));
    }

    private static AllPage all(OwnRequest own, Map<String, String> typed, Texts t) {
        InstrumentView instrument = own.instrument();
        List<ItemShown> items = new ArrayList<>();
        for (ItemView item : instrument.items()) {
            items.add(ItemShown.of(items.size() + 1, item, typed.get(item.linkId()), t));
        }
        String here = "/my/measures/" + own.id().value();
        return new AllPage(
                here + "/all",
                here + "?q=1",
                t.of(instrument.title()),
                t.of(instrument.instruction()),
                instrument.instruction().languageFor(t.language()),
                instrument.copyright(),
                items);
    }

    private static WaitingRow row(RequestView request, Texts t) {
        return new WaitingRow(
                "/my/measures/" + request.id().value(),
                t.of(request.title()),
                request.dueOn() == null
                        ? ""
                        : t.text("measure.list.due", "on", Objects.requireNonNull(request.dueOn())),
                request.answered() == 0
                        ? t.count("measure.list.questions", request.items())
                        : t.text(
                                "measure.list.left",
                                "answered",
                                request.answered(),
                                "count",
                                request.items()));
    }
}
