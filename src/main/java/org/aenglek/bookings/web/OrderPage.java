package org.aenglek.bookings.web;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.aenglek.areas.Community;
import org.aenglek.base.LocalText;
import org.aenglek.base.Money;
import org.aenglek.base.Refusal;
import org.aenglek.bookings.Change;
import org.aenglek.bookings.MendedTrips;
import org.aenglek.bookings.Order;
import org.aenglek.bookings.SmallTurn;
import org.aenglek.bookings.Visit;
import org.aenglek.payments.Due;
import org.aenglek.payments.Dues;
import org.aenglek.site.Head;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * The one page of an order: what to do next on top, then each visit.
 *
 * @param sum what is to be paid to all communities together; empty where it is one alone
 */
public record OrderPage(
    Ui ui,
    Head head,
    String here,
    String reference,
    String next,
    List<Check> checks,
    @Nullable Together together,
    String sum,
    List<VisitCard> visits,
    String calendar,
    String quotation,
    List<Content> panels,
    String problem,
    int status)
    implements Page {

  /**
   * One community's share.
   *
   * @param stage the word by which its style is found
   * @param lodgers where it is told who sleeps there; empty where nobody asks
   * @param hosts whose turn it is; empty where it is no household's
   * @param code address of the code that the village scans; empty until it is confirmed
   * @param kept what of the price is for something that was given up late; empty where nothing is
   * @param shares address that tells where the money went; empty until it is shared
   * @param changing address where it is made another; empty where it cannot be
   * @param cancelling what happens to the money if it is called off now; empty when it cannot be
   */
  public record VisitCard(
      String id,
      String community,
      String path,
      String stage,
      String state,
      String reference,
      List<LineText> lines,
      String price,
      String hosts,
      @Nullable LocalText meet,
      @Nullable LocalText bring,
      String code,
      List<String> terms,
      List<Instead> instead,
      String lodgers,
      String kept,
      String shares,
      @Nullable Waiting waiting,
      String changing,
      String cancelling) {}

  /** What a guest would like otherwise, for which the village is asked. */
  public record Waiting(String text, String withdrawal) {}

  /** What a guest can do whom a village cannot receive. */
  public record Instead(String label, String address) {}

  /** What is to be paid to one community, or was. */
  public record Check(String community, String money, boolean isDone, String address) {}

  /** All of it paid at once to whoever collects for the villages. */
  public record Together(String collector, String licence, String sum, @Nullable String code) {}

  /**
   * What there is to show.
   *
   * @param quotation that it was made of; empty where it was made of none
   */
  record Facts(
      Order order,
      Map<UUID, Community> communities,
      List<Due> dues,
      Optional<Dues.Together> together,
      Function<Due, String> address,
      Function<UUID, Optional<String>> slug,
      Predicate<Visit> areLodgersAsked,
      Predicate<Visit> isShared,
      Map<UUID, Change> changes,
      List<SmallTurn> small,
      Map<UUID, List<LocalText>> hosts,
      String quotation,
      List<Content> panels,
      String here) {}

  static OrderPage of(Ui ui, Facts facts, @Nullable Refusal refused) {
    var order = facts.order();
    var title = ui.t("bookings.order.title", VisitWords.spoken(order.reference()));
    return new OrderPage(
        ui,
        Head.of(title, ui.t("bookings.order.description")).unlisted(),
        facts.here(),
        VisitWords.spoken(order.reference()),
        next(ui, order),
        checks(ui, facts),
        facts.together().map(one -> together(ui, facts, one)).orElse(null),
        sum(ui, facts.dues()),
        order.visits().stream().map(visit -> card(ui, facts, visit)).toList(),
        order.visits().stream().anyMatch(Visit::isConfirmed) ? facts.here() + "/calendar.ics" : "",
        facts.quotation(),
        facts.panels(),
        ui.problem(refused),
        (refused == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT).value());
  }

  /** In the order in which the guests come to the communities. */
  private static List<Check> checks(Ui ui, Facts facts) {
    return facts.order().visits().stream()
        .flatMap(visit -> facts.dues().stream().filter(due -> due.visit().equals(visit.id())))
        .map(due -> check(ui, facts, due))
        .toList();
  }

  private static String sum(Ui ui, List<Due> dues) {
    if (dues.size() < 2) return "";
    return dues.stream()
        .filter(due -> due.withdrawn() == null)
        .map(Due::amount)
        .reduce(Money::plus)
        .map(ui::money)
        .orElse("");
  }

  private static Check check(Ui ui, Facts facts, Due due) {
    return new Check(
        ui.plain(facts.communities().get(due.community()).name()),
        VisitWords.money(ui, due),
        due.remains().minor() == 0,
        ui.link(facts.address().apply(due)));
  }

  private static Together together(Ui ui, Facts facts, Dues.Together one) {
    return new Together(
        one.collector().name(),
        one.collector().licence(),
        ui.money(one.next()),
        one.code().isPresent() ? facts.here() + "/together.svg" : null);
  }

  /** The most pressing of all that is still ahead. */
  private static String next(Ui ui, Order order) {
    var visits = order.visits();
    for (var visit : visits) {
      if (visit.stage() instanceof Visit.Asked asked) {
        return ui.t("bookings.next.asked", ui.moment(asked.answerBy()));
      }
      if (visit.stage() instanceof Visit.Agreed agreed) {
        return ui.t("bookings.next.asked", ui.moment(agreed.answerBy()));
      }
    }
    for (var visit : visits) {
      if (visit.stage() instanceof Visit.AwaitsDeposit awaits) {
        return ui.t("bookings.next.deposit", ui.money(awaits.deposit()), ui.moment(awaits.until()));
      }
    }
    return visits.stream()
        .filter(Visit::isConfirmed)
        .findFirst()
        .map(
            visit ->
                ui.t(
                    "bookings.next.confirmed",
                    ui.weekday(visit.firstDay()),
                    ui.time(visit.starts())))
        .orElseGet(() -> ui.t("bookings.next.nothing"));
  }

  private static VisitCard card(Ui ui, Facts facts, Visit visit) {
    var community = facts.communities().get(visit.community());
    var terms = visit.terms();
    var begins = visit.begins(ui.settings().zone());
    boolean isAlive = visit.stage().isAlive();
    var here = facts.here() + "/visits/" + visit.id();
    List<SmallTurn> small = isAlive ? facts.small() : List.of();
    var change = facts.changes().get(visit.id());
    return new VisitCard(
        visit.id().toString(),
        ui.plain(community.name()),
        ui.link(community.path()),
        VisitWords.key(visit.stage()),
        VisitWords.state(ui, visit.stage()),
        VisitWords.spoken(visit.reference()),
        visit.lines().stream().map(line -> LineText.of(ui, line, small, 0)).toList(),
        ui.money(visit.price()),
        VillagePage.serving(ui, facts.hosts().getOrDefault(visit.id(), List.of())),
        isAlive ? terms.meet() : null,
        isAlive ? terms.bring() : null,
        visit.isConfirmed() ? here + "/code.svg" : "",
        isAlive ? TermsText.of(ui, terms, visit.price(), begins) : List.of(),
        visit.isGone() ? instead(ui, facts, visit) : List.of(),
        facts.areLodgersAsked().test(visit)
            ? facts.here() + "/visits/" + visit.id() + "/lodgers"
            : "",
        visit.kept().minor() > 0 ? ui.money(visit.kept()) : "",
        facts.isShared().test(visit) ? here + "/shares" : "",
        change == null ? null : waiting(ui, change, here),
        change == null && visit.canBeChanged(ui.today()) ? here + "/change" : "",
        visit.canBeCancelled(ui.today())
            ? ui.t(
                "bookings.cancel.back",
                ui.money(visit.settle(ui.now(), ui.settings().zone()).back()))
            : "");
  }

  private static Waiting waiting(Ui ui, Change change, String here) {
    var first = change.lines().getFirst();
    var wanted =
        ui.t("bookings.when", ui.weekday(first.day()), ui.time(first.starts()))
            + " · "
            + ui.t("bookings.heads", first.heads(), ui.number(first.heads()));
    return new Waiting(
        ui.t("bookings.change.waits", wanted, ui.moment(change.answerBy())),
        here + "/change/withdrawal");
  }

  /** Another day, something like it nearby, or the trip without it. */
  private static List<Instead> instead(Ui ui, Facts facts, Visit visit) {
    var instead = new ArrayList<Instead>();
    for (var line : visit.lines()) {
      facts
          .slug()
          .apply(line.offer())
          .ifPresent(
              slug ->
                  instead.add(
                      new Instead(
                          ui.t("bookings.instead.day", ui.plain(line.name())),
                          ui.link("/bookings/offers/" + slug + "?day=" + line.day()))));
    }
    var district = facts.communities().get(visit.community()).district();
    if (district != null) {
      var kind = visit.lines().getFirst().kind().key();
      instead.add(
          new Instead(
              ui.t("bookings.instead.near"),
              ui.link("/offers?kind=" + kind + "&district=" + district.code())));
    }
    if (MendedTrips.isWanted(facts.order())) {
      instead.add(new Instead(ui.t("bookings.instead.trip"), facts.here() + "/trip"));
    }
    return List.copyOf(instead);
  }

  @Override
  public int status() {
    return status;
  }

  @Override
  public boolean isKept() {
    return false;
  }
}
