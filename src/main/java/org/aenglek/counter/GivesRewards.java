package org.aenglek.counter;

import java.util.List;
import java.util.UUID;
import org.aenglek.base.LocalText;

/**
 * Who knows what is given to guests that have been around. Called by the counter's job; what a
 * device tells within the transaction in which its event is applied.
 */
public interface GivesRewards {

  /**
   * Something that can be handed over.
   *
   * @param gives what it is
   */
  record Reward(UUID id, LocalText name, LocalText gives) {}

  /** What became of one that was handed over; whatever it was, the guest has it. */
  enum Handed {
    RIGHTLY,
    /** The passport has not come so far, as far as the site knows. */
    NOT_EARNED,
    /** It was handed over before. */
    TWICE,
    /** It is not this community's to give, or no more. */
    NOT_GIVEN,
    /** There is no such passport. */
    NO_PASSPORT
  }

  /** What a community may hand over. */
  List<Reward> rewards(UUID community);

  /**
   * It was handed to whoever showed that passport.
   *
   * @param code as it was scanned, or its reference as it was typed
   * @param by who did
   */
  Handed handed(UUID reward, String code, UUID community, String by);
}
