package fi.polku.client;

import fi.polku.kernel.ClientId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The day of birth became another or known; told within the transaction of the change. */
public record BirthDateChanged(ClientId client, @Nullable LocalDate bornOn) {}
