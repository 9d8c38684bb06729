package org.aenglek.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.aenglek.testing.AenglekTest;
import org.aenglek.testing.Pages;
import org.aenglek.testing.Site;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Many readers at once, more than there are connections, none of them served from the kept pages: a
 * page that asks the database while it holds a row of another answer would wait for itself.
 */
@AenglekTest
class CrowdTest {
  static final List<String> PATHS = Pages.PATHS;
  private static final int READERS = 40;
  @Autowired Site site;

  @ParameterizedTest
  @FieldSource("PATHS")
  @Timeout(value = 25, unit = TimeUnit.SECONDS)
  void everyReaderIsAnswered(String path) throws Exception {
    var readers = new ArrayList<Callable<Integer>>();
    for (int i = 0; i < READERS; i++) {
      readers.add(() -> site.get("/en" + path, "Cookie", "aenglek-session=1").status());
    }
    try (var together = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var answer : together.invokeAll(readers)) assertThat(answer.get()).isLessThan(500);
    }
  }
}
