package org.aenglek.payments;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.aenglek.income.Outlay;
import org.aenglek.income.Settlements;
import org.aenglek.income.Settlements.Collector;
import org.aenglek.income.Settlements.Line;
import org.aenglek.income.Settlements.Settlement;
import org.aenglek.people.Acts;
import org.aenglek.people.Place;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** All that who keeps the money of a place has to look at. */
@Component
public class Treasury {
  private final DueRows dues;
  private final Payees payees;
  private final Slips slips;
  private final Statements statements;
  private final WentOut wentOut;
  private final Settlements settlements;
  private final Keepers keepers;
  private final Acts acts;

  Treasury(
      DueRows dues,
      Payees payees,
      Slips slips,
      Statements statements,
      WentOut wentOut,
      Settlements settlements,
      Keepers keepers,
      Acts acts) {
    this.dues = dues;
    this.payees = payees;
    this.slips = slips;
    this.statements = statements;
    this.wentOut = wentOut;
    this.settlements = settlements;
    this.keepers = keepers;
    this.acts = acts;
  }

  /**
   * What there is.
   *
   * @param lines of what came in
   * @param out lines of what went out
   * @param outlays what may be one of them
   * @param owed what a collector took for communities and has not handed over
   */
  public record Chest(
      Place place,
      Optional<Payee> payee,
      List<Due> dues,
      List<Slip> claims,
      List<OpenLine> lines,
      List<OpenLine> out,
      List<Outlay> outlays,
      Mapping mapping,
      List<Line> owed,
      List<Settlement> settlements) {

    public Map<UUID, Due> duesById() {
      return dues.stream().collect(Collectors.toMap(Due::id, Function.identity()));
    }

    public List<Due> open() {
      return dues.stream().filter(due -> !due.remains().isNothing()).toList();
    }

    public List<Due> toGiveBack() {
      return dues.stream().filter(due -> !due.refundDue().isNothing()).toList();
    }
  }

  @Transactional(readOnly = true)
  public Chest of(Place place) {
    keepers.requireToSee(place);
    boolean isCollector = place.kind() == Place.Kind.PROVINCE;
    var collector = Payee.id(place);
    return new Chest(
        place,
        payees.find(place),
        dues.unsettled(place),
        slips.open(place),
        statements.open(place),
        wentOut.open(place),
        wentOut.expected(place),
        statements.mapping(place),
        isCollector ? settlements.owed(collector) : List.of(),
        isCollector ? settlements.of(collector) : List.of());
  }

  /** A collector handed over what is owed, as it was shown. */
  @Transactional
  public void settle(Place place, List<Line> shown, UUID requestId) {
    keepers.requireToKeep(place);
    var payee =
        payees.find(place).orElseThrow(() -> new PaymentRefused(PaymentRefused.Reason.NOTHING_DUE));
    var collector = new Collector(payee.id(), payee.name(), place);
    settlements.settle(collector, shown, requestId);
    acts.record("collector.settled", null, place, "");
  }
}
