package fi.polku.organization.internal;

import fi.polku.kernel.LocalizedText;
import fi.polku.kernel.ProfessionalId;
import fi.polku.kernel.ServiceId;
import fi.polku.kernel.UnitId;
import fi.polku.organization.MeetingPlaceView;
import fi.polku.organization.Municipality;
import fi.polku.organization.ProfessionalView;
import fi.polku.organization.QueueKind;
import fi.polku.organization.ServiceView;
import fi.polku.organization.UnitView;
import fi.polku.platform.sql.Params;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Units, their services, hours and queues, and the people who work in them. */
@Repository
class OrganizationQueries {
    private static final String UNIT =
            """
            SELECT u.id, u.name, u.kind, u.parent_id AS parent, u.municipality_code, u.street, u.postal_code, u.phone
            FROM unit u
            """;
    private static final String PROFESSIONAL =
            """
            SELECT p.id, p.family_name, p.given_name, p.profession, p.unit_id AS unit, p.licensed, p.public_office
            FROM professional p
            """;

    private final JdbcClient jdbc;

    OrganizationQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record QueueRow(String municipalityCode, QueueKind kind, UnitId unit) {}

    record HoursRow(UnitId unit, int weekday, LocalTime opens, LocalTime closes) {}

    record ServiceRow(
            ServiceId id,
            String code,
            String sector,
            LocalizedText name,
            LocalizedText description,
            List<UUID> units) {
        ServiceView view() {
            return new ServiceView(id, code, sector, name, description, units);
        }
    }

    List<UnitView> listUnits() {
        return jdbc.sql(UNIT + "ORDER BY u.order_number, u.id").query(UnitView.class).list();
    }

    Optional<UnitView> findUnit(UnitId id) {
        return jdbc.sql(UNIT + "WHERE u.id = :id")
                .paramSource(Params.of("id", id).source())
                .query(UnitView.class)
                .optional();
    }

    List<ProfessionalView> listProfessionals() {
        return jdbc.sql(PROFESSIONAL + "ORDER BY p.family_name, p.given_name, p.id")
                .query(ProfessionalView.class)
                .list();
    }

    Optional<ProfessionalView> findProfessional(ProfessionalId id) {
        return jdbc.sql(PROFESSIONAL + "WHERE p.id = :id")
                .paramSource(Params.of("id", id).source())
                .query(ProfessionalView.class)
                .optional();
    }

    List<Municipality> listMunicipalities() {
        return jdbc.sql(
                        """
                        SELECT m.code, m.name, m.postal_code, m.post_office, m.population
                        FROM municipality m
                        ORDER BY m.population DESC, m.code
                        """)
                .query(Municipality.class)
                .list();
    }

    List<QueueRow> listQueues() {
        return jdbc.sql(
                        """
                        SELECT q.municipality_code, q.kind, q.unit_id AS unit
                        FROM unit_queue q
                        ORDER BY q.municipality_code, q.kind
                        """)
                .query(QueueRow.class)
                .list();
    }

    List<HoursRow> listHours() {
        return jdbc.sql(
                        """
                        SELECT h.unit_id AS unit, h.weekday, h.opens, h.closes
                        FROM opening_hours h
                        ORDER BY h.unit_id, h.weekday, h.opens
                        """)
                .query(HoursRow.class)
                .list();
    }

    List<ServiceView> listServices() {
        return jdbc
                .sql(
                        """
                        SELECT s.id, s.code, s.sector, s.name, s.description,
                          (SELECT coalesce(array_agg(us.unit_id ORDER BY u.order_number, u.id), '{}')
                           FROM unit_service us
                           JOIN unit u ON u.id = us.unit_id
                           WHERE us.service_id = s.id) AS units
                        FROM service s
                        ORDER BY s.order_number, s.id
                        """)
                .query(ServiceRow.class)
                .list()
                .stream()
                .map(ServiceRow::view)
                .toList();
    }

    List<MeetingPlaceView> listMeetingPlaces() {
        return jdbc.sql(
                        """
                        SELECT p.id, p.name, p.description, p.unit_id AS unit, p.municipality_code, p.street, p.postal_code
                        FROM meeting_place p
                        ORDER BY p.order_number, p.id
                        """)
                .query(MeetingPlaceView.class)
                .list();
    }
}
