package org.aenglek.offers.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aenglek.areas.Community;
import org.aenglek.base.Actor;
import org.aenglek.base.LocalText;
import org.aenglek.base.Refusal;
import org.aenglek.offers.FollowUp;
import org.aenglek.offers.Life;
import org.aenglek.offers.Life.Stage;
import org.aenglek.offers.Offer;
import org.aenglek.offers.Step;
import org.aenglek.site.Field;
import org.aenglek.site.Field.Choice;
import org.aenglek.site.Head;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;
import org.jspecify.annotations.Nullable;

/** One product from its idea on: how far it has come, who follows it up, and what was done. */
public record LifePage(
    Ui ui,
    Head head,
    String title,
    boolean isSample,
    Link back,
    String here,
    List<StageLine> stages,
    List<Asked> asked,
    List<Done> done,
    boolean mayEdit,
    StepForm step,
    FollowForm follow,
    List<Choice> offers,
    String request,
    String problem,
    int status)
    implements Page {

  /** Without an address for whoever may not go there. */
  public record Link(String label, String address) {}

  /**
   * One of the stages.
   *
   * @param look a name for the style: {@code reached} or {@code ahead}
   * @param link of the offer; without an address elsewhere
   */
  public record StageLine(String name, String look, String state, Link link) {}

  /**
   * Somebody who is to look after it.
   *
   * @param answer an address to say what came of it; empty where it was said, or for others
   * @param look a name for the style: {@code late}
   */
  public record Asked(
      String what, String whom, String due, String look, String came, String answer) {}

  /** What was done on a day. */
  public record Done(
      String kind, String day, String standard, String note, String by, String picture) {}

  /** The form for another step. */
  public record StepForm(
      List<Choice> kinds,
      Field day,
      String today,
      Field note,
      List<Choice> standards,
      Field number,
      Field expires) {}

  /** The form for another follow-up. */
  public record FollowForm(List<Choice> people, Field due, Field what) {}

  /** What there is to show. */
  record Facts(
      Community community,
      Life life,
      Map<UUID, LocalText> names,
      Map<UUID, LocalText> people,
      List<Offer> offers,
      boolean maySeeVillage,
      boolean mayEdit) {}

  static LifePage of(Ui ui, Facts facts, Typed typed, @Nullable Refusal refused) {
    var product = facts.life().product();
    var here = ui.link(LifeAddresses.product(product.id()));
    return new LifePage(
        ui,
        Head.of(product.name(), ui.t(LifeWords.KEY + "lead")).forWork().unlisted(),
        product.name(),
        product.sample(),
        back(ui, facts),
        here,
        Arrays.stream(Stage.values()).map(stage -> stage(ui, facts.life(), stage)).toList(),
        facts.life().followUps().stream().map(one -> asked(ui, facts, here, one)).toList(),
        facts.life().steps().stream().map(one -> done(ui, facts, here, one)).toList(),
        facts.mayEdit(),
        stepForm(ui, typed),
        followForm(ui, facts, typed),
        LivesPage.offers(ui, facts.offers(), typed.said("offer")),
        UUID.randomUUID().toString(),
        ui.problem(refused),
        refused == null ? 200 : refused.status());
  }

  private static Link back(Ui ui, Facts facts) {
    var community = facts.community();
    return new Link(
        ui.t(LifeWords.KEY + "title", community.name()),
        facts.maySeeVillage() ? ui.link(LifeAddresses.village(community)) : "");
  }

  private static StageLine stage(Ui ui, Life life, Stage stage) {
    var state = state(ui, life, stage);
    var offer = life.offer();
    return new StageLine(
        LifeWords.stage(ui, stage),
        state.isEmpty() ? "ahead" : "reached",
        state.isEmpty() ? ui.t(LifeWords.KEY + "ahead") : state,
        stage == Stage.ON_SALE && offer != null
            ? new Link(ui.plain(offer.name()), ui.link(offer.path()))
            : new Link("", ""));
  }

  /** Empty while it has not come so far. */
  private static String state(Ui ui, Life life, Stage stage) {
    return switch (stage) {
      case IDEA -> stepOn(ui, life, Step.Kind.IDEA, ui.date(life.product().begun()));
      case STANDARD -> stepOn(ui, life, Step.Kind.STANDARD, "");
      case PACKAGING -> stepOn(ui, life, Step.Kind.PACKAGING, "");
      case ON_SALE -> life.offer() == null ? "" : ui.t(LifeWords.KEY + "onSale");
      case SOLD -> sold(ui, life);
    };
  }

  private static String stepOn(Ui ui, Life life, Step.Kind kind, String otherwise) {
    return life.last(kind).map(step -> ui.date(step.done().day())).orElse(otherwise);
  }

  private static String sold(Ui ui, Life life) {
    var sold = life.sold();
    if (sold == null) return "";
    return sold.isOneDay()
        ? ui.date(sold.first())
        : ui.t(LifeWords.KEY + "sold", sold.first(), sold.last());
  }

  private static Asked asked(Ui ui, Facts facts, String here, FollowUp one) {
    var came = one.came();
    boolean mayAnswer = one.isOpen() && (facts.mayEdit() || isMine(one));
    return new Asked(
        one.what(),
        name(ui, facts, one.person()),
        ui.t(LifeWords.KEY + (one.isOverdue(ui.today()) ? "due.past" : "due"), one.due()),
        one.isOverdue(ui.today()) ? "late" : "",
        came == null ? "" : ui.t(LifeWords.KEY + "came", came.day(), came.note()),
        mayAnswer ? here + "/follow-ups/" + one.id() + "/answer" : "");
  }

  private static boolean isMine(FollowUp one) {
    return Actor.find().flatMap(Actor::person).filter(me -> me.equals(one.person())).isPresent();
  }

  private static String name(Ui ui, Facts facts, @Nullable UUID person) {
    if (person == null) return ui.t(LifeWords.KEY + "nobody");
    var name = facts.names().get(person);
    return name == null ? ui.t(LifeWords.KEY + "somebody") : ui.plain(name);
  }

  private static Done done(Ui ui, Facts facts, String here, Step step) {
    var done = step.done();
    var standard = done.standard();
    return new Done(
        ui.t(LifeWords.KEY + "stage." + done.kind().key()),
        ui.date(done.day()),
        standard == null ? "" : LifeWords.standard(ui, standard),
        done.note(),
        new Actor(step.by()).person().map(facts.names()::get).map(ui::plain).orElse(""),
        step.hasPicture() ? here + "/steps/" + step.number() + "/picture" : "");
  }

  private static StepForm stepForm(Ui ui, Typed typed) {
    var today = ui.today().toString();
    var day = LifeWords.field(ui, "day", typed);
    return new StepForm(
        LifeWords.steps(ui, typed.said("step")),
        day.value().isEmpty() ? Field.of("day", day.label(), today) : day,
        today,
        LifeWords.field(ui, "note", typed),
        LifeWords.standards(ui, typed.said("standard")),
        LifeWords.field(ui, "number", typed),
        LifeWords.field(ui, "expires", typed));
  }

  private static FollowForm followForm(Ui ui, Facts facts, Typed typed) {
    var people =
        facts.people().entrySet().stream()
            .map(
                one ->
                    new Choice(
                        one.getKey().toString(),
                        ui.plain(one.getValue()),
                        one.getKey().toString().equals(typed.said("person"))))
            .toList();
    return new FollowForm(
        people, LifeWords.field(ui, "due", typed), LifeWords.field(ui, "what", typed));
  }

  @Override
  public boolean isKept() {
    return false;
  }
}
