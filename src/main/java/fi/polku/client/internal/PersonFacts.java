package fi.polku.client.internal;

import fi.polku.client.Candidate;
import fi.polku.client.domain.KnownPerson;
import fi.polku.client.domain.MatchRules.Match;
import fi.polku.kernel.ClientId;
import fi.polku.platform.sql.Json;
import java.time.LocalDate;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a record says of a person, for comparing. Of a protected person the ways to reach and the
 * home are not here at all.
 *
 * @param names all names, the one in force first: family, given, call, whether former
 */
record PersonFacts(
        ClientId id,
        Json names,
        @Nullable LocalDate bornOn,
        @Nullable String sex,
        @Nullable String identityCode,
        @Nullable String phone,
        @Nullable String phoneDigits,
        @Nullable String email,
        @Nullable String municipalityCode,
        boolean nonDisclosure) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    KnownPerson known() {
        var all = new ArrayList<KnownPerson.Name>();
        for (JsonNode name : JSON.readTree(names.value())) {
            all.add(
                    KnownPerson.Name.of(
                            name.path("family").asString(""),
                            name.path("given").asString(""),
                            name.path("call").asString(""),
                            name.path("former").asBoolean(false)));
        }
        return new KnownPerson(
                all, bornOn, sex, identityCode, phoneDigits, email, municipalityCode);
    }

    /** The name in force, with the name in use. */
    String name() {
        JsonNode name = JSON.readTree(names.value()).path(0);
        String call = name.path("call").asString("");
        return (name.path("given").asString("")
                        + (call.isEmpty() ? "" : " (" + call + ")")
                        + " "
                        + name.path("family").asString(""))
                .strip();
    }

    Candidate candidate(Match match) {
        return new Candidate(
                id,
                name(),
                bornOn,
                municipalityCode,
                phone,
                nonDisclosure,
                match.reasons(),
                match.against(),
                match.likelihood());
    }
}
