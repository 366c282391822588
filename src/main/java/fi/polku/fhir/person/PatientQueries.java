package fi.polku.fhir.person;

import fi.polku.fhir.search.ResourceQueries;
import fi.polku.fhir.search.Row;
import fi.polku.fhir.search.SearchParam;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.LocalizedText;
import fi.polku.platform.sql.Json;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository("fhirPatientQueries")
class PatientQueries extends ResourceQueries<PatientQueries.Found> {
    private static final String VIEW =
            """
            SELECT c.id, c.changed_at AS updated_at, c.id AS client_id, NULL::jsonb AS content,
              n.family_name AS family, n.given_names AS given, n.call_name, n.search_name, n.from_on AS named_on, c.born_on, c.sex,
              c.language, c.municipality_code, m.name AS municipality, c.died_on,
              l.goes_on_id, l.goes_on_id IS NULL AS active,
              (SELECT jsonb_agg(
                 jsonb_build_object('kind', w.kind, 'value', w.value, 'from', w.from_on, 'speaks', w.speaks)
                 ORDER BY w.kind DESC, w.id)
               FROM client_contact_way w
               WHERE w.client_id = c.id
                 AND w.to_on IS NULL) AS way_rows,
              (SELECT jsonb_agg(
                 jsonb_build_object('family', o.family_name, 'given', o.given_names, 'from', o.from_on, 'to', o.to_on)
                 ORDER BY o.to_on DESC, o.created_at DESC, o.id DESC)
               FROM client_name o
               WHERE o.client_id = c.id
                 AND o.to_on IS NOT NULL) AS former_rows,
              (SELECT jsonb_build_object('kind', s.interpreter, 'language', s.interpreter_language)
               FROM client_speech s
               WHERE s.client_id = c.id
                 AND s.to_on IS NULL
                 AND s.interpreter IS NOT NULL) AS interpreter,
              (SELECT jsonb_agg(r.client_id ORDER BY r.id)
               FROM client_link r
               WHERE r.goes_on_id = c.id
                 AND r.undone_at IS NULL) AS replaced_rows,
              (SELECT jsonb_agg(
                 jsonb_build_object('kind', i.kind, 'system', i.system, 'value', i.value,
                   'from', i.from_on, 'to', i.to_on)
                 ORDER BY i.from_on, i.id)
               FROM client_identifier i
               WHERE i.client_id = c.id) AS identifier_rows
            FROM client c
            JOIN client_name n ON n.client_id = c.id AND n.to_on IS NULL
            LEFT JOIN client_link l ON l.client_id = c.id AND l.undone_at IS NULL
            LEFT JOIN municipality m ON m.code = c.municipality_code
            WHERE @person(c.id)
            """;

    PatientQueries(JdbcClient jdbc) {
        super(
                jdbc,
                Found.class,
                VIEW,
                SearchParam.identifier(
                        """
                        v.id IN (
                          SELECT i.client_id
                          FROM client_identifier i
                          JOIN unnest({p}::text[]) x ON i.value = substr(x, strpos(x, '|') + 1)
                          WHERE x LIKE '*|%'
                            OR x = CASE i.kind
                              WHEN 'HETU' THEN 'urn:oid:1.2.246.21'
                              WHEN 'TEMPORARY' THEN 'urn:oid:' || i.system
                              ELSE i.system
                            END || '|' || i.value)\
                        """),
                SearchParam.words("family", "v.search_name LIKE plain_letters({p}) || '%'"),
                SearchParam.words(
                        "given",
                        """
                        (v.search_name LIKE '%' || plain_letters({p}) || '%'
                          AND ' ' || plain_letters(v.given) LIKE '% ' || plain_letters({p}) || '%')\
                        """),
                SearchParam.words(
                        "name",
                        """
                        (v.search_name LIKE '%' || plain_letters({p}) || '%'
                          AND ' ' || v.search_name LIKE '% ' || plain_letters({p}) || '%')\
                        """),
                SearchParam.day("birthdate", "v.born_on"),
                SearchParam.token(
                        "gender",
                        "v.sex",
                        Map.of("male", List.of("MALE"), "female", List.of("FEMALE"))),
                SearchParam.token("active", "v.active::text"));
    }

    record Found(
            UUID id,
            Instant updatedAt,
            @Nullable ClientId clientId,
            @Nullable Json content,
            String family,
            String given,
            @Nullable String callName,
            @Nullable LocalDate bornOn,
            @Nullable String sex,
            String language,
            @Nullable String municipalityCode,
            @Nullable LocalizedText municipality,
            LocalDate namedOn,
            @Nullable Json wayRows,
            @Nullable Json formerRows,
            @Nullable Json interpreter,
            @Nullable Json replacedRows,
            @Nullable LocalDate diedOn,
            @Nullable UUID goesOnId,
            @Nullable Json identifierRows)
            implements Row {}
}
