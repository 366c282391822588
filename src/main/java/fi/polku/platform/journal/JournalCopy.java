package fi.polku.platform.journal;

import fi.polku.platform.Now;
import fi.polku.platform.bulk.Bulk;
import org.springframework.stereotype.Component;

/** The bulk door of the journal: the same entries, copied many at once. */
@Component
public class JournalCopy {
    private final Now now;

    JournalCopy(Now now) {
        this.now = now;
    }

    public Journal into(Bulk bulk) {
        return bulk.desk(Journal.class, () -> new Journal(new JournalQueries(bulk.jdbc()), now));
    }
}
