package org.aenglek.channels.sheets;

import java.util.Map;

/**
 * What stands on top of a grid.
 *
 * @param lastRow the number of its last row
 * @param idColumn in which the things' ids are; −1 without one
 * @param columns by their position
 * @param problems cells and the keys of what is wrong with them
 */
record Head(
    Sheet sheet,
    int lastRow,
    int idColumn,
    Map<Integer, Column> columns,
    Map<String, String> problems) {

  /** −1 where there is no such column. */
  int at(String field) {
    return columns.entrySet().stream()
        .filter(column -> column.getValue().field().equals(field))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(-1);
  }
}
