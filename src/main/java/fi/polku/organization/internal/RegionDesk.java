package fi.polku.organization.internal;

import fi.polku.access.CareTasks;
import fi.polku.access.SpecialProtections;
import fi.polku.kernel.UnitId;
import fi.polku.organization.RegionLoader;
import fi.polku.organization.internal.RegionPackage.MeetingPlaceEntry;
import fi.polku.organization.internal.RegionPackage.MunicipalityEntry;
import fi.polku.organization.internal.RegionPackage.ProfessionalEntry;
import fi.polku.organization.internal.RegionPackage.ServiceEntry;
import fi.polku.organization.internal.RegionPackage.UnitEntry;
import fi.polku.platform.Now;
import fi.polku.platform.sql.Json;
import fi.polku.platform.sql.Params;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

@Component
class RegionDesk implements RegionLoader {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> FILES =
            List.of(
                    "municipalities.json",
                    "units.json",
                    "services.json",
                    "professionals.json",
                    "meeting-places.json");
    private final RegionQueries queries;
    private final OrganizationDesk organization;
    private final CareTasks careTasks;
    private final SpecialProtections protections;
    private final Now now;

    RegionDesk(
            RegionQueries queries,
            OrganizationDesk organization,
            CareTasks careTasks,
            SpecialProtections protections,
            Now now) {
        this.queries = queries;
        this.organization = organization;
        this.careTasks = careTasks;
        this.protections = protections;
        this.now = now;
    }

    @Override
    @Transactional
    public void load(String region) {
        if (!region.matches("[a-z-]+")) {
            throw new IllegalArgumentException("Not a name of a region: " + region);
        }
        String digest = digest(region);
        queries.lockLoading();
        if (queries.isLoaded(region, digest)) {
            return;
        }
        var units = read(region, "units.json", UnitEntry[].class);
        Set<String> keys = new HashSet<>();
        units.forEach(u -> keys.add(u.key()));
        queries.saveMunicipalities(region, municipalities(region), now.instant());
        queries.saveUnits(region, units(region, units, keys), now.instant());
        queries.saveQueues(region, queues(region, units), now.instant());
        queries.replaceHours(region, hours(region, units), now.instant());
        var services = read(region, "services.json", ServiceEntry[].class);
        queries.saveServices(region, services(region, services), now.instant());
        queries.replaceUnitServices(region, unitServices(region, services, keys), now.instant());
        queries.saveProfessionals(region, professionals(region, keys), now.instant());
        giveTasks(region, units);
        protect(region, units);
        queries.saveMeetingPlaces(region, meetingPlaces(region, keys), now.instant());
        queries.saveLoaded(region, digest, now.instant());
        organization.forget();
    }

    private void protect(String region, List<UnitEntry> units) {
        var given = new ArrayList<SpecialProtections.Given>();
        for (var u : units) {
            var special = u.specialProtection();
            if (special != null) {
                given.add(
                        new SpecialProtections.Given(
                                RegionLoader.unit(region, u.key()),
                                special.ground(),
                                special.from()));
            }
        }
        protections.load(
                units.stream().map(u -> RegionLoader.unit(region, u.key())).toList(), given);
    }

    private static Json municipalities(String region) {
        var rows = new ArrayList<Map<String, Object>>();
        for (var m : read(region, "municipalities.json", MunicipalityEntry[].class)) {
            rows.add(
                    row(
                            "code", m.code(),
                            "name", RegionPackage.checked(m.name()),
                            "postalCode", m.postalCode(),
                            "postOffice", m.postOffice(),
                            "population", m.population()));
        }
        return Params.json(rows);
    }

    private static Json units(String region, List<UnitEntry> units, Set<String> keys) {
        var rows = new ArrayList<Map<String, Object>>();
        for (var u : units) {
            String parent = u.parent();
            rows.add(
                    row(
                            "id", RegionLoader.unit(region, u.key()).value(),
                            "name", RegionPackage.checked(u.name()),
                            "kind", u.kind(),
                            "parent", parent == null ? null : unitId(region, parent, keys),
                            "municipalityCode", u.municipality(),
                            "street", u.street(),
                            "postalCode", u.postalCode(),
                            "phone", u.phone(),
                            "orderNumber", rows.size()));
        }
        return Params.json(rows);
    }

    private static Json queues(String region, List<UnitEntry> units) {
        var rows = new ArrayList<Map<String, Object>>();
        for (var u : units) {
            var queues = u.queues();
            if (queues != null) {
                queues.forEach((kind, codes) ->
                        codes.forEach(code ->
                                rows.add(
                                        row(
                                                "municipalityCode", code,
                                                "kind", kind.name(),
                                                "unit",
                                                        RegionLoader.unit(region, u.key())
                                                                .value()))));
            }
        }
        return Params.json(rows);
    }

    private static Json hours(String region, List<UnitEntry> units) {
        var rows = new ArrayList<Map<String, Object>>();
        for (var u : units) {
            var hours = u.hours();
            if (hours != null) {
                for (var h : hours) {
                    for (var day : h.days()) {
                        rows.add(
                                row(
                                        "unit", RegionLoader.unit(region, u.key()).value(),
                                        "weekday", day.getValue(),
                                        "opens", h.opens().toString(),
                                        "closes", h.closes().toString()));
                    }
                }
            }
        }
        return Params.json(rows);
    }

    private static Json services(String region, List<ServiceEntry> services) {
        var rows = new ArrayList<Map<String, Object>>();
        for (var s : services) {
            rows.add(
                    row(
                            "id", RegionLoader.service(region, s.code()).value(),
                            "code", s.code(),
                            "sector", s.sector(),
                            "name", RegionPackage.checked(s.name()),
                            "description", RegionPackage.checked(s.description()),
                            "orderNumber", rows.size()));
        }
        return Params.json(rows);
    }

    private static Json unitServices(String region, List<ServiceEntry> services, Set<String> keys) {
        var rows = new ArrayList<Map<String, Object>>();
        for (var s : services) {
            for (var unit : s.units()) {
                rows.add(
                        row(
                                "service", RegionLoader.service(region, s.code()).value(),
                                "unit", unitId(region, unit, keys)));
            }
        }
        return Params.json(rows);
    }

    private static Json professionals(String region, Set<String> keys) {
        var rows = new ArrayList<Map<String, Object>>();
        for (var p : read(region, "professionals.json", ProfessionalEntry[].class)) {
            rows.add(
                    row(
                            "id", RegionLoader.professional(region, p.key()).value(),
                            "familyName", p.familyName(),
                            "givenName", p.givenName(),
                            "profession", p.profession(),
                            "unit", unitId(region, p.unit(), keys),
                            "licensed", p.licensed(),
                            "publicOffice", p.publicOffice()));
        }
        return Params.json(rows);
    }

    private void giveTasks(String region, List<UnitEntry> units) {
        var kinds = units.stream().collect(Collectors.toMap(UnitEntry::key, UnitEntry::kind));
        Map<String, List<UnitId>> alike =
                units.stream()
                        .collect(
                                Collectors.groupingBy(
                                        UnitEntry::kind,
                                        Collectors.mapping(
                                                u -> RegionLoader.unit(region, u.key()),
                                                Collectors.toList())));
        var people = new ArrayList<ProfessionTasks.AtWork>();
        for (var p : read(region, "professionals.json", ProfessionalEntry[].class)) {
            String kind = kinds.getOrDefault(p.unit(), "");
            people.add(
                    new ProfessionTasks.AtWork(
                            RegionLoader.professional(region, p.key()),
                            p.profession(),
                            kind,
                            alike.getOrDefault(kind, List.of())));
        }
        careTasks.load(
                people.stream().map(ProfessionTasks.AtWork::id).toList(),
                ProfessionTasks.of(people));
    }

    private static Json meetingPlaces(String region, Set<String> keys) {
        var rows = new ArrayList<Map<String, Object>>();
        for (var p : read(region, "meeting-places.json", MeetingPlaceEntry[].class)) {
            rows.add(
                    row(
                            "id", RegionLoader.id(region, "meeting-place", p.key()),
                            "name", RegionPackage.checked(p.name()),
                            "description", RegionPackage.checked(p.description()),
                            "unit", unitId(region, p.unit(), keys),
                            "municipalityCode", p.municipality(),
                            "street", p.street(),
                            "postalCode", p.postalCode(),
                            "orderNumber", rows.size()));
        }
        return Params.json(rows);
    }

    private static Object unitId(String region, String key, Set<String> keys) {
        if (!keys.contains(key)) {
            throw new IllegalStateException("No unit " + key + " in region " + region);
        }
        return RegionLoader.unit(region, key).value();
    }

    private static Map<String, Object> row(@Nullable Object... pairs) {
        var row = new LinkedHashMap<String, Object>();
        for (int i = 0; i + 1 < pairs.length; i += 2) {
            Object value = pairs[i + 1];
            if (value != null) {
                row.put(String.valueOf(pairs[i]), value);
            }
        }
        return row;
    }

    private static <T> List<T> read(String region, String file, Class<T[]> type) {
        return List.of(JSON.readValue(bytes(region, file), type));
    }

    private static String digest(String region) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            FILES.forEach(file -> digest.update(bytes(region, file)));
            digest.update(ProfessionTasks.bytes());
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(String region, String file) {
        try (var in = new ClassPathResource("region/" + region + "/" + file).getInputStream()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("Region " + region + " has no " + file, e);
        }
    }
}
