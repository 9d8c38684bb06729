package org.aenglek.budgets;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import org.aenglek.site.Formulas;
import org.aenglek.site.sheets.Cell;
import org.aenglek.site.sheets.Grid;
import org.aenglek.site.sheets.Reading;
import org.dhatim.fastexcel.Workbook;

/** Files as offices have them, in tests. */
final class Grids {
  static final String HEAD =
      "โครงการ/กิจกรรม|จัดสรร|เบิกจ่าย|คืนเงิน|คงเหลือ|%|BPM %|internal %|หน่วยรับผิดชอบ";

  private Grids() {}

  /** As a CSV file; cells are divided by a bar. */
  static byte[] csv(String... rows) {
    var text =
        Arrays.stream(rows)
            .map(row -> "\"" + row.replace("|", "\",\"") + "\"")
            .reduce("", (all, row) -> all + row + "\r\n");
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** The same as a workbook; what looks like a number is one. */
  static byte[] xlsx(String... rows) {
    var bytes = new ByteArrayOutputStream();
    try (var book = new Workbook(bytes, "test", "1.0")) {
      var sheet = book.newWorksheet("ก");
      for (int i = 0; i < rows.length; i++) {
        var cells = rows[i].split("\\|", -1);
        for (int j = 0; j < cells.length; j++) {
          if (cells[j].matches("-?\\d+(\\.\\d+)?")) sheet.value(i, j, new BigDecimal(cells[j]));
          else if (!cells[j].isEmpty()) sheet.value(i, j, cells[j]);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  static Grid read(byte[] bytes) {
    try {
      var file = Files.createTempFile("grid", "");
      try {
        Files.write(file, bytes);
        return GridReading.find(Reading.grids(file));
      } finally {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Each row beneath the first with what stands in it, as it is compared cell by cell. */
  static List<String> cells(Grid grid) {
    return grid.rows().stream()
        .skip(1)
        .map(
            row ->
                row.cells().stream()
                    .map(Grids::plain)
                    .toList()
                    .toString()
                    .replaceAll("(, )+]", "]"))
        .toList();
  }

  private static String plain(Cell cell) {
    var text = Formulas.unquoted(cell.text());
    return text.matches("-?\\d+(\\.\\d+)?")
        ? new BigDecimal(text).stripTrailingZeros().toPlainString()
        : text;
  }
}
