package org.aenglek.training;

import java.math.BigDecimal;
import java.util.List;
import org.aenglek.base.LocalText;

/** Whoever knows what a village loses points by, and so which lesson would help it most. */
public interface ProposesLessons {

  /**
   * What a criterion costs a village.
   *
   * @param criterion its key, as lessons name it
   * @param points of 100
   */
  record Loss(String criterion, LocalText name, BigDecimal points) {}

  /** Of the villages of whoever has signed in, so far as they may see it; the dearest first. */
  List<Loss> losses();
}
