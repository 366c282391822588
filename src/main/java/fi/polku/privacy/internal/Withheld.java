package fi.polku.privacy.internal;

import fi.polku.access.Views;
import fi.polku.kernel.ClientId;
import fi.polku.platform.Now;
import fi.polku.privacy.Withholding;
import fi.polku.privacy.WithholdingGround;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** What is withheld of a client's log today, as the log takes it. */
@Component
class Withheld {
    private final WithholdingQueries queries;
    private final Now now;

    Withheld(WithholdingQueries queries, Now now) {
        this.queries = queries;
        this.now = now;
    }

    List<Withholding> inForce(ClientId client) {
        return queries.listInForce(client, now.today());
    }

    Views.Withheld of(ClientId client) {
        return of(inForce(client));
    }

    static Views.Withheld of(List<Withholding> inForce) {
        return new Views.Withheld(
                inForce.stream().map(Withholding::viewId).filter(Objects::nonNull).toList(),
                inForce.stream().map(Withholding::accountId).filter(Objects::nonNull).toList());
    }

    /** The ground of a row; the single row before the viewer's rows. */
    static WithholdingGround ground(List<Withholding> inForce, Views.View view) {
        return inForce.stream()
                .filter(w -> view.id().equals(w.viewId()))
                .findFirst()
                .or(() ->
                        inForce.stream()
                                .filter(w ->
                                        w.accountId() != null
                                                && w.accountId().equals(view.accountId()))
                                .findFirst())
                .map(Withholding::ground)
                .orElse(WithholdingGround.SERIOUS_DANGER);
    }
}
