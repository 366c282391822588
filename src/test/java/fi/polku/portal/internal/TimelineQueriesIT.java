package fi.polku.portal.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.access.Actor;
import fi.polku.access.CareTask;
import fi.polku.access.CareTasks;
import fi.polku.access.Holder;
import fi.polku.access.RelationshipKind;
import fi.polku.access.Relationships;
import fi.polku.access.Role;
import fi.polku.appointment.Bookings;
import fi.polku.appointment.MeetingMode;
import fi.polku.appointment.NewTime;
import fi.polku.appointment.ServiceType;
import fi.polku.client.Clients;
import fi.polku.client.NewClient;
import fi.polku.kernel.AccountId;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.ProfessionalId;
import fi.polku.platform.Ids;
import fi.polku.platform.journal.Journal;
import fi.polku.platform.journal.JournalEntry;
import fi.polku.platform.journal.JournalRow;
import fi.polku.testing.DatabaseTest;
import fi.polku.testing.People;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("The timeline on the database")
class TimelineQueriesIT extends DatabaseTest {
    @Autowired TimelineQueries queries;
    @Autowired Clients clients;
    @Autowired Bookings bookings;
    @Autowired CareTasks careTasks;
    @Autowired Relationships relationships;
    @Autowired Journal journal;

    private ClientId client;
    private int times;

    @BeforeEach
    void person() {
        client = clients.create(Actor.system(), NewClient.of("Jananen", "Aika", null));
    }

    @Test
    @DisplayName("tells a worker of what the work task reaches; pages and their ends are exact")
    void filtered() {
        for (int i = 0; i < 4; i++) {
            time(ServiceType.NURSE);
            time(ServiceType.SOCIAL_GUIDANCE);
        }
        List<JournalRow> all = page(Actor.system(), null, 50);
        assertThat(all.stream().filter(r -> r.subjectKind().equals("appointment"))).hasSize(8);
        Actor doctor = worker(CareTask.H1);
        Actor socialWorker = worker(CareTask.S1);
        assertThat(pages(doctor, 2))
                .hasSize(4 + 1)
                .doesNotContainAnyElementsOf(ofAppointments(socialWorker));
        assertThat(pages(socialWorker, 3)).hasSize(4 + 1);
        assertThat(pages(worker(CareTask.H4), 3)).as("no appointments at all").hasSize(1);
        var stranger = actor(null, null);
        assertThat(
                        page(stranger, null, 50).stream()
                                .filter(r -> r.subjectKind().equals("appointment")))
                .isEmpty();
        assertThat(page(actor(null, client), null, 50)).as("the client oneself").hasSameSizeAs(all);
    }

    @Test
    @DisplayName("shows nobody at work an entry whose record is not there or of an unknown kind")
    void closedByDefault() {
        transaction.executeWithoutResult(t -> {
            for (String kind : List.of("path", "something-new")) {
                journal.record(
                        JournalEntry.about(client)
                                .by(null, null)
                                .key("path.journal.ended")
                                .subject(kind, Ids.next()));
            }
        });
        assertThat(page(worker(CareTask.H1), null, 50))
                .extracting(JournalRow::subjectKind)
                .containsOnly("client");
        assertThat(page(actor(null, client), null, 50)).hasSize(3);
    }

    /** A subject that a desk writes is known here: as a record, or as none. */
    @Test
    @DisplayName("knows every kind of subject that the journal is written with")
    void everySubject() throws IOException {
        var written = new TreeSet<String>();
        var pattern =
                Pattern.compile(
                        "\\.subject\\(\\s*\"([a-z_-]+)\"|new SubjectRef\\(\\s*\"([a-z_-]+)\"|(?:entry|Entry)\\([^;]*?\"access\\.journal[^\"]*\",\\s*\"([a-z_-]+)\"");
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                var found = pattern.matcher(Files.readString(file));
                while (found.find()) {
                    for (int group = 1; group <= 3; group++) {
                        if (found.group(group) != null) {
                            written.add(found.group(group));
                        }
                    }
                }
            }
        }
        assertThat(written).hasSizeGreaterThan(12);
        String source =
                Files.readString(
                        Path.of("src/main/java/fi/polku/portal/internal/TimelineQueries.java"));
        assertThat(
                        written.stream()
                                .filter(k -> !TimelineQueries.OF_NO_RECORD.contains(k))
                                .filter(k -> !TimelineQueries.OF_NO_PROFESSIONAL.contains(k))
                                .filter(k -> !source.contains("j.subject_kind = '" + k + "'")))
                .isEmpty();
    }

    private List<UUID> ofAppointments(Actor reader) {
        return page(reader, null, 50).stream()
                .filter(r -> r.subjectKind().equals("appointment"))
                .map(JournalRow::id)
                .toList();
    }

    /** Every page of some rows, one after another. */
    private List<UUID> pages(Actor reader, int size) {
        var all = new ArrayList<UUID>();
        JournalRow last = null;
        while (true) {
            List<JournalRow> page = page(reader, last, size);
            page.forEach(r -> all.add(r.id()));
            if (page.size() < size) {
                assertThat(Set.copyOf(all)).as("none twice").hasSameSizeAs(all);
                return all;
            }
            last = page.getLast();
        }
    }

    private List<JournalRow> page(Actor reader, JournalRow after, int limit) {
        return queries.page(
                reader,
                client,
                false,
                after == null ? null : after.happenedAt(),
                after == null ? null : after.id(),
                limit,
                now.instant());
    }

    private void time(ServiceType service) {
        var start =
                NOW.plus(Duration.ofDays(40))
                        .plusSeconds(3600L * times++ + client.value().hashCode() % 900_000);
        boolean health = service == ServiceType.NURSE;
        bookings.book(
                Actor.system(),
                new NewTime(
                        health ? People.JAANA : People.SATU,
                        health ? People.RECEPTION : People.SOCIAL,
                        service,
                        MeetingMode.PHONE,
                        start,
                        start.plusSeconds(60)),
                client,
                null);
    }

    private Actor worker(CareTask task) {
        var professional = new ProfessionalId(Ids.next());
        careTasks.give(
                List.of(
                        new CareTasks.Given(
                                professional,
                                task,
                                List.of(),
                                List.of(),
                                null,
                                now.today(),
                                null)));
        relationships.open(
                client,
                Holder.of(professional),
                RelationshipKind.CARE,
                Ids.next(),
                now.today(),
                null);
        return actor(professional, null);
    }

    private static Actor actor(ProfessionalId professional, ClientId own) {
        return new Actor(
                new AccountId(Ids.next()),
                "Lukija",
                Set.of(own == null ? Role.PROFESSIONAL : Role.CLIENT),
                professional,
                own,
                List.of());
    }
}
