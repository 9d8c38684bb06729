package org.aenglek.site;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows and columns; what is not known is null. */
public record Table(List<String> columns, List<List<@Nullable Object>> rows) {

  /** The columns have the names that the statement gives them. */
  public static Table read(ResultSet result) throws SQLException {
    var columns = new ArrayList<String>();
    for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
      columns.add(result.getMetaData().getColumnLabel(i));
    }
    var rows = new ArrayList<List<@Nullable Object>>();
    while (result.next()) rows.add(row(result, columns.size()));
    return new Table(List.copyOf(columns), rows);
  }

  private static List<@Nullable Object> row(ResultSet result, int columns) throws SQLException {
    var row = new ArrayList<@Nullable Object>();
    for (int i = 1; i <= columns; i++) row.add(cell(result.getObject(i)));
    return row;
  }

  private static @Nullable Object cell(@Nullable Object value) {
    return switch (value) {
      case Date date -> date.toLocalDate();
      case Timestamp moment -> moment.toInstant();
      case null -> null;
      default -> value;
    };
  }
}
