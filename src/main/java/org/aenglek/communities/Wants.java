package org.aenglek.communities;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.aenglek.areas.Areas;
import org.aenglek.areas.Community;
import org.aenglek.base.LocalText;
import org.aenglek.base.NotThere;
import org.aenglek.people.Access;
import org.aenglek.people.Permission;
import org.aenglek.people.Place;
import org.aenglek.site.Columns;
import org.aenglek.site.Settings;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What communities ask of the state, and the answers; both are public. */
@Component
public class Wants {
  private final JdbcClient sql;
  private final Access access;
  private final Areas areas;
  private final Clock clock;
  private final Settings settings;

  Wants(JdbcClient sql, Access access, Areas areas, Clock clock, Settings settings) {
    this.sql = sql;
    this.access = access;
    this.areas = areas;
    this.clock = clock;
    this.settings = settings;
  }

  /**
   * One of them.
   *
   * @param answerer of whom it is asked
   * @param due by when an answer is hoped for
   * @param answered the day of the answer; none while there is none
   */
  public record Want(
      UUID id,
      LocalText title,
      @Nullable LocalText body,
      @Nullable LocalText answerer,
      @Nullable LocalDate due,
      @Nullable LocalText answer,
      @Nullable LocalDate answered) {}

  /** Those without an answer first. */
  public List<Want> of(UUID community) {
    return sql.sql(
            """
            select id, title, body, answerer, due, answer, answered from communities.want
             where community = ? order by answered nulls first, due nulls last, id
            """)
        .param(community)
        .query(Wants::want)
        .list();
  }

  /**
   * What the community itself wants of tourism; what it has not told is absent.
   *
   * @param income baht in a year
   * @param guests how many a day it will bear
   */
  public record Wish(
      @Nullable Integer income,
      @Nullable Integer guests,
      @Nullable LocalText rest,
      @Nullable LocalText notForSale) {}

  /** For its committee and the officers alone; nothing for others, or where nothing is told. */
  public Optional<Wish> wishOf(Community community) {
    if (!access.may(Permission.CHECK, Place.community(community.id()))) return Optional.empty();
    return sql.sql(
            """
            select income_baht, guests_a_day, rest, not_for_sale from communities.wish
             where community = ?
            """)
        .param(community.id())
        .query(
            (row, i) ->
                new Wish(
                    Columns.findInt(row, "income_baht"),
                    Columns.findInt(row, "guests_a_day"),
                    Columns.findText(row, "rest"),
                    Columns.findText(row, "not_for_sale")))
        .optional();
  }

  /** One without an answer, and the community that has it. */
  public record Open(UUID id, LocalText title, LocalText community, String slug) {}

  /** Those of a place's communities that nobody has answered, the oldest first. */
  public List<Open> openIn(Place place) {
    return sql.sql(
            """
            select w.id, w.title, c.name, c.slug
              from communities.want w join areas.community c on c.id = w.community
              left join areas.subdistrict s on s.code = c.subdistrict
             where w.answer is null
               and :place in ('community ' || c.id, 'district ' || s.district, 'province ' || c.province)
             order by w.id
            """)
        .param("place", place.toString())
        .query(
            (row, i) ->
                new Open(
                    Columns.id(row, "id"),
                    Columns.text(row, "title"),
                    Columns.text(row, "name"),
                    row.getString("slug")))
        .list();
  }

  /** Whether whoever acts may answer for the state there: an officer of the district or above. */
  public boolean mayAnswer(Community community) {
    return access.may(Permission.EDIT, answerers(community));
  }

  @Transactional
  public void answer(UUID want, LocalText answer) {
    var community =
        sql.sql("select community from communities.want where id = ?")
            .param(want)
            .query(UUID.class)
            .optional()
            .orElseThrow(() -> new NotThere("want " + want));
    access.require(Permission.EDIT, answerers(areas.all(List.of(community)).get(community)));
    var now = clock.instant();
    sql.sql("update communities.want set answer = ?::jsonb, answered = ?, changed = ? where id = ?")
        .params(
            Columns.json(answer), LocalDate.ofInstant(now, settings.zone()), Columns.at(now), want)
        .update();
  }

  private static Place answerers(Community community) {
    var district = community.district();
    return district == null
        ? Place.province(community.province())
        : Place.district(district.code());
  }

  private static Want want(ResultSet row, int i) throws SQLException {
    return new Want(
        Columns.id(row, "id"),
        Columns.text(row, "title"),
        Columns.findText(row, "body"),
        Columns.findText(row, "answerer"),
        Columns.findDate(row, "due"),
        Columns.findText(row, "answer"),
        Columns.findDate(row, "answered"));
  }
}
