package fi.polku.deadline.web;

import fi.polku.deadline.DeadlineFacts;
import fi.polku.deadline.DeadlineFamily;
import fi.polku.deadline.FamilyView.FactKind;
import fi.polku.deadline.FamilyView.FactView;
import fi.polku.deadline.LawCase;
import fi.polku.deadline.domain.Families;
import fi.polku.deadline.domain.OfficeHours;
import fi.polku.platform.web.BadRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A question as it was sent, read with care: every field that is wrong is told at once.
 *
 * @param ignored names of facts that this clock does not ask
 */
record LawQuestion(LawCase asked, List<String> ignored) {
    /**
     * Days outside these are slips of the keyboard; the calendar of holidays was checked to them.
     */
    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);

    private static final LocalDate LAST = LocalDate.of(2150, 12, 31);

    static LawQuestion read(JsonNode body) {
        return new Reader(body).read();
    }

    private static final class Reader {
        private final JsonNode body;
        private final List<BadRequest.Field> wrong = new ArrayList<>();

        Reader(JsonNode body) {
            this.body = body;
        }

        LawQuestion read() {
            if (!body.isObject()) {
                bad(
                        "",
                        "deadline.api.object",
                        "example",
                        "{\"clock\":\"PHC_FIRST\",\"startOn\":\"2025-03-03\"}");
                throw new BadRequest(wrong);
            }
            DeadlineFamily family = family();
            LocalDateTime startAt = moment();
            LocalDate startOn = day("/startOn", body.get("startOn"), false);
            if (startOn == null && startAt == null && !has("startOn") && !has("startAt")) {
                bad("/startOn", "deadline.api.startOn");
            }
            if (startOn != null && startAt != null && !startAt.toLocalDate().equals(startOn)) {
                bad("/startAt", "deadline.api.startAt.other");
            }
            LocalDate contactOn = day("/contactOn", body.get("contactOn"), false);
            LocalDate bornOn = day("/birthDate", body.get("birthDate"), false);
            if (family == null) {
                throw new BadRequest(wrong);
            }
            var ignored = new ArrayList<String>();
            DeadlineFacts facts = facts(family, ignored);
            if (!wrong.isEmpty()) {
                throw new BadRequest(wrong);
            }
            LocalDateTime started =
                    startAt != null
                            ? startAt
                            : Objects.requireNonNull(startOn).atTime(opens(facts));
            LocalDate deciding = contactOn != null ? contactOn : started.toLocalDate();
            if (bornOn != null && bornOn.isAfter(deciding)) {
                bad("/birthDate", "deadline.api.birthDate.later");
                throw new BadRequest(wrong);
            }
            return new LawQuestion(
                    new LawCase(family, deciding, started, facts.bornOn(bornOn, deciding)),
                    List.copyOf(ignored));
        }

        private @Nullable DeadlineFamily family() {
            String name = body.path("clock").asString("");
            for (DeadlineFamily family : DeadlineFamily.values()) {
                if (family.name().equals(name)) {
                    return family;
                }
            }
            bad(
                    "/clock",
                    "deadline.api.clock",
                    "clocks",
                    Arrays.stream(DeadlineFamily.values())
                            .map(Enum::name)
                            .collect(Collectors.joining(", ")));
            return null;
        }

        private @Nullable LocalDate day(String pointer, @Nullable JsonNode node, boolean needed) {
            if (node == null || node.isNull()) {
                if (needed) {
                    bad(pointer, "deadline.api.day");
                }
                return null;
            }
            try {
                LocalDate day = node.isString() ? LocalDate.parse(node.asString()) : null;
                if (day != null && !day.isBefore(FIRST) && !day.isAfter(LAST)) {
                    return day;
                }
            } catch (DateTimeException impossible) {
                // Told below like every other day that is none.
            }
            bad(pointer, "deadline.api.day");
            return null;
        }

        private @Nullable LocalDateTime moment() {
            JsonNode node = body.get("startAt");
            if (node == null || node.isNull()) {
                return null;
            }
            try {
                LocalDateTime at = node.isString() ? LocalDateTime.parse(node.asString()) : null;
                if (at != null
                        && !at.toLocalDate().isBefore(FIRST)
                        && !at.toLocalDate().isAfter(LAST)) {
                    return at.truncatedTo(ChronoUnit.MINUTES);
                }
            } catch (DateTimeException impossible) {
                // Told below.
            }
            bad("/startAt", "deadline.api.startAt");
            return null;
        }

        private DeadlineFacts facts(DeadlineFamily family, List<String> ignored) {
            JsonNode given = body.path("facts");
            DeadlineFacts facts = DeadlineFacts.none();
            if (given.isMissingNode() || given.isNull()) {
                return facts;
            }
            if (!given.isObject()) {
                bad("/facts", "deadline.api.facts");
                return facts;
            }
            Map<String, FactView> asked =
                    Families.of(family).facts().stream()
                            .collect(Collectors.toMap(FactView::name, f -> f));
            for (Map.Entry<String, JsonNode> entry : given.properties()) {
                FactView fact = asked.get(entry.getKey());
                if (fact == null) {
                    ignored.add(entry.getKey());
                } else if (!entry.getValue().isNull()) {
                    String value = value(fact, entry.getValue());
                    facts = value == null ? facts : facts.with(fact.name(), value);
                }
            }
            return facts;
        }

        private @Nullable String value(FactView fact, JsonNode node) {
            String pointer = "/facts/" + fact.name();
            if (fact.kind() == FactKind.DAY) {
                LocalDate day = day(pointer, node, true);
                return day == null ? null : day.toString();
            }
            if (fact.kind() == FactKind.HOURS) {
                try {
                    return OfficeHours.parse(node.asString("")).toString();
                } catch (IllegalArgumentException | DateTimeException notHours) {
                    bad(pointer, "deadline.api.hours");
                    return null;
                }
            }
            if (!node.isBoolean()) {
                bad(pointer, "deadline.api.yesNo");
                return null;
            }
            return String.valueOf(node.asBoolean());
        }

        /** A day without its hour is taken as soon as the office opens on it. */
        private static LocalTime opens(DeadlineFacts facts) {
            String hours = facts.values().get(Families.OFFICE_HOURS);
            return (hours == null ? OfficeHours.USUAL : OfficeHours.parse(hours)).opens();
        }

        private boolean has(String field) {
            return body.hasNonNull(field);
        }

        private void bad(String pointer, String key) {
            wrong.add(new BadRequest.Field(pointer, key, Map.of()));
        }

        private void bad(String pointer, String key, String name, String value) {
            wrong.add(new BadRequest.Field(pointer, key, Map.of(name, value)));
        }
    }
}
