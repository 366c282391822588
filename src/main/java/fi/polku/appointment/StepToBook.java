package fi.polku.appointment;

import fi.polku.kernel.LocalizedText;
import java.util.UUID;

/** An open step of the client's path for which a time can be booked and has not been. */
public record StepToBook(UUID step, LocalizedText title, ServiceType service) {}
