package org.aenglek.offers;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.aenglek.base.Actor;
import org.aenglek.base.Ids;
import org.aenglek.base.NotThere;
import org.aenglek.base.Request;
import org.aenglek.communities.KnownPeople;
import org.aenglek.offers.ProductRefused.Reason;
import org.aenglek.people.Access;
import org.aenglek.people.Once;
import org.aenglek.people.Permission;
import org.aenglek.people.Place;
import org.aenglek.site.Columns;
import org.aenglek.site.Settings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who is to look after a product by when, until they say what came of it. */
@Component
public class FollowUps {
  private final JdbcClient sql;
  private final LifeRows rows;
  private final Lives lives;
  private final KnownPeople known;
  private final Access access;
  private final Settings settings;
  private final Clock clock;

  FollowUps(
      JdbcClient sql,
      LifeRows rows,
      Lives lives,
      KnownPeople known,
      Access access,
      Settings settings,
      Clock clock) {
    this.sql = sql;
    this.rows = rows;
    this.lives = lives;
    this.known = known;
    this.access = access;
    this.settings = settings;
    this.clock = clock;
  }

  /** What somebody is asked. */
  public record Asked(UUID person, LocalDate due, String what) {}

  private record New(UUID product, Asked asked) {}

  /** Those that whoever acts has still to do, what is due first. */
  @Transactional(readOnly = true)
  public List<FollowUp> mine() {
    return rows.followUps(" where f.person = people.me() and d.follow_up is null");
  }

  /** All that are open; a job asks. */
  @Transactional(readOnly = true)
  List<FollowUp> open() {
    return rows.followUps(" where d.follow_up is null");
  }

  /**
   * Asks somebody of the village, or an officer above it. Sent twice, they are asked once.
   *
   * @throws ProductRefused when the day is past, or nobody by that id has a role there any more
   */
  @Transactional
  public void ask(UUID product, Asked typed, UUID requestId) {
    var community = lives.get(product).product().community();
    access.require(Permission.EDIT, Place.community(community));
    var asked = new Asked(typed.person(), typed.due(), Said.line(typed.what(), Reason.FOLLOW_WHAT));
    var request = Request.of(requestId, new New(product, asked));
    ProductLock.on(sql, community);
    if (Once.isDone(sql, "offers.follow_up", request)) return;
    if (asked.due().isBefore(today())) throw new ProductRefused(Reason.FOLLOW_PAST);
    if (!known.isAround(community, asked.person())) throw new ProductRefused(Reason.FOLLOW_LEFT);
    insert(product, asked, request);
  }

  private void insert(UUID product, Asked asked, Request request) {
    sql.sql(
            """
            insert into offers.follow_up (id, product, person, due, what, at, by, request, fingerprint)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            Ids.next(clock),
            product,
            asked.person(),
            asked.due(),
            asked.what(),
            Columns.at(clock.instant()),
            Actor.current().name(),
            request.id(),
            request.fingerprint())
        .update();
  }

  /**
   * Whoever was asked, or one of those who edit there, tells what came of it; the same told twice
   * is told once.
   *
   * @throws ProductRefused when something else was told before
   */
  @Transactional
  public void answer(UUID product, UUID id, String typed) {
    var followUp = get(product, id);
    mustBeTheirs(product, followUp);
    var note = Said.text(typed, Reason.FOLLOW_NOTE);
    int told =
        sql.sql(
                """
                insert into offers.followed (follow_up, note, at, by) values (?, ?, ?, ?)
                on conflict do nothing
                """)
            .params(id, note, Columns.at(clock.instant()), Actor.current().name())
            .update();
    if (told == 0) mustHaveSaid(product, id, note);
  }

  private void mustHaveSaid(UUID product, UUID id, String note) {
    var came = get(product, id).came();
    if (came == null || !came.note().equals(note)) throw new ProductRefused(Reason.FOLLOWED);
  }

  private FollowUp get(UUID product, UUID id) {
    return rows.followUps(" where f.product = ? and f.id = ?", product, id).stream()
        .findFirst()
        .orElseThrow(() -> new NotThere("follow-up " + id));
  }

  private void mustBeTheirs(UUID product, FollowUp followUp) {
    boolean isMine =
        Actor.find().flatMap(Actor::person).filter(me -> me.equals(followUp.person())).isPresent();
    if (isMine) return;
    access.require(Permission.EDIT, Place.community(lives.get(product).product().community()));
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), settings.zone());
  }
}
