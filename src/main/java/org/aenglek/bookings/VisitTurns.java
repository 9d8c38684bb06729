package org.aenglek.bookings;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.reducing;
import static java.util.stream.Collectors.toMap;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aenglek.base.Ids;
import org.aenglek.base.LocalText;
import org.aenglek.base.Money;
import org.aenglek.people.Errands;
import org.aenglek.people.Households;
import org.aenglek.people.Households.Household;
import org.aenglek.rota.NewTurn;
import org.aenglek.rota.Rota;
import org.aenglek.rota.Turn;
import org.aenglek.rota.TurnMoved;
import org.aenglek.site.Columns;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells the rota who comes, who does not come after all, and what a turn earned; hears from it who
 * serves now.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class VisitTurns {
  private static final String JOB_NAME = "bookings";

  private final JdbcClient sql;
  private final Rota rota;
  private final Households households;
  private final BookingRows rows;
  private final BookingLetters letters;
  private final Errands errands;
  private final Clock clock;

  VisitTurns(
      JdbcClient sql,
      Rota rota,
      Households households,
      BookingRows rows,
      BookingLetters letters,
      Errands errands,
      Clock clock) {
    this.sql = sql;
    this.rota = rota;
    this.households = households;
    this.rows = rows;
    this.letters = letters;
    this.errands = errands;
    this.clock = clock;
  }

  /** In the order of their offers, so that two who choose for several never wait for each other. */
  void choose(Order order, Visit visit) {
    visit.lines().stream()
        .sorted(Comparator.comparing(line -> line.offer().toString()))
        .forEach(
            line ->
                rota.choose(
                    new NewTurn(
                        visit.id(),
                        visit.community(),
                        line.offer(),
                        line.day(),
                        line.starts(),
                        line.heads(),
                        order.lang(),
                        line.price(),
                        null)));
    errands.run(JOB_NAME, () -> keep(visit, serving(visit)));
  }

  /**
   * By visit, the households that serve it now; nothing where the village or the offer's own
   * household does.
   */
  Map<UUID, List<LocalText>> hosts(List<Visit> visits) {
    var byId = visits.stream().collect(toMap(Visit::id, visit -> visit));
    return rota.of(byId.keySet()).stream().collect(groupingBy(Turn::visit)).entrySet().stream()
        .collect(toMap(Map.Entry::getKey, of -> names(byId.get(of.getKey()), of.getValue())));
  }

  private List<LocalText> names(Visit visit, List<Turn> turns) {
    var known =
        households.of(visit.community()).stream().collect(toMap(Household::id, Household::name));
    return turns.stream().map(Turn::household).distinct().map(known::get).toList();
  }

  /**
   * Another household serves that visit now. Told again of the same, the guest has one letter. It
   * happens within the transaction that moves the turn, after slots and rota.
   */
  @EventListener
  void moved(TurnMoved event) {
    errands.run(
        JOB_NAME,
        () -> {
          rows.visit(event.visit()).filter(Visit::isAgreed).ifPresent(this::told);
          return event;
        });
  }

  private void told(Visit visit) {
    var serving = serving(visit);
    if (serving.equals(servedBefore(visit))) return;
    var id = keep(visit, serving);
    var names = hosts(List.of(visit)).getOrDefault(visit.id(), List.of());
    letters.hosts(rows.order(visit.order()).orElseThrow(), visit, id, names);
  }

  private List<UUID> serving(Visit visit) {
    return rota.of(List.of(visit.id())).stream().map(Turn::household).distinct().sorted().toList();
  }

  private List<UUID> servedBefore(Visit visit) {
    return sql.sql(
            "select households from bookings.served where visit = ? order by number desc limit 1")
        .param(visit.id())
        .query((row, i) -> List.of((UUID[]) row.getArray("households").getArray()))
        .optional()
        .orElse(List.of());
  }

  private UUID keep(Visit visit, List<UUID> serving) {
    var id = Ids.next(clock);
    sql.sql("insert into bookings.served (id, visit, households, at) values (?, ?, ?, ?)")
        .params(id, visit.id(), serving.toArray(UUID[]::new), Columns.at(clock.instant()))
        .update();
    return id;
  }

  /** For a visit that is another by now: the turns it had go back first. */
  void chooseAnew(Order order, Visit visit) {
    calledOff(visit);
    choose(order, visit);
  }

  void calledOff(Visit visit) {
    rota.calledOff(visit.id());
  }

  /** Who waited in vain has earned nothing by it, and is the sooner to have the next turn. */
  void over(Visit visit, boolean haveCome) {
    var zero = Prices.baht(0);
    rota.of(List.of(visit.id())).stream()
        .collect(
            groupingBy(
                Turn::household,
                reducing(zero, turn -> haveCome ? price(visit, turn) : zero, Money::plus)))
        .forEach(
            (household, amount) ->
                rota.earned(visit.id(), household, amount, request(visit.id(), household)));
  }

  private static Money price(Visit visit, Turn turn) {
    return visit.lines().stream()
        .filter(line -> line.offer().equals(turn.offer()))
        .filter(line -> line.day().equals(turn.day()) && line.starts().equals(turn.starts()))
        .map(Line::price)
        .reduce(Prices.baht(0), Money::plus);
  }

  private static UUID request(UUID visit, UUID household) {
    return UUID.nameUUIDFromBytes(
        ("bookings earned " + visit + " " + household).getBytes(StandardCharsets.UTF_8));
  }
}
