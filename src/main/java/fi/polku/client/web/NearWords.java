package fi.polku.client.web;

import fi.polku.access.Access;
import fi.polku.access.Actor;
import fi.polku.client.NearKind;
import fi.polku.client.NearLabels;
import fi.polku.client.NearOne;
import fi.polku.client.Nearness.Carer;
import fi.polku.client.Nearness.Custody;
import fi.polku.client.Nearness.MayTell;
import fi.polku.client.Nearness.ToldBy;
import fi.polku.client.Nearness.TrusteeScope;
import fi.polku.kernel.ClientId;
import fi.polku.platform.text.Texts;
import fi.polku.platform.web.Choice;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Near ones in the reader's words. */
@Component
class NearWords {
    private final Access access;

    NearWords(Access access) {
        this.access = access;
    }

    NearPage.Row row(Actor actor, NearOne near, String home, boolean mayWrite, Texts t) {
        var lines = new ArrayList<String>();
        if (near.livesTogether()) {
            lines.add(t.text("client.near.together"));
        }
        if (near.masked()) {
            lines.add(t.text("client.near.masked"));
        }
        if (!near.reversed()) {
            lines.add(t.text("client.near.tell." + near.mayTell()));
        }
        if (near.trusteeGround() != null) {
            lines.add(near.trusteeGround());
        }
        if (near.fromOn() != null) {
            lines.add(t.text("client.near.since", "from", near.fromOn()));
        }
        if (near.toOn() != null) {
            lines.add(t.text("client.near.until", "to", near.toOn()));
        }
        lines.add(
                t.text(
                                near.byWorker()
                                        ? "client.near.written.worker"
                                        : "client.near.written.client",
                                "on",
                                near.toldOn())
                        + " "
                        + t.text("client.near.told." + near.toldBy()));
        return new NearPage.Row(
                near.id().toString(),
                mayWrite && !near.reversed() ? home + "/" + near.id() : "",
                link(actor, near.near()),
                near.name(),
                NearLabels.what(near, t),
                near.phone() == null ? "" : near.phone(),
                NearLabels.tags(near, t),
                lines);
    }

    private String link(Actor actor, @Nullable ClientId near) {
        return near != null && actor.client() == null && access.maySee(actor, near)
                ? "/work/clients/" + near.value()
                : "";
    }

    static NearPage.Choices choices(NearForm form, boolean own, Texts t) {
        return new NearPage.Choices(
                of(kinds(form, own), "kind", form, t),
                of(Arrays.stream(Custody.values()), "custody", form, t),
                of(Arrays.stream(TrusteeScope.values()), "scope", form, t),
                of(Arrays.stream(Carer.values()), "carer", form, t),
                of(Arrays.stream(MayTell.values()), "tell", form, t),
                of(Arrays.stream(ToldBy.values()), "toldBy", form, t),
                List.of(
                        new Choice(
                                "YES",
                                t.text("client.near.together"),
                                form.of("together").equals("YES"))));
    }

    /** A guardian of interests is a worker's to write down; one that is there stays. */
    private static Stream<NearKind> kinds(NearForm form, boolean own) {
        return Arrays.stream(NearKind.values())
                .filter(NearKind::choosable)
                .filter(k -> !own || k != NearKind.TRUSTEE || k.name().equals(form.of("kind")));
    }

    private static List<Choice> of(
            Stream<? extends Enum<?>> values, String field, NearForm form, Texts t) {
        String words = field.equals("toldBy") ? "told" : field;
        return values.map(v ->
                        new Choice(
                                v.name(),
                                t.text("client.near." + words + "." + v.name()),
                                v.name().equals(form.of(field))))
                .toList();
    }
}
