package org.aenglek.channels.sheets;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.aenglek.base.Tidy;
import org.aenglek.channels.sheets.Plan.Change;
import org.aenglek.channels.sheets.Plan.Problem;
import org.aenglek.people.Place;
import org.aenglek.revisions.Content;
import org.aenglek.site.Formulas;
import org.aenglek.site.Words;
import org.aenglek.site.sheets.Cell;
import org.aenglek.site.sheets.Grid;
import org.aenglek.site.sheets.SheetRefused;
import org.aenglek.site.sheets.SheetRefused.Reason;
import org.jspecify.annotations.Nullable;

/** Compares a file's grids with what there is. */
final class Planning {
  static final int MOST_CHANGES = 1000;
  private static final int MOST_PROBLEMS = 1000;

  private final Scope scope;
  private final Heads heads;
  private final Words words;
  private final List<Change> changes = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private final List<String> unread = new ArrayList<>();
  private int same;

  private Planning(Scope scope, List<Sheet> sheets, Words words) {
    this.scope = scope;
    this.words = words;
    this.heads = new Heads(sheets, words);
  }

  /**
   * @throws SheetRefused when no sheet of ours is in the file, or more is changed than one import
   *     may
   */
  static Plan of(Scope scope, List<Sheet> sheets, List<Grid> grids, Words words) {
    var planning = new Planning(scope, sheets, words);
    int known = 0;
    for (var grid : grids) known += planning.read(grid);
    if (known == 0) throw new SheetRefused(Reason.UNKNOWN);
    return new Plan(planning.changes, planning.problems, planning.unread, planning.same);
  }

  /** How many sheets of ours it was. */
  private int read(Grid grid) {
    if (grid.rows().isEmpty() || Heads.isOfChoices(grid)) return 0;
    var head = heads.of(grid).orElse(null);
    if (head == null) {
      unread.add(grid.name());
      return 0;
    }
    new OneSheet(grid, head).read();
    return 1;
  }

  private void wrong(Grid grid, String cell, String key, Object... arguments) {
    if (problems.size() < MOST_PROBLEMS) {
      problems.add(new Problem(grid.name(), cell, key, List.of(arguments)));
    }
  }

  private final class OneSheet {
    private final Grid grid;
    private final Head head;
    private final Sheet sheet;
    private final Map<UUID, Sheet.Line> lines;
    private final Set<UUID> seen = new HashSet<>();
    private final Set<String> twins = new HashSet<>();

    OneSheet(Grid grid, Head head) {
      this.grid = grid;
      this.head = head;
      this.sheet = head.sheet();
      this.lines =
          sheet.lines().stream()
              .collect(
                  toMap(Sheet.Line::id, line -> line, (one, other) -> one, LinkedHashMap::new));
    }

    void read() {
      head.problems().forEach((cell, key) -> wrong(grid, cell, key));
      for (var cell : grid.merged()) wrong(grid, cell, "channels.sheets.wrong.merged");
      if (!head.problems().isEmpty() || !grid.merged().isEmpty()) return;
      for (var line : sheet.lines()) twins.add(twin(line.place(), line.content()));
      for (var row : grid.rows()) {
        if (row.number() > head.lastRow()) read(row);
      }
    }

    private void read(Grid.Row row) {
      var id = head.idColumn() < 0 ? Cell.EMPTY : row.cell(head.idColumn());
      if (isBlank(row) || Labels.isExample(id.text(), words)) return;
      var line = line(row, id);
      if (line == null && !id.isEmpty()) return;
      new OneRow(row, line).read();
    }

    private boolean isBlank(Grid.Row row) {
      return head.columns().keySet().stream().allMatch(at -> row.cell(at).isEmpty())
          && (head.idColumn() < 0 || row.cell(head.idColumn()).isEmpty());
    }

    /** Nothing for a new row, and for one that names what is not of this place. */
    private Sheet.@Nullable Line line(Grid.Row row, Cell cell) {
      if (cell.isEmpty()) return null;
      var address = Grid.address(head.idColumn(), row.number());
      var line = uuid(Tidy.line(cell.text())).map(lines::get).orElse(null);
      if (line == null) wrong(grid, address, "channels.sheets.wrong.id");
      else if (!seen.add(line.id())) {
        wrong(grid, address, "channels.sheets.wrong.twice");
        return null;
      }
      return line;
    }

    private String twin(Place place, Content content) {
      var told = new StringBuilder(place.toString());
      for (var field : sheet.needed()) told.append('\n').append(Tidy.line(content.get(field)));
      return told.toString();
    }

    /** One thing, old or new. */
    private final class OneRow {
      private final Grid.Row row;
      private final Sheet.@Nullable Line line;
      private final int problemsBefore = problems.size();
      private Content after;
      private String newHousehold = "";

      OneRow(Grid.Row row, Sheet.@Nullable Line line) {
        this.row = row;
        this.line = line;
        this.after = line == null ? Content.EMPTY : line.content();
      }

      void read() {
        var place = place();
        if (place == null) return;
        var before = before(place);
        after = before.content();
        head.columns()
            .forEach(
                (at, column) -> {
                  if (!column.field().equals(Column.PLACE)) answer(at, column, place);
                });
        if (problems.size() > problemsBefore) return;
        keep(before, line == null ? placed(place) : line.place());
      }

      private record Before(@Nullable UUID id, Content content) {}

      /** Where there is one in each place, a row without an id means that one. */
      private Before before(Place place) {
        if (line != null) return new Before(line.id(), line.content());
        var only = sheet.newId().apply(place);
        if (only.isPresent()) {
          for (var one : sheet.lines()) {
            if (one.place().equals(place) && seen.add(one.id())) {
              return new Before(one.id(), one.content());
            }
          }
        }
        return new Before(null, Content.EMPTY);
      }

      /** Nothing when the row says a place that is none. */
      private @Nullable Place place() {
        int at = head.at(Column.PLACE);
        var own = line == null ? scope.place() : line.place();
        if (at < 0 || row.cell(at).isEmpty()) {
          if (line != null || !scope.isArea() || isEnteredIn(scope)) return own;
          wrong(grid, Grid.address(Math.max(at, 0), row.number()), "channels.sheets.wrong.place");
          return null;
        }
        var column = sheet.column(Column.PLACE).orElseThrow();
        var former = line == null ? "" : line.content().get(Column.PLACE);
        var read = Values.read(column, own, row.cell(at), false, former);
        var key = read.problem();
        if (key.isEmpty() && line != null && !read.value().equals(former)) {
          key = "channels.sheets.wrong.moved";
        }
        if (!key.isEmpty()) wrong(grid, Grid.address(at, row.number()), key);
        if (!key.isEmpty() || line != null) return key.isEmpty() ? own : null;
        return scope.find(read.value()).map(Scope::place).orElse(null);
      }

      private boolean isEnteredIn(Scope area) {
        return sheet
            .column(Column.PLACE)
            .filter(column -> column.choices().apply(area.place()).containsKey(area.key()))
            .isPresent();
      }

      private void answer(int at, Column column, Place place) {
        var cell = row.cell(at);
        var former = after.get(column.field());
        if (isNewHousehold(column, place, cell)) {
          newHousehold = Tidy.line(Formulas.unquoted(cell.text()));
          return;
        }
        var read = Values.read(column, place, cell, grid.isFrom1904(), former);
        var key = read.problem();
        if (key.isEmpty() && line != null && !read.value().equals(former)) key = kept(column);
        if (key.isEmpty() && line == null) key = untold(column, read.value());
        if (!key.isEmpty()) {
          wrong(grid, Grid.address(at, row.number()), key, column.ask().longest());
        }
        after = after.with(column.field(), read.value());
      }

      /** A household that nobody knows comes with whoever is its first member. */
      private boolean isNewHousehold(Column column, Place place, Cell cell) {
        boolean isAsked =
            line == null
                && sheet.key().equals(Sheet.MEMBER)
                && column.field().equals(Column.HOUSEHOLD)
                && cell.kind() == Cell.Kind.TEXT
                && !cell.isEmpty();
        if (!isAsked || cell.text().codePoints().noneMatch(Character::isLetter)) return false;
        var typed = Tidy.line(Formulas.unquoted(cell.text()));
        return column.choices().apply(place).entrySet().stream()
            .noneMatch(
                house ->
                    house.getKey().equals(typed)
                        || house.getValue().texts().values().stream().anyMatch(typed::equals));
      }

      /** What is not changed in a sheet. */
      private String kept(Column column) {
        if (column.field().equals(Column.HOUSEHOLD)) return "channels.sheets.wrong.moved";
        boolean isOwnName = sheet.key().equals(Sheet.MEMBER) && column.field().equals("name");
        return isOwnName ? "channels.sheets.wrong.ownName" : "";
      }

      /** Who is invited tells themself what they speak. */
      private String untold(Column column, String value) {
        boolean isTheirs = sheet.key().equals(Sheet.MEMBER) && column.field().equals("languages");
        return isTheirs && !value.isEmpty() ? "channels.sheets.wrong.languages" : "";
      }

      private Place placed(Place place) {
        return after
            .find(Column.HOUSEHOLD)
            .flatMap(id -> Place.find("household " + id))
            .orElse(place);
      }

      private void keep(Before before, Place place) {
        var changed = after.differences(before.content());
        if (changed.isEmpty() && before.id() != null && newHousehold.isEmpty()) {
          same++;
          return;
        }
        if (isIncomplete() || isWrong() || isTwin(before, place)) return;
        if (changes.size() >= MOST_CHANGES) {
          throw new SheetRefused(Reason.TOO_MANY_CHANGES, "1,000");
        }
        changes.add(
            new Change(
                sheet, row.number(), before.id(), place, newHousehold, before.content(), after));
      }

      private boolean isIncomplete() {
        var missing =
            new ArrayList<>(
                sheet.needed().stream().filter(field -> after.find(field).isEmpty()).toList());
        boolean needsHousehold =
            line == null
                && sheet.key().equals(Sheet.MEMBER)
                && newHousehold.isEmpty()
                && after.find(Column.HOUSEHOLD).isEmpty();
        if (needsHousehold) missing.add(Column.HOUSEHOLD);
        for (var field : missing) wrong(grid, address(field), "channels.sheets.wrong.needed");
        return !missing.isEmpty();
      }

      private boolean isWrong() {
        var wrong = sheet.problems().apply(told(after));
        wrong.forEach((field, key) -> wrong(grid, address(field), key));
        if (!sheet.isOfPeople()) return !wrong.isEmpty();
        boolean isName = after.get("name").codePoints().anyMatch(Character::isLetter);
        if (!isName) wrong(grid, address("name"), "channels.sheets.wrong.name");
        return !isName;
      }

      /** Two new things of which nobody could tell one from the other, or from an old one. */
      private boolean isTwin(Before before, Place place) {
        if (before.id() != null || sheet.needed().isEmpty()) return false;
        boolean isThere = !twins.add(twin(place, after) + newHousehold);
        if (isThere) wrong(grid, address(sheet.needed().getFirst()), "channels.sheets.wrong.twin");
        return isThere;
      }

      private String address(String field) {
        return Grid.address(Math.max(head.at(field), 0), row.number());
      }
    }
  }

  /** Without where it lies. */
  static Content told(Content content) {
    return content.with(Column.PLACE, "").with(Column.HOUSEHOLD, "");
  }

  private static Optional<UUID> uuid(String text) {
    return Place.find("community " + text).map(place -> UUID.fromString(place.id()));
  }
}
