package fi.polku.platform.start;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;

/** Why Polku did not start, without a banner or a stack trace around it. */
class OneSentence implements FailureAnalysisReporter {
    private static final Logger LOG = LoggerFactory.getLogger(OneSentence.class);

    @Override
    public void report(FailureAnalysis analysis) {
        LOG.error(
                "Polku did not start. {}",
                Stream.of(analysis.getDescription(), analysis.getAction())
                        .filter(s -> s != null && !s.isBlank())
                        .collect(Collectors.joining(" ")));
        LOG.debug("The whole of it", analysis.getCause());
    }
}
