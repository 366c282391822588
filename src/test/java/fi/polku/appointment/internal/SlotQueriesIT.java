package fi.polku.appointment.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.appointment.ScheduleSearch;
import fi.polku.appointment.ServiceType;
import fi.polku.appointment.SlotId;
import fi.polku.appointment.SlotSearch;
import fi.polku.appointment.SlotView;
import fi.polku.appointment.ThirdFree;
import fi.polku.platform.Ids;
import fi.polku.platform.sql.Params;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Times of a calendar")
class SlotQueriesIT extends CalendarTest {
    @Test
    @DisplayName(
            "are opened once: the same time again changes nothing, and the calendar grows longer")
    void openedOnce() {
        SlotId first = open("2026-03-11T07:00:00Z");
        assertThat(open("2026-03-11T07:00:00Z")).isEqualTo(first);
        LocalDate later = now.today().plusMonths(3);
        assertThat(slots.saveSchedule(professional, unit, SERVICE, later, later, NOW, null))
                .isEqualTo(schedule);
        assertThat(slots.page(new ScheduleSearch(null, professional, null, null, 10)))
                .singleElement()
                .satisfies(s -> {
                    assertThat(s.fromOn()).isEqualTo(now.today());
                    assertThat(s.toOn()).isEqualTo(later);
                });
    }

    @Test
    @DisplayName(
            "are offered when free, public, not urgent and ahead: one's own professional first")
    void offered() {
        SlotId late = open("2026-03-12T07:00:00Z");
        SlotId early = open("2026-03-11T07:00:00Z");
        open("2026-03-11T08:00:00Z", false, false);
        open("2026-03-11T09:00:00Z", true, true);
        open("2026-03-10T06:00:00Z");
        SlotId taken = open("2026-03-11T10:00:00Z");
        book(client, "2026-03-11T10:00:00Z", taken, null);
        assertThat(slots.listOffered(SERVICE, List.of(), professional, NOW, 2))
                .extracting(SlotView::id)
                .containsExactly(early, late);
        assertThat(slots.listOffered(SERVICE, List.of(), professional, NOW, 1000))
                .filteredOn(s -> s.professional().equals(professional))
                .extracting(SlotView::id)
                .containsExactly(early, late);
    }

    @Test
    @DisplayName("of which the third free one tells the wait; none when fewer are free")
    void thirdFree() {
        open("2026-03-11T07:00:00Z");
        SlotId second = open("2026-03-12T07:00:00Z");
        assertThat(third()).isNull();
        open("2026-03-16T22:30:00Z");
        assertThat(third()).isEqualTo("2026-03-17");
        book(client, "2026-03-12T07:00:00Z", second, null);
        assertThat(third()).isNull();
    }

    private @Nullable LocalDate third() {
        return slots.listThirdFree(NOW, now.today()).stream()
                .filter(t -> t.professional().equals(professional))
                .findFirst()
                .map(ThirdFree::thirdFreeOn)
                .orElse(null);
    }

    @Test
    @DisplayName("are searched by what is asked, and paged by id to the end")
    void searched() {
        var ids = new ArrayList<UUID>();
        for (int hour = 7; hour < 10; hour++) {
            ids.add(open("2026-03-11T0" + hour + ":00:00Z").value());
        }
        book(client, "2026-03-11T07:00:00Z", new SlotId(ids.getFirst()), null);
        assertThat(search(null, null)).hasSize(3);
        assertThat(search(true, null))
                .extracting(s -> s.id().value())
                .doesNotContain(ids.getFirst());
        assertThat(search(false, null))
                .extracting(s -> s.id().value())
                .containsExactly(ids.getFirst());
        var inOrder = search(null, null).stream().map(s -> s.id().value()).toList();
        assertThat(search(null, inOrder.get(0)))
                .extracting(s -> s.id().value())
                .containsExactly(inOrder.get(1), inOrder.get(2));
        assertThat(search(null, inOrder.get(2))).isEmpty();
        var half =
                new SlotSearch(
                        null,
                        schedule,
                        professional,
                        SERVICE,
                        null,
                        Instant.parse("2026-03-11T08:00:00Z"),
                        Instant.parse("2026-03-11T09:00:00Z"),
                        null,
                        1);
        assertThat(slots.count(half)).isEqualTo(1);
        assertThat(slots.count(new ScheduleSearch(List.of(schedule.value()), null, null, null, 1)))
                .isEqualTo(1);
        assertThat(slots.count(new ScheduleSearch(null, professional, ServiceType.KELA, null, 1)))
                .isZero();
    }

    private List<SlotView> search(@Nullable Boolean free, @Nullable UUID after) {
        return slots.page(new SlotSearch(null, schedule, null, null, free, null, null, after, 10));
    }

    @Test
    @DisplayName("are locked while open, and found by their id")
    void locked() {
        SlotId slot = open("2026-03-11T07:00:00Z");
        transaction.executeWithoutResult(t -> assertThat(slots.lock(slot)).isTrue());
        assertThat(slots.find(slot)).map(SlotView::free).contains(true);
        jdbc.sql("UPDATE slot SET closed_at = :now WHERE id = :id")
                .paramSource(Params.of("id", slot).and("now", NOW).source())
                .update();
        transaction.executeWithoutResult(t -> assertThat(slots.lock(slot)).isFalse());
        assertThat(slots.find(new SlotId(Ids.next()))).isEmpty();
    }
}
