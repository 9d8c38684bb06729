package org.aenglek.channels.sheets;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** How far the imports are that this node applies at the moment. */
@Component
public class Progress {
  private final Map<UUID, Step> steps = new ConcurrentHashMap<>();

  /** So many of so many rows; 0 of 0 for what does not run here. */
  public record Step(int done, int of) {}

  public Step of(UUID running) {
    return steps.getOrDefault(running, new Step(0, 0));
  }

  void at(UUID running, int done, int of) {
    steps.put(running, new Step(done, of));
  }

  void end(UUID running) {
    steps.remove(running);
  }
}
