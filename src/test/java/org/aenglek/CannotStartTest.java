package org.aenglek;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.junit.jupiter.api.Test;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.io.support.SpringFactoriesLoader;

class CannotStartTest {

  @Test
  void theOperatorReadsTheSentenceAlone() {
    var failure = new RuntimeException("a bean", new CannotStart("Another one runs. Stop it."));
    assertThat(analyzers())
        .map(analyzer -> analyzer.analyze(failure))
        .anySatisfy(
            analysis -> {
              assertThat(analysis).isNotNull();
              assertThat(analysis.getDescription()).isEqualTo("Another one runs. Stop it.");
            });
  }

  private static List<FailureAnalyzer> analyzers() {
    return SpringFactoriesLoader.forDefaultResourceLocation()
        .load(FailureAnalyzer.class, SpringFactoriesLoader.FailureHandler.logging(log()));
  }

  private static Log log() {
    return LogFactory.getLog(CannotStartTest.class);
  }
}
