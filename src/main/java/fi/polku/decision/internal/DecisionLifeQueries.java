package fi.polku.decision.internal;

import fi.polku.decision.DecisionId;
import fi.polku.decision.DecisionItem;
import fi.polku.decision.DecisionStory.Implementation;
import fi.polku.decision.DecisionStory.Notice;
import fi.polku.decision.NoticeWay;
import fi.polku.kernel.AccountId;
import fi.polku.platform.Ids;
import fi.polku.platform.sql.Params;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What belongs to a decision: its items, how the client was told, what was carried out. */
@Repository
class DecisionLifeQueries {
    private final JdbcClient jdbc;

    DecisionLifeQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of a draft only: what has been signed keeps its items. */
    void replaceItems(
            DecisionId decision, List<DecisionItem> items, @Nullable AccountId by, Instant now) {
        jdbc.sql("DELETE FROM decision_item i WHERE i.decision_id = :decision")
                .paramSource(Params.of("decision", decision).source())
                .update();
        int position = 0;
        for (var item : items) {
            jdbc.sql(
                            """
                            INSERT INTO decision_item (id, decision_id, position, service, granted, amount, from_on, to_on, created_at, created_by)
                            VALUES (:id, :decision, :position, :service, :granted, :amount, :from, :to, :now, :by)
                            """)
                    .paramSource(
                            Params.of("id", Ids.next())
                                    .and("decision", decision)
                                    .and("position", ++position)
                                    .and("service", item.service())
                                    .and("granted", item.granted())
                                    .and("amount", item.amount())
                                    .and("from", item.fromOn())
                                    .and("to", item.toOn())
                                    .and("now", now)
                                    .and("by", by)
                                    .source())
                    .update();
        }
    }

    List<DecisionItem> items(DecisionId decision) {
        return jdbc.sql(
                        """
                        SELECT i.service, i.granted, i.amount, i.from_on, i.to_on
                        FROM decision_item i
                        WHERE i.decision_id = :decision
                        ORDER BY i.position
                        """)
                .paramSource(Params.of("decision", decision).source())
                .query(DecisionItem.class)
                .list();
    }

    void insertNotice(
            UUID id,
            DecisionId decision,
            NoticeWay way,
            LocalDate sentOn,
            @Nullable AccountId by,
            Instant now) {
        jdbc.sql(
                        """
                        INSERT INTO decision_notice (id, decision_id, way, sent_on, created_at, created_by)
                        VALUES (:id, :decision, :way, :sentOn, :now, :by)
                        """)
                .paramSource(
                        Params.of("id", id)
                                .and("decision", decision)
                                .and("way", way)
                                .and("sentOn", sentOn)
                                .and("now", now)
                                .and("by", by)
                                .source())
                .update();
    }

    List<Notice> notices(DecisionId decision) {
        return jdbc.sql(
                        """
                        SELECT n.way, n.sent_on
                        FROM decision_notice n
                        WHERE n.decision_id = :decision
                        ORDER BY n.sent_on, n.created_at, n.id
                        """)
                .paramSource(Params.of("decision", decision).source())
                .query(Notice.class)
                .list();
    }

    void insertImplementation(
            UUID id, DecisionId decision, Implementation its, @Nullable AccountId by, Instant now) {
        jdbc.sql(
                        """
                        INSERT INTO decision_implementation (id, decision_id, service, kind, happened_on, words, created_at, created_by)
                        VALUES (:id, :decision, :service, :kind, :on, :words, :now, :by)
                        """)
                .paramSource(
                        Params.of("id", id)
                                .and("decision", decision)
                                .and("service", its.service())
                                .and("kind", its.kind())
                                .and("on", its.happenedOn())
                                .and("words", its.words())
                                .and("now", now)
                                .and("by", by)
                                .source())
                .update();
    }

    /** Of every version of one decision: what was begun before a correction stays begun. */
    List<Implementation> implementations(DecisionId root) {
        return jdbc.sql(
                        """
                        SELECT m.service, m.kind, m.happened_on, m.words
                        FROM decision_implementation m
                        JOIN decision d ON d.id = m.decision_id
                        WHERE d.root_id = :root
                        ORDER BY m.happened_on, m.created_at, m.id
                        """)
                .paramSource(Params.of("root", root).source())
                .query(Implementation.class)
                .list();
    }
}
