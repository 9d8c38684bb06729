package org.aenglek.programme.web;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.aenglek.base.Refusal;
import org.aenglek.programme.Indicator;
import org.aenglek.programme.MonthFigures;
import org.aenglek.programme.Period;
import org.aenglek.programme.PublishedFigures.Publication;
import org.aenglek.programme.web.MonthLinks.Link;
import org.aenglek.site.Chart;
import org.aenglek.site.Chart.Range;
import org.aenglek.site.Chart.Told;
import org.aenglek.site.Head;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * A month of a district or a province, beside the month and the year before it.
 *
 * @param known as of when it was known, also that the month is not published yet
 * @param figures nothing as long as it is not published
 * @param reports of the month, in each form, and of its quarter; none as long as nothing is told
 * @param releasing the address to which one begins a press release; empty for whoever may not
 * @param audit the address of the auditor's pack; empty for whoever may not
 * @param publishing the address to which one publishes; empty for whoever may not
 */
public record DashboardPage(
    Ui ui,
    Head head,
    String title,
    String known,
    @Nullable FigureTable figures,
    List<Chart> charts,
    VillageTable villages,
    List<Link> reports,
    String publishing,
    String publish,
    String releasing,
    String audit,
    String request,
    String asked,
    List<Link> months,
    String problem,
    int status)
    implements Page {

  /** A community, with its page. */
  public record Village(String name, String address, String visitors, String income) {}

  /** What whoever reads it may do with it. */
  record May(boolean publish, boolean release, boolean audit) {}

  static DashboardPage of(
      Ui ui, AreaMonth told, Optional<String> by, May may, @Nullable Refusal refused) {
    var title = ui.t("programme.title", told.name(), told.month());
    return new DashboardPage(
        ui,
        Head.of(title, ui.t("programme.lead")).forWork().unlisted(),
        title,
        known(ui, told.publication()),
        told.isPublished() ? figures(ui, told.figures(), one -> rows(ui, told, one)) : null,
        charts(ui, told.figures()),
        VillageTable.of(ui, told, by),
        reports(ui, told),
        may.publish() ? Addresses.publications(ui, told.area()) : "",
        ui.t(told.isPublished() ? "programme.publish.again" : "programme.publish"),
        may.release() && told.isPublished() ? Addresses.releases(ui, told.area()) : "",
        may.audit() ? Addresses.audit(ui, told.area()) : "",
        UUID.randomUUID().toString(),
        told.month().toString(),
        MonthLinks.of(ui, Addresses.area(ui, told.area()), told.month()),
        ui.problem(refused),
        (refused == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT).value());
  }

  private static String rows(Ui ui, AreaMonth told, Indicator indicator) {
    return Addresses.rows(ui, told.area(), told.month(), indicator);
  }

  private static List<Link> reports(Ui ui, AreaMonth told) {
    if (!told.isPublished()) return List.of();
    var month = Period.month(told.month());
    var quarter = Period.quarterOf(told.month());
    var address = Addresses.report(ui, told.area(), month);
    return List.of(
        new Link(ui.t("programme.report"), address),
        new Link(ui.t("programme.report.pdf"), address + ".pdf"),
        new Link(ui.t("programme.report.sheet"), address + ".xlsx"),
        new Link(AreaReport.words(ui, quarter), Addresses.report(ui, told.area(), quarter)),
        new Link(ui.t("programme.wall"), Addresses.area(ui, told.area()) + "/wall"));
  }

  static String known(Ui ui, Optional<Publication> publication) {
    return publication
        .map(one -> ui.t("programme.known", ui.moment(one.at())))
        .orElseGet(() -> ui.t("programme.notPublished"));
  }

  static FigureTable figures(Ui ui, MonthFigures figures, FigureLine.Rows rows) {
    return FigureTable.of(ui, FigureTable.Columns.of(ui, figures), figures.lines(), rows);
  }

  static List<Chart> charts(Ui ui, MonthFigures figures) {
    return Stream.of(Indicator.VISITORS, Indicator.INCOME, Indicator.SATISFACTION)
        .map(indicator -> chart(ui, figures, indicator))
        .filter(chart -> !chart.isEmpty())
        .toList();
  }

  static Chart chart(Ui ui, MonthFigures figures, Indicator indicator) {
    var name = FigureWords.name(ui, indicator);
    return Chart.of(
        indicator.isAsked() ? ui.t("programme.range.caption", name) : name,
        figures.months().stream().map(month -> told(ui, figures, indicator, month)).toList());
  }

  private static Told told(Ui ui, MonthFigures figures, Indicator indicator, YearMonth month) {
    var value = figures.value(indicator, month);
    var figure = FigureWords.of(ui, indicator, value);
    var range = figures.uncertainty(indicator, month);
    return range == null
        ? new Told(ui.month(month), value, figure)
        : new Told(
            ui.month(month),
            value,
            ui.t("programme.range", figure, ui.number(range.low()), ui.number(range.high())),
            new Range(range.low(), range.high()));
  }

  @Override
  public int status() {
    return status;
  }

  @Override
  public boolean isKept() {
    return false;
  }
}
