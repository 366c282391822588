package fi.polku.insight.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.deadline.T3;
import fi.polku.organization.ProfessionalView;
import fi.polku.platform.Ids;
import fi.polku.platform.sql.Params;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("Appointment books")
class BookQueriesIT extends InsightTest {
    @Autowired BookQueries queries;

    @Test
    @DisplayName("T3 is counted from the free times that anybody may book")
    void t3() {
        ProfessionalView doctor = organizations.professionals().getFirst();
        var schedule = Ids.next();
        jdbc.sql(
                        """
                        INSERT INTO schedule (id, professional_id, unit_id, service_type, from_on, created_at)
                        VALUES (:id, :professional, :unit, 'TEST', '2026-01-01', :now)
                        """)
                .paramSource(
                        Params.of("id", schedule)
                                .and("professional", doctor.id())
                                .and("unit", unit)
                                .and("now", NOW)
                                .source())
                .update();
        for (String start :
                List.of("2031-03-11T08", "2031-03-12T08", "2031-03-13T08", "2031-03-20T08")) {
            slot(schedule, doctor, start, true, false);
        }
        slot(schedule, doctor, "2031-03-10T10", false, false);
        slot(schedule, doctor, "2031-03-10T12", true, true);
        now.set(Instant.parse("2031-03-10T07:00:00Z"));
        LocalDate day = LocalDate.parse("2031-03-10");
        var book =
                queries.listBooks(day).stream()
                        .filter(b -> b.unit().equals(unit))
                        .findFirst()
                        .orElseThrow();
        assertThat(book.findThird(day)).contains(LocalDate.parse("2031-03-13"));
        assertThat(book.openUntil()).isEqualTo("2031-03-20");
        assertThat(T3.of(List.of(book), Set.of(), day).getFirst().days()).isEqualTo(3);
    }
}
