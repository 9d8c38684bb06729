package org.aenglek.bookings.web;

import java.time.LocalTime;
import java.util.List;
import org.aenglek.areas.Community;
import org.aenglek.base.LocalText;
import org.aenglek.base.Refusal;
import org.aenglek.bookings.Change;
import org.aenglek.bookings.Line;
import org.aenglek.bookings.Visit;
import org.aenglek.offers.Slot;
import org.aenglek.site.Field.Choice;
import org.aenglek.site.Head;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * Another day, turn or number of guests: what there is, what it then costs, and the button.
 *
 * @param quote none where not all of it can be had, or something typed cannot be read
 */
public record ChangePage(
    Ui ui,
    Head head,
    String title,
    String back,
    String here,
    List<LineText> now,
    String adults,
    String children,
    String day,
    List<Times> times,
    @Nullable Quote quote,
    String request,
    String problem,
    int status)
    implements Page {

  /** When one of the lines can begin on that day. */
  public record Times(LocalText name, String day, List<Choice> choices) {}

  /**
   * What it comes to.
   *
   * @param satang sent back, so that nothing is done at another price
   */
  public record Quote(
      String satang, String price, String difference, String kept, String answer, String button) {}

  /** The turns of one line on the day to which it would move. */
  record Turns(Line line, List<Slot> slots) {
    boolean isEmpty() {
      return slots.isEmpty();
    }
  }

  /** What there is to show. */
  record Facts(
      Visit visit,
      Community community,
      List<Turns> turns,
      @Nullable Change change,
      boolean isHost,
      String here,
      String back) {}

  static ChangePage of(Ui ui, Facts facts, ChangeForm form, @Nullable Refusal refused) {
    var title = ui.t("bookings.change.title", ui.plain(facts.community().name()));
    var change = facts.change();
    return new ChangePage(
        ui,
        Head.of(title, ui.t("bookings.change.description")).unlisted(),
        title,
        facts.back(),
        facts.here(),
        facts.visit().lines().stream().map(line -> LineText.of(ui, line)).toList(),
        form.adults(),
        form.children(),
        form.day(),
        facts.turns().stream().map(turns -> times(ui, facts, turns, form)).toList(),
        change == null ? null : quote(ui, facts, change),
        form.request().toString(),
        ui.problem(refused),
        (refused == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT).value());
  }

  private static Times times(Ui ui, Facts facts, Turns turns, ChangeForm form) {
    int number = facts.turns().indexOf(turns);
    var chosen =
        number < form.starts().size()
            ? form.starts().get(number)
            : turns.line().starts().toString();
    return new Times(
        turns.line().name(),
        turns.slots().isEmpty() ? "" : ui.weekday(turns.slots().getFirst().day()),
        turns.slots().stream().map(slot -> choice(ui, slot, chosen)).toList());
  }

  private static Choice choice(Ui ui, Slot slot, String chosen) {
    var free = slot.free();
    var label =
        free == null
            ? ui.time(slot.starts())
            : ui.t("bookings.change.time.free", ui.time(slot.starts()), ui.number(free));
    return new Choice(
        slot.starts().toString(), label, slot.starts().equals(LocalTime.parse(chosen)));
  }

  private static Quote quote(Ui ui, Facts facts, Change change) {
    boolean isKept = change.kept().minor() > 0;
    return new Quote(
        String.valueOf(change.price().minor()),
        ui.t("bookings.change.price", ui.money(change.price())),
        difference(ui, facts.visit(), change),
        isKept ? ui.t("bookings.change.kept", ui.money(change.kept())) : "",
        answer(ui, facts, change),
        ui.t(change.isAsked() ? "bookings.change.ask" : "bookings.change.do"));
  }

  /** Another turn of the same day can still be chosen, for which a village may be asked, too. */
  private static String answer(Ui ui, Facts facts, Change change) {
    if (change.isAsked()) return ui.t("bookings.change.asked", ui.moment(change.answerBy()));
    var terms = facts.visit().terms();
    return terms.asks() && !facts.isHost()
        ? ui.t("bookings.change.atOnce.butTime", ui.number(terms.answerHours()))
        : ui.t("bookings.change.atOnce");
  }

  static String difference(Ui ui, Visit visit, Change change) {
    var more = change.price().minus(visit.price());
    if (more.minor() > 0) return ui.t("bookings.change.more", ui.money(more));
    if (more.minor() < 0) return ui.t("bookings.change.less", ui.money(more.negated()));
    return ui.t("bookings.change.equal");
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
