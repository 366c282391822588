package fi.polku.organization.internal;

import fi.polku.access.CareTask;
import fi.polku.access.CareTasks;
import fi.polku.kernel.ProfessionalId;
import fi.polku.kernel.ServiceTask;
import fi.polku.kernel.UnitId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.core.io.ClassPathResource;

/** Reads from {@code region/care-tasks.csv} which work tasks a professional has. */
final class ProfessionTasks {
    private static final String FILE = "region/care-tasks.csv";

    /** Decree 457/2024 came into force. */
    private static final LocalDate FROM = LocalDate.of(2024, Month.OCTOBER, 1);

    private ProfessionTasks() {}

    private record Row(
            String profession, String unitKind, CareTask task, List<ServiceTask> serviceTasks) {}

    static byte[] bytes() {
        try (var in = new ClassPathResource(FILE).getInputStream()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A professional at work.
     *
     * @param unitKind the kind of unit where the work is done
     * @param alike the units of that kind, whose records are those of the own service
     */
    record AtWork(ProfessionalId id, String profession, String unitKind, List<UnitId> alike) {}

    static List<CareTasks.Given> of(List<AtWork> people) {
        var rows = rows();
        var tasks = new ArrayList<CareTasks.Given>();
        for (AtWork person : people) {
            for (Row row : rows) {
                if (row.profession.equals(person.profession)
                        && (row.unitKind.equals("*") || row.unitKind.equals(person.unitKind))) {
                    tasks.add(
                            new CareTasks.Given(
                                    person.id,
                                    row.task,
                                    row.serviceTasks,
                                    person.alike,
                                    null,
                                    FROM,
                                    null));
                }
            }
        }
        return tasks;
    }

    private static List<Row> rows() {
        return new String(bytes(), StandardCharsets.UTF_8)
                .lines()
                .filter(l -> !l.isBlank() && !l.startsWith("#"))
                .skip(1)
                .map(l -> l.split(",", -1))
                .map(c ->
                        new Row(
                                c[0],
                                c[1],
                                CareTask.valueOf(c[2]),
                                c[3].isEmpty()
                                        ? List.of()
                                        : Arrays.stream(c[3].split(";", -1))
                                                .map(ServiceTask::valueOf)
                                                .toList()))
                .toList();
    }
}
