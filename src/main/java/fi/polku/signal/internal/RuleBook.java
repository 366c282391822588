package fi.polku.signal.internal;

import fi.polku.signal.domain.SignalRule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The rules that there are, one from each file of {@code signal/}. */
@Component
class RuleBook {
    private final List<SignalRule> rules;

    RuleBook() throws IOException {
        Resource[] files =
                new PathMatchingResourcePatternResolver().getResources("classpath*:signal/*.yaml");
        rules =
                Stream.of(files)
                        .map(RuleBook::read)
                        .sorted(Comparator.comparing(SignalRule::id))
                        .toList();
    }

    private static SignalRule read(Resource file) {
        try {
            return RuleReader.read(
                    Objects.requireNonNull(file.getFilename()),
                    file.getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    List<SignalRule> all() {
        return rules;
    }

    Optional<SignalRule> find(String id) {
        return rules.stream().filter(r -> r.id().equals(id)).findFirst();
    }
}
