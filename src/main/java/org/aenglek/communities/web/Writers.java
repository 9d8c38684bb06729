package org.aenglek.communities.web;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.aenglek.base.Actor;
import org.aenglek.base.LocalText;
import org.aenglek.site.Ui;

/** Who wrote something down. */
final class Writers {
  private Writers() {}

  /** The persons among these actors. */
  static List<UUID> people(Collection<String> actors) {
    return actors.stream().map(Writers::person).flatMap(Optional::stream).distinct().toList();
  }

  /** Empty of whom whoever reads may not know, and of jobs. */
  static String name(Ui ui, String actor, Map<UUID, LocalText> names) {
    return person(actor).map(names::get).map(ui::plain).orElse("");
  }

  private static Optional<UUID> person(String actor) {
    return new Actor(actor).person();
  }
}
