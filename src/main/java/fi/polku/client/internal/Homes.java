package fi.polku.client.internal;

import fi.polku.client.PersonHistory.Source;
import fi.polku.client.PersonalDetails.NewHome;
import fi.polku.kernel.AccountId;
import fi.polku.kernel.ClientId;
import fi.polku.platform.Now;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Home municipality over time: from the first change on, what was before becomes a row too. */
final class Homes {
    private Homes() {}

    static void move(
            DetailQueries queries,
            ClientId client,
            NewHome home,
            Instant moment,
            @Nullable AccountId by) {
        var own = queries.findOwnRow(client).orElseThrow();
        if (queries.listHomes(client).isEmpty() && own.municipalityCode() != null) {
            LocalDate since = Now.dayOf(own.createdAt());
            LocalDate to = home.from().minusDays(1);
            queries.insertHomeBefore(
                    client,
                    new NewHome(
                            own.municipalityCode(),
                            null,
                            since.isAfter(to) ? to : since,
                            Source.BEFORE,
                            null),
                    to,
                    moment,
                    by);
        }
        queries.saveHome(client, home, moment, by);
        queries.saveMunicipality(client, home.municipalityCode(), moment);
    }
}
