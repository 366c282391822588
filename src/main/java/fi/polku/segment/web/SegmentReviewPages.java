package fi.polku.segment.web;

import fi.polku.access.AccessLog;
import fi.polku.access.Actor;
import fi.polku.client.ClientDetails;
import fi.polku.client.Clients;
import fi.polku.kernel.ClientId;
import fi.polku.platform.web.Ui;
import fi.polku.segment.SegmentChoice;
import fi.polku.segment.SegmentChoiceId;
import fi.polku.segment.Segments;
import gg.jte.models.runtime.JteModel;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import views.Templates;

/** Clients whose way of working is to be looked at again. */
@Controller
class SegmentReviewPages {
    private static final int SHOWN = 50;
    private final Segments segments;
    private final Clients clients;
    private final AccessLog log;
    private final Templates views;

    SegmentReviewPages(Segments segments, Clients clients, AccessLog log, Templates views) {
        this.segments = segments;
        this.clients = clients;
        this.log = log;
        this.views = views;
    }

    @GetMapping("/work/segments")
    JteModel due(Ui ui, Actor actor, @RequestParam(required = false) @Nullable String after) {
        List<SegmentChoice> found = segments.due(actor, place(after), SHOWN + 1);
        List<SegmentChoice> page = found.stream().limit(SHOWN).toList();
        Map<ClientId, ClientDetails> people =
                clients.all(page.stream().map(SegmentChoice::clientId).distinct().toList());
        log.viewedAll(actor, people.keySet(), "SEGMENT", "CARE");
        return views.segmentDue(
                ui,
                page.stream()
                        .map(c -> row(ui, c, people.get(c.clientId())))
                        .filter(Objects::nonNull)
                        .toList(),
                found.size() > SHOWN ? token(page.getLast()) : null);
    }

    private static @Nullable DueRow row(Ui ui, SegmentChoice choice, @Nullable ClientDetails who) {
        return who == null
                ? null
                : new DueRow(
                        who.name(),
                        "/work/clients/" + choice.clientId().value() + "/segment",
                        ui.t().text("segment.name." + choice.chosen()),
                        ui.t().date(choice.reviewOn()));
    }

    private static String token(SegmentChoice last) {
        return last.reviewOn() + "_" + last.id().value();
    }

    /** Nonsense in the address is the first page. */
    private static Segments.@Nullable Place place(@Nullable String token) {
        int middle = token == null ? -1 : token.indexOf('_');
        if (token == null || middle < 0) {
            return null;
        }
        try {
            return new Segments.Place(
                    LocalDate.parse(token.substring(0, middle)),
                    SegmentChoiceId.of(token.substring(middle + 1)));
        } catch (DateTimeParseException | IllegalArgumentException nonsense) {
            return null;
        }
    }
}
