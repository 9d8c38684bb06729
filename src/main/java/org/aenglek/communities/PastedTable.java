package org.aenglek.communities;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.aenglek.base.Tidy;
import org.aenglek.communities.CommunitiesRefused.Reason;
import org.aenglek.site.CsvText;

/** A table of communities as it was pasted from a spreadsheet: a line for each. */
final class PastedTable {
  static final int MOST_LINES = 50;
  static final int MOST_LETTERS = 20_000;

  /** The words for a district, which stand in its column of a heading and in no other line. */
  private static final Pattern HEADING = Pattern.compile("(?i)อำเภอ|เขต|district|daerah|县");

  private PastedTable() {}

  /** A line with its cells, in the order of the columns; those that are missing are empty. */
  record Line(int number, List<String> cells) {
    static Line of(CsvRecord record) {
      return new Line(
          (int) record.getStartingLineNumber(),
          record.getFields().stream().map(Tidy::line).toList());
    }

    String cell(int column) {
      return column < cells.size() ? cells.get(column) : "";
    }

    boolean isEmpty() {
      return cells.stream().allMatch(String::isEmpty);
    }

    boolean isHeading() {
      return HEADING.matcher(cell(CommunityTable.DISTRICT)).matches();
    }
  }

  /**
   * @throws CommunitiesRefused when it is no table, or nothing is in it, or too much
   */
  static List<Line> read(String typed) {
    if (typed.length() > MOST_LETTERS) throw tooLong();
    var lines = lines(typed).filter(line -> !line.isEmpty() && !line.isHeading()).toList();
    if (lines.isEmpty()) throw new CommunitiesRefused(Reason.TABLE_EMPTY);
    if (lines.size() > MOST_LINES) throw tooLong();
    return lines;
  }

  private static CommunitiesRefused tooLong() {
    return new CommunitiesRefused(Reason.TABLE_LONG, MOST_LINES);
  }

  private static Stream<Line> lines(String typed) {
    try {
      return CsvReader.builder()
          .fieldSeparator(CsvText.separator(typed))
          .allowUnclosedQuote(false)
          .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
          .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
          .ofCsvRecord(typed)
          .stream()
          .map(Line::of)
          .toList()
          .stream();
    } catch (CsvParseException broken) {
      throw new CommunitiesRefused(Reason.TABLE_UNREADABLE);
    }
  }
}
