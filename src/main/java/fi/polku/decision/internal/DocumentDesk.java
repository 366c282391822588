package fi.polku.decision.internal;

import fi.polku.access.Actor;
import fi.polku.assessment.MatterId;
import fi.polku.assessment.NewMatter;
import fi.polku.client.Clients;
import fi.polku.decision.ApplicationId;
import fi.polku.decision.ApplicationView;
import fi.polku.decision.ClientRelationshipId;
import fi.polku.decision.DecisionItem;
import fi.polku.decision.DecisionStory;
import fi.polku.decision.DecisionView;
import fi.polku.decision.DocumentContent;
import fi.polku.decision.Documents;
import fi.polku.decision.NewApplication;
import fi.polku.decision.NewClientRelationship;
import fi.polku.decision.domain.NoticeRules;
import fi.polku.decision.domain.Structure;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.ProfessionalId;
import fi.polku.kernel.RecordHeader;
import fi.polku.kernel.RecordStatus;
import fi.polku.kernel.UnitId;
import fi.polku.organization.Organizations;
import fi.polku.organization.ProfessionalView;
import fi.polku.organization.UnitView;
import fi.polku.platform.Ids;
import fi.polku.platform.Now;
import fi.polku.platform.sql.Params;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Makes documents of records, each by its structure; what does not fit is never kept. */
@Component
class DocumentDesk implements Documents {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final DocumentQueries queries;
    private final Clients clients;
    private final Organizations organizations;
    private final Now now;

    DocumentDesk(DocumentQueries queries, Clients clients, Organizations organizations, Now now) {
        this.queries = queries;
        this.clients = clients;
        this.organizations = organizations;
        this.now = now;
    }

    void application(
            Actor actor,
            ApplicationId id,
            MatterId matter,
            NewApplication its,
            ApplicationView.Way way,
            RecordHeader header) {
        var content = head("APPLICATION", actor, its.client(), header);
        content.put("receivedOn", its.receivedOn().toString());
        content.put("service", its.service());
        content.put("words", its.words());
        content.put("way", way.name());
        keep("APPLICATION", its.client(), matter, id.value(), null, content, header);
    }

    void initiation(Actor actor, MatterId id, NewMatter its) {
        var header =
                Headers.of(actor, organizations, its.serviceTask(), its.unit(), RecordStatus.FINAL);
        var content = head("INITIATION", actor, its.client(), header);
        content.put("pendingOn", its.pendingAt().toLocalDate().toString());
        content.put("origin", its.origin().name());
        content.put("initiator", its.initiator().name());
        content.put("grounds", its.grounds());
        content.put("need", its.need());
        keep("INITIATION", its.client(), id, id.value(), null, content, header);
    }

    void clientFile(
            Actor actor,
            ClientRelationshipId id,
            NewClientRelationship its,
            boolean specialSupport,
            RecordHeader header) {
        var person = clients.get(its.client());
        var content = head("CLIENT_FILE", actor, its.client(), header);
        content.put("fromOn", its.fromOn().toString());
        content.put("responsible", name(its.responsible()));
        content.put("nonDisclosure", person.nonDisclosure());
        content.put("language", person.language().toUpperCase(Locale.ROOT));
        content.put("homeMunicipality", person.municipalityCode());
        content.put("specialSupport", specialSupport);
        keep("CLIENT_FILE", its.client(), null, id.value(), null, content, header);
    }

    void decision(Actor actor, DecisionView its, List<DecisionItem> items) {
        var corrects = its.correctsId();
        keep(
                "DECISION",
                its.clientId(),
                its.matterId(),
                its.id().value(),
                corrects == null ? null : corrects.value(),
                content(actor, its, items),
                header(actor, its));
    }

    @Override
    public DocumentContent decision(Actor reader, DecisionStory story) {
        return queries.find(story.decision().id().value(), "DECISION")
                .map(k ->
                        new DocumentContent(
                                k.id(),
                                k.structure(),
                                k.structureVersion(),
                                JSON.readValue(
                                        k.content().value(),
                                        new TypeReference<Map<String, Object>>() {})))
                .orElseGet(() -> {
                    var structure = Structure.newest("DECISION");
                    return new DocumentContent(
                            story.decision().id().value(),
                            structure.id(),
                            structure.version(),
                            told(content(reader, story.decision(), story.items())));
                });
    }

    private RecordHeader header(Actor actor, DecisionView its) {
        return Headers.of(
                actor, organizations, its.serviceTask(), its.producerId(), its.recordStatus());
    }

    private Map<String, @Nullable Object> content(
            Actor actor, DecisionView its, List<DecisionItem> items) {
        var content = head("DECISION", actor, its.clientId(), header(actor, its));
        var decidedOn = its.decidedOn();
        content.put("decidedOn", day(decidedOn));
        content.put("outcome", its.outcome().name());
        content.put("otherParties", its.otherParties());
        content.put("items", items.stream().map(DocumentDesk::row).toList());
        content.put("facts", its.facts());
        content.put("evidence", its.evidence());
        content.put("provisions", its.provisions());
        content.put("reasonsLeftOut", its.reasonsLeftOut());
        content.put("deviation", its.deviation());
        content.put("decider", name(its.deciderId()));
        content.put(
                "deciderProfession",
                find(its.deciderId()).map(ProfessionalView::profession).orElse(null));
        content.put("contactPerson", name(its.contactPersonId()));
        content.put(
                "contactPhone",
                organizations.unit(its.producerId()).map(UnitView::phone).orElse(null));
        content.put(
                "reviewRule",
                NoticeRules.review(decidedOn == null ? now.today() : decidedOn).code());
        var ground = its.correctionGround();
        content.put("correctionGround", ground == null ? null : ground.name());
        content.put("correctionWords", its.correctionWords());
        return content;
    }

    private static Map<String, Object> row(DecisionItem item) {
        var row = new LinkedHashMap<String, @Nullable Object>();
        row.put("service", item.service());
        row.put("granted", item.granted());
        row.put("amount", item.amount());
        row.put("fromOn", day(item.fromOn()));
        row.put("toOn", day(item.toOn()));
        return told(row);
    }

    private static @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    /** The common header of every document (703/2023 38 §). */
    private Map<String, @Nullable Object> head(
            String structure, Actor actor, ClientId client, RecordHeader header) {
        var person = clients.get(client);
        var content = new LinkedHashMap<String, @Nullable Object>();
        content.put("name", structure);
        content.put("clientName", person.givenNames() + " " + person.familyName());
        content.put("identityCode", person.identityCode());
        content.put("bornOn", person.identityCode() == null ? day(person.bornOn()) : null);
        content.put("organiser", unit(header.organiser()));
        content.put("organiserId", id(header.organiser()));
        content.put("producer", unit(header.producer()));
        content.put("producerId", id(header.producer()));
        content.put("author", actor.name());
        content.put("authorRole", actor.mainRole().name());
        content.put("writtenAt", now.instant().toString());
        content.put("serviceTask", String.valueOf(header.serviceTask()));
        return content;
    }

    private void keep(
            String structureId,
            ClientId client,
            @Nullable MatterId matter,
            UUID subject,
            @Nullable UUID corrected,
            Map<String, @Nullable Object> content,
            RecordHeader header) {
        var structure = Structure.newest(structureId);
        var told = told(content);
        var faults = structure.faults(told);
        if (!faults.isEmpty()) {
            throw new IllegalStateException(structureId + ": " + faults);
        }
        queries.insert(
                Ids.next(),
                client,
                matter,
                subject,
                corrected,
                structure,
                Params.json(told),
                header,
                now.instant());
    }

    private static Map<String, Object> told(Map<String, @Nullable Object> content) {
        var told = new LinkedHashMap<String, Object>();
        content.forEach((name, value) -> {
            if (value != null && !value.equals("")) {
                told.put(name, value);
            }
        });
        return told;
    }

    private static String id(@Nullable UnitId unit) {
        return unit == null ? "" : unit.value().toString();
    }

    private String unit(@Nullable UnitId id) {
        return Optional.ofNullable(id)
                .flatMap(organizations::unit)
                .map(u -> u.name().in("fi"))
                .orElse("");
    }

    private Optional<ProfessionalView> find(@Nullable ProfessionalId id) {
        return Optional.ofNullable(id).flatMap(organizations::professional);
    }

    private String name(@Nullable ProfessionalId id) {
        return find(id).map(ProfessionalView::name).orElse("");
    }
}
