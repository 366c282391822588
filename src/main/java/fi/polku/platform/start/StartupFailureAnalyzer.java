package fi.polku.platform.start;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints a start-up failure as its one sentence instead of a stack trace. */
class StartupFailureAnalyzer extends AbstractFailureAnalyzer<StartupFailure> {
    @Override
    protected FailureAnalysis analyze(Throwable root, StartupFailure cause) {
        return new FailureAnalysis(cause.getMessage(), null, cause);
    }
}
