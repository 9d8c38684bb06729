package org.aenglek.counter.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.aenglek.areas.Community;
import org.aenglek.base.Actor;
import org.aenglek.base.LocalText;
import org.aenglek.base.Money;
import org.aenglek.base.Refusal;
import org.aenglek.counter.DayBook.Typed;
import org.aenglek.offers.Offer;
import org.aenglek.people.Households.Household;
import org.aenglek.site.Field.Choice;
import org.aenglek.site.Head;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;
import org.jspecify.annotations.Nullable;

/**
 * What was typed in from a village's day-book of paper, of one day, and where more of it is typed.
 *
 * @param mayType whether whoever reads keeps the village's money
 */
public record DayBookPage(
    Ui ui,
    Head head,
    String title,
    String back,
    String here,
    String paper,
    String blank,
    List<Line> lines,
    boolean mayType,
    Form form,
    String problem,
    int status)
    implements Page {
  static final String BOOK = "/{lang}/counter/day-book/{slug}";
  static final String PATH = BOOK + "/{day:\\d{4}-\\d{2}-\\d{2}}";

  /**
   * A line that was typed in.
   *
   * @param by who typed it, and when
   * @param takingBack where it is taken back; empty where that cannot be
   */
  public record Line(String what, String by, boolean isTakenBack, String takingBack) {}

  /** What the two forms ask, with what was typed and refused. */
  public record Form(
      String day,
      String time,
      List<Choice> offers,
      String quantity,
      String each,
      List<Choice> paid,
      List<Choice> makers,
      String heads,
      String visit,
      String request) {}

  /** What there is to show. */
  record Facts(
      Community village,
      LocalDate day,
      List<Typed> typed,
      Map<UUID, LocalText> names,
      List<Offer> offers,
      List<Household> households,
      boolean mayType) {}

  static DayBookPage of(Ui ui, Facts facts, TypedEntry typed, @Nullable Refusal refused) {
    var title = ui.t("counter.dayBook.title", facts.village().name(), ui.date(facts.day()));
    return new DayBookPage(
        ui,
        Head.of(title, ui.t("counter.dayBook.lead")).unlisted().forWork(),
        title,
        DevicesPage.path(ui, facts.village()),
        path(ui, facts.village(), facts.day()),
        path(ui, facts.village(), facts.day()) + "/paper",
        ui.link("/counter/day-book/" + facts.village().slug() + "/paper"),
        facts.typed().stream().map(one -> line(ui, facts, one)).toList(),
        facts.mayType(),
        form(ui, facts, typed),
        ui.problem(refused),
        refused == null ? 200 : refused.status());
  }

  static String path(Ui ui, Community village, LocalDate day) {
    return ui.link("/counter/day-book/" + village.slug() + "/" + day);
  }

  private static Line line(Ui ui, Facts facts, Typed typed) {
    boolean canBeTakenBack = facts.mayType() && !typed.isTakenBack();
    return new Line(
        what(ui, typed),
        ui.t("counter.dayBook.by", name(ui, facts, typed.by()), ui.moment(typed.at())),
        typed.isTakenBack(),
        canBeTakenBack
            ? path(ui, facts.village(), facts.day()) + "/lines/" + typed.event() + "/taking-back"
            : "");
  }

  private static String what(Ui ui, Typed typed) {
    var name = typed.name();
    return name == null
        ? ui.t("counter.dayBook.came", ui.number(typed.heads()))
        : ui.t(
            "counter.dayBook.sold",
            ui.number(typed.quantity()),
            name,
            ui.money(Money.ofMinor(typed.total(), "THB")));
  }

  private static String name(Ui ui, Facts facts, String actor) {
    return new Actor(actor).person().map(facts.names()::get).map(ui::plain).orElse("–");
  }

  private static Form form(Ui ui, Facts facts, TypedEntry typed) {
    return new Form(
        typed == TypedEntry.NOTHING ? facts.day().toString() : typed.of("day"),
        typed.of("time"),
        facts.offers().stream()
            .map(one -> choice(one.id(), ui.plain(one.name()), typed.of("offer")))
            .toList(),
        typed.of("quantity"),
        typed.of("each"),
        paid(ui, typed),
        facts.households().stream()
            .map(one -> choice(one.id(), ui.plain(one.name()), typed.of("maker")))
            .toList(),
        typed.of("heads"),
        typed.of("visit"),
        typed.request().toString());
  }

  private static Choice choice(UUID id, String label, String chosen) {
    return new Choice(id.toString(), label, id.toString().equals(chosen));
  }

  private static List<Choice> paid(Ui ui, TypedEntry typed) {
    return Stream.of("cash", "promptpay", "house")
        .map(
            one ->
                new Choice(one, ui.t("counter.dayBook.paid." + one), one.equals(typed.of("paid"))))
        .toList();
  }

  @Override
  public boolean isKept() {
    return false;
  }
}
