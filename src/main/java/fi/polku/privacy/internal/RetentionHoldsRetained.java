package fi.polku.privacy.internal;

import fi.polku.platform.retention.Retained;
import fi.polku.platform.retention.RetainedTable;
import java.util.List;
import org.springframework.stereotype.Component;

/** Orders that have ended go with the person; one in force keeps the person. */
@Component
class RetentionHoldsRetained implements Retained {
    @Override
    public List<RetainedTable> tables() {
        return List.of(RetainedTable.of("retention_hold").goesWithClient());
    }
}
