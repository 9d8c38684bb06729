package org.aenglek.channels.sheets;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.aenglek.people.Place;
import org.aenglek.revisions.Content;
import org.jspecify.annotations.Nullable;

/**
 * What a file would change, row by row, and what is wrong with it.
 *
 * @param unread the names of sheets that are none of ours, or that whoever acts may not change
 * @param same how many rows say what there is
 */
public record Plan(List<Change> changes, List<Problem> problems, List<String> unread, int same) {

  /**
   * One row that changes something.
   *
   * @param row as the spreadsheet shows it
   * @param id of the thing; none for a new one
   * @param place where a new one comes to be
   * @param newHousehold the name of the household that comes with it, or nothing
   */
  public record Change(
      Sheet sheet,
      int row,
      @Nullable UUID id,
      Place place,
      String newHousehold,
      Content before,
      Content after) {

    public boolean isNew() {
      return id == null;
    }

    /** In the order of the columns. */
    public List<Column> columns() {
      var fields = after.differences(before);
      return sheet.columns().stream().filter(column -> fields.contains(column.field())).toList();
    }
  }

  /**
   * Something that is wrong.
   *
   * @param sheet its name in the file; empty in a CSV file
   * @param cell {@code B7}, or nothing where the whole sheet is meant
   * @param key of the sentence that says what
   */
  public record Problem(String sheet, String cell, String key, List<Object> arguments) {}

  public boolean isGood() {
    return problems.isEmpty() && !changes.isEmpty();
  }

  /** The same for what would change in the same way. */
  public String mark() {
    var all = new StringBuilder();
    for (var change : changes) {
      all.append(change.sheet().key())
          .append(change.row())
          .append(change.id())
          .append(change.place())
          .append(change.newHousehold())
          .append(change.before())
          .append(change.after());
    }
    for (var problem : problems) all.append(problem.cell()).append(problem.key());
    return UUID.nameUUIDFromBytes(all.toString().getBytes(StandardCharsets.UTF_8)).toString();
  }
}
