package org.aenglek.readiness.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.aenglek.readiness.Score;
import org.aenglek.site.Ui;

/** A score as people read it. */
public final class Points {
  private Points() {}

  /**
   * A dimension's points.
   *
   * @param points for the bar; nothing known is zero there, and said in words
   */
  public record Line(String name, String figure, String points, int weight) {}

  static String of(Ui ui, BigDecimal points) {
    return ui.t("readiness.points", points, ui.number(points));
  }

  static String of(Ui ui, Optional<BigDecimal> points) {
    return points.map(known -> of(ui, known)).orElseGet(() -> ui.t("readiness.unknown"));
  }

  static List<Line> lines(Ui ui, Score score) {
    return score.parts().stream()
        .map(
            part -> {
              int weight = part.dimension().weight();
              return new Line(
                  ui.plain(part.dimension().name()),
                  part.points()
                      .map(
                          known -> ui.t("readiness.points.of", ui.number(known), ui.number(weight)))
                      .orElseGet(() -> ui.t("readiness.unknown")),
                  part.points().orElse(BigDecimal.ZERO).toPlainString(),
                  weight);
            })
        .toList();
  }
}
