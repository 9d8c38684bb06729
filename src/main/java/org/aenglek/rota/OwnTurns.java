package org.aenglek.rota;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.aenglek.base.Actor;
import org.aenglek.base.DateSpan;
import org.aenglek.base.Ids;
import org.aenglek.base.NotThere;
import org.aenglek.people.Access;
import org.aenglek.people.Permission;
import org.aenglek.people.Place;
import org.aenglek.rota.RotaRefused.Reason;
import org.aenglek.site.Columns;
import org.aenglek.site.Settings;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The household's door: it passes a turn, changes turns with another, stays away for a while, and
 * appeals. Whoever belongs to it acts for it, or whoever receives guests for the whole village.
 * Said twice, each is done once.
 */
@Component
public class OwnTurns {
  private static final int LONGEST_TEXT = 500;
  private static final int LONGEST_LEAVE_DAYS = 366;

  private final JdbcClient sql;
  private final RotaRules rules;
  private final Standings standings;
  private final Choosing choosing;
  private final Ability ability;
  private final TurnRows turns;
  private final RotaLetters letters;
  private final RotaClerk clerk;
  private final Access access;
  private final ApplicationEventPublisher events;
  private final Settings settings;
  private final Clock clock;

  OwnTurns(
      JdbcClient sql,
      RotaRules rules,
      Standings standings,
      Choosing choosing,
      Ability ability,
      TurnRows turns,
      RotaLetters letters,
      RotaClerk clerk,
      Access access,
      ApplicationEventPublisher events,
      Settings settings,
      Clock clock) {
    this.sql = sql;
    this.rules = rules;
    this.standings = standings;
    this.choosing = choosing;
    this.ability = ability;
    this.turns = turns;
    this.letters = letters;
    this.clerk = clerk;
    this.access = access;
    this.events = events;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * Hands a turn on to whoever is next.
   *
   * @param household that has it, as whoever passes knew it
   * @throws RotaRefused when its day is over, or another household has it
   */
  @Transactional
  public void pass(UUID id, UUID household) {
    requireFor(household);
    var turn = locked(id);
    if (passed(id).contains(household)) return;
    mustBeAhead(turn);
    if (!turn.household().equals(household)) throw new RotaRefused(Reason.MOVED);
    sql.sql("insert into rota.pass (turn, household, at, by) values (?, ?, ?, ?)")
        .params(id, household, Columns.at(clock.instant()), Actor.current().name())
        .update();
    clerk.does(() -> handOn(turn));
    events.publishEvent(new TurnMoved(turn.visit()));
  }

  private void handOn(Turn turn) {
    var served = rules.find(turn.offer()).orElseThrow();
    if (!served.rule().passLoses()) giveUp(turn);
    choosing
        .pick(served, turn.forSomebodyElse(), passed(turn.id()))
        .ifPresentOrElse(
            pick -> {
              turns.move(turn, pick.household(), pick.counted(), pick.reason());
              letters.turn(turns.get(turn.id()));
            },
            () -> {
              turns.end(turn);
              letters.nobody(turn);
            });
  }

  private void giveUp(Turn turn) {
    var counted = turn.counted();
    var tallies = tallies(turn.offer());
    if (counted == null || !tallies.knows(turn.household())) return;
    tallies.giveUp(turn.household(), counted);
    standings.keep(turn.offer(), tallies);
    turns.count(turn, 0);
  }

  /**
   * Asks another household to change turns.
   *
   * @throws RotaRefused when one of them is over, or they are of different offers
   */
  @Transactional
  public void askToSwap(UUID id, UUID otherId) {
    var turn = coming(id);
    var other = turns.get(otherId);
    requireFor(turn.household());
    mustBeAhead(other);
    boolean isAlike = turn.offer().equals(other.offer());
    if (!isAlike || turn.household().equals(other.household())) {
      throw new RotaRefused(Reason.OTHER_OFFER);
    }
    int asked =
        sql.sql(
                """
                insert into rota.swap (id, turn, household, other_turn, other, asked, asked_by)
                values (?, ?, ?, ?, ?, ?, ?)
                on conflict (turn, other_turn) where answered is null do nothing
                """)
            .params(
                Ids.next(clock),
                id,
                turn.household(),
                otherId,
                other.household(),
                Columns.at(clock.instant()),
                Actor.current().name())
            .update();
    if (asked > 0) clerk.does(() -> letters.swapAsked(other));
  }

  /**
   * Says yes or no to another household's wish.
   *
   * @throws RotaRefused when it was answered, a turn has another household by now, or one of the
   *     two cannot take the other's
   */
  @Transactional
  public void answerSwap(UUID id, boolean isYes) {
    var swap = swap(id);
    requireFor(swap.other());
    var turn = coming(swap.turn());
    var other = turns.get(swap.otherTurn());
    int answered =
        sql.sql(
                """
                update rota.swap set agreed = ?, answered = ?, answered_by = ?
                 where id = ? and answered is null
                """)
            .params(isYes, Columns.at(clock.instant()), Actor.current().name(), id)
            .update();
    if (answered == 0) throw new RotaRefused(Reason.ANSWERED);
    if (!isYes) return;
    mustBeAhead(other);
    if (!turn.household().equals(swap.household()) || !other.household().equals(swap.other())) {
      throw new RotaRefused(Reason.MOVED);
    }
    clerk.does(() -> exchange(turn, other));
    events.publishEvent(new TurnMoved(turn.visit()));
    events.publishEvent(new TurnMoved(other.visit()));
  }

  private void exchange(Turn turn, Turn other) {
    var servings = rules.servings(turn.offer());
    mustBeAble(servings, turn.household(), other);
    mustBeAble(servings, other.household(), turn);
    var tallies = tallies(turn.offer());
    long its = Objects.requireNonNullElse(turn.counted(), 0L);
    long others = Objects.requireNonNullElse(other.counted(), 0L);
    tallies.exchange(turn.household(), its, other.household(), others);
    standings.keep(turn.offer(), tallies);
    move(turn, other.household());
    move(other, turn.household());
  }

  private void move(Turn turn, UUID household) {
    turns.move(
        turn, household, turn.counted(), new org.aenglek.rota.Reason.Swapped(turn.household()));
    letters.turn(turns.get(turn.id()));
  }

  private void mustBeAble(List<Serving> servings, UUID household, Turn turn) {
    var served = rules.find(turn.offer()).orElseThrow();
    boolean isAble =
        servings.stream()
            .filter(one -> one.household().equals(household))
            .anyMatch(one -> ability.canTake(served, one, turn));
    if (!isAble) throw new RotaRefused(Reason.CANNOT_SERVE);
  }

  /**
   * "Not me" from the first to the last day. TurnRows that it has already stay its own.
   *
   * @throws RotaRefused when they are over, or too many
   */
  @Transactional
  public void leave(UUID household, DateSpan days) {
    requireFor(household);
    boolean isShort = days.first().plusDays(LONGEST_LEAVE_DAYS).isAfter(days.last());
    if (days.last().isBefore(today()) || !isShort) throw new RotaRefused(Reason.DAYS);
    sql.sql(
            """
            insert into rota.leave (id, household, first_day, last_day, made, made_by)
            values (?, ?, ?, ?, ?, ?)
            on conflict (household, first_day, last_day) where withdrawn is null do nothing
            """)
        .params(
            Ids.next(clock),
            household,
            days.first(),
            days.last(),
            Columns.at(clock.instant()),
            Actor.current().name())
        .update();
  }

  /** "I can after all." */
  @Transactional
  public void withdrawLeave(UUID id) {
    var household =
        sql.sql("select household from rota.leave where id = ?")
            .param(id)
            .query(UUID.class)
            .optional()
            .orElseThrow(() -> new NotThere("leave " + id));
    requireFor(household);
    sql.sql("update rota.leave set withdrawn = ? where id = ? and withdrawn is null")
        .params(Columns.at(clock.instant()), id)
        .update();
  }

  /**
   * Says something against the choice of a turn, once.
   *
   * @throws RotaRefused when that household does not serve the offer, or nothing is said
   */
  @Transactional
  public void appeal(UUID id, UUID household, String text) {
    requireFor(household);
    mustSay(text);
    var turn = turns.get(id);
    boolean serves =
        rules.servings(turn.offer()).stream().anyMatch(one -> one.household().equals(household));
    if (!serves) throw new RotaRefused(Reason.NOT_SERVING);
    int made =
        sql.sql(
                """
                insert into rota.appeal (id, turn, household, text, made, made_by)
                values (?, ?, ?, ?, ?, ?) on conflict (turn, household) do nothing
                """)
            .params(
                Ids.next(clock),
                id,
                household,
                text,
                Columns.at(clock.instant()),
                Actor.current().name())
            .update();
    if (made > 0) clerk.does(() -> letters.appeal(turn));
  }

  static void mustSay(String text) {
    if (text.isBlank()) throw new RotaRefused(Reason.TEXT);
    if (text.length() > LONGEST_TEXT) throw new RotaRefused(Reason.TEXT_LONG, LONGEST_TEXT);
  }

  private void requireFor(UUID household) {
    access.require(Permission.RECEIVE, Place.household(household));
  }

  private Turn coming(UUID id) {
    var turn = locked(id);
    mustBeAhead(turn);
    return turn;
  }

  /** As it is once nobody else changes any of its offer. */
  private Turn locked(UUID id) {
    var offer = turns.get(id).offer();
    clerk.does(() -> standings.lock(Set.of(offer)));
    return turns.get(id);
  }

  private void mustBeAhead(Turn turn) {
    if (turn.isOff() || turn.day().isBefore(today())) throw new RotaRefused(Reason.OVER);
  }

  private Tallies tallies(UUID offer) {
    return standings.tallies(offer, rules.servings(offer));
  }

  private Set<UUID> passed(UUID turn) {
    return new HashSet<>(
        sql.sql("select household from rota.pass where turn = ?")
            .param(turn)
            .query(UUID.class)
            .list());
  }

  private Swap swap(UUID id) {
    return sql.sql("select * from rota.swap where id = ?")
        .param(id)
        .query(Swap::read)
        .optional()
        .orElseThrow(() -> new NotThere("swap " + id));
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), settings.zone());
  }
}
