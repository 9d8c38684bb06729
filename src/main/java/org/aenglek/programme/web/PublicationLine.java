package org.aenglek.programme.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aenglek.base.Actor;
import org.aenglek.base.LocalText;
import org.aenglek.programme.PublishedFigures.Publication;
import org.aenglek.site.Ui;

/**
 * One of the times at which a report was published.
 *
 * @param address where it is read as it was then; empty for the one that is shown
 */
public record PublicationLine(String label, String address, String by) {

  static List<PublicationLine> of(Ui ui, AreaReport told, Map<UUID, LocalText> names) {
    return told.publications().reversed().stream().map(one -> of(ui, told, one, names)).toList();
  }

  private static PublicationLine of(
      Ui ui, AreaReport told, Publication one, Map<UUID, LocalText> names) {
    return new PublicationLine(
        ui.t("programme.publication", ui.number(one.number()), ui.moment(one.at())),
        one.equals(told.publication()) ? "" : Addresses.report(ui, told, one),
        by(ui, new Actor(one.by()), names));
  }

  /** At the end of a month it publishes itself. */
  private static String by(Ui ui, Actor by, Map<UUID, LocalText> names) {
    if (by.person().isEmpty()) return ui.t("programme.publication.itself");
    return ui.t("programme.publication.by", Who.of(ui, by, names));
  }
}
