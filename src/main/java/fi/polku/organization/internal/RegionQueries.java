package fi.polku.organization.internal;

import fi.polku.platform.sql.Json;
import fi.polku.platform.sql.Params;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** A region as its data package gives it: what is there already is brought up to date. */
@Repository
class RegionQueries {
    private final JdbcClient jdbc;

    RegionQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean isLoaded(String region, String digest) {
        return jdbc.sql(
                        """
                        SELECT EXISTS (
                          SELECT 1
                          FROM region_package p
                          WHERE p.region = :region
                            AND p.digest = :digest)
                        """)
                .paramSource(Params.of("region", region).and("digest", digest).source())
                .query(Boolean.class)
                .single();
    }

    /** One loader at a time: two nodes that start together wait for each other. */
    void lockLoading() {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtext('region_package'))").query(r -> {});
    }

    void saveLoaded(String region, String digest, Instant now) {
        jdbc.sql(
                        """
                        INSERT INTO region_package (region, digest, created_at)
                        VALUES (:region, :digest, :now)
                        ON CONFLICT (region) DO UPDATE SET digest = excluded.digest, created_at = excluded.created_at
                        """)
                .paramSource(
                        Params.of("region", region).and("digest", digest).and("now", now).source())
                .update();
    }

    void saveMunicipalities(String region, Json rows, Instant now) {
        run(
                """
                INSERT INTO municipality (code, name, postal_code, post_office, population, region, created_at)
                SELECT r.code, r.name, r."postalCode", r."postOffice", r.population, :region, :now
                FROM jsonb_to_recordset(:rows) AS r(code text, name jsonb, "postalCode" text, "postOffice" text, population integer)
                ON CONFLICT (code) DO UPDATE SET name = excluded.name, postal_code = excluded.postal_code,
                  post_office = excluded.post_office, population = excluded.population, region = excluded.region
                """,
                region,
                rows,
                now);
    }

    /** The units of a package; rows come parents first, which the foreign key checks at the end. */
    void saveUnits(String region, Json rows, Instant now) {
        run(
                """
                INSERT INTO unit (id, name, kind, parent_id, municipality_code, street, postal_code, phone, region, order_number, created_at)
                SELECT r.id, r.name, r.kind, r.parent, r."municipalityCode", r.street, r."postalCode", r.phone, :region, r."orderNumber", :now
                FROM jsonb_to_recordset(:rows) AS r(id uuid, name jsonb, kind text, parent uuid, "municipalityCode" text,
                  street text, "postalCode" text, phone text, "orderNumber" integer)
                ON CONFLICT (id) DO UPDATE SET name = excluded.name, kind = excluded.kind, parent_id = excluded.parent_id,
                  municipality_code = excluded.municipality_code, street = excluded.street,
                  postal_code = excluded.postal_code, phone = excluded.phone, order_number = excluded.order_number
                """,
                region,
                rows,
                now);
    }

    void saveQueues(String region, Json rows, Instant now) {
        run(
                """
                INSERT INTO unit_queue (municipality_code, kind, unit_id, created_at)
                SELECT r."municipalityCode", r.kind, r.unit, :now
                FROM jsonb_to_recordset(:rows) AS r("municipalityCode" text, kind text, unit uuid)
                WHERE :region <> ''
                ON CONFLICT (municipality_code, kind) DO UPDATE SET unit_id = excluded.unit_id
                """,
                region,
                rows,
                now);
    }

    void replaceHours(String region, Json rows, Instant now) {
        jdbc.sql(
                        """
                        DELETE FROM opening_hours h
                        USING unit u
                        WHERE u.id = h.unit_id
                          AND u.region = :region
                        """)
                .paramSource(Params.of("region", region).source())
                .update();
        run(
                """
                INSERT INTO opening_hours (unit_id, weekday, opens, closes, created_at)
                SELECT r.unit, r.weekday, r.opens, r.closes, :now
                FROM jsonb_to_recordset(:rows) AS r(unit uuid, weekday integer, opens time, closes time)
                WHERE :region <> ''
                """,
                region,
                rows,
                now);
    }

    void saveServices(String region, Json rows, Instant now) {
        run(
                """
                INSERT INTO service (id, code, sector, name, description, region, order_number, created_at)
                SELECT r.id, r.code, r.sector, r.name, r.description, :region, r."orderNumber", :now
                FROM jsonb_to_recordset(:rows) AS r(id uuid, code text, sector text, name jsonb, description jsonb, "orderNumber" integer)
                ON CONFLICT (id) DO UPDATE SET sector = excluded.sector, name = excluded.name,
                  description = excluded.description, order_number = excluded.order_number
                """,
                region,
                rows,
                now);
    }

    void replaceUnitServices(String region, Json rows, Instant now) {
        jdbc.sql(
                        """
                        DELETE FROM unit_service us
                        USING service s
                        WHERE s.id = us.service_id
                          AND s.region = :region
                        """)
                .paramSource(Params.of("region", region).source())
                .update();
        run(
                """
                INSERT INTO unit_service (service_id, unit_id, created_at)
                SELECT r.service, r.unit, :now
                FROM jsonb_to_recordset(:rows) AS r(service uuid, unit uuid)
                WHERE :region <> ''
                """,
                region,
                rows,
                now);
    }

    void saveProfessionals(String region, Json rows, Instant now) {
        run(
                """
                INSERT INTO professional (id, family_name, given_name, profession, unit_id, licensed, public_office, region, created_at)
                SELECT r.id, r."familyName", r."givenName", r.profession, r.unit, r.licensed, r."publicOffice", :region, :now
                FROM jsonb_to_recordset(:rows) AS r(id uuid, "familyName" text, "givenName" text, profession text, unit uuid,
                  licensed boolean, "publicOffice" boolean)
                ON CONFLICT (id) DO UPDATE SET family_name = excluded.family_name, given_name = excluded.given_name,
                  profession = excluded.profession, unit_id = excluded.unit_id, licensed = excluded.licensed,
                  public_office = excluded.public_office
                """,
                region,
                rows,
                now);
    }

    void saveMeetingPlaces(String region, Json rows, Instant now) {
        run(
                """
                INSERT INTO meeting_place (id, name, description, unit_id, municipality_code, street, postal_code, region, order_number, created_at)
                SELECT r.id, r.name, r.description, r.unit, r."municipalityCode", r.street, r."postalCode", :region, r."orderNumber", :now
                FROM jsonb_to_recordset(:rows) AS r(id uuid, name jsonb, description jsonb, unit uuid, "municipalityCode" text,
                  street text, "postalCode" text, "orderNumber" integer)
                ON CONFLICT (id) DO UPDATE SET name = excluded.name, description = excluded.description,
                  unit_id = excluded.unit_id, municipality_code = excluded.municipality_code, street = excluded.street,
                  postal_code = excluded.postal_code, order_number = excluded.order_number
                """,
                region,
                rows,
                now);
    }

    private void run(String sql, String region, Json rows, Instant now) {
        jdbc.sql(sql)
                .paramSource(Params.of("region", region).and("rows", rows).and("now", now).source())
                .update();
    }
}
