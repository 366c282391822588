package fi.polku.fhir.care;

import fi.polku.fhir.server.Fhir;
import fi.polku.fhir.server.Mapper;
import java.time.LocalDate;
import java.util.UUID;
import org.hl7.fhir.r4.model.CareTeam;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The client's team: the own worker and the others, each with the days they belong to it. */
@Component
class CareTeamMapper implements Mapper<CareTeamQueries.Found> {
    private final JsonMapper json = JsonMapper.builder().build();

    @Override
    public CareTeam map(CareTeamQueries.Found row) {
        CareTeam team = new CareTeam();
        team.setStatus(
                "inactive".equals(row.status())
                        ? CareTeam.CareTeamStatus.INACTIVE
                        : CareTeam.CareTeamStatus.ACTIVE);
        team.setSubject(Fhir.patient(row.clientId()));
        team.addParticipant().setMember(Fhir.patient(row.clientId()));
        if (row.members() == null) {
            return team;
        }
        for (JsonNode member : json.readTree(row.members().value())) {
            team.addParticipant()
                    .setMember(
                            Fhir.to(
                                    "Practitioner",
                                    UUID.fromString(member.path("professional").asString()),
                                    member.path("name").asString()))
                    .addRole(Fhir.own("team-role", member.path("role").asString()))
                    .setPeriod(Fhir.days(day(member.path("from")), day(member.path("to"))));
        }
        return team;
    }

    private static @Nullable LocalDate day(JsonNode node) {
        return node.isString() ? LocalDate.parse(node.asString()) : null;
    }
}
