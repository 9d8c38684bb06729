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
  private boolean hasHead;

  AuditCsv(OutputStream out) {
    csv = CsvWriter.builder().build(new OutputStreamWriter(out, UTF_8));
  }

  void row(ResultSet row) throws SQLException {
    var meta = row.getMetaData();
    var names = new ArrayList<String>();
    var cells = new ArrayList<String>();
    for (int i = 1; i <= meta.getColumnCount(); i++) {
      names.add(meta.getColumnLabel(i));
      cells.add(cell(row.getString(i)));
    }
    head(names);
    csv.writeRecord(cells);
  }

  void end() throws IOException {
    csv.flush();
  }

  private void head(List<String> names) {
    if (!hasHead) csv.writeRecord(names);
    hasHead = true;
  }

  private static String cell(@Nullable String text) {
    return text == null ? "" : Formulas.quoted(text);
  }
}
