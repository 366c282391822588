package fi.polku.insight.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.appointment.MeetingMode;
import fi.polku.appointment.ServiceType;
import fi.polku.insight.internal.AvoHilmoField.Certainty;
import fi.polku.kernel.Register;
import fi.polku.testing.WrittenFile;
import java.util.ArrayList;
import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The reference page of AvoHILMO")
class AvoHilmoReferenceTest {
    @Test
    @DisplayName("says what the fields say; when it does not, it is written anew and must be read")
    void upToDate() {
        assertThat(WrittenFile.whole("docs/reference/avohilmo.md", page()))
                .as("docs/reference/avohilmo.md was out of date and has been rewritten")
                .isTrue();
    }

    @Test
    @DisplayName("has a way of contact for every way of meeting")
    void everyMode() {
        assertThat(AvoHilmoCodes.CONTACT_FORM).containsOnlyKeys(MeetingMode.values());
        assertThat(AvoHilmoCodes.SERVICE_FORM.keySet())
                .allMatch(s -> s.register() == Register.PATIENT);
    }

    private static String page() {
        var lines = new ArrayList<String>();
        lines.add("# The event chain of AvoHILMO");
        lines.add("");
        lines.add("Written by `AvoHilmoReferenceTest` from `AvoHilmoField`; do not edit by hand.");
        lines.add("");
        lines.add(
                "`GET /lead/avohilmo.csv?month=2026-10` gives the event chains of health care that"
                        + " began in the month, for those who lead and for administrators: UTF-8,"
                        + " the names of the fields on the first line, `;` between values. It is"
                        + " counted from the view `report_care_chain`. Everybody who is in the file"
                        + " can see in their log that it was taken out.");
        lines.add("");
        lines.add(
                "- A chain is a contact, the assessment of care that came of it, and each time"
                        + " booked for that assessment until a visit met its clock. A booking that"
                        + " answers no assessment is a chain of its own without the first two.");
        lines.add(
                "- A chain began when the contact was made, or without one when the time was"
                        + " booked; the month is the one in Helsinki. The file of a month grows as"
                        + " its visits come true, so it is sent whole again in place of the one"
                        + " before.");
        lines.add(
                "- Only a realised visit that an assessment preceded has both `HOIDONTARVE_AJANKOHTA`"
                        + " and `KAYNTI_ALKOI`: those are the waits that the Finnish Institute for"
                        + " Health and Welfare counts as access to care. Urgent care has no clock,"
                        + " and its visit is therefore not joined to its assessment.");
        lines.add(
                "- A moment is the local time in Helsinki, as in `2026-10-31T23:30:00`. This is our"
                        + " reading: the format of the register has not been seen. Within the hour"
                        + " that comes twice in October it does not tell which of the two it is.");
        lines.add(
                "- The names of the fields are those of the register as researchers get it"
                        + " ([finregistry-data](https://github.com/dsgelab/finregistry-data)). The"
                        + " fields outside the chain (external cause, measurements, pregnancy,"
                        + " teeth, home care, diagnoses, procedures, medicines, vaccinations) are"
                        + " not made: Polku does not record them of a visit.");
        lines.add(
                "- Every contact, assessment and booking of the patient register is there: Polku"
                        + " has nothing that would tell primary from specialised care.");
        lines.add("");
        lines.add("| field | from where, or why empty | how sure |");
        lines.add("|---|---|---|");
        for (AvoHilmoField field : AvoHilmoField.values()) {
            lines.add(
                    "| %s | %s | %s |".formatted(field, field.source(), field.certainty().says()));
        }
        lines.add("");
        lines.add("## Codes");
        lines.add("");
        lines.add(
                "Where Polku has a code of the register it was "
                        + "seen in published research code only (UNVERIFIED). What is not here is"
                        + " left empty.");
        lines.add("");
        lines.add("| field | in Polku | code |");
        lines.add("|---|---|---|");
        for (MeetingMode mode : MeetingMode.values()) {
            lines.add(
                    "| …_YHTEYSTAPA | %s | %s |"
                            .formatted(mode, AvoHilmoCodes.CONTACT_FORM.get(mode)));
        }
        Arrays.stream(ServiceType.values())
                .filter(s -> s.register() == Register.PATIENT)
                .forEach(s ->
                        lines.add(
                                "| …_PALVELUMUOTO | %s | %s |"
                                        .formatted(
                                                s,
                                                AvoHilmoCodes.SERVICE_FORM.getOrDefault(
                                                        s, "none seen"))));
        lines.add("| KAYNTI_KAVIJARYHMA | one person | " + AvoHilmoCodes.ONE_PERSON + " |");
        lines.add("");
        lines.add(
                "Fields whose codes have not been seen at all hold Polku's own words or ids: "
                        + String.join(
                                ", ",
                                Arrays.stream(AvoHilmoField.values())
                                        .filter(f -> f.certainty() == Certainty.OWN_WORD)
                                        .map(Enum::name)
                                        .toList())
                        + ". They cannot be mistaken for codes of the register, and are to be"
                        + " replaced before the file is sent.");
        return String.join("\n", lines) + "\n";
    }
}
