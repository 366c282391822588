package fi.polku.platform.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.polku.kernel.ClientId;
import fi.polku.kernel.UnitId;
import fi.polku.platform.Ids;
import fi.polku.testing.DatabaseTest;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("The journal")
class JournalQueriesIT extends DatabaseTest {
    @Autowired Journal journal;

    @Test
    @DisplayName("is read back as it was written, newest first, page by page")
    void pages() {
        var client = new ClientId(Ids.next());
        var unit = new UnitId(Ids.next());
        for (int i = 0; i < 5; i++) {
            int n = i;
            transaction.executeWithoutResult(t ->
                    journal.record(
                            JournalEntry.about(client)
                                    .happenedAt(NOW.plusSeconds(n))
                                    .key("test.journal." + n)
                                    .subject("test", UUID.randomUUID())
                                    .arg("unit", unit)));
        }
        var first = journal.page(client, true, null, null, 3);
        assertThat(first)
                .extracting(JournalRow::messageKey)
                .containsExactly("test.journal.4", "test.journal.3", "test.journal.2");
        var last = first.getLast();
        assertThat(journal.page(client, true, last.happenedAt(), last.id(), 3))
                .extracting(JournalRow::messageKey)
                .containsExactly("test.journal.1", "test.journal.0");
        assertThat(last.argumentMap()).containsEntry("unit", unit.value().toString());
    }

    @Test
    @DisplayName("keeps what is hidden from the client's own view")
    void hidden() {
        var client = new ClientId(Ids.next());
        transaction.executeWithoutResult(t ->
                journal.record(
                        JournalEntry.about(client)
                                .key("test.journal.hidden")
                                .subject("test", UUID.randomUUID())
                                .hiddenFromClient()));
        assertThat(journal.page(client, true, null, null, 10)).isEmpty();
        assertThat(journal.page(client, false, null, null, 10)).hasSize(1);
    }

    @Test
    @DisplayName(
            "keeps what is for the client alone from the professionals' view, and finds an entry for its own client only")
    void clientOnly() {
        var client = new ClientId(Ids.next());
        UUID id =
                transaction.execute(t ->
                        journal.record(
                                JournalEntry.about(client)
                                        .key("test.journal.asked")
                                        .subject("test", UUID.randomUUID())
                                        .forClientOnly()));
        assertThat(journal.page(client, false, null, null, 10)).isEmpty();
        assertThat(journal.page(client, true, null, null, 10))
                .extracting(JournalRow::messageKey)
                .containsExactly("test.journal.asked.own");
        assertThat(journal.find(client, id)).isPresent();
        assertThat(journal.find(new ClientId(Ids.next()), id)).isEmpty();
    }

    @Test
    @DisplayName("shows an entry of a subject to the person it is later attached to")
    void attached() {
        var client = new ClientId(Ids.next());
        var subject = UUID.randomUUID();
        transaction.executeWithoutResult(t -> {
            journal.record(
                    JournalEntry.about(null).key("test.journal.early").subject("c", subject));
            journal.attach("c", subject, client);
        });
        assertThat(journal.page(client, true, null, null, 10)).hasSize(1);
    }

    @Test
    @DisplayName("can neither be changed nor emptied by the application")
    void onlyAddedTo() {
        assertThatThrownBy(() -> jdbc.sql("UPDATE journal_entry SET role = 'x'").update())
                .rootCause()
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> jdbc.sql("DELETE FROM journal_entry").update())
                .rootCause()
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> jdbc.sql("TRUNCATE journal_entry").update())
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @Test
    @DisplayName("is not written outside the transaction of the change")
    void needsTransaction() {
        assertThatThrownBy(() ->
                        journal.record(
                                JournalEntry.about(null)
                                        .key("test.journal.x")
                                        .subject("c", UUID.randomUUID())))
                .isInstanceOf(
                        org.springframework.transaction.IllegalTransactionStateException.class);
    }
}
