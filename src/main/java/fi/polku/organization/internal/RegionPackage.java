package fi.polku.organization.internal;

import fi.polku.kernel.LocalizedText;
import fi.polku.organization.QueueKind;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The files of a region's data package as they are written. */
final class RegionPackage {
    private RegionPackage() {}

    record MunicipalityEntry(
            String code,
            Map<String, String> name,
            String postalCode,
            String postOffice,
            int population) {}

    /**
     * @param queues for each kind of queue the municipalities whose contacts the unit answers
     * @param hours for example {@code {"days": ["MONDAY"], "opens": "08:00", "closes": "16:00"}}
     * @param specialProtection when its patient entries are specially protected
     */
    record UnitEntry(
            String key,
            String kind,
            @Nullable String parent,
            Map<String, String> name,
            String municipality,
            String street,
            String postalCode,
            String phone,
            @Nullable Map<QueueKind, List<String>> queues,
            @Nullable List<HoursEntry> hours,
            @Nullable ProtectedEntry specialProtection) {}

    /** Why and from which day the unit's entries are specially protected. */
    record ProtectedEntry(String ground, LocalDate from) {}

    record HoursEntry(List<DayOfWeek> days, LocalTime opens, LocalTime closes) {}

    record ServiceEntry(
            String code,
            String sector,
            Map<String, String> name,
            Map<String, String> description,
            List<String> units) {}

    record ProfessionalEntry(
            String key,
            String familyName,
            String givenName,
            String profession,
            String unit,
            boolean licensed,
            boolean publicOffice) {}

    record MeetingPlaceEntry(
            String key,
            Map<String, String> name,
            Map<String, String> description,
            String unit,
            String municipality,
            String street,
            String postalCode) {}

    /** Says at load, not on a page, when a name lacks Finnish. */
    static Map<String, String> checked(Map<String, String> text) {
        return new LocalizedText(text).byLanguage();
    }
}
