package fi.polku.organization;

import fi.polku.kernel.LocalizedText;
import fi.polku.kernel.UnitId;
import java.util.UUID;

/** An open meeting place (kohtaamispaikka): anyone may come, nobody is asked who they are. */
public record MeetingPlaceView(
        UUID id,
        LocalizedText name,
        LocalizedText description,
        UnitId unit,
        String municipalityCode,
        String street,
        String postalCode) {}
