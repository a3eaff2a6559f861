package org.storycorner.queue;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows a refusal as its one sentence rather than as a stack trace. */
final class BoxRefusedAnalyzer extends AbstractFailureAnalyzer<BoxRefusedException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, BoxRefusedException cause) {
        return new FailureAnalysis(String.valueOf(cause.getMessage()), "", cause);
    }
}
