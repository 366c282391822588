package fi.polku.fhir.search;

import fi.polku.access.Actor;
import fi.polku.access.RecordFilter;
import fi.polku.access.RecordKind;
import fi.polku.access.Role;
import fi.polku.kernel.ClientId;
import fi.polku.platform.sql.Params;
import java.time.Instant;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * For whom rows are read, and when. A view names what its rows are and leaves the condition to the
 * reader, so that the condition is a part of every statement and totals and pages are the reader's:
 *
 * <ul>
 *   <li>{@code @record(PLAN, p)}: a row of a table with the record header;
 *   <li>{@code @person(c.id)}: the person of a row;
 *   <li>{@code @own(p.client_id)}: what is between the client and the house, and no professional's;
 *   <li>{@code @log(l.client_id)}: the log of views, which the privacy officer reads too;
 *   <li>{@code @quiet(k.id)}: not of a worry that somebody raised, which stays out of the client's
 *       sight, because who looked into it would tell who raised it;
 *   <li>{@code @staff()}: what professionals give each other to do;
 *   <li>{@code @unlinked()}: a row of which nobody has said yet whose it is.
 * </ul>
 */
public record Reader(Actor actor, Instant at) {
    private static final Pattern NAMED =
            Pattern.compile(
                    "@(record|person|own|log|quiet|staff|unlinked)\\(([\\w.]*)(?:, (\\w+))?\\)");

    /**
     * Everybody whom a professional may see today, as {@link fi.polku.access.Access#maySee} says it
     * of one: stands beside the decision about each record, so that a search begins from these
     * people's rows.
     */
    private static final String MINE =
            """
            %s IN (
              SELECT relationship.client_id
              FROM relationship
              WHERE (relationship.professional_id = :actorProfessional::uuid OR relationship.unit_id = ANY(:actorUnits) OR relationship.account_id = :actorAccount::uuid)
                AND relationship.from_on <= :actorToday
                AND (relationship.to_on IS NULL OR relationship.to_on >= :actorToday)
              UNION ALL
              SELECT emergency_access.client_id
              FROM emergency_access
              WHERE emergency_access.account_id = :actorAccount::uuid
                AND emergency_access.from_at <= :actorNow
                AND emergency_access.until_at > :actorNow)\
            """;

    private static final Set<Role> CARE = Set.of(Role.PROFESSIONAL, Role.OWN_WORKER, Role.PARTNER);

    /** Whether the person is the reader, who need not be protected from oneself. */
    public boolean isSelf(ClientId client) {
        return client.equals(actor.client());
    }

    private boolean readsAll() {
        return actor.is(Role.SYSTEM);
    }

    /** The view with the conditions of this reader. */
    String in(String view) {
        return NAMED.matcher(view).replaceAll(m -> Matcher.quoteReplacement(condition(m)));
    }

    private String condition(MatchResult named) {
        if (readsAll()) {
            return "TRUE";
        }
        return actor.client() == null ? ofStaff(named) : ofClient(named);
    }

    /**
     * Own data and nobody else's: an app that was let to one's own data is not let to those of whom
     * one acts for.
     */
    private static String ofClient(MatchResult named) {
        String column = named.group(2);
        return switch (named.group(1)) {
            case "record" -> named.group(3) + ".client_id = :actorClient::uuid";
            case "person", "own", "log" -> column + " = :actorClient::uuid";
            case "quiet" -> notOfAWorry(column);
            default -> "FALSE";
        };
    }

    /** Only whoever gives care or service sees anybody; the others have the log or nothing. */
    private String ofStaff(MatchResult named) {
        String column = named.group(2);
        if (CARE.stream().noneMatch(actor::is)
                && Set.of("record", "person").contains(named.group(1))) {
            return "FALSE";
        }
        return switch (named.group(1)) {
            case "record" ->
                    "("
                            + MINE.formatted(named.group(3) + ".client_id")
                            + "\nAND "
                            + RecordFilter.on(RecordKind.valueOf(column), named.group(3))
                            + ")";
            case "person" -> MINE.formatted(column);
            case "log" -> actor.is(Role.PRIVACY_OFFICER) ? "TRUE" : "FALSE";
            case "quiet", "staff" -> "TRUE";
            default -> "FALSE";
        };
    }

    private static String notOfAWorry(String contact) {
        return """
        NOT EXISTS (
          SELECT 1
          FROM contact
          WHERE contact.id = %s
            AND contact.whom = 'WORRY')\
        """
                .formatted(contact);
    }

    /** A condition on a place as this reader has it: nobody's whereabouts are kept from oneself. */
    String open(String condition) {
        return actor.client() == null ? condition : condition.replace(SearchParam.OPEN, "TRUE");
    }

    Params params(Params params) {
        return readsAll() ? params : RecordFilter.params(params, actor, at);
    }
}
