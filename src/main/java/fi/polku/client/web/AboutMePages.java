package fi.polku.client.web;

import fi.polku.access.Access;
import fi.polku.access.AccessLog;
import fi.polku.access.Actor;
import fi.polku.access.Denied;
import fi.polku.client.AboutMe;
import fi.polku.client.AboutMe.Topic;
import fi.polku.client.ClientPermission;
import fi.polku.client.Clients;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.Refusal;
import fi.polku.kernel.Refusals;
import fi.polku.platform.text.Texts;
import fi.polku.platform.web.FormErrors;
import fi.polku.platform.web.Submissions;
import fi.polku.platform.web.Ui;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import views.Templates;

/** What matters to a client: written by the client, or together with a worker. */
@Controller
class AboutMePages {
    private final Access access;
    private final AccessLog log;
    private final AboutMe aboutMe;
    private final Clients clients;
    private final Submissions submissions;
    private final Templates views;

    AboutMePages(
            Access access,
            AccessLog log,
            AboutMe aboutMe,
            Clients clients,
            Submissions submissions,
            Templates views) {
        this.access = access;
        this.log = log;
        this.aboutMe = aboutMe;
        this.clients = clients;
        this.submissions = submissions;
        this.views = views;
    }

    @GetMapping("/my/about-me")
    JteModel own(Ui ui, Actor actor, @RequestParam(required = false) @Nullable String done) {
        ClientId me = self(actor);
        return page(ui, actor, me, "saved".equals(done), now(actor, me), FormErrors.NONE);
    }

    @PostMapping("/my/about-me")
    @Nullable JteModel say(
            Ui ui,
            Actor actor,
            @RequestParam Map<String, String> sent,
            HttpServletResponse response) {
        return save(ui, actor, self(actor), sent, response);
    }

    @GetMapping("/work/clients/{id}/about-me")
    @Transactional
    JteModel together(
            Ui ui,
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String done) {
        ClientId client = other(actor, id);
        return page(ui, actor, client, "saved".equals(done), now(actor, client), FormErrors.NONE);
    }

    @PostMapping("/work/clients/{id}/about-me")
    @Nullable JteModel sayTogether(
            Ui ui,
            Actor actor,
            @PathVariable UUID id,
            @RequestParam Map<String, String> sent,
            HttpServletResponse response) {
        return save(ui, actor, other(actor, id), sent, response);
    }

    private ClientId self(Actor actor) {
        access.require(actor, ClientPermission.SAY_WHAT_MATTERS);
        ClientId client = actor.client();
        if (client == null) {
            throw new Denied("about-me");
        }
        return client;
    }

    private ClientId other(Actor actor, UUID id) {
        access.require(actor, ClientPermission.CHANGE);
        var client = new ClientId(id);
        access.requireClient(actor, client);
        return client;
    }

    private @Nullable JteModel save(
            Ui ui,
            Actor actor,
            ClientId client,
            Map<String, String> sent,
            HttpServletResponse response) {
        var words = new EnumMap<Topic, String>(Topic.class);
        for (Topic topic : Topic.values()) {
            String said = sent.get(field(topic));
            if (said != null) {
                // A browser sends its own line ends: the same words must be the same.
                words.put(topic, said.replace("\r\n", "\n"));
            }
        }
        try {
            submissions.once(sent.get("formToken"), () -> "" + aboutMe.say(actor, client, words));
        } catch (Refusal | Refusals refused) {
            response.setStatus(422);
            return page(ui, actor, client, false, words, FormErrors.of(refused, ui.t()));
        }
        response.setStatus(303);
        response.setHeader("Location", address(actor, client) + "?done=saved");
        return null;
    }

    private Map<Topic, String> now(Actor actor, ClientId client) {
        var words = new EnumMap<Topic, String>(Topic.class);
        aboutMe.of(actor, client)
                .forEach(s -> words.put(s.topic(), s.words() == null ? "" : s.words()));
        return words;
    }

    private static String field(Topic topic) {
        return topic.name().toLowerCase(Locale.ROOT);
    }

    private static String address(Actor actor, ClientId client) {
        return client.equals(actor.client())
                ? "/my/about-me"
                : "/work/clients/" + client.value() + "/about-me";
    }

    private JteModel page(
            Ui ui,
            Actor actor,
            ClientId client,
            boolean told,
            Map<Topic, String> words,
            FormErrors errors) {
        Texts t = ui.t();
        boolean own = client.equals(actor.client());
        String suffix = own ? "" : ".work";
        if (!own) {
            log.viewed(actor, client, "ABOUT_ME", "CARE");
        }
        var page =
                new AboutPage(
                        address(actor, client),
                        own ? "" : "/work/clients/" + client.value(),
                        own ? "" : clients.get(client).name(),
                        told,
                        Arrays.stream(Topic.values())
                                .map(topic ->
                                        new AboutPage.Field(
                                                field(topic),
                                                t.text("client.about.topic." + topic + suffix),
                                                t.text("client.about.hint." + topic),
                                                words.getOrDefault(topic, "")))
                                .toList(),
                        before(aboutMe.history(actor, client), suffix, t));
        return own ? views.clientMyAbout(ui, page, errors) : views.clientAbout(ui, page, errors);
    }

    private static List<AboutPage.Before> before(
            List<AboutMe.Statement> said, String suffix, Texts t) {
        return said.stream()
                .map(s ->
                        new AboutPage.Before(
                                t.text("client.about.topic." + s.topic() + suffix),
                                s.words() == null ? t.text("client.about.taken") : s.words(),
                                t.text("client.about.said." + s.saidBy(), "at", s.saidAt())))
                .toList();
    }
}
