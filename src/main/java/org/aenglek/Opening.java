package org.aenglek;

import org.aenglek.site.Settings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/** The first minute: fills an empty database where it was asked to, and says where the site is. */
@Component
class Opening implements ApplicationRunner {
  private static final Logger LOG = LoggerFactory.getLogger(Opening.class);
  private final Loader loader;
  private final Settings settings;

  Opening(Loader loader, Settings settings) {
    this.loader = loader;
    this.settings = settings;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    var folders = arguments.getOptionValues("load");
    if (folders != null && loader.isEmpty()) folders.forEach(this::load);
    if (loader.isEmpty()) {
      LOG.info(
          "The database is empty. Start with --load=sample for the sample province, or with"
              + " --load=FOLDER for a province of your own (see docs/running).");
    }
    LOG.info("Aenglek is open at {}", settings.publicUrl());
  }

  private void load(String folder) {
    LOG.info("Loading the province in {} …", folder);
    loader.load(folder);
  }
}
