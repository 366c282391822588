package fi.polku.client.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of accounts as shown; {@code next} leads to the page after it. */
public record AccountListView(String text, String found, List<Row> rows, @Nullable String next) {
    /** One account; {@code signsIn} = has a passkey or is known to the issuer. */
    public record Row(String id, String name, String label, boolean closed, boolean signsIn) {}
}
