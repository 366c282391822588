package fi.polku.privacy.internal;

import fi.polku.platform.retention.Retained;
import fi.polku.platform.retention.RetainedTable;
import fi.polku.platform.retention.RetainedTable.Reference;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The tables of all modules, those that point at others before what they point at. */
@Component
class RetentionTables {
    private static final String CLIENT = "client";
    private final List<RetainedTable> all;

    RetentionTables(List<Retained> modules) {
        var byName = new LinkedHashMap<String, RetainedTable>();
        modules.stream()
                .flatMap(m -> m.tables().stream())
                .sorted(java.util.Comparator.comparing(RetainedTable::name))
                .forEach(t -> byName.put(t.name(), t));
        var ordered = new ArrayList<RetainedTable>();
        var seen = new LinkedHashMap<String, Boolean>();
        byName.values().forEach(t -> place(t, byName, seen, ordered));
        ordered.sort((a, b) -> Boolean.compare(a.name().equals(CLIENT), b.name().equals(CLIENT)));
        all = List.copyOf(ordered);
    }

    /** A column that points at a record, and whose it is. */
    record Pointer(RetainedTable from, Reference reference) {}

    List<RetainedTable> all() {
        return all;
    }

    RetainedTable get(String name) {
        return all.stream().filter(t -> t.name().equals(name)).findFirst().orElseThrow();
    }

    /** Whether its rows are records of a register, with what ends them. */
    boolean isRecord(RetainedTable table) {
        return table.serviceTask().equals("r.service_task");
    }

    /** Everything that points at the table's records; at a person, whatever is of the person. */
    List<Pointer> pointersAt(RetainedTable table) {
        var pointers = new ArrayList<Pointer>();
        for (RetainedTable from : all) {
            for (Reference reference : from.references()) {
                if (reference.table().equals(table.name())) {
                    pointers.add(new Pointer(from, reference));
                }
            }
            if (table.name().equals(CLIENT)
                    && !from.name().equals(CLIENT)
                    && !from.followsClient()) {
                pointers.add(new Pointer(from, new Reference(from.client(), CLIENT)));
            }
        }
        return pointers;
    }

    /** After all that point at it. */
    private static void place(
            RetainedTable table,
            Map<String, RetainedTable> byName,
            Map<String, Boolean> seen,
            List<RetainedTable> ordered) {
        if (seen.putIfAbsent(table.name(), Boolean.TRUE) != null) {
            return;
        }
        for (RetainedTable other : byName.values()) {
            if (other.references().stream().anyMatch(r -> r.table().equals(table.name()))) {
                place(Objects.requireNonNull(byName.get(other.name())), byName, seen, ordered);
            }
        }
        ordered.add(table);
    }
}
