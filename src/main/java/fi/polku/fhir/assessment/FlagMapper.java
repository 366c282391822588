package fi.polku.fhir.assessment;

import fi.polku.fhir.server.Fhir;
import fi.polku.fhir.server.Mapper;
import fi.polku.platform.Now;
import org.hl7.fhir.r4.model.Flag;
import org.springframework.stereotype.Component;

/** What one must know before anything else: special support, need of an interpreter, protection. */
@Component
class FlagMapper implements Mapper<FlagQueries.Found> {
    private static final String CATEGORY = "http://terminology.hl7.org/CodeSystem/flag-category";
    private final Now now;

    FlagMapper(Now now) {
        this.now = now;
    }

    @Override
    public Flag map(FlagQueries.Found row) {
        Flag flag = new Flag();
        var today = now.today();
        var from = row.fromOn();
        var to = row.toOn();
        boolean on = (from == null || !from.isAfter(today)) && (to == null || !to.isBefore(today));
        flag.setStatus(on ? Flag.FlagStatus.ACTIVE : Flag.FlagStatus.INACTIVE);
        flag.addCategory(
                row.kind().equals("INTERPRETER")
                        ? Fhir.code(CATEGORY, "contact", "Subject Contact")
                        : Fhir.code(CATEGORY, "safety", "Safety"));
        flag.setCode(Fhir.own("flag", row.kind(), text(row.kind())));
        flag.setSubject(Fhir.patient(row.clientId()));
        if (from != null) {
            flag.setPeriod(Fhir.days(from, to));
        }
        return flag;
    }

    private static String text(String kind) {
        return switch (kind) {
            case "SPECIAL_SUPPORT" -> "Erityinen tuki";
            case "INTERPRETER" -> "Kysy tulkin tarve";
            default -> "Turvakielto";
        };
    }
}
