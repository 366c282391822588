package fi.polku.contact.web;

import fi.polku.client.IdentityCode;
import fi.polku.contact.Area;
import fi.polku.contact.Channel;
import fi.polku.contact.ConcernedAge;
import fi.polku.contact.GivenFields;
import fi.polku.contact.Ground;
import fi.polku.contact.NewContact;
import fi.polku.contact.Reporter;
import fi.polku.contact.Soon;
import fi.polku.contact.TalkTime;
import fi.polku.contact.Whom;
import fi.polku.contact.domain.GivenIdentity;
import fi.polku.kernel.Refusal;
import fi.polku.kernel.Refusals;
import fi.polku.organization.Municipality;
import fi.polku.platform.Now;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what was typed in a contact form; every fault is told at once, each by its field. */
final class ContactFormReader {
    private static final Pattern TIME = Pattern.compile("(\\d{1,2})[.:](\\d{2})");
    private final ContactForm form;
    private final List<Refusal> refusals = new ArrayList<>();

    ContactFormReader(ContactForm form) {
        this.form = form;
    }

    /** What the public form asks for; throws every field's refusal at once. */
    NewContact toContact(
            List<Municipality> municipalities, LocalDate today, String readerLanguage) {
        boolean worry = choice(Whom.class, form.whom(), Whom.SELF, "whom") == Whom.WORRY;
        var draft =
                draft(
                        worry ? Channel.WORRY : Channel.WEB,
                        municipalities,
                        today,
                        readerLanguage,
                        false);
        Refusals.throwIfAny(refusals);
        return draft.ready();
    }

    /** What a professional writes down of a call or a visit. */
    NewContact toContactAtWork(List<Municipality> municipalities, Instant now) {
        LocalDate today = Now.dayOf(now);
        Channel through = choice(Channel.class, form.channel(), Channel.PHONE, "channel");
        if (!through.inPerson() && through != Channel.PARTNER) {
            refusals.add(Refusal.onField("channel", "contact.error.choice"));
        }
        var draft = draft(through, municipalities, today, "fi", true);
        draft.happenedAt(momentOf(now));
        var grounds = EnumSet.noneOf(Ground.class);
        grounds.addAll(choices(Ground.class, form.ground(), "ground"));
        draft.grounds(grounds);
        Refusals.throwIfAny(refusals);
        return draft.ready();
    }

    private NewContact.Draft draft(
            Channel through,
            List<Municipality> municipalities,
            LocalDate today,
            String readerLanguage,
            boolean atWork) {
        String said = GivenFields.text(form.text(), refusals);
        var areas = choices(Area.class, form.area(), "area");
        Whom about = FormChoices.one(Whom.class, form.whom(), Whom.SELF, "whom", new ArrayList<>());
        if (atWork) {
            about = choice(Whom.class, form.whom(), Whom.SELF, "whom");
        }
        Soon wish = choice(Soon.class, form.soon(), Soon.UNKNOWN, "soon");
        String call = GivenFields.phone(form.phone(), refusals);
        String mail = GivenFields.email(form.email(), refusals);
        var times = choices(TalkTime.class, form.when(), "when");
        String place = municipalityCode(municipalities);
        String speaks = language(readerLanguage);
        Person person = person(today);
        boolean worry = about == Whom.WORRY;
        ConcernedAge age =
                choice(
                        ConcernedAge.class,
                        form.concernedAge(),
                        ConcernedAge.UNKNOWN,
                        "concernedAge");
        if (form.concerned().codePointCount(0, form.concerned().length()) > 500) {
            refusals.add(Refusal.onField("concerned", "contact.error.long", Map.of("most", 500)));
        }
        if (form.reporter().codePointCount(0, form.reporter().length()) > 200) {
            refusals.add(Refusal.onField("reporter", "contact.error.long", Map.of("most", 200)));
        }
        boolean reachable = !form.phone().isBlank() || !form.email().isBlank();
        if (!reachable && !worry && !(atWork && person.code().isPresent())) {
            refusals.add(
                    Refusal.onField(
                            "phone",
                            atWork
                                    ? "contact.error.way.requiredAtWork"
                                    : "contact.error.way.required"));
        }
        var draft =
                NewContact.of(through, said)
                        .whom(about)
                        .areas(areas)
                        .soon(wish)
                        .danger(!form.danger().isBlank())
                        .phone(call)
                        .email(mail)
                        .talkTimes(times)
                        .municipality(place)
                        .language(speaks)
                        .identityCode(person.code().map(IdentityCode::value).orElse(null))
                        .bornOn(person.bornOn());
        if (worry) {
            draft.worry(
                    blankToNull(form.concerned()),
                    age,
                    new Reporter(
                            blankToNull(form.reporter()),
                            call,
                            mail,
                            atWork && !form.official().isBlank()));
        }
        return draft;
    }

    /** An identity code, or only a day of birth, or neither. */
    private Person person(LocalDate today) {
        Optional<IdentityCode> code = Optional.empty();
        LocalDate bornOn = null;
        String who = form.identity().strip();
        if (!who.isEmpty()) {
            if (GivenIdentity.looksLikeDate(who)) {
                var day = GivenIdentity.day(who, today);
                if (day.isEmpty()) {
                    refusals.add(Refusal.onField("identity", "contact.error.identity.day"));
                }
                bornOn = day.orElse(null);
            } else {
                code = IdentityCode.read(who);
                IdentityCode.problem(who)
                        .ifPresent(p ->
                                refusals.add(
                                        Refusal.onField(
                                                "identity",
                                                switch (p) {
                                                    case SHAPE -> "contact.error.identity.shape";
                                                    case DAY -> "contact.error.identity.day";
                                                    case NUMBER, CHECK ->
                                                            "contact.error.identity.check";
                                                })));
            }
        }
        return new Person(code, code.map(IdentityCode::bornOn).orElse(bornOn));
    }

    private record Person(Optional<IdentityCode> code, @Nullable LocalDate bornOn) {}

    private @Nullable String municipalityCode(List<Municipality> municipalities) {
        String place = form.municipality().strip();
        if (place.isEmpty() || place.equalsIgnoreCase("other")) {
            return null;
        }
        for (Municipality m : municipalities) {
            if (m.code().equals(place)
                    || m.name().byLanguage().values().stream()
                            .anyMatch(n -> n.equalsIgnoreCase(place))) {
                return m.code();
            }
        }
        refusals.add(Refusal.onField("municipality", "contact.error.choice"));
        return null;
    }

    private String language(String readerLanguage) {
        String given = form.language().strip().toLowerCase(Locale.ROOT);
        if (given.isEmpty()) {
            return ContactForm.LANGUAGES.contains(readerLanguage) ? readerLanguage : "fi";
        }
        if (!ContactForm.LANGUAGES.contains(given)) {
            refusals.add(Refusal.onField("language", "contact.error.choice"));
            return "fi";
        }
        return given;
    }

    private @Nullable Instant momentOf(Instant now) {
        String time = form.at().strip();
        if (time.isEmpty()) {
            return null;
        }
        var matcher = TIME.matcher(time);
        if (matcher.matches()) {
            int hour = Integer.parseInt(matcher.group(1));
            int minute = Integer.parseInt(matcher.group(2));
            if (hour < 24 && minute < 60) {
                Instant moment =
                        Now.dayOf(now)
                                .atTime(LocalTime.of(hour, minute))
                                .atZone(Now.ZONE)
                                .toInstant();
                if (moment.isAfter(now)) {
                    refusals.add(Refusal.onField("at", "contact.error.at.future"));
                }
                return moment;
            }
        }
        refusals.add(Refusal.onField("at", "contact.error.at"));
        return null;
    }

    private <E extends Enum<E>> E choice(Class<E> type, String given, E otherwise, String field) {
        return FormChoices.one(type, given, otherwise, field, refusals);
    }

    private <E extends Enum<E>> List<E> choices(Class<E> type, List<String> given, String field) {
        return FormChoices.many(type, given, field, refusals);
    }

    private static @Nullable String blankToNull(String text) {
        return text.isBlank() ? null : text.strip();
    }
}
