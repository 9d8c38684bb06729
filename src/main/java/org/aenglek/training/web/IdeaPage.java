package org.aenglek.training.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.aenglek.areas.Community;
import org.aenglek.base.Actor;
import org.aenglek.base.LocalText;
import org.aenglek.base.Refusal;
import org.aenglek.site.Field.Choice;
import org.aenglek.site.Head;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;
import org.aenglek.training.Idea;
import org.aenglek.training.Idea.Kind;
import org.aenglek.training.SoldProducts.Product;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * An idea with all that happened to it, and what comes next.
 *
 * @param capital what it lives from; empty where nothing was said
 * @param waits what is waited for; empty where nothing is
 */
public record IdeaPage(
    Ui ui,
    Head head,
    String title,
    String village,
    String capital,
    String state,
    List<Event> events,
    List<StepForm> forms,
    String waits,
    String problem,
    int status)
    implements Page {

  /**
   * Something that happened.
   *
   * @param what with who did it
   * @param figures the day, what it cost, what was sold; empty where there are none
   */
  public record Event(
      String what, String moment, String words, String figures, String picture, String shows) {}

  /**
   * Where somebody tells the next thing.
   *
   * @param amount the label of the amount; empty where none is asked
   * @param isOpen whether it is what comes next, or was refused just now
   */
  public record StepForm(
      String kind,
      String title,
      String address,
      String request,
      String label,
      String words,
      String day,
      String amount,
      String typedAmount,
      boolean asksPieces,
      String pieces,
      List<Choice> products,
      List<Choice> results,
      boolean asksPicture,
      boolean isOpen) {}

  /** What there is to show. */
  record Facts(
      Idea idea,
      Community village,
      Map<UUID, LocalText> names,
      List<Product> products,
      List<Kind> mayTake) {}

  static IdeaPage of(Ui ui, Facts facts, TypedStep typed, @Nullable Refusal refused) {
    var idea = facts.idea();
    var events =
        Stream.concat(
            Stream.of(told(ui, facts)), idea.steps().stream().map(step -> event(ui, facts, step)));
    return new IdeaPage(
        ui,
        Head.of(idea.title(), ui.t("training.clinic.lead")).forWork().unlisted(),
        idea.title(),
        ui.plain(facts.village().name()),
        idea.capital() == null ? "" : ui.t("training.clinic.livesFrom", idea.capital()),
        ClinicPage.state(ui, idea),
        events.toList(),
        facts.mayTake().stream().map(kind -> IdeaForms.form(ui, facts, kind, typed)).toList(),
        idea.next().isEmpty() && !idea.isEnded() ? ui.t("training.clinic.waits") : "",
        ui.problem(refused),
        (refused == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT).value());
  }

  private static Event told(Ui ui, Facts facts) {
    var idea = facts.idea();
    return new Event(
        ui.t("training.clinic.by.told", name(ui, facts, idea.by())),
        ui.moment(idea.at()),
        idea.words(),
        "",
        idea.hasPicture() ? picture(ui, idea, idea.id()) : "",
        ui.t("training.clinic.picture.told", idea.title()));
  }

  private static Event event(Ui ui, Facts facts, Idea.Step step) {
    var result = step.result();
    var what = result == null ? step.kind().key() : result.key();
    return new Event(
        ui.t("training.clinic.by." + what, name(ui, facts, step.by())),
        ui.moment(step.at()),
        step.words(),
        figures(ui, step),
        step.hasPicture() ? picture(ui, facts.idea(), step.id()) : "",
        ui.t("training.clinic.picture." + step.kind().key(), facts.idea().title()));
  }

  private static String figures(Ui ui, Idea.Step step) {
    var day = step.day();
    var amount = step.amount();
    if (day == null || amount == null) return "";
    var pieces = step.pieces();
    if (pieces == null) return ui.t("training.clinic.made", ui.date(day), ui.money(amount));
    var sold = ui.t("training.clinic.sold", ui.date(day), ui.number(pieces), ui.money(amount));
    return step.product() == null ? sold : sold + " · " + step.product();
  }

  private static String picture(Ui ui, Idea idea, UUID what) {
    return Addresses.idea(ui, idea.id()) + "/pictures/" + what;
  }

  /** Who has been erased has no name any more. */
  private static String name(Ui ui, Facts facts, String actor) {
    return new Actor(actor)
        .person()
        .map(facts.names()::get)
        .map(ui::plain)
        .orElseGet(() -> ui.t("training.clinic.somebody"));
  }

  @Override
  public boolean isKept() {
    return false;
  }
}
