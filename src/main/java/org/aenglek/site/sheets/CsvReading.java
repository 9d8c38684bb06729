package org.aenglek.site.sheets;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.aenglek.site.CsvText;
import org.aenglek.site.sheets.SheetRefused.Reason;

/** Reads CSV as spreadsheets write it. */
final class CsvReading {
  private CsvReading() {}

  static Grid grid(byte[] bytes) {
    var text = CsvText.decode(bytes).orElseThrow(() -> new SheetRefused(Reason.ENCODING));
    if (!CsvText.isText(text)) throw new SheetRefused(Reason.UNREADABLE);
    var grid = new Grid("", false, new ArrayList<>(), List.of());
    try (var csv =
        CsvReader.builder()
            .fieldSeparator(CsvText.separator(text))
            .skipEmptyLines(false)
            .allowUnclosedQuote(false)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .ofCsvRecord(text)) {
      int number = 0;
      for (var record : csv) {
        number++;
        if (record.getFieldCount() > Reading.MOST_COLUMNS) {
          throw new SheetRefused(Reason.UNREADABLE);
        }
        var row = new Grid.Row(number, record.getFields().stream().map(Cell::text).toList());
        if (row.isEmpty()) continue;
        if (grid.rows().size() >= Reading.MOST_ROWS) throw Reading.tooManyRows();
        grid.rows().add(row);
      }
      return grid;
    } catch (CsvParseException broken) {
      throw new SheetRefused(Reason.UNREADABLE);
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
