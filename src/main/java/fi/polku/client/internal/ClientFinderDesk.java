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
import fi.polku.client.domain.CandidateRules;
import fi.polku.platform.Now;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
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
        var tidy =
                new MatchQuery(
                        shortened(query.name()),
                        query.bornOn(),
                        code,
                        query.phone(),
                        query.email(),
                        query.municipalityCode());
        return candidateQueries
                .listCandidates(tidy, digits(query.phone()), now.today(), 3 * CANDIDATES)
                .stream()
                .map(row -> CandidateRules.judge(row, tidy))
                .filter(c -> c.score() > 0)
                .sorted(
                        Comparator.comparingInt(Candidate::score)
                                .reversed()
                                .thenComparing(c -> c.id().value()))
                .limit(CANDIDATES)
                .toList();
    }

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
    private static @Nullable String shortened(@Nullable String name) {
        return name == null || name.length() <= LONGEST_NAME
                ? name
                : name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME / 2));
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
