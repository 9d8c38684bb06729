package org.aenglek.programme;

import java.io.InputStream;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.aenglek.areas.Community;
import org.aenglek.base.Actor;
import org.aenglek.base.NotThere;
import org.aenglek.base.Tidy;
import org.aenglek.media.PrivatePictures;
import org.aenglek.people.Access;
import org.aenglek.people.Permission;
import org.aenglek.people.Place;
import org.aenglek.programme.Aim.Kind;
import org.aenglek.programme.ProgrammeRefused.Reason;
import org.aenglek.site.Columns;
import org.aenglek.site.Settings;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Baselines, targets and wishes, typed by who edits a community; what was typed before is kept. */
@Component
public class Aims {
  public static final int LONGEST_EVIDENCE = 1000;

  /** The programme began then: nobody means a year of the Buddhist era by mistake. */
  public static final int FIRST_YEAR = 2015;

  private static final int YEARS_AHEAD = 20;
  private static final BigDecimal MOST = new BigDecimal("1e12");

  private final JdbcClient sql;
  private final Access access;
  private final PrivatePictures pictures;
  private final Settings settings;
  private final Clock clock;

  Aims(JdbcClient sql, Access access, PrivatePictures pictures, Settings settings, Clock clock) {
    this.sql = sql;
    this.access = access;
    this.pictures = pictures;
    this.settings = settings;
    this.clock = clock;
  }

  /** What is typed. */
  public record New(Kind kind, Indicator indicator, int year, BigDecimal value, String evidence) {}

  /**
   * @param picture of what proves it; nothing where there is none
   * @throws ProgrammeRefused when the year or the value is none, or nothing is said to prove it
   */
  @Transactional
  public void type(Community community, New aim, @Nullable InputStream picture) {
    access.require(Permission.EDIT, Place.community(community.id()));
    mustBe(isTypable(aim), Reason.NO_SUCH_KIND);
    mustBe(isYear(aim), Reason.YEAR, FIRST_YEAR);
    mustBe(aim.value().signum() >= 0 && aim.value().compareTo(MOST) <= 0, Reason.VALUE);
    var evidence = Tidy.text(aim.evidence());
    mustBe(!evidence.isEmpty(), Reason.EVIDENCE_MISSING);
    mustBe(evidence.length() <= LONGEST_EVIDENCE, Reason.EVIDENCE_LONG, LONGEST_EVIDENCE);
    sql.sql(
            """
            insert into programme.aim (province, community, kind, indicator, year, number, value, evidence, at, by, picture)
            select :province, :community, :kind, :indicator, :year, coalesce(max(number), 0) + 1,
                   :value, :evidence, :at, :by, :picture::bytea
              from programme.aim
             where community = :community and kind = :kind and indicator = :indicator and year = :year
            """)
        .param("province", community.province())
        .param("community", community.id())
        .param("kind", aim.kind().key())
        .param("indicator", aim.indicator().key())
        .param("year", aim.year())
        .param("value", aim.value())
        .param("evidence", evidence)
        .param("at", Columns.at(clock.instant()))
        .param("by", Actor.current().name())
        .param("picture", picture == null ? null : pictures.develop(picture).jpeg())
        .update();
  }

  /** What is wholly reckoned here nobody types beside it. */
  private static boolean isTypable(New aim) {
    return aim.kind() != Kind.RESULT || aim.indicator().isAlsoTyped();
  }

  private boolean isYear(New aim) {
    int thisYear = LocalDate.ofInstant(clock.instant(), settings.zone()).getYear();
    return aim.year() >= FIRST_YEAR && aim.year() <= thisYear + YEARS_AHEAD;
  }

  private static void mustBe(boolean is, Reason otherwise, Object... arguments) {
    if (!is) throw new ProgrammeRefused(otherwise, arguments);
  }

  /** The last word of each, the latest year first, as far as whoever acts may see it. */
  @Transactional(readOnly = true)
  public List<Aim> of(UUID community) {
    return sql.sql(
            """
            select distinct on (a.year, a.indicator, a.kind) a.kind, a.indicator, a.year, a.value, a.evidence, a.at, a.by,
                   a.picture is not null as pictured, a.kind = 'baseline' and exists (
                   select from programme.publication p
                    where p.province = a.province and p.at <= a.at
                      and p.month >= make_date(a.year + 1, 1, 1)) as late
              from programme.aim a where a.community = ?
             order by a.year desc, a.indicator, a.kind, a.number desc
            """)
        .param(community)
        .query(Aims::aim)
        .list();
  }

  /**
   * What proves the last word, as far as whoever acts may see it.
   *
   * @throws NotThere when there is no picture
   */
  @Transactional(readOnly = true)
  public byte[] picture(UUID community, Kind kind, Indicator indicator, int year) {
    return sql.sql(
            """
            select picture from programme.aim
             where community = ? and kind = ? and indicator = ? and year = ? order by number desc limit 1
            """)
        .params(community, kind.key(), indicator.key(), year)
        .query((row, i) -> Optional.ofNullable(row.getBytes("picture")))
        .optional()
        .flatMap(picture -> picture)
        .orElseThrow(() -> new NotThere("picture of " + indicator));
  }

  private static Aim aim(ResultSet row, int i) throws SQLException {
    return new Aim(
        Kind.find(row.getString("kind")).orElseThrow(),
        Indicator.find(row.getString("indicator")).orElseThrow(),
        row.getInt("year"),
        row.getBigDecimal("value"),
        row.getString("evidence"),
        Columns.instant(row, "at"),
        row.getString("by"),
        row.getBoolean("pictured"),
        row.getBoolean("late"));
  }
}
