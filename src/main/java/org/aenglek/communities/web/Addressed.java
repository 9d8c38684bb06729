package org.aenglek.communities.web;

import org.aenglek.base.NotThere;
import org.aenglek.communities.Communities;
import org.aenglek.communities.Profile;
import org.aenglek.site.Moved;
import org.aenglek.site.Ui;

/** What is at a community's address, or where it has gone. */
final class Addressed {
  private Addressed() {}

  /**
   * @param rest of the address after the slug
   * @throws Moved when the community has another address now
   * @throws NotThere when there never was such a community
   */
  static Profile profile(Communities communities, String slug, Ui ui, String rest) {
    return communities.find(slug).orElseThrow(() -> elsewhere(communities, slug, ui, rest));
  }

  private static RuntimeException elsewhere(
      Communities communities, String slug, Ui ui, String rest) {
    return communities
        .movedTo(slug)
        .<RuntimeException>map(now -> new Moved(ui.link("/communities/" + now + rest)))
        .orElseGet(() -> new NotThere("community " + slug));
  }
}
