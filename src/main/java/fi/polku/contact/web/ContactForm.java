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
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** The contact form exactly as typed; what is absent has its default, nothing is cut. */
public record ContactForm(
        String text,
        List<String> area,
        String whom,
        String soon,
        String danger,
        String phone,
        String email,
        List<String> when,
        String municipality,
        String language,
        String identity,
        String concerned,
        String concernedAge,
        String reporter,
        String official,
        String channel,
        String at,
        List<String> ground,
        String keep,
        String formToken,
        String formKey) {
    static final int LONGEST_TEXT = GivenFields.LONGEST_TEXT;
    static final Set<String> LANGUAGES = Set.of("fi", "sv", "se", "en", "other");
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Pattern TIME = Pattern.compile("(\\d{1,2})[.:](\\d{2})");

    public ContactForm {
        area = List.copyOf(area);
        when = List.copyOf(when);
        ground = List.copyOf(ground);
    }

    /** An empty form with tokens of its own. */
    static ContactForm empty(String formToken, String language) {
        return new ContactForm(
                "", List.of(), "", "", "", "", "", List.of(), "", language, "", "", "", "", "", "",
                "", List.of(), "", formToken, newKey());
    }

    static ContactForm of(MultiValueMap<String, String> given) {
        return new ContactForm(
                one(given, "text"),
                many(given, "area"),
                one(given, "whom"),
                one(given, "soon"),
                one(given, "danger"),
                one(given, "phone"),
                one(given, "email"),
                many(given, "when"),
                one(given, "municipality"),
                one(given, "language"),
                one(given, "identity"),
                one(given, "concerned"),
                one(given, "concernedAge"),
                one(given, "reporter"),
                one(given, "official"),
                one(given, "channel"),
                one(given, "at"),
                many(given, "ground"),
                one(given, "keep"),
                one(given, "formToken"),
                one(given, "formKey"));
    }

    boolean leaveInQueue() {
        return keep.equals("queue");
    }

    /** What the public form asks for; throws every field's refusal at once. */
    NewContact toContact(
            List<Municipality> municipalities, LocalDate today, String readerLanguage) {
        var refusals = new ArrayList<Refusal>();
        boolean worry = choice(Whom.class, whom, Whom.SELF, "whom", refusals) == Whom.WORRY;
        var draft =
                draft(
                        worry ? Channel.WORRY : Channel.WEB,
                        municipalities,
                        today,
                        readerLanguage,
                        false,
                        refusals);
        Refusals.throwIfAny(refusals);
        return draft.ready();
    }

    /** What a professional writes down of a call or a visit. */
    NewContact toContactAtWork(List<Municipality> municipalities, Instant now) {
        var refusals = new ArrayList<Refusal>();
        LocalDate today = Now.dayOf(now);
        Channel through = choice(Channel.class, channel, Channel.PHONE, "channel", refusals);
        if (!through.inPerson() && through != Channel.PARTNER) {
            refusals.add(Refusal.onField("channel", "contact.error.choice"));
        }
        var draft = draft(through, municipalities, today, "fi", true, refusals);
        draft.happenedAt(momentOf(now, refusals));
        var grounds = EnumSet.noneOf(Ground.class);
        grounds.addAll(choices(Ground.class, ground, "ground", refusals));
        draft.grounds(grounds);
        Refusals.throwIfAny(refusals);
        return draft.ready();
    }

    private NewContact.Draft draft(
            Channel through,
            List<Municipality> municipalities,
            LocalDate today,
            String readerLanguage,
            boolean atWork,
            List<Refusal> refusals) {
        String said = GivenFields.text(text, refusals);
        var areas = choices(Area.class, area, "area", refusals);
        Whom about = choice(Whom.class, whom, Whom.SELF, "whom", new ArrayList<>());
        if (atWork) {
            about = choice(Whom.class, whom, Whom.SELF, "whom", refusals);
        }
        Soon wish = choice(Soon.class, soon, Soon.UNKNOWN, "soon", refusals);
        String call = GivenFields.phone(phone, refusals);
        String mail = GivenFields.email(email, refusals);
        var times = choices(TalkTime.class, when, "when", refusals);
        String place = municipalityCode(municipalities, refusals);
        String speaks = language(readerLanguage, refusals);
        Optional<IdentityCode> code = Optional.empty();
        LocalDate bornOn = null;
        String who = identity.strip();
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
        boolean worry = about == Whom.WORRY;
        ConcernedAge age =
                choice(
                        ConcernedAge.class,
                        concernedAge,
                        ConcernedAge.UNKNOWN,
                        "concernedAge",
                        refusals);
        if (concerned.codePointCount(0, concerned.length()) > 500) {
            refusals.add(Refusal.onField("concerned", "contact.error.long", Map.of("most", 500)));
        }
        if (reporter.codePointCount(0, reporter.length()) > 200) {
            refusals.add(Refusal.onField("reporter", "contact.error.long", Map.of("most", 200)));
        }
        boolean reachable = !phone.isBlank() || !email.isBlank();
        if (!reachable && !worry && !(atWork && code.isPresent())) {
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
                        .danger(!danger.isBlank())
                        .phone(call)
                        .email(mail)
                        .talkTimes(times)
                        .municipality(place)
                        .language(speaks)
                        .identityCode(code.map(IdentityCode::value).orElse(null))
                        .bornOn(code.map(IdentityCode::bornOn).orElse(bornOn));
        if (worry) {
            draft.worry(
                    blankToNull(concerned),
                    age,
                    new Reporter(blankToNull(reporter), call, mail, atWork && !official.isBlank()));
        }
        return draft;
    }

    private @Nullable String municipalityCode(
            List<Municipality> municipalities, List<Refusal> refusals) {
        String place = municipality.strip();
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

    private String language(String readerLanguage, List<Refusal> refusals) {
        String given = language.strip().toLowerCase(Locale.ROOT);
        if (given.isEmpty()) {
            return LANGUAGES.contains(readerLanguage) ? readerLanguage : "fi";
        }
        if (!LANGUAGES.contains(given)) {
            refusals.add(Refusal.onField("language", "contact.error.choice"));
            return "fi";
        }
        return given;
    }

    private @Nullable Instant momentOf(Instant now, List<Refusal> refusals) {
        String time = at.strip();
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

    private static <E extends Enum<E>> E choice(
            Class<E> type, String given, E otherwise, String field, List<Refusal> refusals) {
        if (given.isBlank()) {
            return otherwise;
        }
        for (E value : Objects.requireNonNull(type.getEnumConstants())) {
            if (value.name().equalsIgnoreCase(given.strip())) {
                return value;
            }
        }
        refusals.add(Refusal.onField(field, "contact.error.choice"));
        return otherwise;
    }

    private static <E extends Enum<E>> List<E> choices(
            Class<E> type, List<String> given, String field, List<Refusal> refusals) {
        var chosen = EnumSet.noneOf(type);
        var unknown = new ArrayList<Refusal>();
        for (String one : given) {
            if (!one.isBlank()) {
                for (E value : Objects.requireNonNull(type.getEnumConstants())) {
                    if (value.name().equalsIgnoreCase(one.strip())) {
                        chosen.add(value);
                    }
                }
                boolean known =
                        chosen.stream().anyMatch(v -> v.name().equalsIgnoreCase(one.strip()));
                if (!known) {
                    unknown.add(Refusal.onField(field, "contact.error.choice"));
                }
            }
        }
        if (!unknown.isEmpty()) {
            refusals.add(unknown.getFirst());
        }
        return List.copyOf(chosen);
    }

    /** PostgreSQL holds every character but NUL, which nobody typed. */
    private static String one(MultiValueMap<String, String> given, String name) {
        String value = given.getFirst(name);
        return value == null ? "" : value.replace("\u0000", "");
    }

    private static List<String> many(MultiValueMap<String, String> given, String name) {
        var values = given.get(name);
        return values == null
                ? List.of()
                : values.stream().filter(Objects::nonNull).limit(50).toList();
    }

    private static @Nullable String blankToNull(String text) {
        return text.isBlank() ? null : text.strip();
    }

    private static String newKey() {
        byte[] bits = new byte[16];
        RANDOM.nextBytes(bits);
        return HexFormat.of().formatHex(bits);
    }
}
