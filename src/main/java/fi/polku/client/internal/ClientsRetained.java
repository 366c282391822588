package fi.polku.client.internal;

import fi.polku.platform.retention.Retained;
import fi.polku.platform.retention.RetainedTable;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * The person's own row with all that tells who it is: it goes last of all. Who was shown where a
 * protected person is is kept as a log.
 */
@Component
class ClientsRetained implements Retained {
    @Override
    public List<RetainedTable> tables() {
        return List.of(
                RetainedTable.of("client_unmasking")
                        .dated("LOG", "TRUE", "r.happened_at")
                        .onlyAddedTo("destroy_unmaskings"),
                RetainedTable.record(
                                "life_situation",
                                "coalesce((r.to_on + 1) AT TIME ZONE 'Europe/Helsinki', (SELECT n.recorded_at FROM life_situation n WHERE n.corrects_id = r.id))")
                        .pointsAt("corrects_id", "life_situation"),
                RetainedTable.of("client", "r.id", "'CLIENT_FILE'")
                        .part("client_identifier", "client_id")
                        .part("client_name", "client_id")
                        .part("client_contact_way", "client_id")
                        .part("client_speech", "client_id")
                        .part("client_home", "client_id")
                        .part("client_departure", "client_id")
                        .part("client_protection", "client_id")
                        .part("client_statement", "client_id")
                        .part("client_relation", "client_id")
                        .part("client_relation", "near_client_id")
                        .part("client_double", "client_id")
                        .part("client_double", "other_id")
                        .part("client_link", "client_id")
                        .part("client_link", "goes_on_id"));
    }
}
