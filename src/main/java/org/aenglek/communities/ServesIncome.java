package org.aenglek.communities;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.aenglek.base.LocalText;
import org.aenglek.base.Money;

/**
 * Who knows what is sold with the help of something that was built: those modules stand above this
 * one.
 */
public interface ServesIncome {

  /**
   * Something that is sold with its help.
   *
   * @param path of its page, after the language
   */
  record Use(UUID id, LocalText name, String path) {}

  /** By asset; one that serves nothing is left out. */
  Map<UUID, List<Use>> uses(Collection<UUID> assets);

  /**
   * What all that is sold with its help brought from a day on; nothing where that may not be told.
   */
  Optional<Money> earned(Asset asset, LocalDate from);

  /** The path, after the language, of the page where it is told what an asset serves. */
  String page(Asset asset);
}
