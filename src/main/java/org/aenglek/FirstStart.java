package org.aenglek;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.aenglek.site.Settings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The first start after a restore: all that is {@link AfterRestore} is done before the site opens.
 * A file in the home says that it is still to do; where something goes wrong, it stays, and the
 * site stays closed.
 */
@Component
class FirstStart implements SmartInitializingSingleton {
  static final String ERASURES = "erasures.log";
  static final String MARKER = "restored";
  private static final Logger LOG = LoggerFactory.getLogger(FirstStart.class);

  private final Path home;
  private final List<AfterRestore> all;

  @Autowired
  FirstStart(Settings settings, ObjectProvider<AfterRestore> all) {
    this(settings.home(), all.orderedStream().toList());
  }

  FirstStart(Path home, List<AfterRestore> all) {
    this.home = home;
    this.all = all;
  }

  static void mark(Path home) throws IOException {
    try (var file =
        Files.newByteChannel(
            home.resolve(MARKER),
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            StandardOpenOption.DSYNC)) {
      file.write(
          StandardCharsets.US_ASCII.encode(
              "Restored from a backup; the next start does what is to be done then.\n"));
    }
  }

  @Override
  public void afterSingletonsInstantiated() {
    if (!Files.exists(home.resolve(MARKER))) return;
    LOG.info("The first start after a restore");
    for (var each : all) each.afterRestore(home.resolve(ERASURES));
    try {
      Files.delete(home.resolve(MARKER));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
