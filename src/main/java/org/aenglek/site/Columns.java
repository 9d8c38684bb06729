package org.aenglek.site;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.UUID;
import java.util.stream.Stream;
import org.aenglek.base.LocalText;
import org.aenglek.base.Point;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** Reads and writes the column types that every module's tables share. */
public final class Columns {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final ObjectWriter WRITER = JSON.writer();
  private static final long LETTERS_REMEMBERED = 2_000_000;

  /** What a text of JSON is to be read as. */
  private record Reading(Class<?> type, String json) {}

  /** Pages show what others show too; what is equal is parsed once. */
  private static final LoadingCache<Reading, Object> READ =
      Caffeine.newBuilder()
          .maximumWeight(LETTERS_REMEMBERED)
          .<Reading, Object>weigher((reading, value) -> reading.json().length())
          .build(reading -> JSON.readerFor(reading.type()).readValue(reading.json()));

  private Columns() {}

  public static LocalText text(ResultSet row, String column) throws SQLException {
    return Objects.requireNonNull(findText(row, column), column);
  }

  public static @Nullable LocalText findText(ResultSet row, String column) throws SQLException {
    return find(row, column, LocalText.class);
  }

  public static List<LocalText> texts(ResultSet row, String column) throws SQLException {
    return list(row, column, LocalText.class);
  }

  /** For a parameter that is cast in SQL: {@code :name::jsonb}. */
  public static @Nullable String json(@Nullable Object value) {
    return value == null ? null : WRITER.writeValueAsString(value);
  }

  /** From a column of JSON. */
  public static <T> @Nullable T find(ResultSet row, String column, Class<T> type)
      throws SQLException {
    var json = row.getString(column);
    return json == null ? null : type.cast(READ.get(new Reading(type, json)));
  }

  /** From a column of JSON that nobody else reads: it is not remembered. */
  public static <T> T read(ResultSet row, String column, Class<T> type) throws SQLException {
    return JSON.readValue(row.getString(column), type);
  }

  /** From a JSON array or {@code json_agg}; no rows are no elements. */
  @SuppressWarnings("unchecked")
  public static <T> List<T> list(ResultSet row, String column, Class<T> type) throws SQLException {
    var array = (T[]) find(row, column, type.arrayType());
    return array == null ? List.of() : List.of(array);
  }

  /** From the columns {@code lat} and {@code lon}, each after the prefix. */
  public static Point point(ResultSet row, String prefix) throws SQLException {
    return new Point(row.getDouble(prefix + "lat"), row.getDouble(prefix + "lon"));
  }

  /** None where either is unknown. */
  public static @Nullable Point findPoint(ResultSet row, String prefix) throws SQLException {
    boolean isKnown =
        row.getObject(prefix + "lat") != null && row.getObject(prefix + "lon") != null;
    return isKnown ? point(row, prefix) : null;
  }

  public static @Nullable Integer findInt(ResultSet row, String column) throws SQLException {
    int value = row.getInt(column);
    return row.wasNull() ? null : value;
  }

  /** Of a row that is one figure, which may be unknown. */
  public static OptionalDouble figure(ResultSet row, int i) throws SQLException {
    double value = row.getDouble(1);
    return row.wasNull() ? OptionalDouble.empty() : OptionalDouble.of(value);
  }

  public static UUID id(ResultSet row, String column) throws SQLException {
    return row.getObject(column, UUID.class);
  }

  public static @Nullable LocalDate findDate(ResultSet row, String column) throws SQLException {
    return row.getObject(column, LocalDate.class);
  }

  public static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  public static @Nullable Instant findInstant(ResultSet row, String column) throws SQLException {
    var moment = row.getObject(column, OffsetDateTime.class);
    return moment == null ? null : moment.toInstant();
  }

  /** For a {@code timestamptz} parameter. */
  public static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  public static List<String> strings(ResultSet row, String column) throws SQLException {
    var array = row.getArray(column);
    return array == null ? List.of() : List.of((String[]) array.getArray());
  }

  public static List<Integer> ints(ResultSet row, String column) throws SQLException {
    var array = row.getArray(column);
    if (array == null) return List.of();
    return Stream.of((Object[]) array.getArray()).map(n -> ((Number) n).intValue()).toList();
  }
}
