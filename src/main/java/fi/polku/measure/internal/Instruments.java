package fi.polku.measure.internal;

import fi.polku.kernel.Refusal;
import fi.polku.measure.domain.Instrument;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The instruments in use: those that ship, and those an organisation has loaded from its own
 * folder, for example with official or licensed wording. A file of the folder replaces the shipped
 * instrument of the same code and version.
 */
@Component
final class Instruments {
    private final Map<String, Instrument> byCode =
            // PHQ-9 in a model and phq-9 in an address are one instrument.
            new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final Map<String, Instrument> byCodeAndVersion =
            new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    Instruments(@Value("${polku.instrument-dir:}") String folder) {
        InstrumentParser parser = new InstrumentParser();
        try {
            for (var resource :
                    new PathMatchingResourcePatternResolver()
                            .getResources("classpath*:/instrument/*.json")) {
                add(parser.parse(resource.getContentAsString(StandardCharsets.UTF_8)));
            }
            if (!folder.isBlank()) {
                try (var files = Files.list(Path.of(folder))) {
                    for (Path file : files.filter(f -> f.toString().endsWith(".json")).toList()) {
                        add(parser.parse(Files.readString(file)));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(Instrument instrument) {
        byCode.put(instrument.code(), instrument);
        byCodeAndVersion.put(instrument.code() + "|" + instrument.version(), instrument);
    }

    List<Instrument> list() {
        return List.copyOf(byCode.values());
    }

    /** By code, or by canonical address with or without a version. */
    Optional<Instrument> find(String codeOrCanonical) {
        Instrument direct = byCode.get(codeOrCanonical);
        if (direct != null) {
            return Optional.of(direct);
        }
        return byCodeAndVersion.values().stream()
                .filter(i ->
                        codeOrCanonical.equals(i.canonical())
                                || codeOrCanonical.equals(i.canonical() + "|" + i.version()))
                .findFirst();
    }

    Instrument get(String code) {
        return find(code)
                .orElseThrow(() -> new Refusal("measure.instrument.unknown", Map.of("code", code)));
    }

    Instrument get(String code, String version) {
        Instrument instrument = byCodeAndVersion.get(code + "|" + version);
        if (instrument == null) {
            throw new Refusal("measure.instrument.unknown", Map.of("code", code + " " + version));
        }
        return instrument;
    }
}
