package org.aenglek.programme.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;
import org.aenglek.programme.Indicator;
import org.aenglek.programme.PublishedFigures.Publication;
import org.aenglek.site.Ui;

/**
 * A figure whose rows are asked for.
 *
 * @param publication as which it was told; nothing while its month is not published
 */
record FigureAsked(YearMonth month, Indicator indicator, Optional<Publication> publication) {

  /** As of when; today while nothing is published. */
  Instant known(Ui ui) {
    return publication.map(Publication::at).orElse(ui.now());
  }

  String title(Ui ui, Object place) {
    return ui.t("programme.rows.title", FigureWords.name(ui, indicator), place, month);
  }

  /** What its rows make, and of how many they are. */
  String sum(Ui ui, BigDecimal figure, long of) {
    var said = FigureWords.of(ui, indicator, figure);
    var known = ui.moment(known(ui));
    return indicator.unit().isMean()
        ? ui.t("programme.rows.mean", said, ui.number(of), known)
        : ui.t("programme.rows.sum", said, known);
  }
}
