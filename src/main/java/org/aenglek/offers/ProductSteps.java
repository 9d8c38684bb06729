package org.aenglek.offers;

import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.aenglek.base.Actor;
import org.aenglek.base.Request;
import org.aenglek.media.PrivatePictures;
import org.aenglek.offers.ProductRefused.Reason;
import org.aenglek.offers.Step.Done;
import org.aenglek.offers.Step.Standard;
import org.aenglek.people.Access;
import org.aenglek.people.Once;
import org.aenglek.people.Permission;
import org.aenglek.people.Place;
import org.aenglek.site.Columns;
import org.aenglek.site.Settings;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** What is done for a product, step after step; none is taken away. */
@Component
public class ProductSteps {
  private final JdbcClient sql;
  private final Lives lives;
  private final PrivatePictures pictures;
  private final Access access;
  private final Settings settings;
  private final TransactionTemplate transaction;
  private final Clock clock;

  ProductSteps(
      JdbcClient sql,
      Lives lives,
      PrivatePictures pictures,
      Access access,
      Settings settings,
      TransactionTemplate transaction,
      Clock clock) {
    this.sql = sql;
    this.lives = lives;
    this.pictures = pictures;
    this.access = access;
    this.settings = settings;
    this.transaction = transaction;
    this.clock = clock;
  }

  private record New(UUID product, Done done) {}

  /** A JPEG; nothing where none was sent. */
  @Transactional(readOnly = true)
  public Optional<byte[]> picture(UUID product, int number) {
    return sql.sql(
            "select picture from offers.step where product = ? and number = ? and picture is not null")
        .params(product, number)
        .query((row, i) -> row.getBytes("picture"))
        .optional();
  }

  /**
   * Writes down what was done. Sent twice, it is done once.
   *
   * @param picture read to its end
   * @throws ProductRefused when its day has not come, or a standard ends before it began
   */
  public void take(UUID product, Done done, @Nullable InputStream picture, UUID requestId) {
    var jpeg = picture == null ? null : pictures.develop(picture).jpeg();
    transaction.executeWithoutResult(status -> take(product, done, jpeg, requestId));
  }

  private void take(UUID id, Done typed, byte @Nullable [] picture, UUID requestId) {
    var community = lives.get(id).product().community();
    access.require(Permission.EDIT, Place.community(community));
    var done = tidy(typed);
    var request = Request.of(requestId, new New(id, done));
    ProductLock.on(sql, community);
    if (!Once.isDone(sql, "offers.step", request)) insert(id, done, picture, request);
  }

  private Done tidy(Done typed) {
    if (typed.day().isAfter(LocalDate.ofInstant(clock.instant(), settings.zone()))) {
      throw new ProductRefused(Reason.STEP_TO_COME);
    }
    return new Done(typed.kind(), typed.day(), Said.text(typed.note()), standard(typed));
  }

  /** Only of a step of that kind; what else was typed of one is left out. */
  private static @Nullable Standard standard(Done typed) {
    if (typed.kind() != Step.Kind.STANDARD) return null;
    var standard = typed.standard();
    if (standard == null) throw new ProductRefused(Reason.STANDARD);
    if (standard.endsBefore(typed.day())) throw new ProductRefused(Reason.EXPIRES);
    return new Standard(standard.given(), Said.line(standard.number()), standard.expires());
  }

  private void insert(UUID product, Done done, byte @Nullable [] picture, Request request) {
    var standard = done.standard();
    sql.sql(
            """
            insert into offers.step (product, number, kind, day, note, standard, standard_number, expires, picture,
                                     at, by, request, fingerprint)
            select :product, coalesce(max(number), 0) + 1, :kind, :day, :note, :standard, :standardNumber,
                   :expires::date, :picture::bytea, :at, :by, :request, :fingerprint
              from offers.step where product = :product
            """)
        .param("product", product)
        .param("kind", done.kind().key())
        .param("day", done.day())
        .param("note", done.note())
        .param("standard", standard == null ? null : standard.given().key())
        .param("standardNumber", standard == null ? "" : standard.number())
        .param("expires", standard == null ? null : standard.expires())
        .param("picture", picture)
        .param("at", Columns.at(clock.instant()))
        .param("by", Actor.current().name())
        .param("request", request.id())
        .param("fingerprint", request.fingerprint())
        .update();
  }
}
