package org.aenglek.site;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Prints a table as CSV (RFC 4180) in UTF-8 with the names of the columns on top. */
public final class Csv {
  /** Excel takes a file for UTF-8 only when it begins with this mark. */
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private Csv() {}

  public static byte[] print(Table table, boolean isForExcel) {
    var text = new StringWriter();
    if (isForExcel) text.write(BYTE_ORDER_MARK);
    try (var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
      csv.writeRecord(table.columns());
      for (var row : table.rows()) csv.writeRecord(cells(row));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static List<String> cells(List<@Nullable Object> row) {
    return row.stream().map(Csv::cell).toList();
  }

  /** Only texts can be taken for formulas: a number may well be negative. */
  private static String cell(@Nullable Object value) {
    if (value == null) return "";
    return value instanceof String text ? Formulas.quoted(text) : value.toString();
  }
}
