package org.aenglek.offers;

import org.aenglek.base.Refusal;

/** What cannot be written down of a product, and why. */
public final class ProductRefused extends Refusal {

  /** Why not. */
  public enum Reason {
    PRODUCT_NAME,
    WORDS_LONG,
    /** No such offer of that village, or it is no product. */
    OFFER_UNKNOWN,
    /** Another product is sold as that offer. */
    OFFER_TAKEN,
    STEP_KIND,
    STEP_DAY,
    STEP_TO_COME,
    STANDARD,
    EXPIRES,
    FOLLOW_DAY,
    FOLLOW_PAST,
    FOLLOW_WHOM,
    FOLLOW_LEFT,
    FOLLOW_WHAT,
    FOLLOW_NOTE,
    FOLLOWED
  }

  public ProductRefused(Reason reason, Object... arguments) {
    super(key("offers", reason), arguments);
  }
}
