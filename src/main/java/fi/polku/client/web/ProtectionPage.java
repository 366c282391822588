package fi.polku.client.web;

import java.util.List;

/**
 * Whether a person is protected, what has been recorded, and the forms to record and to lift.
 *
 * @param elsewhere whether another record of the same person protects, which is lifted there
 * @param liftable whether there is something of this record to lift
 */
public record ProtectionPage(
        String address,
        String person,
        String name,
        boolean holds,
        boolean register,
        boolean elsewhere,
        boolean liftable,
        List<Row> rows,
        String from,
        String to,
        String reason) {
    public ProtectionPage {
        rows = List.copyOf(rows);
    }

    /** One that was recorded: its days, who recorded it and how it stands. */
    public record Row(String days, String recorded, String state, boolean holds) {}
}
