package org.aenglek.budgets;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.aenglek.base.Ids;
import org.aenglek.base.Money;
import org.aenglek.base.Request;
import org.aenglek.budgets.GridImportRows.Kept;
import org.aenglek.budgets.GridPlan.Change;
import org.aenglek.budgets.GridPlan.Field;
import org.aenglek.budgets.Line.Source;
import org.aenglek.budgets.LineRows.LineRow;
import org.aenglek.budgets.LineRows.WordingRow;
import org.aenglek.budgets.MovementRows.MovementRow;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Writes down what a file changes: new lines, new words, and of figures what there is more or less
 * than before, as movements of the day on which the file's figures hold.
 */
@Component
class GridApplying {
  private final LineRows lines;
  private final MovementRows movements;
  private final ToldPercents percents;
  private final Trees trees;
  private final Clock clock;

  GridApplying(
      LineRows lines, MovementRows movements, ToldPercents percents, Trees trees, Clock clock) {
    this.lines = lines;
    this.movements = movements;
    this.percents = percents;
    this.trees = trees;
    this.clock = clock;
  }

  void all(Kept file, List<Change> changes) {
    var tree = trees.of(file.province(), file.year());
    var writing = new Writing(file, tree);
    changes.forEach(writing::change);
    lines.add(file.province(), file.year(), writing.lines);
    lines.word(file.province(), writing.wordings);
    movements.add(file.province(), writing.movements);
    percents.add(file.province(), file.day(), writing.percents);
  }

  /** All that one file writes. */
  private final class Writing {
    private final Kept file;
    private final Map<UUID, Line> known = new HashMap<>();
    private final Map<String, UUID> ids = new HashMap<>();
    private final Map<String, Integer> places = new HashMap<>();
    private final List<LineRow> lines = new ArrayList<>();
    private final List<WordingRow> wordings = new ArrayList<>();
    private final List<MovementRow> movements = new ArrayList<>();
    private final List<ToldPercents.Row> percents = new ArrayList<>();

    Writing(Kept file, Tree tree) {
      this.file = file;
      places.put("", tree.plans().size());
      tree.all().forEach(this::know);
    }

    private void know(Node node) {
      var id = node.line().id();
      known.put(id, node.line());
      ids.put(id.toString(), id);
      places.put(id.toString(), node.children().size());
    }

    void change(Change change) {
      var line = change.line() == null ? enter(change) : change.line();
      var called = known.get(line);
      word(line, called, change);
      change.fields().forEach(field -> write(line, change, field));
    }

    private UUID enter(Change change) {
      var id = Ids.next(clock);
      ids.put("row " + change.row(), id);
      var parent = change.parent().isEmpty() ? null : ids.get(change.parent());
      var request = request("line", change);
      lines.add(
          new LineRow(
              id,
              parent,
              change.title().kind().key(),
              change.title().number(),
              places.merge(change.parent(), 1, Integer::sum),
              request.id(),
              request.fingerprint()));
      return id;
    }

    private void word(UUID line, @Nullable Line before, Change change) {
      var title = text(change, GridColumn.NAME);
      var unit = text(change, GridColumn.UNIT);
      if (title.isEmpty() && unit.isEmpty()) return;
      wordings.add(
          new WordingRow(
              line,
              title.orElseGet(() -> Objects.requireNonNull(before).title()),
              unit.orElseGet(() -> before == null ? "" : before.unit())));
    }

    private static Optional<String> text(Change change, GridColumn column) {
      return change.fields().stream()
          .filter(field -> field.column() == column)
          .map(field -> field.after().toString())
          .findFirst();
    }

    private void write(UUID line, Change change, Field field) {
      switch (field.column()) {
        case ALLOCATED -> move(line, change, field, Movement.Kind.ALLOCATION);
        case DISBURSED -> move(line, change, field, Movement.Kind.DISBURSEMENT);
        case RETURNED -> move(line, change, field, Movement.Kind.RETURN);
        case BPM -> tell(line, Source.BPM, field);
        case INTERNAL -> tell(line, Source.INTERNAL, field);
        default -> {}
      }
    }

    private void move(UUID line, Change change, Field field, Movement.Kind kind) {
      var more = ((Money) field.after()).minus(Amounts.known((Money) field.before()));
      var told = new Movement.New(kind, more, file.day(), "", "");
      var request = request(kind.key(), change);
      movements.add(MovementRow.of(line, told, "", "", request).from(file.id()));
    }

    private void tell(UUID line, Source source, Field field) {
      percents.add(new ToldPercents.Row(line, source.key(), (BigDecimal) field.after()));
    }

    private Request request(String what, Change change) {
      return Request.of(Request.derived(what + " " + change.row(), file.id()), change.title());
    }
  }
}
