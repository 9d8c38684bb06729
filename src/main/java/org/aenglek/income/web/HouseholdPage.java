package org.aenglek.income.web;

import gg.jte.Content;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.aenglek.income.HouseholdMoney;
import org.aenglek.income.HouseholdMoney.Line;
import org.aenglek.people.Households.Household;
import org.aenglek.site.Head;
import org.aenglek.site.Page;
import org.aenglek.site.Subject;
import org.aenglek.site.Ui;

/**
 * A household's money on one screen of a phone, or one page of A5.
 *
 * @param owing what it owes, in one sentence; empty where it owes nothing
 * @param picture its address; empty where the reader does not belong to the household
 */
public record HouseholdPage(
    Ui ui,
    Head head,
    Subject subject,
    String title,
    String month,
    String monthSum,
    String year,
    String yearSum,
    String unpaid,
    String owing,
    List<Got> shares,
    List<Got> earlier,
    List<Got> payouts,
    List<Content> panels,
    List<YearLinks.Link> years,
    String village,
    String villageLink,
    String picture)
    implements Page {
  static final String PATH = "/{lang}/income/households/{id}";
  private static final String KEY = "income.household.";

  /** More are told when asked for. */
  private static final int MOST_AT_ONCE = 12;

  /** What it got, or was paid. */
  public record Got(String amount, String what, String why) {}

  private record Home(UUID household) implements Subject {
    @Override
    public UUID id() {
      return household;
    }
  }

  /** What the page is made of. */
  record Facts(
      Household household,
      String village,
      String villageLink,
      int year,
      HouseholdMoney.Year money,
      boolean isOwn) {}

  static String path(UUID household) {
    return "/income/households/" + household;
  }

  static HouseholdPage of(Ui ui, Facts facts) {
    var money = facts.money();
    var month = YearMonth.from(ui.today());
    var subject = new Home(facts.household().id());
    var here = ui.link(path(subject.id()));
    var title = ui.t(KEY + "title", facts.household().name());
    var shares = money.shares().stream().map(line -> got(ui, line)).toList();
    int first = Math.min(shares.size(), MOST_AT_ONCE);
    return new HouseholdPage(
        ui,
        Head.of(title, ui.t(KEY + "description")).unlisted(),
        subject,
        title,
        ui.month(month),
        ui.money(money.earned(month)),
        ui.commonYear(facts.year()),
        ui.money(money.earned()),
        ui.money(money.unpaid()),
        money.owing().minor() > 0 ? ui.t(KEY + "owing", money.owing()) : "",
        shares.subList(0, first),
        shares.subList(first, shares.size()),
        money.payouts().stream().map(line -> paid(ui, line)).toList(),
        ui.household(subject),
        YearLinks.of(ui, here, facts.year()),
        facts.village(),
        facts.villageLink(),
        facts.isOwn() ? here + "/picture.svg" : "");
  }

  private static Got got(Ui ui, Line line) {
    var sold = line.sold();
    var what = sold == null ? ui.t("income.kind." + line.kind()) : ui.plain(sold);
    return new Got(
        ui.money(line.amount()), what, ui.date(ui.day(line.at())) + " · " + why(ui, line));
  }

  /** By which part of the rule; of what was taken back, that it was. */
  private static String why(Ui ui, Line line) {
    var part = ui.t("income.to." + line.part());
    return line.amount().minor() < 0 ? ui.t("income.kind." + line.kind()) : part;
  }

  private static Got paid(Ui ui, Line line) {
    return new Got(
        ui.money(line.amount().negated()),
        ui.t("income.kind." + line.kind()),
        ui.date(ui.day(line.at())));
  }

  @Override
  public boolean isKept() {
    return false;
  }
}
