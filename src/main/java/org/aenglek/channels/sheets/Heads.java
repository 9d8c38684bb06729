package org.aenglek.channels.sheets;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.aenglek.base.Lang;
import org.aenglek.base.Tidy;
import org.aenglek.site.Words;
import org.aenglek.site.sheets.Grid;
import org.jspecify.annotations.Nullable;

/**
 * Finds out which sheet a grid is and what its columns are: by the row of field names that we wrote
 * ourselves, or else by the labels that people read, in any language.
 */
final class Heads {
  private final List<Sheet> sheets;
  private final Words words;

  Heads(List<Sheet> sheets, Words words) {
    this.sheets = sheets;
    this.words = words;
  }

  /** Sheets of choices are only to be read. */
  static boolean isOfChoices(Grid grid) {
    return grid.rows().stream()
        .limit(2)
        .anyMatch(row -> row.cell(0).text().equals(SheetFiles.CHOICES));
  }

  /** Nothing when it is none of the sheets. */
  Optional<Head> of(Grid grid) {
    return byFields(grid).or(() -> byLabels(grid));
  }

  private Optional<Head> byFields(Grid grid) {
    for (var row : grid.rows().stream().limit(2).toList()) {
      for (var sheet : sheets) {
        boolean isOurs =
            row.cells().stream().anyMatch(cell -> cell.text().equals(sheet.idColumn()));
        if (isOurs) return Optional.of(head(grid, row, sheet, fields(sheet)));
      }
    }
    return Optional.empty();
  }

  private Optional<Head> byLabels(Grid grid) {
    var row = grid.rows().getFirst();
    Sheet best = null;
    long most = 0;
    for (var sheet : sheets) {
      var labels = labels(sheet);
      long known =
          row.cells().stream().filter(cell -> labels.containsKey(key(cell.text()))).count();
      if (isCalled(grid.name(), sheet)) known += 1000;
      if (known > most) {
        most = known;
        best = sheet;
      }
    }
    return best == null || most < 2
        ? Optional.empty()
        : Optional.of(head(grid, row, best, labels(best)));
  }

  private static Head head(Grid grid, Grid.Row row, Sheet sheet, Map<String, String> names) {
    var columns = new LinkedHashMap<Integer, Column>();
    var problems = new LinkedHashMap<String, String>();
    int id = -1;
    for (int at = 0; at < row.cells().size(); at++) {
      var cell = row.cell(at);
      if (cell.isEmpty()) {
        if (isFilled(grid, row, at)) problems.put(address(at, row), "channels.sheets.wrong.noHead");
        continue;
      }
      var field = names.get(key(cell.text()));
      if (field == null) {
        problems.put(address(at, row), "channels.sheets.wrong.unknownColumn");
      } else if (field.equals(sheet.idColumn())) {
        id = at;
      } else if (isThere(columns, field)) {
        problems.put(address(at, row), "channels.sheets.wrong.sameColumn");
      } else {
        columns.put(at, sheet.column(field).orElseThrow());
      }
    }
    return new Head(sheet, row.number(), id, columns, problems);
  }

  private static boolean isThere(Map<Integer, Column> columns, String field) {
    return columns.values().stream().anyMatch(column -> column.field().equals(field));
  }

  /** Whether there is something below. */
  private static boolean isFilled(Grid grid, Grid.Row head, int at) {
    return grid.rows().stream()
        .anyMatch(row -> row.number() > head.number() && !row.cell(at).isEmpty());
  }

  private static String address(int at, Grid.Row row) {
    return Grid.address(at, row.number());
  }

  private static Map<String, String> fields(Sheet sheet) {
    var fields = new LinkedHashMap<String, String>();
    for (var field : Labels.fields(sheet)) fields.put(key(field), field);
    return fields;
  }

  private Map<String, String> labels(Sheet sheet) {
    var labels = new LinkedHashMap<String, String>();
    var fields = Labels.fields(sheet);
    for (var lang : Lang.values()) {
      var read = Labels.read(sheet, lang, words);
      for (int i = 0; i < fields.size(); i++) labels.putIfAbsent(key(read.get(i)), fields.get(i));
    }
    return labels;
  }

  private static boolean isCalled(@Nullable String name, Sheet sheet) {
    if (name == null || name.isBlank()) return false;
    return sheet.label().texts().values().stream().anyMatch(label -> key(label).equals(key(name)));
  }

  private static String key(String label) {
    return Tidy.line(label).toLowerCase(Locale.ROOT);
  }
}
