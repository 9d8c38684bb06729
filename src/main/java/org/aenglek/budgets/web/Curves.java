package org.aenglek.budgets.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.aenglek.base.Money;
import org.aenglek.budgets.Course;
import org.aenglek.budgets.FiscalYear;
import org.aenglek.site.Ui;

/**
 * What was planned and what was disbursed until the end of each month, drawn as two lines from zero
 * on the server, and told in figures beneath.
 *
 * @param planned the points of the broken line; empty where nothing is planned
 * @param paid the points of the whole line, until this month
 */
public record Curves(String caption, String planned, String paid, List<Row> rows) {
  public static final int WIDTH = 480;
  public static final int HEIGHT = 200;

  /** The figures of a month; empty where it is still to come, or nothing is planned. */
  public record Row(String month, String planned, String paid) {}

  static Curves of(Ui ui, FiscalYear year, Course course) {
    int seen = seen(ui, year);
    var most =
        Stream.of(course.planned(), course.paid(), course.given())
            .flatMap(List::stream)
            .mapToLong(Money::minor)
            .max()
            .orElse(0);
    return new Curves(
        ui.t("budgets.curves"),
        points(course.planned(), most),
        points(course.paid().subList(0, seen), most),
        rows(ui, year, course, seen));
  }

  /** The month that runs is drawn, too. */
  private static int seen(Ui ui, FiscalYear year) {
    if (ui.today().isBefore(year.first())) return 0;
    return Math.min(FiscalYear.MONTHS, year.monthsOver(ui.today()) + 1);
  }

  private static String points(List<Money> sums, long most) {
    if (sums.isEmpty()) return "";
    return "0,"
        + HEIGHT
        + " "
        + IntStream.range(0, sums.size())
            .mapToObj(i -> x(i) + "," + y(sums.get(i), most))
            .collect(Collectors.joining(" "));
  }

  private static int x(int month) {
    return WIDTH / FiscalYear.MONTHS * (month + 1);
  }

  private static int y(Money sum, long most) {
    if (most == 0) return HEIGHT;
    return BigDecimal.valueOf(most - sum.minor())
        .multiply(BigDecimal.valueOf(HEIGHT))
        .divide(BigDecimal.valueOf(most), 0, RoundingMode.HALF_UP)
        .intValue();
  }

  private static List<Row> rows(Ui ui, FiscalYear year, Course course, int seen) {
    return IntStream.range(0, FiscalYear.MONTHS)
        .mapToObj(
            i ->
                new Row(
                    ui.month(year.months().get(i)),
                    course.planned().isEmpty() ? "" : ui.money(course.planned().get(i)),
                    i < seen ? ui.money(course.paid().get(i)) : ""))
        .toList();
  }
}
