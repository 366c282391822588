package fi.polku.client;

import fi.polku.kernel.ClientId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Births and deaths, over the links of records that are of one person. */
public interface ClientLives {
    /**
     * One person.
     *
     * @param clients all records of the person, by id; the first stands for the person
     * @param born the latest that any of them says
     * @param died the latest that any of them says; null = no death is known
     */
    record Life(List<ClientId> clients, @Nullable LocalDate born, @Nullable LocalDate died) {
        public Life {
            clients = List.copyOf(clients);
        }
    }

    /**
     * Everybody who died before one day, or of whom no death is known and was born before another.
     */
    List<ClientId> over(LocalDate diedBefore, LocalDate bornBefore);

    /** The persons that the clients are, each once. */
    List<Life> of(Collection<ClientId> clients);

    /** Locks the records, so that nobody adds to them meanwhile; those that are there. */
    List<ClientId> lock(Collection<ClientId> clients);
}
