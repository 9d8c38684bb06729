package org.aenglek.communities;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.aenglek.base.Money;
import org.aenglek.base.Point;
import org.aenglek.communities.Asset.Built;
import org.aenglek.communities.Asset.Facts;
import org.aenglek.communities.Asset.Keeping;
import org.aenglek.communities.Inspection.Condition;
import org.aenglek.site.Columns;
import org.aenglek.site.Settings;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what was built, with its keeper and how it was found last. */
@Component
class AssetRows {
  static final String SELECT =
      """
      select a.id, a.community, a.kind, a.name, a.lat, a.lon, a.built_year, a.built_month, a.cost, a.currency,
             a.paid_from, a.sample, a.at, k.keeper, k.keeper_group, k.months,
             i.number, i.day, i.condition, i.note, i.has_picture, i.by
        from communities.asset a
        join lateral (select keeper, keeper_group, months from communities.keeping
                       where asset = a.id order by number desc limit 1) k on true
        left join lateral (select number, day, condition, note, picture is not null as has_picture, by
                             from communities.inspection
                            where asset = a.id order by day desc, number desc limit 1) i on true
      """;

  private final Settings settings;

  AssetRows(Settings settings) {
    this.settings = settings;
  }

  Asset read(ResultSet row, int i) throws SQLException {
    return new Asset(
        Columns.id(row, "id"),
        Columns.id(row, "community"),
        facts(row),
        Columns.instant(row, "at").atZone(settings.zone()).toLocalDate(),
        keeping(row),
        row.getString("condition") == null ? null : inspection(row, i));
  }

  private static Facts facts(ResultSet row) throws SQLException {
    var currency = row.getString("currency");
    return new Facts(
        AssetKind.find(row.getString("kind")).orElseThrow(),
        row.getString("name"),
        point(row),
        built(row),
        currency == null ? null : Money.ofMinor(row.getLong("cost"), currency),
        row.getString("paid_from"),
        row.getBoolean("sample"));
  }

  private static @Nullable Point point(ResultSet row) throws SQLException {
    return row.getObject("lat") == null ? null : Columns.point(row, "");
  }

  private static @Nullable Built built(ResultSet row) throws SQLException {
    var year = Columns.findInt(row, "built_year");
    return year == null ? null : new Built(year, Columns.findInt(row, "built_month"));
  }

  static Keeping keeping(ResultSet row) throws SQLException {
    return new Keeping(
        Columns.id(row, "keeper"), row.getString("keeper_group"), row.getInt("months"));
  }

  static Inspection inspection(ResultSet row, int i) throws SQLException {
    return new Inspection(
        row.getInt("number"),
        row.getDate("day").toLocalDate(),
        Condition.find(row.getString("condition")).orElseThrow(),
        row.getString("note"),
        row.getBoolean("has_picture"),
        row.getString("by"));
  }
}
