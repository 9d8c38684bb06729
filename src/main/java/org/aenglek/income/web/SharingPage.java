package org.aenglek.income.web;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.aenglek.areas.Community;
import org.aenglek.base.Money;
import org.aenglek.base.Refusal;
import org.aenglek.income.Rules;
import org.aenglek.income.SharingRule.Measure;
import org.aenglek.income.SharingRule.To;
import org.aenglek.income.Trials;
import org.aenglek.income.web.RuleWords.Said;
import org.aenglek.people.Households.Household;
import org.aenglek.site.Field;
import org.aenglek.site.Head;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;
import org.jspecify.annotations.Nullable;

/** By which rule a village shares what it earns, and what it may become. */
public record SharingPage(
    Ui ui,
    Head head,
    String title,
    OwnIncomePanel.Link back,
    String here,
    String since,
    List<Said> inForce,
    String waiting,
    List<Proposal> proposals,
    boolean mayDecide,
    boolean mayShareWaiting,
    Field from,
    List<Row> rows,
    List<Row> others,
    String request,
    String problem,
    int status)
    implements Page {
  static final String PATH = "/{lang}/income/{slug}/rule";
  private static final String KEY = "income.rule.";
  private static final List<To> FIRST = List.of(To.SERVED, To.MADE, To.GUIDE, To.DRIVER, To.FUND);

  /** What the page is made of. */
  record Facts(
      Optional<Rules.Version> inForce,
      List<Rules.Version> versions,
      List<Household> households,
      Money waiting,
      boolean mayDecide,
      boolean seesShares,
      Optional<UUID> tried,
      YearMonth month,
      List<Trials.Change> changes) {}

  /** A version that is not in force, and what can be done with it. */
  public record Proposal(
      String here,
      String name,
      String state,
      List<Said> says,
      String tryLink,
      @Nullable Tried tried,
      boolean canBeVoted,
      boolean canBePublished) {}

  /** What it would have changed; nothing was earned in that month where there are no rows. */
  public record Tried(String caption, List<Changed> rows) {}

  /** Somebody's share, as it was and as it would have been. */
  public record Changed(String who, String was, String would) {}

  /** The fields of one who can get a part. */
  public record Row(String label, List<Field> fields) {}

  static String path(String slug) {
    return "/income/" + slug + "/rule";
  }

  static SharingPage of(
      Ui ui, Community community, Facts facts, RuleForm form, @Nullable Refusal refused) {
    var title = ui.t(KEY + "title", ui.plain(community.name()));
    boolean isWaiting = facts.waiting().minor() > 0;
    return new SharingPage(
        ui,
        Head.of(title, ui.t(KEY + "description")).forWork(),
        title,
        OwnIncomePanel.Link.of(
            ui, ui.t("income.page.title", community.name()), IncomePage.path(community.slug())),
        ui.link(path(community.slug())),
        facts
            .inForce()
            .map(version -> ui.t(KEY + "since", ui.date(version.from())))
            .orElseGet(() -> ui.t(KEY + "none")),
        facts.inForce().map(version -> RuleWords.of(ui, version.rule())).orElse(List.of()),
        isWaiting ? ui.t(KEY + "waiting", ui.money(facts.waiting())) : "",
        proposals(ui, community, facts),
        facts.mayDecide(),
        facts.mayDecide() && isWaiting && facts.inForce().isPresent(),
        Field.of(RuleForm.FROM, ui.t(KEY + "from"), form.field(RuleForm.FROM)),
        FIRST.stream().map(to -> row(ui, form, to)).toList(),
        RuleForm.OFFERED.stream()
            .filter(to -> !FIRST.contains(to))
            .map(to -> row(ui, form, to))
            .toList(),
        UUID.randomUUID().toString(),
        refused == null ? "" : ui.t(refused.key(), refused.arguments()),
        refused == null ? 200 : refused.status());
  }

  @Override
  public boolean isKept() {
    return false;
  }

  private static List<Proposal> proposals(Ui ui, Community community, Facts facts) {
    return facts.versions().stream()
        .filter(version -> facts.inForce().filter(version::equals).isEmpty())
        .map(version -> proposal(ui, community, facts, version))
        .toList();
  }

  private static Proposal proposal(Ui ui, Community community, Facts facts, Rules.Version version) {
    var here = ui.link(path(community.slug()));
    boolean isOpen = version.published() == null;
    var vote = version.vote();
    return new Proposal(
        here + "/" + version.id(),
        ui.t(KEY + "version", version.number(), ui.date(version.from())),
        state(ui, version),
        RuleWords.of(ui, version.rule()),
        isOpen && facts.seesShares() ? here + "?try=" + version.id() : "",
        tried(ui, facts, version),
        facts.mayDecide() && isOpen && vote == null,
        facts.mayDecide() && isOpen && vote != null && vote.isCarried());
  }

  private static String state(Ui ui, Rules.Version version) {
    var vote = version.vote();
    if (vote == null) return ui.t(KEY + "proposed");
    var voted = ui.t(KEY + "voted", ui.date(vote.held()), vote.inFavour(), vote.against());
    return version.published() == null ? voted : voted + " " + ui.t(KEY + "published");
  }

  private static @Nullable Tried tried(Ui ui, Facts facts, Rules.Version version) {
    if (facts.tried().filter(version.id()::equals).isEmpty() || !facts.seesShares()) return null;
    var month = ui.date(facts.month().atDay(1)) + " – " + ui.date(facts.month().atEndOfMonth());
    var rows = facts.changes().stream().map(change -> changed(ui, facts, change)).toList();
    return new Tried(ui.t(KEY + (rows.isEmpty() ? "tried.nothing" : "tried"), month), rows);
  }

  private static Changed changed(Ui ui, Facts facts, Trials.Change change) {
    return new Changed(
        new AccountNames(ui, facts.households()).of(change.account()),
        ui.money(change.was()),
        ui.money(change.would()));
  }

  private static Row row(Ui ui, RuleForm form, To to) {
    var names =
        Stream.concat(
            Stream.of(Measure.PERCENT, Measure.PER_HEAD, Measure.ONCE).map(RuleForm::key),
            Stream.of(RuleForm.MOST));
    return new Row(
        ui.t("income.to." + to.key()), names.map(name -> field(ui, form, name, to)).toList());
  }

  private static Field field(Ui ui, RuleForm form, String what, To to) {
    var name = RuleForm.name(what, to);
    return Field.of(name, ui.t("income.rule.field." + what), form.field(name));
  }
}
