package org.aenglek.income.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aenglek.areas.Community;
import org.aenglek.base.Refusal;
import org.aenglek.income.Fund;
import org.aenglek.income.Spending;
import org.aenglek.income.Way;
import org.aenglek.site.Field;
import org.aenglek.site.Field.Choice;
import org.aenglek.site.Head;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;
import org.jspecify.annotations.Nullable;

/** What a village keeps together: what for, how much, and what became of it. */
public record FundPage(
    Ui ui,
    Head head,
    String title,
    OwnIncomePanel.Link back,
    String here,
    List<String> rules,
    String rulesTyped,
    boolean isPublic,
    String audience,
    String balance,
    List<Month> months,
    List<Spent> spendings,
    boolean mayKeep,
    Field what,
    Field amount,
    String request,
    List<Choice> ways,
    List<Choice> payees,
    String problem,
    int status)
    implements Page {
  static final String PATH = "/{lang}/income/{slug}/fund";
  private static final String KEY = "income.fund.";

  /**
   * What the page is made of.
   *
   * @param isOfVillage whether whoever reads it has a part in the village
   */
  record Facts(
      Community community,
      Fund.Said said,
      Fund.Sums sums,
      List<Spending> spendings,
      boolean isOfVillage,
      boolean mayKeep) {}

  /** What came in and went out. */
  public record Month(String name, String in, String out) {}

  /**
   * Something that was, or is to be, paid out of it.
   *
   * @param picture an address; none where there is none to be seen
   */
  public record Spent(
      String here,
      String what,
      String amount,
      String state,
      String proof,
      String picture,
      boolean canBeVoted,
      boolean canBePaid) {}

  static String path(String slug) {
    return "/income/" + slug + "/fund";
  }

  static FundPage of(Ui ui, Facts facts, Map<String, String> typed, @Nullable Refusal refused) {
    var title = ui.t(KEY + "title", ui.plain(facts.community().name()));
    var here = ui.link(path(facts.community().slug()));
    var said = facts.said();
    return new FundPage(
        ui,
        Head.of(title, ui.t(KEY + "description")).forWork(),
        title,
        OwnIncomePanel.Link.of(ui, ui.plain(facts.community().name()), facts.community().path()),
        here,
        said.rules().lines().filter(line -> !line.isBlank()).toList(),
        said.rules(),
        said.isPublic(),
        ui.t(KEY + (said.isPublic() ? "everybody" : "village")),
        ui.money(facts.sums().balance()),
        facts.sums().months().stream().map(month -> month(ui, month)).toList(),
        facts.spendings().stream().map(spending -> spent(ui, facts, here, spending)).toList(),
        facts.mayKeep(),
        field(ui, "what", typed),
        field(ui, "amount", typed),
        UUID.randomUUID().toString(),
        List.of(way(ui, Way.CASH), way(ui, Way.BANK)),
        List.of(payee(ui, "", "unsaid"), payee(ui, "near", "near"), payee(ui, "far", "far")),
        ui.problem(refused),
        refused == null ? 200 : refused.status());
  }

  @Override
  public boolean isKept() {
    return false;
  }

  private static Field field(Ui ui, String name, Map<String, String> typed) {
    return Field.of(name, ui.t(KEY + name), typed.getOrDefault(name, ""));
  }

  private static Choice way(Ui ui, Way way) {
    return new Choice(way.key(), ui.t("income.way." + way.key()), false);
  }

  private static Choice payee(Ui ui, String value, String word) {
    return new Choice(value, ui.t(KEY + "payee." + word), false);
  }

  private static Month month(Ui ui, Fund.Month month) {
    return new Month(ui.month(month.month()), ui.money(month.in()), ui.money(month.out()));
  }

  private static Spent spent(Ui ui, Facts facts, String here, Spending spending) {
    var paid = spending.paid();
    var address = here + "/spendings/" + spending.id();
    boolean isShown = facts.isOfVillage() && paid != null && paid.hasPicture();
    return new Spent(
        address,
        spending.what(),
        ui.money(spending.amount()),
        state(ui, spending),
        paid == null ? "" : proof(ui, paid),
        isShown ? address + "/picture" : "",
        facts.mayKeep() && spending.vote() == null,
        facts.mayKeep() && spending.canBePaid());
  }

  private static String proof(Ui ui, Spending.Paid paid) {
    var proof = ui.t(KEY + (paid.isSubstitute() ? "substitute" : "receipt"), paid.receipt());
    var isNear = paid.isPayeeNear();
    return isNear == null
        ? proof
        : proof + " · " + ui.t(KEY + "payee.was." + (isNear ? "near" : "far"));
  }

  private static String state(Ui ui, Spending spending) {
    var vote = spending.vote();
    if (vote == null) return ui.t("income.rule.proposed");
    var voted = ui.t("income.rule.voted", ui.date(vote.held()), vote.inFavour(), vote.against());
    var paid = spending.paid();
    return paid == null ? voted : voted + " " + ui.t(KEY + "paid", ui.date(ui.day(paid.at())));
  }
}
