package org.aenglek.training;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Whoever knows what people did for the first time, and when; a module above this one does. */
public interface FirstDeeds {

  /** Somebody did something that they had never done before. */
  record First(UUID person, String deed, Instant at) {}

  /**
   * The keys of their sentences: of the key itself with the day of one's own, of the key with
   * {@code .many} with how many people did it.
   */
  List<String> deeds();

  /** Each of those deeds of each of these people at most once. */
  List<First> of(Collection<UUID> people);
}
