package org.aenglek.channels.sheets;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.aenglek.base.Lang;
import org.aenglek.revisions.Ask;
import org.aenglek.site.Csv;
import org.aenglek.site.Formulas;
import org.aenglek.site.Table;
import org.aenglek.site.Words;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes sheets as files that spreadsheets open. */
@Component
public class SheetFiles {
  /** By which a sheet of choices is known when it comes back. */
  static final String CHOICES = "choices";

  private static final int FIRST_ROW = 2;
  private static final int ROWS_TO_FILL = 500;
  private static final int LONGEST_NAME = 31;
  private static final int NARROW = 14, WIDE = 26, WIDEST = 44;
  private static final String LAKE = "D5E8E9", SAND = "F3EAD8";

  private final Words words;

  SheetFiles(Words words) {
    this.words = words;
  }

  public byte[] xlsx(List<Sheet> sheets, Lang lang, boolean isTemplate) {
    var bytes = new ByteArrayOutputStream();
    try (var book = new Workbook(bytes, "Aenglek", "1.0")) {
      book.setGlobalDefaultFont("Tahoma", 11);
      var pages = new HashMap<String, Worksheet>();
      for (var sheet : sheets) {
        pages.put(sheet.key(), book.newWorksheet(name(sheet.label().in(lang).text())));
      }
      var choices = new Choices(book.newWorksheet(name(say(lang, "channels.sheets.choices"))));
      for (var sheet : sheets) {
        new Writing(sheet, pages.get(sheet.key()), lang, choices).write(isTemplate);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** One sheet, with the mark by which Excel knows UTF-8. */
  public byte[] csv(Sheet sheet, Lang lang) {
    var rows = new ArrayList<List<@Nullable Object>>();
    rows.add(List.copyOf(Labels.fields(sheet)));
    for (var line : sheet.lines()) {
      var row = new ArrayList<@Nullable Object>();
      row.add(line.id().toString());
      for (var column : sheet.columns()) row.add(shown(column, line, lang));
      rows.add(row);
    }
    return Csv.print(new Table(Labels.read(sheet, lang, words), rows), true);
  }

  private static String shown(Column column, Sheet.Line line, Lang lang) {
    return Values.shown(column, line.place(), line.content().get(column.field()), lang);
  }

  private String say(Lang lang, String key) {
    return words.say(lang, key);
  }

  private static String name(String label) {
    var clean = label.replaceAll("[\\[\\]:*?/\\\\']", " ");
    return clean.substring(0, Math.min(clean.length(), LONGEST_NAME));
  }

  /** What can be chosen in which column, one column each. */
  private static final class Choices {
    private final Worksheet page;
    private int column;

    Choices(Worksheet page) {
      this.page = page;
      page.value(1, 0, CHOICES);
      page.hideRow(1);
      page.freezePane(0, FIRST_ROW);
    }

    Range write(String label, List<String> names) {
      page.value(0, column, Formulas.inCell(label));
      page.style(0, column).bold().fillColor(LAKE).set();
      page.width(column, WIDE);
      for (int i = 0; i < names.size(); i++) {
        page.value(FIRST_ROW + i, column, Formulas.inCell(names.get(i)));
      }
      int at = column++;
      return page.range(FIRST_ROW, at, FIRST_ROW + names.size() - 1, at);
    }
  }

  private final class Writing {
    private final Sheet sheet;
    private final Worksheet page;
    private final Lang lang;
    private final Choices choices;

    Writing(Sheet sheet, Worksheet page, Lang lang, Choices choices) {
      this.sheet = sheet;
      this.page = page;
      this.lang = lang;
      this.choices = choices;
    }

    void write(boolean isTemplate) {
      head();
      if (isTemplate) {
        example();
      } else {
        for (int i = 0; i < sheet.lines().size(); i++) line(FIRST_ROW + i, sheet.lines().get(i));
      }
      for (int i = 0; i < sheet.columns().size(); i++) offer(sheet.columns().get(i), i + 1);
    }

    private void head() {
      var labels = Labels.read(sheet, lang, words);
      var fields = Labels.fields(sheet);
      for (int i = 0; i < labels.size(); i++) {
        page.value(0, i, labels.get(i));
        page.value(1, i, fields.get(i));
        page.style(0, i).bold().wrapText(true).fillColor(LAKE).set();
        page.width(i, i == 0 ? NARROW : width(sheet.columns().get(i - 1)));
      }
      page.hideRow(1);
      page.freezePane(1, FIRST_ROW);
    }

    private static int width(Column column) {
      return switch (column.ask().kind()) {
        case TEXT -> WIDEST;
        case LINE, PLAIN_LINE, ONE, SEVERAL -> WIDE;
        default -> NARROW;
      };
    }

    private void line(int row, Sheet.Line line) {
      page.value(row, 0, line.id().toString());
      for (int i = 0; i < sheet.columns().size(); i++) {
        var column = sheet.columns().get(i);
        var value = line.content().get(column.field());
        if (!value.isEmpty()) cell(row, i + 1, column, value, line);
      }
    }

    private void cell(int row, int at, Column column, String value, Sheet.Line line) {
      switch (column.ask().kind()) {
        case NUMBER -> page.value(row, at, Long.valueOf(value));
        case DATE -> {
          page.value(row, at, LocalDate.parse(value));
          page.style(row, at).format("yyyy-mm-dd").set();
        }
        case MOMENT -> {
          page.value(row, at, LocalDateTime.parse(value));
          page.style(row, at).format("yyyy-mm-dd hh:mm").set();
        }
        default -> {
          page.value(row, at, Formulas.inCell(shown(column, line, lang)));
          boolean isLong = column.ask().kind() == Ask.Kind.TEXT;
          page.style(row, at).wrapText(isLong).verticalAlignment("top").format("@").set();
        }
      }
    }

    private void example() {
      page.value(FIRST_ROW, 0, say(lang, "channels.sheets.example"));
      page.style(FIRST_ROW, 0).italic().fillColor(SAND).set();
      for (int i = 0; i < sheet.columns().size(); i++) {
        page.value(FIRST_ROW, i + 1, example(sheet.columns().get(i)));
        page.style(FIRST_ROW, i + 1).italic().fillColor(SAND).set();
      }
    }

    private String example(Column column) {
      var names = names(column);
      return switch (column.ask().kind()) {
        case ONE -> names.isEmpty() ? "" : names.getFirst();
        case SEVERAL -> String.join("; ", names.subList(0, Math.min(2, names.size())));
        case NUMBER -> "250";
        case DATE -> say(lang, "channels.sheets.example.date");
        case MOMENT -> say(lang, "channels.sheets.example.moment");
        case TIME -> "09:00";
        default -> say(lang, "channels.sheets.example.text");
      };
    }

    private List<String> names(Column column) {
      Map<String, ?> offered = column.choices().apply(sheet.place());
      return offered.keySet().stream()
          .map(value -> Values.name(column.choices().apply(sheet.place()), value, lang))
          .toList();
    }

    /** One is chosen from a list that opens in the cell; several are written down. */
    private void offer(Column column, int at) {
      var names = names(column);
      if (names.isEmpty()) return;
      var label = sheet.label().in(lang).text() + ": " + column.label().in(lang).text();
      var range = choices.write(label, names);
      if (column.ask().kind() != Ask.Kind.ONE) return;
      int last = FIRST_ROW + sheet.lines().size() + ROWS_TO_FILL;
      page.range(FIRST_ROW, at, last, at).validateWithList(range).showErrorMessage(false);
    }
  }
}
