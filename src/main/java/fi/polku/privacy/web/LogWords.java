package fi.polku.privacy.web;

import fi.polku.access.Account;
import fi.polku.access.Accounts;
import fi.polku.client.ClientDetails;
import fi.polku.client.Clients;
import fi.polku.kernel.ClientId;
import fi.polku.organization.Organizations;
import fi.polku.platform.Now;
import fi.polku.platform.text.Texts;
import fi.polku.privacy.internal.LogFilter;
import fi.polku.privacy.internal.LogLine;
import fi.polku.privacy.internal.LogSearchDesk;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts rows of the log into words. */
@Component
class LogWords {
    private static final Pattern ARGUMENT = Pattern.compile("\\{[A-Za-z_]+}");
    private static final Pattern SENTENCES = Pattern.compile("(?<=\\.) +");

    /** What comes after a colon or in brackets and is a fact. */
    private static final Pattern ASIDE = Pattern.compile("(: ?[^.:]*| \\()\\{.*?(?=\\.?$)");

    private static final String OWN_JOURNAL = "privacy.journal.";
    private static final String OWN = ".own";
    private static final String EMERGENCY = "EMERGENCY";

    /** Roles that the name has told already. */
    private static final Set<String> UNTOLD = Set.of("SYSTEM", "ANONYMOUS");

    /** Roles that the client's own pages speak of as "you". */
    private static final Set<String> OF_PERSON = Set.of("CLIENT");

    /** Roles of those who may write without signing in. */
    private static final Set<String> OPEN_DOOR = Set.of("CLIENT", "ANONYMOUS");

    /** Purposes that need no relationship to the client, by what they stand on instead. */
    private static final Map<String, String> UNRELATED =
            Map.of(
                    "OVERSIGHT", "oversight",
                    "RIGHTS", "oversight",
                    "ADMINISTRATION", "oversight",
                    "PROXY", "proxy",
                    "OWN", "own");

    private final Organizations organizations;
    private final Accounts accounts;
    private final Clients clients;

    LogWords(Organizations organizations, Accounts accounts, Clients clients) {
        this.organizations = organizations;
        this.accounts = accounts;
        this.clients = clients;
    }

    LogPage.Line line(LogLine l, Map<ClientId, ClientDetails> people, Texts t) {
        ClientDetails client = l.clientId() == null ? null : people.get(l.clientId());
        return new LogPage.Line(
                "/admin/log/rows/" + l.id(),
                t.dateShort(Now.dayOf(l.at())) + Now.dayOf(l.at()).getYear(),
                t.time(l.at()),
                l.change(),
                who(l, t),
                role(l, t),
                client == null ? "" : client.name() + (client.diedOn() == null ? "" : " †"),
                what(l, t),
                why(l, t),
                l.change() ? "" : ground(l, t),
                tone(l));
    }

    LogPage.Details details(LogSearchDesk.Row row, Texts t) {
        LogLine l = row.line();
        var facts = new ArrayList<LogPage.Fact>();
        fact(facts, t.text("privacy.log.when"), t.dateTime(l.at()));
        fact(facts, t.text("privacy.log.who"), who(l, t));
        fact(facts, t.text("privacy.log.role"), role(l, t));
        fact(
                facts,
                t.text("privacy.log.account"),
                l.accountId() == null ? "" : l.accountId().value().toString());
        fact(facts, t.text("privacy.log.whose"), row.client() == null ? "" : row.client().name());
        fact(facts, t.text("privacy.log.what"), what(l, t));
        List<String> parts = l.parts();
        fact(
                facts,
                t.text("privacy.log.parts"),
                parts == null
                        ? ""
                        : parts.stream().map(p -> part(p, t)).collect(Collectors.joining(", ")));
        fact(facts, t.text("privacy.log.why"), why(l, t));
        fact(
                facts,
                t.text("privacy.log.shape"),
                l.requestKind() == null ? "" : t.text("privacy.log.shape." + l.requestKind()));
        fact(facts, t.text("privacy.log.id"), l.id().toString());
        return new LogPage.Details(List.copyOf(facts), decision(l, t), seal(row, t));
    }

    /** What the address asks for, each with the address without it. */
    List<LogPage.Asked> asked(LogFilter f, Texts t) {
        var asked = new ArrayList<LogPage.Asked>();
        if (f.client() != null) {
            asked(
                    asked,
                    f,
                    "client",
                    t.text("privacy.log.whose"),
                    clients.find(f.client()).map(ClientDetails::name).orElse("–"));
        }
        if (f.account() != null) {
            asked(
                    asked,
                    f,
                    "account",
                    t.text("privacy.log.who"),
                    accounts.find(f.account()).map(Account::name).orElse("–"));
        }
        if (f.unit() != null) {
            asked(asked, f, "unit", t.text("privacy.log.unit"), unit(f.unit(), t));
        }
        if (f.part() != null) {
            asked(asked, f, "part", t.text("privacy.log.what"), part(f.part(), t));
        }
        if (f.purpose() != null) {
            asked(asked, f, "purpose", t.text("privacy.log.why"), purpose(f.purpose(), t));
        }
        if (f.from() != null) {
            asked(asked, f, "from", t.text("privacy.log.from"), t.date(f.from()));
        }
        if (f.to() != null) {
            asked(asked, f, "to", t.text("privacy.log.to"), t.date(f.to()));
        }
        if (f.only() != LogFilter.Only.ALL) {
            asked(
                    asked,
                    f,
                    "only",
                    t.text("privacy.log.only"),
                    t.text("privacy.log.only." + f.only()));
        }
        return asked;
    }

    private static void asked(
            List<LogPage.Asked> asked, LogFilter f, String name, String label, String value) {
        asked.add(new LogPage.Asked(label + ": " + value, LogAddress.without(f, name)));
    }

    private static void fact(List<LogPage.Fact> facts, String name, String value) {
        if (!value.isBlank()) {
            facts.add(new LogPage.Fact(name, value));
        }
    }

    String who(LogLine l, Texts t) {
        String program = l.program();
        if (program != null) {
            return program;
        }
        String name = l.accountName();
        return name == null
                ? t.text(
                        OPEN_DOOR.contains(l.role() == null ? "" : l.role())
                                ? "privacy.log.notSignedIn"
                                : "portal.access.role.SYSTEM")
                : name;
    }

    String role(LogLine l, Texts t) {
        String role =
                l.role() == null || UNTOLD.contains(l.role())
                        ? ""
                        : t.text(
                                (OF_PERSON.contains(l.role())
                                                ? "privacy.log.role."
                                                : "portal.access.role.")
                                        + l.role());
        var professional = l.professionalId();
        String profession =
                professional == null
                        ? role
                        : organizations
                                .professional(professional)
                                .map(p -> t.text("organization.profession." + p.profession()))
                                .orElse(role);
        String unit = unit(l.unitId(), t);
        return unit.isEmpty() ? profession : profession + " · " + unit;
    }

    String what(LogLine l, Texts t) {
        if (!l.change()) {
            return part(l.what(), t);
        }
        String key = t.has(l.what() + ".work") ? l.what() + ".work" : ofClient(l.what());
        return t.has(key) ? withoutFacts(t.text(key)) : l.what();
    }

    /** What is told to the client alone as "you" has words of its own for the officer. */
    private static String ofClient(String key) {
        return key.startsWith(OWN_JOURNAL) && key.endsWith(OWN)
                ? "privacy.log.journal."
                        + key.substring(OWN_JOURNAL.length(), key.length() - OWN.length())
                : key;
    }

    /** What the sentences tell of the person belongs to the record, not to this list. */
    static String withoutFacts(String told) {
        var kept = new ArrayList<String>();
        for (String sentence : SENTENCES.split(told, -1)) {
            if (!sentence.contains("{")) {
                kept.add(sentence);
            } else if (kept.isEmpty()) {
                kept.add(sentence(sentence));
            }
        }
        return String.join(" ", kept);
    }

    private static String sentence(String told) {
        return ARGUMENT.matcher(ASIDE.matcher(told).replaceFirst("")).replaceAll("…");
    }

    String why(LogLine l, Texts t) {
        String purpose = l.purpose();
        return purpose == null ? t.text("privacy.log.change") : purpose(purpose, t);
    }

    String part(String code, Texts t) {
        return code.startsWith("FHIR_")
                ? t.text("portal.views.fhir", "type", code.substring("FHIR_".length()))
                : t.has("portal.access.part." + code)
                        ? t.text("portal.access.part." + code)
                        : t.text("privacy.log.part.OTHER");
    }

    String purpose(String code, Texts t) {
        String own = "privacy.log.purpose." + code;
        return t.has(own) ? t.text(own) : word("portal.access.purpose.", code, t);
    }

    private static String word(String prefix, String code, Texts t) {
        return t.text(prefix + (t.has(prefix + code) ? code : "OTHER"));
    }

    private String unit(fi.polku.kernel.@Nullable UnitId id, Texts t) {
        return id == null ? "" : organizations.unit(id).map(u -> t.of(u.name())).orElse("");
    }

    /** Which relationship stood behind the view, in a few words. */
    String ground(LogLine l, Texts t) {
        String kind = l.relationKind();
        if (kind != null) {
            return t.text("privacy.relation." + kind);
        }
        if (l.program() != null) {
            return t.text("privacy.log.ground.program");
        }
        return EMERGENCY.equals(l.purpose())
                ? t.text("privacy.log.ground.emergency")
                : t.text(
                        "privacy.log.ground."
                                + UNRELATED.getOrDefault(
                                        l.purpose() == null ? "" : l.purpose(), "none"));
    }

    private static String tone(LogLine l) {
        if (l.change() || l.relationKind() != null || l.program() != null) {
            return "";
        }
        String purpose = l.purpose() == null ? "" : l.purpose();
        return UNRELATED.containsKey(purpose) ? "" : EMERGENCY.equals(purpose) ? "warn" : "bad";
    }

    /** Why the view was let through, in one sentence. */
    private String decision(LogLine l, Texts t) {
        if (l.change()) {
            return t.text("privacy.log.decision.change");
        }
        String kind = l.relationKind();
        LocalDate from = l.relationFromOn();
        if (kind != null && from != null) {
            LocalDate to = l.relationToOn();
            return t.text(
                    to == null ? "privacy.log.decision.open" : "privacy.log.decision.span",
                    "kind",
                    t.text("privacy.relation." + kind),
                    "from",
                    from,
                    "to",
                    to == null ? "" : to);
        }
        if (l.program() != null) {
            return t.text("privacy.log.decision.program");
        }
        if (EMERGENCY.equals(l.purpose())) {
            return t.text("privacy.log.decision.emergency");
        }
        return t.text(
                "privacy.log.decision."
                        + UNRELATED.getOrDefault(l.purpose() == null ? "" : l.purpose(), "none"));
    }

    private static String seal(LogSearchDesk.Row row, Texts t) {
        Long batch = row.batch();
        Integer position = row.position();
        Instant at = row.sealedAt();
        return batch == null || position == null || at == null
                ? t.text("privacy.log.seal.waiting")
                : t.text(
                        "privacy.log.seal.sealed",
                        "batch",
                        batch,
                        "position",
                        position + 1,
                        "at",
                        at);
    }
}
