package fi.polku.access;

import fi.polku.kernel.ProfessionalId;
import fi.polku.kernel.ServiceTask;
import fi.polku.kernel.UnitId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The register of the work tasks on which the use of client data is founded. */
public interface CareTasks {
    /**
     * A work task of a professional.
     *
     * @param serviceTasks those of social welfare that the work is in, or that a health service is
     *     essentially linked to
     * @param units whose records are those of the own profession, speciality or service
     * @param supervisor who guides the work when it is a student's (decree 457/2024 21 §)
     * @param toOn last day; null = until further notice
     */
    record Given(
            ProfessionalId professional,
            CareTask task,
            List<ServiceTask> serviceTasks,
            List<UnitId> units,
            @Nullable ProfessionalId supervisor,
            LocalDate fromOn,
            @Nullable LocalDate toOn) {}

    /** Gives the tasks; the same one again changes nothing. */
    void give(List<Given> tasks);

    /**
     * Gives what a region's package says of its professionals: the same again changes nothing, and
     * what an earlier package gave and this one does not has ended yesterday. Tasks that somebody
     * has given by hand stay.
     */
    void load(Collection<ProfessionalId> professionals, List<Given> tasks);

    /** The tasks of a professional on a day. */
    List<Given> of(ProfessionalId professional, LocalDate on);
}
