package org.aenglek.programme;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.aenglek.site.Formulas;
import org.jspecify.annotations.Nullable;

/** Rows of the database as a file that spreadsheets open; its head are the columns' names. */
final class AuditCsv {
  private final CsvWriter csv;

  AuditCsv(OutputStream out) {
    csv = CsvWriter.builder().build(new OutputStreamWriter(out, UTF_8));
  }

  /** All of them, one at a time; the head stands there also where there are none. */
  void write(ResultSet rows) throws SQLException, IOException {
    int columns = rows.getMetaData().getColumnCount();
    var names = new ArrayList<String>();
    for (int i = 1; i <= columns; i++) names.add(rows.getMetaData().getColumnLabel(i));
    csv.writeRecord(names);
    while (rows.next()) csv.writeRecord(cells(rows, columns));
    csv.flush();
  }

  private static List<String> cells(ResultSet row, int columns) throws SQLException {
    var cells = new ArrayList<String>();
    for (int i = 1; i <= columns; i++) cells.add(cell(row.getString(i)));
    return cells;
  }

  private static String cell(@Nullable String text) {
    return text == null ? "" : Formulas.quoted(text);
  }
}
