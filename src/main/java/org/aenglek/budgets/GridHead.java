package org.aenglek.budgets;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.aenglek.site.sheets.Cell;
import org.aenglek.site.sheets.Grid;
import org.aenglek.site.sheets.Grid.Row;

/**
 * Where the head of a grid is, and which column is which.
 *
 * @param begins the index of the first row beneath the head
 */
record GridHead(Map<GridColumn, Integer> columns, int begins) {
  private static final int LOOKED_THROUGH = 20;
  private static final int MOST_ROWS = 3;

  /** Nothing where no row says what stands beneath it. */
  static Optional<GridHead> find(Grid grid) {
    return IntStream.range(0, Math.min(LOOKED_THROUGH, grid.rows().size()))
        .mapToObj(first -> at(grid.rows(), first))
        .filter(head -> head.columns().containsKey(GridColumn.NAME))
        .filter(head -> head.columns().containsKey(GridColumn.ALLOCATED))
        .findFirst();
  }

  /** Of cells that were merged, words stand in the first: what is beneath them goes with them. */
  private static GridHead at(List<Row> rows, int first) {
    int begins = end(rows, first);
    var columns = new EnumMap<GridColumn, Integer>(GridColumn.class);
    int width =
        rows.subList(first, begins).stream().mapToInt(row -> row.cells().size()).max().orElse(0);
    for (int i = 0; i < width; i++) {
      int column = i;
      GridColumn.find(label(rows.subList(first, begins), i))
          .ifPresent(found -> columns.putIfAbsent(found, column));
    }
    return new GridHead(columns, begins);
  }

  private static String label(List<Row> head, int column) {
    return head.stream().map(row -> row.cell(column).text()).collect(Collectors.joining(" "));
  }

  /** Its second and third row have no name and no figures. */
  private static int end(List<Row> rows, int first) {
    int name = name(rows.get(first));
    int end = first + 1;
    while (name >= 0
        && end < rows.size()
        && end < first + MOST_ROWS
        && rows.get(end).cell(name).isEmpty()
        && rows.get(end).cells().stream().allMatch(GridHead::isWords)) end++;
    return end;
  }

  private static int name(Row row) {
    return IntStream.range(0, row.cells().size())
        .filter(
            i -> GridColumn.find(row.cell(i).text()).filter(GridColumn.NAME::equals).isPresent())
        .findFirst()
        .orElse(-1);
  }

  private static boolean isWords(Cell cell) {
    return cell.kind() == Cell.Kind.TEXT
        && !cell.text().matches("[\\d๐-๙,.\\s-]*[\\d๐-๙][\\d๐-๙,.\\s-]*");
  }

  Cell cell(Row row, GridColumn column) {
    var index = columns.get(column);
    return index == null ? Cell.EMPTY : row.cell(index);
  }

  /** {@code B7}. */
  String address(Row row, GridColumn column) {
    return Grid.address(columns.getOrDefault(column, 0), row.number());
  }
}
