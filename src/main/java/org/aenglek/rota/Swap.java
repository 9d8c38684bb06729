package org.aenglek.rota;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.aenglek.site.Columns;

/**
 * A household's wish to give a turn of its own for another's.
 *
 * @param turn of the household that asks
 * @param otherTurn of the one that is asked
 */
public record Swap(UUID id, UUID turn, UUID household, UUID otherTurn, UUID other) {
  static Swap read(ResultSet row, int i) throws SQLException {
    return new Swap(
        Columns.id(row, "id"),
        Columns.id(row, "turn"),
        Columns.id(row, "household"),
        Columns.id(row, "other_turn"),
        Columns.id(row, "other"));
  }
}
