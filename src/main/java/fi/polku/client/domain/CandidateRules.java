package fi.polku.client.domain;

import fi.polku.client.Candidate;
import fi.polku.client.Candidate.Reason;
import fi.polku.client.MatchQuery;
import java.util.ArrayList;
import java.util.List;

/** How likely somebody is the one who is meant: reasons for and against, each with its weight. */
public final class CandidateRules {
    private CandidateRules() {}

    /** A sum above nought is worth showing; a person decides. */
    public static Candidate judge(MatchFacts row, MatchQuery query) {
        var reasons = new ArrayList<Reason>();
        var against = new ArrayList<Reason>();
        int score = 0;
        if (row.sameCode()) {
            reasons.add(Reason.SAME_IDENTITY_CODE);
            score += 100;
        }
        if (row.sameName()) {
            reasons.add(Reason.SAME_NAME);
            score += 30;
        } else if (row.likeness() >= 0.3) {
            reasons.add(Reason.SIMILAR_NAME);
            score += 15;
        } else if (query.name() != null && !query.name().isBlank()) {
            against.add(Reason.OTHER_NAME);
            score -= 10;
        }
        if (query.bornOn() != null && row.bornOn() != null) {
            boolean same = query.bornOn().equals(row.bornOn());
            (same ? reasons : against).add(same ? Reason.SAME_BIRTH_DATE : Reason.OTHER_BIRTH_DATE);
            score += same ? 30 : -25;
        }
        if (row.samePhone()) {
            reasons.add(Reason.SAME_PHONE);
            score += 25;
        }
        if (row.sameEmail()) {
            reasons.add(Reason.SAME_EMAIL);
            score += 25;
        }
        // Where a person under non-disclosure lives is not told even as a reason.
        String municipality = query.municipalityCode();
        if (!row.nonDisclosure() && municipality != null && row.municipalityCode() != null) {
            boolean same = municipality.equals(row.municipalityCode());
            (same ? reasons : against)
                    .add(same ? Reason.SAME_MUNICIPALITY : Reason.OTHER_MUNICIPALITY);
            score += same ? 5 : -5;
        }
        var call = row.callName();
        return new Candidate(
                row.id(),
                (row.givenNames()
                                + (call == null ? "" : " (" + call + ")")
                                + " "
                                + row.familyName())
                        .strip(),
                row.bornOn(),
                row.nonDisclosure() ? null : row.municipalityCode(),
                row.nonDisclosure() ? null : row.phone(),
                row.nonDisclosure(),
                List.copyOf(reasons),
                List.copyOf(against),
                score);
    }
}
