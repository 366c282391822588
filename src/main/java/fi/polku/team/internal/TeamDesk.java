package fi.polku.team.internal;

import fi.polku.access.Access;
import fi.polku.access.Actor;
import fi.polku.access.Holder;
import fi.polku.access.RelationshipKind;
import fi.polku.access.Relationships;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.ProfessionalId;
import fi.polku.kernel.Refusal;
import fi.polku.kernel.Register;
import fi.polku.organization.Organizations;
import fi.polku.platform.Ids;
import fi.polku.platform.Now;
import fi.polku.platform.journal.Journal;
import fi.polku.platform.journal.JournalEntry;
import fi.polku.team.MemberView;
import fi.polku.team.OwnWorkerView;
import fi.polku.team.TeamPermission;
import fi.polku.team.Teams;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class TeamDesk implements Teams {
    private final TeamQueries queries;
    private final Access access;
    private final Relationships relationships;
    private final Organizations organizations;
    private final Journal journal;
    private final Now now;

    TeamDesk(
            TeamQueries queries,
            Access access,
            Relationships relationships,
            Organizations organizations,
            Journal journal,
            Now now) {
        this.queries = queries;
        this.access = access;
        this.relationships = relationships;
        this.organizations = organizations;
        this.journal = journal;
        this.now = now;
    }

    @Override
    public List<MemberView> members(ClientId client) {
        var found = new LinkedHashMap<ProfessionalId, MemberView>();
        OwnWorkerView own = queries.findCurrent(client).orElse(null);
        if (own != null) {
            add(found, own.professionalId(), "OWN_WORKER", own.fromOn());
            add(found, own.coWorkerId(), "CO_WORKER", own.fromOn());
        }
        for (var row : queries.listMembers(client)) {
            add(found, row.professionalId(), "MEMBER", row.fromOn());
        }
        if (own != null) {
            add(found, own.substituteId(), "SUBSTITUTE", own.fromOn());
        }
        return new ArrayList<>(found.values());
    }

    @Override
    public List<MemberView> members(Actor reader, ClientId client) {
        if (reader.proxy() == null) {
            return members(client);
        }
        var open = queries.listOpenTo(reader, client, now.instant());
        return members(client).stream().filter(m -> open.contains(m.professional())).toList();
    }

    private void add(
            Map<ProfessionalId, MemberView> found,
            @Nullable ProfessionalId id,
            String role,
            LocalDate from) {
        if (id == null) {
            return;
        }
        organizations
                .professional(id)
                .ifPresent(p -> {
                    var unit = organizations.unit(p.unit());
                    found.putIfAbsent(
                            id,
                            new MemberView(
                                    id,
                                    p.name(),
                                    p.initials(),
                                    p.profession(),
                                    role,
                                    p.unit(),
                                    unit.map(u -> u.partner()).orElse(false),
                                    unit.map(u -> u.phone()).orElse(""),
                                    from,
                                    null));
                });
    }

    @Override
    @Transactional
    public void join(
            Actor actor,
            ClientId client,
            ProfessionalId professional,
            String role,
            @Nullable UUID path) {
        // A client who accepts a plan thereby lets in those who carry it out.
        if (!client.equals(actor.client())) {
            access.require(actor, TeamPermission.CHANGE_TEAM);
            access.requireClient(actor, client);
        }
        if (organizations.professional(professional).isEmpty()) {
            throw Refusal.onField("professional", "team.member.choose");
        }
        LocalDate today = now.today();
        UUID id = Ids.next();
        boolean joined =
                queries.insertMember(
                        id,
                        client,
                        professional,
                        role,
                        path,
                        today,
                        Headers.of(actor, Register.SOCIAL_WELFARE, organizations),
                        now.instant());
        if (!joined) {
            return;
        }
        relationships.open(client, Holder.of(professional), RelationshipKind.TEAM, id, today, null);
        journal.record(
                JournalEntry.about(client)
                        .by(actor.account(), actor.mainRole().name())
                        .key("team.journal.memberJoined")
                        .subject("team_member", id)
                        .arg("professional", professional));
    }

    @Override
    @Transactional
    public void leave(
            Actor actor, ClientId client, ProfessionalId professional, LocalDate lastDay) {
        access.require(actor, TeamPermission.CHANGE_TEAM);
        access.requireClient(actor, client);
        for (var row : queries.listMembers(client)) {
            if (row.professionalId().equals(professional)) {
                end(actor, client, row, lastDay);
            }
        }
    }

    @Override
    @Transactional
    public void leaveWithPath(Actor actor, ClientId client, UUID path, LocalDate lastDay) {
        for (var row : queries.listMembers(client)) {
            if (path.equals(row.pathId())) {
                end(actor, client, row, lastDay);
            }
        }
    }

    private void end(Actor actor, ClientId client, TeamQueries.MemberRow row, LocalDate lastDay) {
        if (queries.endMember(row.id(), lastDay) == 0) {
            return;
        }
        relationships.endOf(row.id(), lastDay);
        journal.record(
                JournalEntry.about(client)
                        .by(actor.account(), actor.mainRole().name())
                        .key("team.journal.memberLeft")
                        .subject("team_member", row.id())
                        .arg("professional", row.professionalId())
                        .arg("to_on", lastDay));
    }
}
