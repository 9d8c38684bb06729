package org.aenglek.programme.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.aenglek.meetings.Task;
import org.aenglek.meetings.Task.OwnerKind;
import org.aenglek.programme.ExpectedToday.Expected;
import org.aenglek.programme.Indicator;
import org.aenglek.programme.MonthFigures.Line;
import org.aenglek.site.Chart;
import org.aenglek.site.Head;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;
import org.jspecify.annotations.Nullable;

/**
 * A month of an area for a whole room: few figures, large, and what is still to be done. No person
 * is named.
 */
public record WallPage(
    Ui ui,
    Head head,
    String title,
    String known,
    List<Big> figures,
    List<Chart> charts,
    String today,
    List<Due> tasks)
    implements Page {
  private static final List<Indicator> SHOWN =
      List.of(
          Indicator.VISITORS, Indicator.INCOME, Indicator.SATISFACTION, Indicator.ANSWERED_IN_TIME);

  /**
   * A figure.
   *
   * @param changes beside the month before and the same month of the year before
   */
  public record Big(String name, String figure, List<String> changes) {}

  /**
   * Something to be done.
   *
   * @param when with the organisation or the village that is to do it
   */
  public record Due(String what, String when, boolean isLate) {}

  static WallPage of(Ui ui, AreaMonth told, Expected today, List<Task> open) {
    var title = ui.t("programme.title", told.name(), told.month());
    return new WallPage(
        ui,
        Head.of(title, ui.t("programme.lead")).forWork().unlisted(),
        title,
        DashboardPage.known(ui, told.publication()),
        told.figures().lines().stream()
            .filter(line -> SHOWN.contains(line.indicator()))
            .map(line -> big(ui, line))
            .toList(),
        DashboardPage.charts(ui, told.figures()),
        ui.t(
            "programme.wall.today",
            today.visits(),
            ui.number(today.visits()),
            ui.number(today.heads())),
        open.stream().map(task -> due(ui, task)).toList());
  }

  private static Big big(Ui ui, Line line) {
    var changes =
        line.now() == null
            ? Stream.<String>of()
            : Stream.of(
                change(ui, line, line.lastMonth(), "lastMonth"),
                change(ui, line, line.lastYear(), "lastYear"));
    return new Big(
        FigureWords.name(ui, line.indicator()),
        FigureWords.of(ui, line.indicator(), line.now()),
        changes.toList());
  }

  /** By a sign and by what it was then, so that nobody needs to tell colours apart. */
  private static String change(Ui ui, Line line, @Nullable BigDecimal before, String when) {
    return ui.t(
        "programme.wall." + when,
        sign(line.now(), before),
        FigureWords.of(ui, line.indicator(), before));
  }

  private static String sign(@Nullable BigDecimal now, @Nullable BigDecimal before) {
    if (now == null || before == null) return "·";
    int more = now.compareTo(before);
    if (more == 0) return "=";
    return more > 0 ? "▲" : "▼";
  }

  private static Due due(Ui ui, Task task) {
    boolean isPerson = task.owner().kind() == OwnerKind.PERSON;
    return new Due(
        ui.plain(task.what()),
        isPerson
            ? ui.t("programme.wall.due", task.due())
            : ui.t("programme.wall.due.by", task.due(), task.owner().name()),
        task.due().isBefore(ui.today()));
  }

  @Override
  public boolean isKept() {
    return false;
  }
}
