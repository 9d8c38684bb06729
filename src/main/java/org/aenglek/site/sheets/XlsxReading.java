package org.aenglek.site.sheets;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.aenglek.site.sheets.SheetRefused.Reason;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/** Reads an .xlsx file row by row, after its parts were looked through. */
final class XlsxReading {
  private XlsxReading() {}

  static List<Grid> grids(Path file) throws IOException {
    var parts = XlsxParts.lookThrough(file);
    try (var book = new ReadableWorkbook(file.toFile())) {
      var grids = new ArrayList<Grid>();
      int rows = 0;
      for (var sheet : book.getSheets().toList()) {
        var merged = parts.merged(sheet.getId());
        var grid = new Grid(sheet.getName(), book.isDate1904(), new ArrayList<>(), merged);
        try (var all = sheet.openStream()) {
          for (var each = all.iterator(); each.hasNext(); ) {
            var row = row(each.next());
            if (row.isEmpty()) continue;
            if (++rows > Reading.MOST_ROWS) throw Reading.tooManyRows();
            grid.rows().add(row);
          }
        }
        grids.add(grid);
      }
      return grids;
    } catch (SheetRefused refused) {
      throw refused;
    } catch (RuntimeException broken) {
      // Whatever a broken file makes the reader throw, it is the file's fault.
      throw new SheetRefused(Reason.UNREADABLE);
    }
  }

  private static Grid.Row row(Row row) {
    var cells = new ArrayList<Cell>();
    for (int i = 0; i < row.getCellCount(); i++) {
      var cell = cell(row.getCell(i));
      if (i < Reading.MOST_COLUMNS) cells.add(cell);
      else if (!cell.isEmpty()) throw new SheetRefused(Reason.UNREADABLE);
    }
    return new Grid.Row(row.getRowNum(), cells);
  }

  private static Cell cell(org.dhatim.fastexcel.reader.@Nullable Cell cell) {
    if (cell == null) return Cell.EMPTY;
    return switch (cell.getType()) {
      case FORMULA -> new Cell(Cell.Kind.FORMULA, result(cell));
      case ERROR -> new Cell(Cell.Kind.ERROR, "");
      case NUMBER -> new Cell(Cell.Kind.NUMBER, plain(cell.asNumber()));
      case STRING -> Cell.text(cell.getText());
      case BOOLEAN -> Cell.text(cell.getText());
      case EMPTY -> Cell.EMPTY;
    };
  }

  /** What the spreadsheet last reckoned; nothing where it never did. */
  private static String result(org.dhatim.fastexcel.reader.Cell cell) {
    var last = cell.getRawValue();
    return last == null ? "" : last;
  }

  /** A number of a million digits in seven letters is none. */
  private static String plain(BigDecimal number) {
    boolean isSane = Math.abs(number.scale()) < 40 && number.precision() < 40;
    return isSane ? number.toPlainString() : number.toString();
  }
}
