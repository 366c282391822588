package fi.polku.client.internal;

import fi.polku.access.Access;
import fi.polku.access.Actor;
import fi.polku.client.Candidate;
import fi.polku.client.ClientFinder;
import fi.polku.client.ClientPage;
import fi.polku.client.ClientPermission;
import fi.polku.client.Clients;
import fi.polku.client.IdentityCode;
import fi.polku.client.MatchQuery;
import fi.polku.client.domain.KnownPerson;
import fi.polku.client.domain.Likeness;
import fi.polku.client.domain.MatchRules;
import fi.polku.platform.Now;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds persons by what is known of them, likeliest first. */
@Component
class ClientFinderDesk implements ClientFinder {
    private static final int CANDIDATES = 8;
    private static final int LONGEST_NAME = 200;

    private final Access access;
    private final Now now;
    private final CandidateQueries candidateQueries;
    private final ClientSearchQueries searchQueries;

    ClientFinderDesk(
            Access access,
            Now now,
            CandidateQueries candidateQueries,
            ClientSearchQueries searchQueries) {
        this.access = access;
        this.now = now;
        this.candidateQueries = candidateQueries;
        this.searchQueries = searchQueries;
    }

    @Override
    public List<Candidate> matches(MatchQuery query) {
        String typedCode = query.identityCode();
        String code =
                typedCode == null
                        ? null
                        : IdentityCode.read(typedCode).map(IdentityCode::value).orElse(null);
        String family = shortened(query.familyName());
        String given = shortened(query.givenNames());
        boolean parted = !family.isEmpty() || !given.isEmpty();
        String written = parted ? (family + " " + given).strip() : shortened(query.name());
        LocalDate born = query.bornOn();
        String email = query.email();
        var tidy =
                new MatchQuery(
                        written,
                        family,
                        given,
                        born,
                        query.sex(),
                        code,
                        query.phone(),
                        email == null ? null : email.strip(),
                        query.municipalityCode());
        String digits = digits(query.phone());
        var asked =
                new KnownPerson(
                        List.of(
                                parted
                                        ? KnownPerson.Name.of(family, given, null, false)
                                        : KnownPerson.Name.loose(written)),
                        born,
                        query.sex(),
                        code,
                        digits,
                        email == null ? null : email.strip().toLowerCase(Locale.ROOT),
                        query.municipalityCode());
        LocalDate today = now.today();
        return candidateQueries
                .listCandidates(
                        tidy,
                        written,
                        digits,
                        born == null ? List.of() : Likeness.daysLike(born, today),
                        today)
                .stream()
                .map(row -> new Weighed(row, MatchRules.compare(asked, row.known())))
                .filter(w -> w.match().isShown())
                .sorted(
                        Comparator.comparingDouble((Weighed w) -> w.match().bits())
                                .reversed()
                                .thenComparing(w -> w.row().id().value()))
                .limit(CANDIDATES)
                .map(w -> w.row().candidate(w.match()))
                .toList();
    }

    private record Weighed(PersonFacts row, MatchRules.Match match) {}

    @Override
    public ClientPage search(Actor actor, Clients.ClientSearch search) {
        access.require(actor, ClientPermission.SEARCH);
        String text = search.text() == null ? "" : search.text().strip();
        var code = IdentityCode.read(text);
        List<String> parts = code.isPresent() ? List.of() : parts(text);
        String value = code.map(IdentityCode::value).orElse(null);
        var rows =
                searchQueries.search(
                        actor, now.today(), parts, value, search.after(), search.limit() + 1);
        boolean more = rows.size() > search.limit();
        var shown = more ? rows.subList(0, search.limit()) : rows;
        return new ClientPage(
                shown.stream().map(ClientSearchQueries.FoundRow::row).toList(),
                rows.isEmpty() ? 0 : rows.getFirst().total(),
                more ? shown.getLast().id() : null);
    }

    /** The words of a search with the signs of LIKE made harmless; single letters say nothing. */
    private static List<String> parts(String text) {
        return Arrays.stream(text.split("[\\s,]+"))
                .filter(p -> p.codePointCount(0, p.length()) >= 2)
                .limit(5)
                .map(p -> p.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_"))
                .toList();
    }

    /** No name is longer, and likeness with a novel would cost a search of its own. */
    private static String shortened(@Nullable String name) {
        String text = name == null ? "" : name.strip();
        return text.length() <= LONGEST_NAME
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_NAME / 2));
    }

    private static String digits(@Nullable String phone) {
        if (phone == null) {
            return "";
        }
        String digits = phone.replaceAll("[^0-9]", "");
        // Fewer digits than a number has would agree with strangers.
        return digits.length() < 6 ? "" : digits.substring(Math.max(0, digits.length() - 9));
    }
}
