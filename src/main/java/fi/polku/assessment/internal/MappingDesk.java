package fi.polku.assessment.internal;

import fi.polku.access.Access;
import fi.polku.access.Actor;
import fi.polku.access.Holder;
import fi.polku.access.JointServices;
import fi.polku.access.RelationshipKind;
import fi.polku.access.Relationships;
import fi.polku.access.Role;
import fi.polku.assessment.AssessmentPermission;
import fi.polku.assessment.MappingId;
import fi.polku.assessment.MappingView;
import fi.polku.assessment.MappingView.Participant;
import fi.polku.assessment.MappingView.Taking;
import fi.polku.assessment.Mappings;
import fi.polku.assessment.domain.MappingRules;
import fi.polku.client.Clients;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.ProfessionalId;
import fi.polku.kernel.RecordHeader;
import fi.polku.kernel.RecordStatus;
import fi.polku.kernel.Refusals;
import fi.polku.kernel.Register;
import fi.polku.organization.Organizations;
import fi.polku.platform.Ids;
import fi.polku.platform.Now;
import fi.polku.platform.journal.Journal;
import fi.polku.platform.journal.JournalEntry;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where mappings of functional and work ability are recorded and read. */
@Component
class MappingDesk implements Mappings {
    /** A week after the mapping is for writing and looking at it again together. */
    private static final int AFTER_DAYS = 7;

    private final MappingQueries queries;
    private final Access access;
    private final Relationships relationships;
    private final JointServices jointServices;
    private final Clients clients;
    private final Organizations organizations;
    private final Journal journal;
    private final Now now;

    MappingDesk(
            MappingQueries queries,
            Access access,
            Relationships relationships,
            JointServices jointServices,
            Clients clients,
            Organizations organizations,
            Journal journal,
            Now now) {
        this.queries = queries;
        this.access = access;
        this.relationships = relationships;
        this.jointServices = jointServices;
        this.clients = clients;
        this.organizations = organizations;
        this.journal = journal;
        this.now = now;
    }

    @Override
    @Transactional
    public MappingId record(Actor actor, ClientId client, NewMapping mapping) {
        access.require(actor, AssessmentPermission.ASSESSMENT_RECORD);
        access.requireClient(actor, client);
        var rules = new MappingRules();
        rules.check(mapping);
        var participants = participants(actor, mapping, rules);
        var registers = registers(participants);
        if (registers.isEmpty()) {
            rules.refuse("with", "assessment.mapping.refusal.profession");
        } else if (registers.size() == Register.values().length
                && !actor.is(Role.SYSTEM)
                && !jointServices.gives(actor, client, now.today())) {
            rules.refuse("with", "assessment.mapping.refusal.joint");
        }
        Refusals.throwIfAny(rules.refusals());
        var joint = Ids.next();
        var own = ownRegister(actor, participants, registers);
        MappingId mine = null;
        for (Register register : registers) {
            var id = write(actor, client, mapping, participants, joint, register);
            mine = register == own ? id : mine;
        }
        var id = Objects.requireNonNull(mine, "own register");
        var today = now.today();
        participants.stream()
                .map(Participant::professional)
                .filter(Objects::nonNull)
                .forEach(p ->
                        relationships.open(
                                client,
                                Holder.of(p),
                                RelationshipKind.CARE,
                                joint,
                                today,
                                today.plusDays(AFTER_DAYS)));
        journal.record(
                JournalEntry.about(client)
                        .by(actor.account(), actor.mainRole().name())
                        .key("assessment.journal.mapped")
                        .subject("capacity-mapping", id.value())
                        .arg("professional", actor.professional())
                        .arg("n", mapping.findings().size()));
        return id;
    }

    private MappingId write(
            Actor actor,
            ClientId client,
            NewMapping mapping,
            List<Participant> participants,
            UUID joint,
            Register register) {
        var at = now.instant();
        var id = new MappingId(Ids.next());
        var header =
                new RecordHeader(
                        register,
                        register == Register.PATIENT
                                ? null
                                : DraftClocks.taskOf(clients.get(client), now.today()),
                        organizations.organiser(),
                        actor.units().isEmpty()
                                ? organizations.organiser()
                                : actor.units().getFirst(),
                        actor.account(),
                        actor.mainRole().name(),
                        RecordStatus.FINAL);
        queries.insert(id, client, joint, mapping, actor.professional(), header, at);
        mapping.findings().forEach(f -> queries.insertFinding(id, f, header, at));
        participants.forEach(p -> queries.insertParticipant(id, p, header, at));
        return id;
    }

    private List<Participant> participants(Actor actor, NewMapping mapping, MappingRules rules) {
        var all = new ArrayList<Participant>();
        all.add(new Participant(null, Taking.CLIENT));
        if (mapping.nearPerson()) {
            all.add(new Participant(null, Taking.NEAR_PERSON));
        }
        var professionals = new LinkedHashSet<ProfessionalId>();
        var me = actor.professional();
        if (me != null) {
            professionals.add(me);
        }
        professionals.addAll(mapping.with());
        for (ProfessionalId id : professionals) {
            organizations
                    .professional(id)
                    .flatMap(p -> MappingRules.taking(p.profession(), p.licensed()))
                    .ifPresentOrElse(
                            part -> all.add(new Participant(id, part)),
                            () -> {
                                if (!id.equals(me)) {
                                    rules.refuse("with", "assessment.mapping.refusal.with");
                                }
                            });
        }
        return List.copyOf(all);
    }

    private static Set<Register> registers(List<Participant> participants) {
        var registers = new TreeSet<Register>();
        for (Participant participant : participants) {
            switch (participant.part()) {
                case HEALTH -> registers.add(Register.PATIENT);
                case SOCIAL -> registers.add(Register.SOCIAL_WELFARE);
                case CLIENT, NEAR_PERSON -> {}
            }
        }
        return registers;
    }

    private static Register ownRegister(
            Actor actor, List<Participant> participants, Set<Register> registers) {
        return participants.stream()
                .filter(p ->
                        p.professional() != null && p.professional().equals(actor.professional()))
                .map(p -> p.part() == Taking.HEALTH ? Register.PATIENT : Register.SOCIAL_WELFARE)
                .findFirst()
                .orElseGet(() -> registers.iterator().next());
    }

    @Override
    public List<MappingView> list(Actor reader, ClientId client) {
        return queries.list(reader, client, now.instant()).stream().map(this::whole).toList();
    }

    @Override
    public Optional<MappingView> one(Actor reader, MappingId id) {
        return queries.find(reader, id, now.instant()).map(this::whole);
    }

    @Override
    public Optional<MappingView> former(Actor reader, MappingView mapping) {
        return queries.list(reader, mapping.clientId(), now.instant()).stream()
                .filter(h -> h.happenedAt().isBefore(mapping.happenedAt()))
                .findFirst()
                .map(this::whole);
    }

    private MappingView whole(MappingQueries.Head h) {
        return new MappingView(
                h.id(),
                h.clientId(),
                h.jointId(),
                h.register(),
                h.strengths(),
                h.obstacles(),
                h.goalWish(),
                h.agreed(),
                h.professionalId(),
                h.producerId(),
                h.happenedAt(),
                queries.listFindings(h.id()),
                queries.listParticipants(h.id()));
    }
}
