package org.aenglek.bookings.web;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.aenglek.areas.Community;
import org.aenglek.base.DateSpan;
import org.aenglek.base.Refusal;
import org.aenglek.communities.Holiday;
import org.aenglek.offers.Offer;
import org.aenglek.offers.Slot;
import org.aenglek.site.CameBy;
import org.aenglek.site.Head;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * The turns of one offer, day by day, each a button that holds it.
 *
 * @param asking where the village is asked, where nothing here can be had as it is wanted
 * @param action where a turn is sent: of a guest, or of the village that books for one
 * @param from the code of the campaign by which the guest came
 * @param guest whether the village asks who it is for
 */
public record BookPage(
    Ui ui,
    Head head,
    Offer offer,
    String offerPath,
    String community,
    String price,
    String adults,
    String children,
    boolean isStay,
    String nights,
    String day,
    List<Day> days,
    @Nullable String earlier,
    String later,
    @Nullable Next next,
    @Nullable String asking,
    String here,
    String action,
    boolean guest,
    String request,
    String from,
    String problem,
    int status)
    implements Page {
  static final String PATH = "/{lang}/bookings/offers/{slug}";
  static final int DAYS = 14;

  /**
   * The turns of one day.
   *
   * @param holiday what it is called, where it is one
   */
  public record Day(String title, String holiday, List<Turn> turns) {}

  /**
   * One of them.
   *
   * @param why it cannot be had; empty when it can
   */
  public record Turn(String day, String starts, String time, String free, String why) {}

  /** The first day on which such a party could come. */
  public record Next(String title, String address) {}

  /** What there is to show. */
  record Facts(
      Offer offer,
      Community community,
      List<Slot> slots,
      List<Holiday> holidays,
      LocalDate from,
      @Nullable LocalDate next,
      String here,
      String action,
      boolean isHost) {}

  static BookPage of(Ui ui, Facts facts, BookForm form, @Nullable Refusal refused) {
    var offer = facts.offer();
    var title = ui.t("bookings.book.title", ui.plain(offer.name()));
    var from = facts.from();
    return new BookPage(
        ui,
        Head.of(title, ui.t("bookings.book.description")).unlisted(),
        offer,
        ui.carrying(offer.path()),
        ui.plain(facts.community().name()),
        price(ui, offer),
        form.adults(),
        form.children(),
        offer.kind() == Offer.Kind.STAY,
        form.nights(),
        from.toString(),
        days(ui, facts),
        from.isAfter(ui.today()) ? address(facts, form, from.minusDays(DAYS)) : null,
        address(facts, form, from.plusDays(DAYS)),
        next(ui, facts, form),
        canBeHad(facts, refused) ? null : AskPage.path(ui, facts.community()),
        facts.here(),
        facts.action(),
        facts.isHost(),
        form.request().toString(),
        form.from(),
        ui.problem(refused),
        (refused == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT).value());
  }

  private static String price(Ui ui, Offer offer) {
    return ui.money(offer.terms().priceFrom())
        + " "
        + ui.t("offers.unit." + offer.terms().unit().key());
  }

  private static boolean canBeHad(Facts facts, @Nullable Refusal refused) {
    boolean isAny = refused == null && facts.slots().stream().anyMatch(Slot::canBeHad);
    return isAny || facts.isHost();
  }

  private static @Nullable Next next(Ui ui, Facts facts, BookForm form) {
    var next = facts.next();
    return next == null ? null : new Next(ui.weekday(next), address(facts, form, next));
  }

  private static String address(Facts facts, BookForm form, LocalDate day) {
    var address =
        "%s?day=%s&adults=%s&children=%s&nights=%s"
            .formatted(facts.here(), day, form.adults(), form.children(), form.nights());
    return CameBy.carry(address, form.from());
  }

  private static List<Day> days(Ui ui, Facts facts) {
    Map<LocalDate, List<Slot>> byDay =
        facts.slots().stream().collect(groupingBy(Slot::day, LinkedHashMap::new, toList()));
    return byDay.entrySet().stream()
        .map(
            day ->
                new Day(
                    ui.weekday(day.getKey()),
                    holiday(ui, facts.holidays(), day.getKey()),
                    day.getValue().stream().map(slot -> turn(ui, slot)).toList()))
        .toList();
  }

  private static String holiday(Ui ui, List<Holiday> holidays, LocalDate day) {
    var span = new DateSpan(day, day);
    return holidays.stream()
        .filter(holiday -> holiday.within(span).findAny().isPresent())
        .map(holiday -> ui.plain(holiday.name()))
        .collect(joining(" · "));
  }

  private static Turn turn(Ui ui, Slot slot) {
    var why = slot.why();
    return new Turn(
        slot.day().toString(),
        slot.starts().toString(),
        ui.time(slot.starts()),
        slot.free() == null ? "" : ui.t("bookings.book.free", ui.number(slot.free())),
        why == null ? "" : ui.t("bookings.why." + why.name().toLowerCase(java.util.Locale.ROOT)));
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
