package org.aenglek.site.sheets;

import java.util.List;

/**
 * The cells of one sheet of a file.
 *
 * @param name of the sheet; empty in a CSV file
 * @param isFrom1904 whether its days are counted from 1904
 * @param merged the first cells of those that are merged, such as {@code B7}
 */
public record Grid(String name, boolean isFrom1904, List<Row> rows, List<String> merged) {

  /**
   * A row that is not empty.
   *
   * @param number as the spreadsheet shows it, from 1
   */
  public record Row(int number, List<Cell> cells) {
    public Cell cell(int column) {
      return column < cells.size() ? cells.get(column) : Cell.EMPTY;
    }

    public boolean isEmpty() {
      return cells.stream().allMatch(Cell::isEmpty);
    }
  }

  /** {@code B7}. */
  public static String address(int column, int row) {
    return letters(column) + row;
  }

  private static String letters(int column) {
    var last = String.valueOf((char) ('A' + column % 26));
    return column < 26 ? last : letters(column / 26 - 1) + last;
  }
}
