package fi.polku.insight.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What one contact, visit or assessment costs, by year. A year without a row of its own has the
 * latest earlier one; an event before the first row, or of a service without rows, has no price.
 */
public final class UnitCosts {
    private final TreeMap<String, TreeMap<Integer, Row>> rows = new TreeMap<>();

    /** One row of the file. */
    public record Row(
            String service, String unit, BigDecimal euro, int year, String status, String source) {}

    /** The price of a service in a year. */
    public record Price(String service, int year, BigDecimal euro) {}

    public UnitCosts(List<Row> all) {
        for (Row row : all) {
            var earlier =
                    rows.computeIfAbsent(row.service(), s -> new TreeMap<>()).put(row.year(), row);
            if (earlier != null) {
                throw new IllegalArgumentException(
                        "Two unit costs of " + row.service() + " in " + row.year());
            }
        }
    }

    /** Reads the file: semicolons, a heading row, a point as the decimal mark. */
    public static UnitCosts read(String csv) {
        return new UnitCosts(
                csv.lines()
                        .skip(1)
                        .filter(l -> !l.isBlank())
                        .map(l -> l.split(";", -1))
                        .map(c ->
                                new Row(
                                        c[0],
                                        c[1],
                                        new BigDecimal(c[2]),
                                        Integer.parseInt(c[3]),
                                        c[4],
                                        c[5]))
                        .toList());
    }

    /** The row that prices a service in a year. */
    public Optional<Row> of(String service, int year) {
        var years = rows.get(service);
        return years == null
                ? Optional.empty()
                : Optional.ofNullable(years.floorEntry(year)).map(e -> e.getValue());
    }

    /** The prices of every service in each of the years. */
    public List<Price> in(int first, int last) {
        var prices = new ArrayList<Price>();
        for (String service : rows.keySet()) {
            for (int year = first; year <= last; year++) {
                int of = year;
                of(service, of).ifPresent(r -> prices.add(new Price(service, of, r.euro())));
            }
        }
        return prices;
    }

    /** Every row, for showing what the figures rest on. */
    public List<Row> all() {
        return rows.values().stream().flatMap(y -> y.values().stream()).toList();
    }
}
