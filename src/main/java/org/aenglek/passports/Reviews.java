package org.aenglek.passports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.aenglek.areas.Areas;
import org.aenglek.areas.Community;
import org.aenglek.base.Actor;
import org.aenglek.base.Lang;
import org.aenglek.base.NotThere;
import org.aenglek.base.Secret;
import org.aenglek.base.Tidy;
import org.aenglek.bookings.Bookings;
import org.aenglek.bookings.Guests;
import org.aenglek.bookings.Order;
import org.aenglek.bookings.Visit;
import org.aenglek.passports.PassportRefused.Reason;
import org.aenglek.people.Access;
import org.aenglek.people.Acts;
import org.aenglek.people.Permission;
import org.aenglek.people.Place;
import org.aenglek.site.Columns;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What guests say after a visit that really happened. The village answers; what breaks the
 * published rule is hidden by the district or the province, never by the village, and whoever wrote
 * it reads why.
 */
@Component
public class Reviews {
  private static final int LONGEST = 1000;
  private static final int BEST = 5;
  private static final String REVIEW =
      """
      select r.visit, r.community, r.day, r.rating, r.words, r.lang, a.words as answer, a.lang as answer_lang, h.reason
        from passports.review r
        left join passports.answer a on a.review = r.visit
        left join passports.hiding h on h.review = r.visit and h.lifted is null
      """;

  private final JdbcClient sql;
  private final Bookings bookings;
  private final Guests guests;
  private final Access access;
  private final Acts acts;
  private final Areas areas;
  private final Clock clock;

  Reviews(
      JdbcClient sql,
      Bookings bookings,
      Guests guests,
      Access access,
      Acts acts,
      Areas areas,
      Clock clock) {
    this.sql = sql;
    this.bookings = bookings;
    this.guests = guests;
    this.access = access;
    this.acts = acts;
    this.areas = areas;
    this.clock = clock;
  }

  /**
   * What all of them together say.
   *
   * @param average of the ratings; nothing means nobody has rated
   */
  public record Sum(int count, double average) {}

  /** Those that are shown, and to their judges those that are not; the latest first. */
  @Transactional(readOnly = true)
  public List<Review> of(UUID community, int most) {
    return sql.sql(REVIEW + " where r.community = ? order by r.at desc, r.visit limit ?")
        .params(community, most)
        .query(Reviews::review)
        .list();
  }

  /** Of those that are shown. */
  @Transactional(readOnly = true)
  public Sum sum(UUID community) {
    return sql.sql(
            """
            select count(*) as n, coalesce(avg(rating), 0) as average from passports.review
             where community = ? and passports.is_shown(visit)
            """)
        .param(community)
        .query((row, i) -> new Sum(row.getInt("n"), row.getDouble("average")))
        .single();
  }

  /** Those of an order; for its guest. */
  public List<Review> of(Order order) {
    return guests.as(
        order.id(),
        () ->
            sql.sql(REVIEW + " where r.placed = ? order by r.at, r.visit")
                .param(order.id())
                .query(Reviews::review)
                .list());
  }

  /**
   * A guest says how it was, once. Sent twice with the same words, it is said once.
   *
   * @throws PassportRefused when nobody came, or it was said otherwise before
   */
  public void say(Secret secret, UUID visit, Lang lang, int rating, String words) {
    var order = order(secret);
    var its =
        order.visits().stream()
            .filter(one -> one.id().equals(visit))
            .findFirst()
            .orElseThrow(() -> new NotThere("visit " + visit));
    if (!(its.stage() instanceof Visit.Attended)) throw new PassportRefused(Reason.NOT_ATTENDED);
    if (rating < 1 || rating > BEST) throw new PassportRefused(Reason.RATING);
    var said = Tidy.text(words);
    if (said.length() > LONGEST) throw new PassportRefused(Reason.WORDS_LONG, LONGEST);
    guests.as(order.id(), () -> write(its, lang, rating, said));
  }

  /** The village answers, once. */
  @Transactional
  public void answer(UUID visit, Lang lang, String words) {
    var review = get(visit);
    access.require(Permission.RECEIVE, Place.community(review.community()));
    var said = Tidy.text(words);
    if (said.isEmpty()) throw new PassportRefused(Reason.WORDS_MISSING);
    if (said.length() > LONGEST) throw new PassportRefused(Reason.WORDS_LONG, LONGEST);
    if (review.answer() != null) {
      if (review.answer().words().equals(said)) return;
      throw new PassportRefused(Reason.ANSWERED);
    }
    sql.sql("insert into passports.answer (review, words, lang, at, by) values (?, ?, ?, ?, ?)")
        .params(visit, said, lang.code(), now(), Actor.current().name())
        .update();
  }

  /** Whether whoever acts judges what guests of that community say. */
  @Transactional(readOnly = true)
  public boolean mayJudge(Community community) {
    return access.may(Permission.EDIT, judge(community));
  }

  /** From now on it is not shown. Said twice, it is said once. */
  @Transactional
  public void hide(UUID visit, Review.Reason reason) {
    var community = judged(visit);
    var hidden = get(visit).hidden();
    if (hidden == reason) return;
    if (hidden != null) throw new PassportRefused(Reason.HIDDEN);
    sql.sql(
            """
            insert into passports.hiding (review, number, reason, at, by)
            select :review, coalesce(max(number), 0) + 1, :reason, :at, :by
              from passports.hiding where review = :review
            """)
        .param("review", visit)
        .param("reason", reason.key())
        .param("at", now())
        .param("by", Actor.current().name())
        .update();
    acts.record("review.hidden", null, Place.community(community.id()), visit + " " + reason.key());
  }

  /** It is shown again. */
  @Transactional
  public void show(UUID visit) {
    var community = judged(visit);
    sql.sql(
            "update passports.hiding set lifted = ?, lifted_by = ? where review = ? and lifted is null")
        .params(now(), Actor.current().name(), visit)
        .update();
    acts.record("review.shown", null, Place.community(community.id()), visit.toString());
  }

  /** The community that a review is of. */
  @Transactional(readOnly = true)
  public Community communityOf(UUID visit) {
    return community(get(visit).community());
  }

  private Community community(UUID id) {
    return Objects.requireNonNull(areas.all(List.of(id)).get(id));
  }

  private Community judged(UUID visit) {
    var community = communityOf(visit);
    access.require(Permission.EDIT, judge(community));
    return community;
  }

  private static Place judge(Community community) {
    var district = community.district();
    return district == null
        ? Place.province(community.province())
        : Place.district(district.code());
  }

  private int write(Visit visit, Lang lang, int rating, String words) {
    var before = find(visit.id());
    if (before.isPresent()) {
      boolean isSame = before.get().rating() == rating && before.get().words().equals(words);
      if (isSame) return 0;
      throw new PassportRefused(Reason.REVIEWED);
    }
    var community = community(visit.community());
    return sql.sql(
            """
            insert into passports.review (visit, placed, community, judge, day, rating, words, lang, at, by)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            visit.id(),
            visit.order(),
            visit.community(),
            judge(community).toString(),
            visit.firstDay(),
            rating,
            words,
            lang.code(),
            now(),
            Actor.current().name())
        .update();
  }

  private Order order(Secret secret) {
    if (bookings.open(secret) instanceof Bookings.Ordered ordered) return ordered.order();
    throw new NotThere("order");
  }

  private Review get(UUID visit) {
    return find(visit).orElseThrow(() -> new NotThere("review " + visit));
  }

  private Optional<Review> find(UUID visit) {
    return sql.sql(REVIEW + " where r.visit = ?").param(visit).query(Reviews::review).optional();
  }

  private OffsetDateTime now() {
    return Columns.at(clock.instant());
  }

  private static Review review(ResultSet row, int i) throws SQLException {
    @Nullable String answer = row.getString("answer");
    @Nullable String reason = row.getString("reason");
    return new Review(
        Columns.id(row, "visit"),
        Columns.id(row, "community"),
        row.getObject("day", LocalDate.class),
        row.getInt("rating"),
        row.getString("words"),
        Lang.find(row.getString("lang")).orElseThrow(),
        answer == null
            ? null
            : new Review.Answer(answer, Lang.find(row.getString("answer_lang")).orElseThrow()),
        reason == null ? null : Review.Reason.find(reason).orElseThrow());
  }
}
