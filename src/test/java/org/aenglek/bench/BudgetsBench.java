package org.aenglek.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.aenglek.areas.Areas;
import org.aenglek.base.Actor;
import org.aenglek.budgets.FiscalYear;
import org.aenglek.budgets.GridImports;
import org.aenglek.budgets.GridImports.Brought;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/**
 * How long an office waits that brings a grid of 5,000 lines: read, looked at and applied. Prints
 * {@code figure|measured|budget|verdict}.
 */
public final class BudgetsBench {
  private static final Path HOME = Path.of("target/budgets-home");
  private static final Actor JOB = Actor.job("bench");
  private static final int LINES = 5_000;
  private static final int PROJECTS = 500;
  private static final int PROJECTS_A_MAIN = 10;
  private static final int MAINS_AN_APPROACH = 10;
  private static final double BUDGET = 5;

  private final GridImports imports;
  private final String province;
  private final LocalDate today;
  private final PrintStream rows;

  private BudgetsBench(ConfigurableApplicationContext site, PrintStream rows) {
    this.imports = site.getBean(GridImports.class);
    this.province = site.getBean(Areas.class).provinces().getFirst().code();
    this.today =
        LocalDate.ofInstant(site.getBean(Clock.class).instant(), ZoneId.of("Asia/Bangkok"));
    this.rows = rows;
  }

  public static void main(String[] arguments) throws Exception {
    var rows = System.out;
    System.setOut(System.err);
    FileSystemUtils.deleteRecursively(HOME);
    try (var site = FreshReader.site(HOME)) {
      new BudgetsBench(site, rows).measure();
    }
    System.exit(0);
  }

  private void measure() throws IOException {
    var file = Files.createTempFile("grid", ".xlsx");
    try {
      int lines = write(file);
      bring(lines, "new", file, FiscalYear.of(today.minusYears(3)));
      var year = FiscalYear.of(today.minusYears(4));
      bring(lines, "new in another year", file, year);
      bring(lines, "the same again", file, year);
    } finally {
      Files.deleteIfExists(file);
    }
  }

  private void bring(int lines, String what, Path file, FiscalYear year) {
    long began = System.nanoTime();
    var said =
        JOB.does(
            () -> {
              var grid = imports.read(file);
              var id =
                  imports.receive(
                      province,
                      new Brought(year, true, year.last(), "grid.xlsx"),
                      grid,
                      UUID.randomUUID());
              var plan = imports.plan(id);
              double looked = (System.nanoTime() - began) / 1e9;
              if (plan.isGood()) imports.confirm(id, plan.mark(), Optional.empty());
              if (!plan.problems().isEmpty())
                throw new IllegalStateException(plan.problems().getFirst().key());
              return "%.2f s to look".formatted(looked);
            });
    double seconds = (System.nanoTime() - began) / 1e9;
    rows.printf(
        "a grid of %,d lines brought and applied, %s|%.2f s (%s)|≤ %.0f s|%s%n",
        lines, what, seconds, said, BUDGET, seconds <= BUDGET ? "kept" : "**missed**");
  }

  private static int write(Path file) throws IOException {
    try (var out = Files.newOutputStream(file);
        var book = new Workbook(out, "bench", "1.0")) {
      var sheet = book.newWorksheet("bench");
      int row = 0;
      row(sheet, row++, "โครงการ/กิจกรรม", "จัดสรร", "เบิกจ่าย", "คืนเงิน");
      row(sheet, row++, "แผนงานตัวอย่าง");
      int approach = 0;
      int main = 0;
      for (int project = 0; project < PROJECTS; project++) {
        if (project % (PROJECTS_A_MAIN * MAINS_AN_APPROACH) == 0) {
          row(sheet, row++, "แนวทางที่ " + ++approach + " ตัวอย่าง");
          main = 0;
        }
        if (project % PROJECTS_A_MAIN == 0) {
          row(sheet, row++, "กิจกรรมหลักที่ " + approach + "." + ++main + " ตัวอย่าง");
        }
        int within = project % PROJECTS_A_MAIN + 1;
        row(sheet, row++, "โครงการที่ " + approach + "." + main + "." + within + " ตัวอย่าง");
        for (int i = 1; row <= LINES * (project + 1) / PROJECTS; i++) activity(sheet, row++, i);
      }
      return row - 1;
    }
  }

  private static void activity(Worksheet sheet, int row, int number) {
    sheet.value(row, 0, "กิจกรรมที่ (" + number + ") ตัวอย่าง");
    sheet.value(row, 1, new BigDecimal("100000.50"));
    sheet.value(row, 2, new BigDecimal("35780.25"));
    sheet.value(row, 3, BigDecimal.ONE);
  }

  private static void row(Worksheet sheet, int row, String... cells) {
    for (int i = 0; i < cells.length; i++) sheet.value(row, i, cells[i]);
  }
}
