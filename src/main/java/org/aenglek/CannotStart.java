package org.aenglek;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Something outside keeps the application from starting; its operator is told in a sentence. */
class CannotStart extends IllegalStateException {

  CannotStart(String sentence) {
    super(sentence);
  }

  CannotStart(String sentence, Exception cause) {
    super(sentence, cause);
  }

  /** Says the sentence alone, without the way that it came. */
  static class Analyzer extends AbstractFailureAnalyzer<CannotStart> {
    @Override
    protected FailureAnalysis analyze(Throwable whole, CannotStart cause) {
      return new FailureAnalysis(cause.getMessage(), null, whole);
    }
  }
}
