package org.aenglek.site;

import java.util.Optional;

/**
 * A piece of a page that another module owns, rendered on the server in the same response: offers
 * on a community's page, notices on top of every page.
 */
public interface Panel {

  /** Where panels may stand. */
  enum Place {
    BAR,
    OWN,
    TOP,
    COMMUNITY,
    COMMUNITY_SIDE,
    STORY,
    CAMPAIGN,
    OFFER,
    TRIP,
    ORDER,
    EDITING,
    HOUSEHOLD,
    HOME
  }

  Place place();

  /** Smaller comes first among the panels of one place. */
  int order();

  /**
   * A record printed by the template of the same name, or nothing.
   *
   * @param subject the thing that the page is about, {@link Subject#NOTHING} on a first page
   */
  Optional<?> show(Ui ui, Subject subject);
}
