package fi.polku.decision.internal;

import fi.polku.access.Actor;
import fi.polku.access.Holder;
import fi.polku.access.RelationshipKind;
import fi.polku.access.Relationships;
import fi.polku.assessment.Matters;
import fi.polku.decision.CorrectionGround;
import fi.polku.decision.DecisionDraft;
import fi.polku.decision.DecisionId;
import fi.polku.decision.DecisionOutcome;
import fi.polku.decision.DecisionStory;
import fi.polku.decision.DecisionStory.Implementation;
import fi.polku.decision.DecisionView;
import fi.polku.decision.NoticeWay;
import fi.polku.decision.domain.DecisionRules;
import fi.polku.decision.domain.NoticeRules;
import fi.polku.kernel.RecordStatus;
import fi.polku.kernel.Refusal;
import fi.polku.platform.Ids;
import fi.polku.platform.Now;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What happens to a decision after it was signed. */
@Component
class DecisionLifeDesk {
    private static final int LONG = 4000;

    /** How long those who decided see whom it concerned, for reviews and carrying out (design). */
    private static final int MONTHS_AFTER = 6;

    private final DecisionQueries queries;
    private final DecisionLifeQueries life;
    private final DecisionClocks clocks;
    private final DecisionRecords records;
    private final SpecialSupport special;
    private final Relationships relationships;
    private final Matters matters;
    private final DocumentDesk documents;
    private final Now now;

    DecisionLifeDesk(
            DecisionQueries queries,
            DecisionLifeQueries life,
            DecisionClocks clocks,
            DecisionRecords records,
            SpecialSupport special,
            Relationships relationships,
            Matters matters,
            DocumentDesk documents,
            Now now) {
        this.queries = queries;
        this.life = life;
        this.clocks = clocks;
        this.records = records;
        this.special = special;
        this.relationships = relationships;
        this.matters = matters;
        this.documents = documents;
        this.now = now;
    }

    /** The application has been answered, and the producer of the service learns of it. */
    void handled(DecisionView signed) {
        var application = signed.applicationId();
        if (application != null) {
            relationships.endOf(application.value(), now.today().plusMonths(MONTHS_AFTER));
        }
        relationships.open(
                signed.clientId(),
                Holder.of(signed.producerId()),
                RelationshipKind.CARE,
                signed.rootId().value(),
                now.today(),
                now.today().plusMonths(MONTHS_AFTER));
    }

    void notice(Actor actor, DecisionView decision, NoticeWay way, LocalDate sentOn) {
        var decidedOn = decision.decidedOn();
        if (decision.isDraft() || decidedOn == null) {
            throw new Refusal("decision.refusal.draft");
        }
        if (sentOn.isBefore(decidedOn)) {
            throw Refusal.onField("sentOn", "decision.refusal.beforeDecision");
        }
        future("sentOn", sentOn);
        life.insertNotice(Ids.next(), decision.id(), way, sentOn, actor.account(), now.instant());
        records.tell(
                actor,
                decision.clientId(),
                "decision.journal.told." + way.name(),
                decision.id(),
                true,
                e ->
                        e.arg(
                                "last_review_on",
                                NoticeRules.lastReviewOn(
                                        NoticeRules.receivedOn(way, sentOn), decidedOn)));
    }

    void implemented(Actor actor, DecisionView decision, Implementation its) {
        inForce(decision);
        var items = life.items(decision.id());
        if (items.stream().noneMatch(i -> i.granted() && i.service().equals(its.service()))) {
            throw Refusal.onField("service", "decision.refusal.notGranted");
        }
        future("on", its.happenedOn());
        var decidedOn = decision.decidedOn();
        if (decidedOn != null
                && decision.correctsId() == null
                && its.happenedOn().isBefore(decidedOn)) {
            throw Refusal.onField("on", "decision.refusal.beforeDecision");
        }
        words("words", its.words(), false);
        life.insertImplementation(Ids.next(), decision.id(), its, actor.account(), now.instant());
        var done = life.implementations(decision.rootId());
        if (DecisionClocks.waiting(items, done).isEmpty()) {
            clocks.implemented(actor, decision, momentOf(its.happenedOn()));
        }
        records.tell(
                actor,
                decision.clientId(),
                "decision.journal.implemented." + its.kind().name(),
                decision.id(),
                true,
                e -> e.arg("service_code", its.service()).arg("happened_on", its.happenedOn()));
    }

    /** Noon of the day, or now when that is yet to come. */
    private Instant momentOf(LocalDate day) {
        var noon = day.atTime(12, 0).atZone(Now.ZONE).toInstant();
        return noon.isAfter(now.instant()) ? now.instant() : noon;
    }

    DecisionId correct(Actor actor, DecisionView decision, CorrectionGround ground, String words) {
        check(decision, ground, words);
        var id = new DecisionId(Ids.at(now.instant()));
        write(actor, decision, id, ground, words, RecordStatus.DRAFT);
        life.replaceItems(id, life.items(decision.id()), actor.account(), now.instant());
        records.tell(actor, decision.clientId(), "decision.journal.correctionBegun", id, false);
        return id;
    }

    DecisionId annul(Actor actor, DecisionView decision, CorrectionGround ground, String words) {
        check(decision, ground, words);
        if (!special.mayDecide(actor.professional(), decision.specialSupport())) {
            throw new Refusal(
                    decision.specialSupport()
                            ? "decision.refusal.officeSpecial"
                            : "decision.refusal.office");
        }
        var id = new DecisionId(Ids.at(now.instant()));
        write(actor, decision, id, ground, words, RecordStatus.ANNULLED);
        var annulled = queries.find(Actor.system(), id, now.instant()).orElseThrow();
        clocks.annulled(actor, decision, matters.findMatter(decision.matterId()).orElseThrow());
        documents.decision(actor, annulled, List.of());
        records.tell(actor, decision.clientId(), "decision.journal.annulled", id, true);
        return id;
    }

    private void check(DecisionView decision, CorrectionGround ground, String words) {
        inForce(decision);
        words("correctionWords", words, true);
        var decidedOn = decision.decidedOn();
        if (decidedOn != null && !DecisionRules.inTime(ground, decidedOn, now.today())) {
            throw Refusal.onField("ground", "decision.refusal.tooOld");
        }
    }

    private void write(
            Actor actor,
            DecisionView old,
            DecisionId id,
            CorrectionGround ground,
            String words,
            RecordStatus status) {
        boolean signed = status != RecordStatus.DRAFT;
        boolean written =
                queries.insert(
                        new DecisionQueries.Place(
                                id,
                                old.rootId(),
                                old.clientId(),
                                old.matterId(),
                                old.applicationId(),
                                old.specialSupport(),
                                old.id(),
                                ground,
                                words.strip()),
                        new DecisionDraft(
                                old.producerId(),
                                old.outcome() == DecisionOutcome.DISMISSED,
                                life.items(old.id()),
                                old.facts(),
                                old.evidence(),
                                old.provisions(),
                                old.reasonsLeftOut(),
                                old.concernsOther(),
                                old.otherParties(),
                                old.deviation(),
                                old.contactPersonId(),
                                old.consent()),
                        records.header(actor, old.serviceTask(), old.producerId(), status),
                        signed ? actor.professional() : null,
                        signed ? now.today() : null,
                        now.instant());
        if (!written) {
            throw new Refusal("decision.refusal.beingCorrected");
        }
    }

    DecisionStory story(Actor reader, DecisionView decision) {
        var notices = life.notices(decision.id());
        var decidedOn = decision.decidedOn();
        LocalDate received =
                notices.stream()
                        .map(n -> NoticeRules.receivedOn(n.way(), n.sentOn()))
                        .min(LocalDate::compareTo)
                        .orElse(null);
        return new DecisionStory(
                decision,
                life.items(decision.id()),
                life.implementations(decision.rootId()),
                notices,
                queries.versions(reader, decision.rootId(), now.instant()),
                received,
                received == null || decidedOn == null
                        ? null
                        : NoticeRules.lastReviewOn(received, decidedOn),
                NoticeRules.review(decidedOn == null ? now.today() : decidedOn));
    }

    private static void inForce(DecisionView decision) {
        if (!decision.isInForce()) {
            throw new Refusal(
                    decision.isDraft() ? "decision.refusal.draft" : "decision.refusal.notInForce");
        }
    }

    private void future(String field, LocalDate day) {
        if (day.isAfter(now.today())) {
            throw Refusal.onField(field, "decision.refusal.future");
        }
    }

    private static void words(String field, @Nullable String words, boolean needed) {
        if (needed && (words == null || words.isBlank())) {
            throw Refusal.onField(field, "decision.refusal.words");
        }
        if (words != null && words.length() > LONG) {
            throw Refusal.onField(field, "decision.refusal.tooLong", Map.of("max", LONG));
        }
    }
}
