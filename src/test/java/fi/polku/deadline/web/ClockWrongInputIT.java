package fi.polku.deadline.web;

import fi.polku.access.Account;
import fi.polku.access.Accounts;
import fi.polku.deadline.DeadlineFacts;
import fi.polku.deadline.DeadlineFamily;
import fi.polku.deadline.Deadlines;
import fi.polku.deadline.StartDeadline;
import fi.polku.deadline.SubjectRef;
import fi.polku.platform.Ids;
import fi.polku.testing.People;
import fi.polku.testing.Sends;
import fi.polku.testing.WrongInputTest;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("Wrong input in clocks")
@Sends({
    "/work/clocks/{id}/delay",
    "/work/clocks/{id}/remedy",
    "/work/clocks/{id}/end",
    "/work/clocks/{id}/correct",
    "/work/clocks/notices"
})
class ClockWrongInputIT extends WrongInputTest {
    @Autowired Deadlines deadlines;
    @Autowired Accounts accounts;

    @TestFactory
    @DisplayName("a delay")
    Stream<DynamicTest> delay() {
        return form("a delay")
                .by(People.nurse(accounts))
                .at(this::address)
                .sentTo(a -> a + "/delay")
                .filled("reason", "LACK_OF_STAFF")
                .filled("delayTold", "yes")
                .required("reason")
                .chosen("reason")
                .anything("delayTold")
                .rows();
    }

    @TestFactory
    @DisplayName("a remedy")
    Stream<DynamicTest> remedy() {
        return form("a remedy")
                .by(People.nurse(accounts))
                .at(this::address)
                .sentTo(a -> a + "/remedy")
                .filled("how", "BOUGHT_SERVICE")
                .filled("remedyTold", "yes")
                .required("how")
                .chosen("how")
                .anything("remedyTold")
                .rows();
    }

    @TestFactory
    @DisplayName("an end")
    Stream<DynamicTest> end() {
        return form("an end")
                .by(People.nurse(accounts))
                .at(this::address)
                .sentTo(a -> a + "/end")
                .filled("why", "NEED_ENDED")
                .filled("endTold", "yes")
                .required("why")
                .chosen("why")
                .anything("endTold")
                .rows();
    }

    @TestFactory
    @DisplayName("a correction")
    Stream<DynamicTest> correct() {
        return form("a correction")
                .by(People.nurse(accounts))
                .at(this::address)
                .sentTo(a -> a + "/correct")
                .filled("contactOn", "2026-03-02")
                .filled("startOn", "2026-03-03")
                .filled("words", "Arvio oli päivää myöhemmin.")
                .required("contactOn", "startOn", "words")
                .atMost(2000, "words")
                .day("contactOn", "startOn")
                .refuses(List.of("2026-03-11", "1989-12-31"), "startOn")
                .anything("generalPractice", "certificateOnly", "carePlanEvent")
                .rows();
    }

    @TestFactory
    @DisplayName("warnings gone through")
    Stream<DynamicTest> read() {
        Account nurse = People.nurse(accounts);
        return form("warnings gone through")
                .by(nurse)
                .at(() -> {
                    warned(address());
                    return "/work/clocks";
                })
                .sentTo(a -> "/work/clocks/notices")
                .withoutJournal("only what one has read oneself")
                .rows();
    }

    private void warned(String address) {
        jdbc.sql(
                        """
                        INSERT INTO deadline_notice (id, deadline_id, unit_id, warning, due_on, given_on, created_at)
                        SELECT gen_random_uuid(), d.id, d.unit_id, 'HALF', d.due_on, '2026-03-10', CAST(:at AS timestamptz)
                        FROM deadline d
                        WHERE d.id = CAST(:id AS uuid)
                        """)
                .param("at", now.instant().plusSeconds(1).toString())
                .param("id", address.substring(address.lastIndexOf('/') + 1))
                .update();
    }

    private String address() {
        LocalDate on = LocalDate.parse("2026-03-02");
        return "/work/clocks/"
                + deadlines
                        .start(
                                new StartDeadline(
                                        DeadlineFamily.PHC_FIRST,
                                        null,
                                        new SubjectRef("assessment", Ids.next()),
                                        on,
                                        on.atTime(9, 42),
                                        People.RECEPTION,
                                        null,
                                        DeadlineFacts.none().age(40)))
                        .orElseThrow()
                        .value();
    }
}
