package org.aenglek;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What tells two states of a table apart.
 *
 * @param checksum the sum of its rows' hashes, in whatever order they stand
 */
record TableFigure(long rows, String checksum) {

  /** Values are hashed as they are written, so they must be written alike on both sides. */
  private static final String WRITE_ALIKE =
      """
      set datestyle = 'ISO, YMD'; set intervalstyle = 'iso_8601'; set timezone = 'UTC';
      set extra_float_digits = 1; set bytea_output = 'hex'; set xmloption = 'content'""";

  /** The superuser's eyes are needed: policies hide rows from everybody else. */
  static SortedMap<String, TableFigure> ofEveryTable(Connection superuser) throws SQLException {
    var figures = new TreeMap<String, TableFigure>();
    try (var statement = superuser.createStatement()) {
      statement.execute(WRITE_ALIKE);
    }
    for (var table : tables(superuser)) figures.put(table, of(table, superuser));
    return figures;
  }

  /** Those that survive a crash, with schema and quoted where needed. */
  static List<String> tables(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                """
                select format('%I.%I', n.nspname, c.relname)
                  from pg_class c join pg_namespace n on n.oid = c.relnamespace
                 where c.relkind = 'r' and c.relpersistence = 'p'
                   and n.nspname <> 'information_schema' and n.nspname not like 'pg\\_%'
                 order by 1""")) {
      var tables = new ArrayList<String>();
      while (rows.next()) tables.add(rows.getString(1));
      return tables;
    }
  }

  private static TableFigure of(String table, Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var row =
            statement.executeQuery(
                """
                select count(*), coalesce(sum(hashtextextended("the row"::text, 0)), 0)::text
                  from only %s as "the row\""""
                    .formatted(table))) {
      row.next();
      return new TableFigure(row.getLong(1), row.getString(2));
    }
  }
}
