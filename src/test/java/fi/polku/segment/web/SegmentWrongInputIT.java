package fi.polku.segment.web;

import fi.polku.access.Account;
import fi.polku.kernel.ClientId;
import fi.polku.segment.SegmentTalk;
import fi.polku.segment.Side;
import fi.polku.segment.internal.SegmentWorld;
import fi.polku.testing.People;
import fi.polku.testing.Sends;
import fi.polku.testing.WrongInputTest;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

@DisplayName("Wrong input in ways of working")
@Sends({
    "/my/segment/answers",
    "/work/clients/{id}/segment",
    "/work/clients/{id}/segment/{side:client|professional}"
})
class SegmentWrongInputIT extends WrongInputTest {
    private static final List<String> WRONG =
            List.of("OLEMATON", "<script>", "5", "-1", "🙂", "skip", "1".repeat(5000));

    @Autowired AutowireCapableBeanFactory beans;
    @Autowired SegmentTalk talk;

    @TestFactory
    @DisplayName("the client's answers")
    Stream<DynamicTest> mine() {
        SegmentWorld world = beans.createBean(SegmentWorld.class);
        Account self = world.self(world.person("Oma"));
        return form("the client's own answers")
                .by(self)
                .at(() -> "/my/segment/answers")
                .filled("c1", "1")
                .filled("c2", "2")
                .filled("c3", "3")
                .filled("c4", "4")
                .filled("c5", "SKIP")
                .required("c1", "c2", "c3", "c4", "c5")
                .refuses(WRONG, "c1", "c2", "c3", "c4", "c5")
                .technical("later")
                .rows();
    }

    @TestFactory
    @DisplayName("the professional's answers")
    Stream<DynamicTest> theirs() {
        SegmentWorld world = beans.createBean(SegmentWorld.class);
        ClientId client = world.person("Asiakas");
        Account nurse = world.nurse(People.RECEPTION, client);
        return form("the professional's answers")
                .by(nurse)
                .at(() -> "/work/clients/" + client.value() + "/segment/professional")
                .filled("p1", "1")
                .filled("p2", "2")
                .filled("p3", "3")
                .filled("p4", "4")
                .filled("p5", "SKIP")
                .required("p1", "p2", "p3", "p4", "p5")
                .refuses(WRONG, "p1", "p2", "p3", "p4", "p5")
                .rows();
    }

    @TestFactory
    @DisplayName("the choice")
    Stream<DynamicTest> choice() {
        SegmentWorld world = beans.createBean(SegmentWorld.class);
        Account nurse = world.nurse(People.RECEPTION);
        return form("the choice made together")
                .by(nurse)
                .at(() -> {
                    ClientId client = world.person("Valitsija");
                    world.knows(nurse, client);
                    talk.answer(nurse.actor(), client, Side.CLIENT, SegmentWorld.LOW);
                    talk.answer(nurse.actor(), client, Side.PROFESSIONAL, SegmentWorld.HIGH);
                    return "/work/clients/" + client.value() + "/segment";
                })
                .filled("chosen", "COMMUNITY")
                .filled("reason", "Haluaa ryhmään.")
                .required("chosen", "reason")
                .chosen("chosen")
                .atMost(4000, "reason", "clientView")
                .day("reviewOn")
                .refuses(List.of("2026-03-10", "2030-01-01"), "reviewOn")
                .technical("seen")
                .rows();
    }
}
