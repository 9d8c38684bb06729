package org.aenglek.bookings.web;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.aenglek.areas.Community;
import org.aenglek.base.LocalText;
import org.aenglek.base.Refusal;
import org.aenglek.bookings.Crew;
import org.aenglek.bookings.Guest;
import org.aenglek.bookings.Needs;
import org.aenglek.bookings.Order;
import org.aenglek.bookings.Party;
import org.aenglek.bookings.SmallTurn;
import org.aenglek.bookings.Visit;
import org.aenglek.bookings.Visits.Coming;
import org.aenglek.bookings.Visits.Wanting;
import org.aenglek.payments.Due;
import org.aenglek.site.Head;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** A village's guests: who asks, who comes today, tomorrow and in the days after. */
public record VillagePage(
    Ui ui,
    Head head,
    String title,
    String here,
    List<Asked> asked,
    List<Otherwise> otherwise,
    List<Day> days,
    String earlier,
    String later,
    String booking,
    List<Link> links,
    @Nullable String terms,
    String problem,
    int status)
    implements Page {
  static final String PATH = "/{lang}/bookings/in/{slug}";
  static final int DAYS = 7;

  /** To what comes before a booking. */
  public record Link(String label, String address) {}

  /**
   * Somebody who waits for yes or no.
   *
   * @param reply ready to be copied into a chat, in the guest's language
   * @param script what to say on the telephone
   */
  public record Asked(Card card, String answerBy, String address, String reply, String script) {}

  /** Somebody who wants a visit otherwise, and waits for yes or no. */
  public record Otherwise(
      Card card, List<LineText> wanted, String difference, String answerBy, String address) {}

  public record Day(String title, int heads, String sheet, List<Small> small, List<Card> cards) {}

  /**
   * A turn with fewer guests than it needs.
   *
   * @param decision where it is said whether it goes; empty before its booking closes, and after
   */
  public record Small(String text, String decision) {}

  /**
   * A visit as the village sees it.
   *
   * @param call the number as telephones dial it
   * @param changing where it is made another; empty where it cannot be
   * @param crew who guides and drives
   * @param crewing where they are named; empty where they cannot be
   * @param quotation that it was made of, with what is no offer; empty where there is none
   * @param arrival where it is said whether they came; empty on any other day
   */
  public record Card(
      String id,
      String reference,
      String stage,
      String state,
      String name,
      String phone,
      String call,
      String heads,
      List<LineText> lines,
      List<String> needs,
      String money,
      String serving,
      String crew,
      String crewing,
      String quotation,
      boolean isConflict,
      String arrival,
      String changing,
      String callingOff) {}

  /** What there is to show. */
  record Facts(
      Community community,
      List<Coming> asked,
      List<Wanting> wanting,
      List<Coming> coming,
      Map<UUID, Due> dues,
      Set<UUID> conflicts,
      Map<UUID, List<LocalText>> serving,
      Map<UUID, Crew> crews,
      Map<UUID, LocalText> households,
      Set<UUID> quoted,
      List<SmallTurn> small,
      LocalDate from,
      long waiting,
      long lodgings,
      boolean seesAll,
      boolean mayReceive,
      boolean mayEdit) {}

  static VillagePage of(Ui ui, Facts facts, @Nullable Refusal refused) {
    var name = ui.plain(facts.community().name());
    var here = path(ui, facts.community());
    return new VillagePage(
        ui,
        Head.of(ui.t("bookings.village.title", name), ui.t("bookings.village.description"))
            .forWork(),
        ui.t("bookings.village.title", name),
        here,
        facts.asked().stream().map(coming -> asked(ui, coming, facts)).toList(),
        facts.wanting().stream().map(wanting -> otherwise(ui, wanting, facts)).toList(),
        days(ui, facts),
        here + "?from=" + facts.from().minusDays(DAYS),
        here + "?from=" + facts.from().plusDays(DAYS),
        facts.mayReceive() ? here + "/guests" : "",
        facts.seesAll() ? links(ui, facts, here) : List.of(),
        facts.mayEdit() ? here + "/terms" : null,
        ui.problem(refused),
        (refused == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT).value());
  }

  static String path(Ui ui, Community community) {
    return ui.link("/bookings/in/" + community.slug());
  }

  private static List<Link> links(Ui ui, Facts facts, String here) {
    return List.of(
        new Link(
            ui.t("bookings.enquiries.waiting", ui.number(facts.waiting())), here + "/enquiries"),
        new Link(ui.t("bookings.quotations.short"), here + "/quotations"),
        new Link(lodgings(ui, facts.lodgings()), here + "/lodgers"));
  }

  private static String lodgings(Ui ui, long open) {
    return open == 0
        ? ui.t("bookings.lodgings.short")
        : ui.t("bookings.lodgings.open", ui.number(open));
  }

  private static Asked asked(Ui ui, Coming coming, Facts facts) {
    var order = coming.order();
    var visit = coming.visit();
    var stage = visit.stage();
    return new Asked(
        card(ui, coming, facts),
        stage instanceof Visit.Asked waiting ? ui.moment(waiting.answerBy()) : "",
        facts.mayReceive() ? ui.link("/bookings/visits/" + visit.id() + "/answer") : "",
        ui.in(order.lang(), "bookings.reply.yes"),
        ui.t(
            "bookings.script",
            name(ui, order),
            ui.plain(facts.community().name()),
            ui.date(visit.firstDay()),
            ui.number(visit.heads())));
  }

  private static Otherwise otherwise(Ui ui, Wanting wanting, Facts facts) {
    var change = wanting.change();
    return new Otherwise(
        card(ui, wanting.coming(), facts),
        change.lines().stream().map(line -> LineText.of(ui, line)).toList(),
        ChangePage.difference(ui, wanting.coming().visit(), change),
        ui.moment(change.answerBy()),
        facts.mayReceive() ? ui.link("/bookings/changes/" + change.id() + "/answer") : "");
  }

  private static List<Day> days(Ui ui, Facts facts) {
    var days = new ArrayList<Day>();
    for (int i = 0; i < DAYS; i++) {
      var day = facts.from().plusDays(i);
      var there = facts.coming().stream().filter(coming -> isThere(coming.visit(), day)).toList();
      days.add(
          new Day(
              title(ui, day),
              there.stream().mapToInt(coming -> coming.visit().heads()).sum(),
              there.isEmpty() ? "" : path(ui, facts.community()) + "/days/" + day,
              small(ui, facts, day),
              there.stream().map(coming -> card(ui, coming, facts)).toList()));
    }
    return days;
  }

  static List<Small> small(Ui ui, Facts facts, LocalDate day) {
    return facts.small().stream()
        .filter(turn -> turn.key().day().equals(day) && turn.isShort())
        .map(turn -> small(ui, facts, turn))
        .toList();
  }

  private static Small small(Ui ui, Facts facts, SmallTurn turn) {
    var key = turn.key();
    var text =
        ui.t(
            Boolean.TRUE.equals(turn.goes()) ? "bookings.least.goes" : "bookings.least.mark",
            ui.plain(turn.name()),
            ui.time(key.starts()),
            ui.number(turn.booked()),
            ui.number(turn.least()));
    boolean mayDecide = facts.mayReceive() && turn.isToDecide(ui.now(), ui.settings().zone());
    var address = "/bookings/turns/" + key.offer() + "/" + key.day() + "/" + key.starts();
    return new Small(text, mayDecide ? ui.link(address + "/decision") : "");
  }

  /** What is called off or still asked for is not on its way. */
  static boolean isThere(Visit visit, LocalDate day) {
    boolean isComing = visit.stage().isAlive() && !visit.isWaiting();
    return isComing && !day.isBefore(visit.firstDay()) && !day.isAfter(visit.lastDay());
  }

  private static String title(Ui ui, LocalDate day) {
    if (day.equals(ui.today())) return ui.t("bookings.today", ui.weekday(day));
    if (day.equals(ui.today().plusDays(1))) return ui.t("bookings.tomorrow", ui.weekday(day));
    return ui.weekday(day);
  }

  static Card card(Ui ui, Coming coming, Facts facts) {
    var visit = coming.visit();
    var guest = coming.order().guest();
    boolean isToday = !visit.firstDay().isAfter(ui.today());
    var address = ui.link("/bookings/visits/" + visit.id());
    var due = facts.dues().get(visit.id());
    boolean mayAct = facts.mayReceive() && visit.isConfirmed();
    return new Card(
        visit.id().toString(),
        VisitWords.spoken(visit.reference()),
        VisitWords.key(visit.stage()),
        VisitWords.state(ui, visit.stage()),
        name(ui, coming.order()),
        guest == null ? "" : guest.printedPhone(),
        guest == null ? "" : guest.phone(),
        heads(ui, visit.party()),
        visit.lines().stream().map(line -> LineText.of(ui, line)).toList(),
        needs(ui, guest),
        due == null ? "" : VisitWords.money(ui, due),
        serving(ui, facts.serving().getOrDefault(visit.id(), List.of())),
        crew(ui, facts, facts.crews().get(visit.id())),
        facts.mayReceive() && visit.isAgreed() ? address + "/crew" : "",
        facts.quoted().contains(visit.order())
            ? QuotationsPage.path(ui, facts.community()) + "/" + visit.order()
            : "",
        facts.conflicts().contains(visit.id()),
        mayAct && isToday ? address + "/arrival" : "",
        facts.mayReceive() && visit.canBeChanged(ui.today()) ? address + "/change" : "",
        mayAct ? address + "/calling-off" : "");
  }

  /** Whose turn it is; nothing where the village or the offer's own household serves. */
  static String serving(Ui ui, List<LocalText> households) {
    if (households.isEmpty()) return "";
    return ui.t("bookings.serving", ui.list(households.stream().map(ui::plain).toList()));
  }

  private static String crew(Ui ui, Facts facts, @Nullable Crew crew) {
    if (crew == null || crew.isNobody()) return "";
    return Stream.of(
            crewing(ui, facts, "guides", crew.guides()),
            crewing(ui, facts, "drivers", crew.drivers()))
        .filter(said -> !said.isEmpty())
        .collect(joining(" · "));
  }

  private static String crewing(Ui ui, Facts facts, String task, List<UUID> households) {
    if (households.isEmpty()) return "";
    var names = households.stream().map(one -> ui.plain(facts.households().get(one))).toList();
    return ui.t("bookings.crew.are." + task, ui.list(names));
  }

  private static String heads(Ui ui, Party party) {
    var heads = ui.t("bookings.heads", party.heads(), ui.number(party.heads()));
    if (party.children() == 0) return heads;
    return heads + " " + ui.t("bookings.ofWhich", ui.number(party.children()));
  }

  static String name(Ui ui, Order order) {
    var guest = order.guest();
    return guest == null ? ui.t("bookings.guest.forgotten") : guest.name();
  }

  private static List<String> needs(Ui ui, @Nullable Guest guest) {
    if (guest == null) return List.of();
    var needs = guest.needs();
    var said = new ArrayList<String>();
    for (var food : needs.food()) said.add(ui.t("bookings.food." + food));
    for (var access : needs.access()) said.add(ui.t("communities.access." + access));
    if (!needs.languages().isEmpty()) said.add(ui.t("bookings.speaks", languages(ui, needs)));
    if (!needs.ages().isEmpty()) said.add(ui.t("bookings.ages", needs.ages()));
    if (!needs.words().isEmpty()) said.add(needs.words());
    return said;
  }

  private static String languages(Ui ui, Needs needs) {
    return ui.list(
        needs.languages().stream().map(lang -> ui.t("communities.speaks." + lang)).toList());
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
