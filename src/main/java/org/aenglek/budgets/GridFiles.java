package org.aenglek.budgets;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.aenglek.base.Money;
import org.aenglek.site.Csv;
import org.aenglek.site.Formulas;
import org.aenglek.site.Table;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** A tree as the grid that offices keep. What is unknown is an empty cell. */
public final class GridFiles {
  private static final String SHEET = "งบประมาณ";
  private static final String MONEY = "#,##0.00";
  private static final int WIDE = 60;
  private static final int NARROW = 18;

  private GridFiles() {}

  static Table table(Tree tree) {
    return new Table(
        Arrays.stream(GridColumn.values()).map(GridColumn::head).toList(),
        tree.all().map(GridFiles::row).toList());
  }

  private static List<@Nullable Object> row(Node node) {
    var amounts = node.amounts();
    var told = node.line().told();
    return Arrays.<@Nullable Object>asList(
        node.line().title(),
        money(amounts.allocated()),
        money(amounts.disbursed()),
        money(amounts.returned()),
        money(amounts.remaining()),
        percent(amounts.percent()),
        percent(told.bpm()),
        percent(told.internal()),
        node.line().unit().isEmpty() ? null : node.line().unit());
  }

  private static @Nullable BigDecimal money(@Nullable Money amount) {
    return amount == null ? null : amount.amount();
  }

  /** Up to one it could be a hundred times as much, so it says what it is. */
  private static @Nullable Object percent(@Nullable BigDecimal percent) {
    if (percent == null) return null;
    var plain = percent.setScale(2);
    return plain.compareTo(BigDecimal.ONE) > 0 ? plain : plain + "%";
  }

  public static byte[] csv(Tree tree) {
    return Csv.print(table(tree), true);
  }

  public static byte[] xlsx(Tree tree) {
    var bytes = new ByteArrayOutputStream();
    try (var book = new Workbook(bytes, "Aenglek", "1.0")) {
      book.setGlobalDefaultFont("Tahoma", 11);
      fill(book.newWorksheet(SHEET), table(tree));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void fill(Worksheet page, Table table) {
    for (int i = 0; i < table.columns().size(); i++) {
      page.value(0, i, table.columns().get(i));
      page.style(0, i).bold().set();
      page.width(i, i == 0 ? WIDE : NARROW);
    }
    page.freezePane(1, 1);
    for (int row = 0; row < table.rows().size(); row++) {
      for (int i = 0; i < table.columns().size(); i++) {
        cell(page, row + 1, i, table.rows().get(row).get(i));
      }
    }
  }

  private static void cell(Worksheet page, int row, int column, @Nullable Object value) {
    switch (value) {
      case null -> {}
      case BigDecimal number -> {
        page.value(row, column, number);
        page.style(row, column).format(MONEY).set();
      }
      default -> page.value(row, column, Formulas.inCell(value.toString()));
    }
  }
}
