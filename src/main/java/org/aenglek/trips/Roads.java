package org.aenglek.trips;

import java.nio.file.Files;
import org.aenglek.site.Changes;
import org.aenglek.site.Settings;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The imported roads, where the settings name an extract. They are opened after the site is, so
 * that nobody waits for them; until then, and when they cannot be opened, times are estimates.
 */
@Component
class Roads implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Roads.class);

  private final Settings settings;
  private final Changes changes;
  private volatile @Nullable RoadNetwork network;

  Roads(Settings settings, Changes changes) {
    this.settings = settings;
    this.changes = changes;
  }

  /** Nothing while times are estimates. */
  @Nullable RoadNetwork network() {
    return network;
  }

  @EventListener(ApplicationReadyEvent.class)
  void openInBackground() {
    if (settings.roads() != null) Thread.ofVirtual().name("roads").start(this::open);
  }

  /** Pages that were made with estimates are old now. */
  void open() {
    var folder = RoadsImport.folder(settings.home());
    if (!Files.exists(folder)) {
      LOG.warn(
          "AENGLEK_ROADS names {} but no roads are imported: run java -jar aenglek.jar"
              + " --import-roads; until then travel times are estimates.",
          settings.roads());
      return;
    }
    try {
      network = RoadNetwork.open(folder);
      changes.happened();
      LOG.info("Travel times follow the roads in {}.", folder);
    } catch (RuntimeException | LinkageError e) {
      LOG.warn(
          "The roads in {} cannot be opened ({}): import them again with --import-roads; until"
              + " then travel times are estimates.",
          folder,
          e.getMessage());
    }
  }

  @Override
  public void close() {
    var open = network;
    network = null;
    if (open != null) open.close();
  }
}
