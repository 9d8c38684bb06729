package org.aenglek.site;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** A setting with which the application must not start; its operator is told in a sentence. */
public final class WrongSetting extends IllegalArgumentException {

  public WrongSetting(String sentence) {
    super(sentence);
  }

  /** Says the sentence alone, without the way that it came. */
  static class Analyzer extends AbstractFailureAnalyzer<WrongSetting> {
    @Override
    protected FailureAnalysis analyze(Throwable whole, WrongSetting cause) {
      return new FailureAnalysis(cause.getMessage(), null, whole);
    }
  }
}
