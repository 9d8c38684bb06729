package org.aenglek.bookings.web;

import static java.util.Comparator.comparing;

import java.text.Collator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.aenglek.bookings.Duty;
import org.aenglek.bookings.Lodger;
import org.aenglek.bookings.Lodgers.Lodging;
import org.aenglek.bookings.Lodgers.Told;
import org.aenglek.site.Ui;

/**
 * One stay, who sleeps there, and what is to be done about it.
 *
 * @param action where what is said of it is sent
 * @param isComplete whether nobody else is to be told of
 */
public record LodgingCard(
    String id,
    String guest,
    String reference,
    String nights,
    String count,
    String action,
    List<Line> lines,
    boolean isComplete,
    boolean isOpen) {
  private static final List<String> NEAR = List.of("MY", "SG", "ID", "CN", "TH");

  /**
   * Somebody of whom was told.
   *
   * @param owed what the authority is still to be told, as ticks
   * @param done what it was told
   */
  public record Line(String id, String name, String document, List<Tick> owed, List<String> done) {}

  /** A duty to be ticked off. */
  public record Tick(String duty, String label, String deadline, boolean isLate) {}

  /** A country or a kind of document, as the reader calls it. */
  public record Choice(String code, String name) {}

  static LodgingCard of(Ui ui, Lodging lodging, String action) {
    var visit = lodging.visit();
    var guest = lodging.order().guest();
    return new LodgingCard(
        visit.id().toString(),
        guest == null ? "" : guest.name(),
        VisitWords.spoken(visit.reference()),
        ui.weekday(visit.firstDay()),
        ui.t("bookings.lodgers.count", ui.number(lodging.told().size()), ui.number(visit.heads())),
        action,
        lodging.told().stream().map(told -> line(ui, lodging, told)).toList(),
        lodging.isAllTold() || lodging.told().size() >= visit.heads(),
        lodging.isOpen());
  }

  private static Line line(Ui ui, Lodging lodging, Told told) {
    var person = told.person();
    return new Line(
        told.id().toString(),
        person.name(),
        nation(ui, person.nation())
            + " · "
            + ui.t("bookings.document." + person.document().key())
            + " "
            + person.number(),
        lodging.duties().stream()
            .filter(told::isOwed)
            .map(duty -> tick(ui, lodging, duty))
            .toList(),
        told.reported().entrySet().stream()
            .map(
                one ->
                    ui.t(
                        "bookings.lodgers.reported",
                        ui.t("bookings.duty." + one.getKey().key()),
                        ui.moment(one.getValue())))
            .toList());
  }

  private static Tick tick(Ui ui, Lodging lodging, Duty duty) {
    var deadline = duty.deadline(lodging.visit().begins(ui.settings().zone()));
    return new Tick(
        duty.kind().key(),
        ui.t("bookings.duty." + duty.kind().key()),
        ui.t("bookings.lodgers.until", ui.moment(deadline)),
        deadline.isBefore(ui.now()));
  }

  /** All countries by their names, the neighbours first. */
  static List<Choice> nations(Ui ui) {
    var byName = Collator.getInstance(ui.lang().locale());
    var others =
        Stream.of(Locale.getISOCountries())
            .filter(code -> !NEAR.contains(code))
            .map(code -> new Choice(code, nation(ui, code)))
            .sorted(comparing(Choice::name, byName));
    return Stream.concat(NEAR.stream().map(code -> new Choice(code, nation(ui, code))), others)
        .toList();
  }

  static List<Choice> documents(Ui ui) {
    return Lodger.Document.KEYS.stream()
        .map(key -> new Choice(key, ui.t("bookings.document." + key)))
        .toList();
  }

  private static String nation(Ui ui, String code) {
    return Locale.of("", code).getDisplayCountry(ui.lang().locale());
  }
}
