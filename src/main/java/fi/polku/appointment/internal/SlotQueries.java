package fi.polku.appointment.internal;

import fi.polku.appointment.MeetingMode;
import fi.polku.appointment.ScheduleId;
import fi.polku.appointment.ScheduleSearch;
import fi.polku.appointment.ScheduleView;
import fi.polku.appointment.ServiceType;
import fi.polku.appointment.SlotId;
import fi.polku.appointment.SlotSearch;
import fi.polku.appointment.SlotView;
import fi.polku.appointment.ThirdFree;
import fi.polku.appointment.domain.DayPlan;
import fi.polku.kernel.AccountId;
import fi.polku.kernel.ProfessionalId;
import fi.polku.kernel.UnitId;
import fi.polku.platform.Ids;
import fi.polku.platform.sql.Params;
import fi.polku.platform.sql.Where;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class SlotQueries {
    /** Free: in use, and nobody holds it, nor the professional's time outside the calendar. */
    private static final String FREE =
            """
            (s.closed_at IS NULL AND NOT EXISTS (
                SELECT 1
                FROM appointment a
                WHERE a.professional_id = s.professional_id
                  AND a.cancelled_at IS NULL
                  AND tstzrange(a.starts_at, a.ends_at) && tstzrange(s.starts_at, s.ends_at)))\
            """;

    private static final String COLUMNS =
            """
            s.id, s.schedule_id AS schedule, s.professional_id AS professional, s.unit_id AS unit,
              s.service_type AS service, s.mode, s.starts_at, s.ends_at, s.publicly_bookable, s.urgent,
              %s AS free, s.created_at AS changed_at\
            """
                    .formatted(FREE);

    private final JdbcClient jdbc;

    SlotQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    ScheduleId saveSchedule(
            ProfessionalId professional,
            UnitId unit,
            ServiceType service,
            LocalDate from,
            LocalDate to,
            Instant now,
            @Nullable AccountId by) {
        return jdbc.sql(
                        """
                        INSERT INTO schedule (id, professional_id, unit_id, service_type, from_on, to_on, created_at, created_by)
                        VALUES (:id, :professional, :unit, :service, :from, :to, :now, :by)
                        ON CONFLICT (professional_id, unit_id, service_type) DO UPDATE
                        SET from_on = least(schedule.from_on, excluded.from_on),
                          to_on = greatest(schedule.to_on, excluded.to_on)
                        RETURNING id AS value
                        """)
                .paramSource(
                        Params.of("id", Ids.next())
                                .and("professional", professional)
                                .and("unit", unit)
                                .and("service", service)
                                .and("from", from)
                                .and("to", to)
                                .and("now", now)
                                .and("by", by)
                                .source())
                .query(ScheduleId.class)
                .single();
    }

    int insert(
            ScheduleId schedule,
            ProfessionalId professional,
            UnitId unit,
            ServiceType service,
            MeetingMode mode,
            boolean publiclyBookable,
            boolean urgent,
            List<DayPlan.Span> spans,
            Instant now,
            @Nullable AccountId by) {
        if (spans.isEmpty()) {
            return 0;
        }
        return jdbc.sql(
                        """
                        INSERT INTO slot (id, schedule_id, professional_id, unit_id, service_type, mode, starts_at, ends_at,
                          publicly_bookable, urgent, created_at, created_by)
                        SELECT t.id, :schedule, :professional, :unit, :service, :mode, t.starts_at, t.ends_at,
                          :public, :urgent, :now, :by
                        FROM unnest(CAST(:ids AS uuid[]), CAST(:starts AS timestamptz[]), CAST(:ends AS timestamptz[]))
                          t (id, starts_at, ends_at)
                        ON CONFLICT DO NOTHING
                        """)
                .paramSource(
                        Params.of("schedule", schedule)
                                .and("professional", professional)
                                .and("unit", unit)
                                .and("service", service)
                                .and("mode", mode)
                                .and("public", publiclyBookable)
                                .and("urgent", urgent)
                                .and("now", now)
                                .and("by", by)
                                .and("ids", spans.stream().map(s -> Ids.next()).toList())
                                .and(
                                        "starts",
                                        spans.stream().map(s -> s.startsAt().toString()).toList())
                                .and(
                                        "ends",
                                        spans.stream().map(s -> s.endsAt().toString()).toList())
                                .source())
                .update();
    }

    Optional<SlotView> find(SlotId id) {
        return jdbc.sql("SELECT %s FROM slot s WHERE s.id = :id".formatted(COLUMNS))
                .paramSource(Params.of("id", id).source())
                .query(SlotView.class)
                .optional();
    }

    /** Those who want the same time wait here for each other. */
    boolean lock(SlotId id) {
        return jdbc.sql(
                        "SELECT s.id AS value FROM slot s WHERE s.id = :id AND s.closed_at IS NULL FOR UPDATE")
                .paramSource(Params.of("id", id).source())
                .query(SlotId.class)
                .optional()
                .isPresent();
    }

    List<SlotView> listOffered(
            ServiceType service,
            List<UnitId> near,
            @Nullable ProfessionalId first,
            Instant after,
            int limit) {
        return jdbc.sql(
                        """
                        SELECT %s
                        FROM slot s
                        WHERE s.service_type = :service
                          AND s.closed_at IS NULL
                          AND s.publicly_bookable
                          AND NOT s.urgent
                          AND s.starts_at > :after
                          AND %s
                        ORDER BY (s.professional_id IS NOT DISTINCT FROM CAST(:first AS uuid)) DESC,
                          (s.unit_id = ANY(:near)) DESC, s.starts_at, s.id
                        LIMIT :limit
                        """
                                .formatted(COLUMNS, FREE))
                .paramSource(
                        Params.of("service", service)
                                .and("near", near)
                                .and("first", first)
                                .and("after", after)
                                .and("limit", limit)
                                .source())
                .query(SlotView.class)
                .list();
    }

    List<ThirdFree> listThirdFree(Instant moment, LocalDate today) {
        return jdbc.sql(
                        """
                        SELECT c.unit_id AS unit, c.service_type AS service, c.professional_id AS professional,
                          (
                            SELECT CAST(s.starts_at AT TIME ZONE 'Europe/Helsinki' AS date)
                            FROM slot s
                            WHERE s.schedule_id = c.id
                              AND s.publicly_bookable
                              AND NOT s.urgent
                              AND s.starts_at > :moment
                              AND %s
                            ORDER BY s.starts_at
                            OFFSET 2
                            LIMIT 1) AS third_free_on,
                          c.to_on AS open_until_on
                        FROM schedule c
                        WHERE c.to_on >= :today
                          AND EXISTS (
                            SELECT 1
                            FROM slot s
                            WHERE s.schedule_id = c.id
                              AND s.publicly_bookable
                              AND NOT s.urgent)
                        ORDER BY c.unit_id, c.service_type, c.professional_id
                        """
                                .formatted(FREE))
                .paramSource(Params.of("moment", moment).and("today", today).source())
                .query(ThirdFree.class)
                .list();
    }

    List<SlotView> page(SlotSearch search) {
        Where where = where(search).andIfPresent("s.id > :afterId", "afterId", search.after());
        return jdbc.sql(
                        "SELECT %s FROM slot s %s ORDER BY s.id LIMIT :limit"
                                .formatted(COLUMNS, where.sql()))
                .paramSource(where.params().and("limit", search.limit()).source())
                .query(SlotView.class)
                .list();
    }

    long count(SlotSearch search) {
        Where where = where(search);
        return jdbc.sql("SELECT count(*) FROM slot s %s".formatted(where.sql()))
                .paramSource(where.params().source())
                .query(Long.class)
                .single();
    }

    private static Where where(SlotSearch search) {
        Where where =
                Where.all()
                        .andIfPresent("s.id = ANY(:ids)", "ids", search.ids())
                        .andIfPresent("s.schedule_id = :schedule", "schedule", search.schedule())
                        .andIfPresent(
                                "s.professional_id = :professional",
                                "professional",
                                search.professional())
                        .andIfPresent("s.service_type = :service", "service", search.service())
                        .andIfPresent("s.starts_at >= :from", "from", search.from())
                        .andIfPresent("s.starts_at < :until", "until", search.until());
        if (search.free() != null) {
            where.and((search.free() ? "" : "NOT ") + FREE);
        }
        return where;
    }

    List<ScheduleView> page(ScheduleSearch search) {
        Where where = where(search).andIfPresent("c.id > :afterId", "afterId", search.after());
        return jdbc.sql(
                        """
                        SELECT c.id, c.professional_id AS professional, c.unit_id AS unit, c.service_type AS service,
                          c.from_on, c.to_on, c.created_at
                        FROM schedule c
                        %s
                        ORDER BY c.id
                        LIMIT :limit
                        """
                                .formatted(where.sql()))
                .paramSource(where.params().and("limit", search.limit()).source())
                .query(ScheduleView.class)
                .list();
    }

    long count(ScheduleSearch search) {
        Where where = where(search);
        return jdbc.sql("SELECT count(*) FROM schedule c %s".formatted(where.sql()))
                .paramSource(where.params().source())
                .query(Long.class)
                .single();
    }

    private static Where where(ScheduleSearch search) {
        return Where.all()
                .andIfPresent("c.id = ANY(:ids)", "ids", search.ids())
                .andIfPresent(
                        "c.professional_id = :professional", "professional", search.professional())
                .andIfPresent("c.service_type = :service", "service", search.service());
    }
}
