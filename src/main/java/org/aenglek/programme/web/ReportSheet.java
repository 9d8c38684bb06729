package org.aenglek.programme.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import org.aenglek.areas.Community;
import org.aenglek.programme.Indicator;
import org.aenglek.programme.MonthFigures.Line;
import org.aenglek.site.Formulas;
import org.aenglek.site.Ui;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * The report as a file that spreadsheets open: the figures as numbers, money in baht, what is
 * unknown as an empty cell.
 */
final class ReportSheet {
  private static final int WIDE = 34, NARROW = 18;
  private static final int HEAD = 2;

  private final Ui ui;
  private final AreaReport told;

  private ReportSheet(Ui ui, AreaReport told) {
    this.ui = ui;
    this.told = told;
  }

  static byte[] of(Ui ui, AreaReport told) {
    var bytes = new ByteArrayOutputStream();
    try (var book = new Workbook(bytes, "Aenglek", "1.0")) {
      book.setGlobalDefaultFont("Tahoma", 11);
      var sheet = new ReportSheet(ui, told);
      sheet.figures(book.newWorksheet(ui.t("programme.report.sheet.figures")));
      sheet.villages(book.newWorksheet(ui.t("programme.villages")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private void figures(Worksheet page) {
    top(page, told.columns(ui).all());
    int row = HEAD;
    for (var line : told.lines()) figure(page, ++row, line);
  }

  private void figure(Worksheet page, int row, Line line) {
    var indicator = line.indicator();
    page.value(row, 0, name(indicator));
    number(page, row, 1, indicator, line.now());
    number(page, row, 2, indicator, line.lastMonth());
    number(page, row, 3, indicator, line.lastYear());
  }

  private void villages(Worksheet page) {
    top(page, AreaMonth.TOLD_OF_EACH.stream().map(this::name).toList());
    int row = HEAD;
    for (var community : told.communities()) village(page, ++row, community);
  }

  private void village(Worksheet page, int row, Community community) {
    page.value(row, 0, Formulas.inCell(ui.plain(community.name())));
    int column = 0;
    for (var indicator : AreaMonth.TOLD_OF_EACH) {
      number(page, row, ++column, indicator, told.value(indicator, community));
    }
  }

  /** What it is, as of when, and what stands in the columns. */
  private void top(Worksheet page, List<String> columns) {
    page.value(0, 0, told.title(ui));
    page.value(1, 0, (told.known(ui) + " " + told.again(ui)).strip());
    page.style(0, 0).bold().set();
    page.width(0, WIDE);
    for (int i = 0; i < columns.size(); i++) {
      page.value(HEAD, i + 1, columns.get(i));
      page.style(HEAD, i + 1).bold().set();
      page.width(i + 1, NARROW);
    }
  }

  private static void number(
      Worksheet page, int row, int column, Indicator indicator, @Nullable BigDecimal value) {
    if (value != null) page.value(row, column, FigureWords.plain(indicator, value));
  }

  private String name(Indicator indicator) {
    return FigureWords.name(ui, indicator);
  }
}
