package org.aenglek.budgets;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a file would change, line by line, and everything that is wrong with it.
 *
 * @param same how many rows say what there is
 * @param missing the titles of lines that are not in the file; they stay as they are
 * @param later the titles of its lines on which money moved after the file's day; that stays, too
 * @param skipped rows that say no kind of line and have no figures
 */
public record GridPlan(
    List<Change> changes,
    List<Problem> problems,
    int same,
    List<String> missing,
    List<String> later,
    List<Skipped> skipped) {
  /** Where nothing is left to be done. */
  static final GridPlan NOTHING =
      new GridPlan(List.of(), List.of(), 0, List.of(), List.of(), List.of());

  /** A row that was not taken for a line. */
  public record Skipped(int row, String name) {}

  /**
   * A row that changes something.
   *
   * @param line which it changes; none for a new one
   * @param parent the row or the line in which a new one lies; empty for a plan
   */
  public record Change(
      int row, @Nullable UUID line, String parent, Title title, List<Field> fields) {
    public boolean isNew() {
      return line == null;
    }

    public String name() {
      return title.written();
    }
  }

  /**
   * What changes in one column.
   *
   * @param before money, a per cent or a text; nothing where it was unknown
   */
  public record Field(GridColumn column, @Nullable Object before, Object after) {}

  public boolean isGood() {
    return problems.isEmpty() && !changes.isEmpty();
  }

  /** The same for what would change in the same way. */
  public String mark() {
    var all = changes.toString() + problems + missing + later;
    return UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8)).toString();
  }
}
