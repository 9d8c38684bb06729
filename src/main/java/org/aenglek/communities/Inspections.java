package org.aenglek.communities;

import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.aenglek.base.Actor;
import org.aenglek.base.Request;
import org.aenglek.communities.CommunitiesRefused.Reason;
import org.aenglek.communities.Inspection.Condition;
import org.aenglek.media.PrivatePictures;
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

/** How what was built was found, look after look. */
@Component
public class Inspections {
  private final JdbcClient sql;
  private final AssetRegister assets;
  private final PrivatePictures pictures;
  private final Access access;
  private final Settings settings;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Inspections(
      JdbcClient sql,
      AssetRegister assets,
      PrivatePictures pictures,
      Access access,
      Settings settings,
      TransactionTemplate transaction,
      Clock clock) {
    this.sql = sql;
    this.assets = assets;
    this.pictures = pictures;
    this.access = access;
    this.settings = settings;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** What whoever looked tells. */
  public record Seen(LocalDate day, Condition condition, String note) {}

  private record New(UUID asset, Seen seen) {}

  /** Those of one asset, the latest day first. */
  @Transactional(readOnly = true)
  public List<Inspection> of(UUID asset) {
    return sql.sql(
            """
            select number, day, condition, note, picture is not null as has_picture, by
              from communities.inspection where asset = ? order by day desc, number desc
            """)
        .param(asset)
        .query(AssetRows::inspection)
        .list();
  }

  /** A JPEG; nothing where none was sent. */
  @Transactional(readOnly = true)
  public Optional<byte[]> picture(UUID asset, int number) {
    return sql.sql(
            """
            select picture from communities.inspection where asset = ? and number = ? and picture is not null
            """)
        .params(asset, number)
        .query((row, i) -> row.getBytes("picture"))
        .optional();
  }

  /** Whether whoever acts may tell how it fares: those who edit in its village, and its keeper. */
  @Transactional(readOnly = true)
  public boolean mayTell(Asset asset) {
    return access.may(Permission.EDIT, Place.community(asset.community())) || keeps(asset);
  }

  private static boolean keeps(Asset asset) {
    return Actor.find()
        .flatMap(Actor::person)
        .filter(me -> me.equals(asset.keeping().person()))
        .isPresent();
  }

  /**
   * Writes down how it was found. Sent twice, it is told once.
   *
   * @param picture read to its end
   * @throws CommunitiesRefused when the day has not come, or it was not built yet
   */
  public void tell(UUID asset, Seen seen, @Nullable InputStream picture, UUID requestId) {
    var jpeg = picture == null ? null : pictures.develop(picture).jpeg();
    transaction.executeWithoutResult(status -> tell(asset, seen, jpeg, requestId));
  }

  private void tell(UUID id, Seen typed, byte @Nullable [] picture, UUID requestId) {
    var asset = assets.get(id);
    mustBeTheirs(asset);
    var seen = new Seen(typed.day(), typed.condition(), Typed.text(typed.note()));
    mustBeThen(asset, seen.day());
    var request = Request.of(requestId, new New(id, seen));
    AssetLock.on(sql, id);
    if (!Once.isDone(sql, "communities.inspection", request)) insert(id, seen, picture, request);
  }

  private void mustBeTheirs(Asset asset) {
    if (mayTell(asset)) return;
    Access.requireSomebody();
    throw new Access.NotAllowed();
  }

  private void mustBeThen(Asset asset, LocalDate day) {
    if (day.isAfter(LocalDate.ofInstant(clock.instant(), settings.zone()))) {
      throw new CommunitiesRefused(Reason.DAY_TO_COME);
    }
    var built = asset.facts().built();
    if (built != null && day.isBefore(built.firstDay())) {
      throw new CommunitiesRefused(Reason.BEFORE_BUILT);
    }
  }

  private void insert(UUID asset, Seen seen, byte @Nullable [] picture, Request request) {
    sql.sql(
            """
            insert into communities.inspection
                   (asset, number, day, condition, note, picture, at, by, request, fingerprint)
            select :asset, coalesce(max(number), 0) + 1, :day, :condition, :note, :picture::bytea, :at, :by, :request,
                   :fingerprint
              from communities.inspection where asset = :asset
            """)
        .param("asset", asset)
        .param("day", seen.day())
        .param("condition", seen.condition().key())
        .param("note", seen.note())
        .param("picture", picture)
        .param("at", Columns.at(clock.instant()))
        .param("by", Actor.current().name())
        .param("request", request.id())
        .param("fingerprint", request.fingerprint())
        .update();
  }
}
