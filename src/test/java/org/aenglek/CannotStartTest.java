package org.aenglek;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.aenglek.site.WrongSetting;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.io.support.SpringFactoriesLoader;

class CannotStartTest {

  static Stream<RuntimeException> sentences() {
    return Stream.of(new CannotStart("Do this."), new WrongSetting("Do this."));
  }

  @ParameterizedTest
  @MethodSource("sentences")
  void theOperatorReadsTheSentenceAlone(RuntimeException cause) {
    var failure = new RuntimeException("a bean", cause);
    assertThat(analyzers())
        .map(analyzer -> analyzer.analyze(failure))
        .anySatisfy(
            analysis -> {
              assertThat(analysis).isNotNull();
              assertThat(analysis.getDescription()).isEqualTo("Do this.");
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
