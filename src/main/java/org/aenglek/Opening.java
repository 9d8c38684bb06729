package org.aenglek;

import org.aenglek.base.Refusal;
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
  private final FirstAdministrator administrators;
  private final Settings settings;

  Opening(Loader loader, FirstAdministrator administrators, Settings settings) {
    this.loader = loader;
    this.administrators = administrators;
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
    var names = arguments.getOptionValues("administrator");
    if (names != null) names.forEach(this::inviteAdministrator);
  }

  /** The link is the only way in, so it is told on the console of whoever started this. */
  private void inviteAdministrator(String name) {
    try {
      var link = administrators.inviteFirst(name);
      LOG.info("Whoever opens this link, once, will be the administrator: {}", link);
    } catch (Refusal refusal) {
      LOG.warn("Nobody was invited: there is an administrator already, who can invite others.");
    }
  }

  private void load(String folder) {
    LOG.info("Loading the province in {} …", folder);
    loader.load(folder);
  }
}
