package org.aenglek.income.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.aenglek.areas.Community;
import org.aenglek.base.Refusal;
import org.aenglek.income.HouseholdWay;
import org.aenglek.income.Payables.Payable;
import org.aenglek.income.Payout;
import org.aenglek.income.Way;
import org.aenglek.site.Field;
import org.aenglek.site.Head;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;
import org.jspecify.annotations.Nullable;

/** What a village has to pay out, and its batches. */
public record PayoutsPage(
    Ui ui,
    Head head,
    String title,
    OwnIncomePanel.Link back,
    String here,
    boolean mayKeep,
    List<Group> groups,
    List<Waiting> waiting,
    List<Batch> batches,
    String problem,
    int status)
    implements Page {
  static final String PATH = "/{lang}/income/{slug}/payouts";
  private static final String KEY = "income.payouts.";

  /**
   * What the page is made of.
   *
   * @param ways of the households that told one
   * @param waitsForYes whether a batch waits for another's yes
   */
  record Facts(
      Community community,
      AccountNames names,
      List<Payable> payables,
      Map<UUID, HouseholdWay> ways,
      List<Payout> payouts,
      Predicate<Payout> waitsForYes,
      boolean mayKeep) {

    Way way(Payable payable) {
      return ways.getOrDefault(payable.account().owner(), HouseholdWay.CASH).way();
    }
  }

  /** Those who are paid in the same way. */
  public record Group(String way, String title, List<Row> rows, String request) {}

  /**
   * Somebody who can be paid.
   *
   * @param change the address where it is said how they are paid; none for a group
   */
  public record Row(String name, Field amount, String note, String change) {}

  /** Somebody who cannot be paid yet, and why. */
  public record Waiting(String name, String note) {}

  /** A batch with what is left to do of it. */
  public record Batch(String address, String name, String total, String state) {}

  static String path(String slug) {
    return "/income/" + slug + "/payouts";
  }

  static PayoutsPage of(Ui ui, Facts facts, Map<String, String> typed, @Nullable Refusal refused) {
    var title = ui.t(KEY + "title", ui.plain(facts.community().name()));
    return new PayoutsPage(
        ui,
        Head.of(title, ui.t(KEY + "description")).forWork(),
        title,
        OwnIncomePanel.Link.of(
            ui,
            ui.t("income.page.title", facts.community().name()),
            IncomePage.path(facts.community().slug())),
        ui.link(path(facts.community().slug())),
        facts.mayKeep(),
        Stream.of(Way.values()).flatMap(way -> group(ui, facts, way, typed)).toList(),
        facts.payables().stream()
            .filter(payable -> payable.most().isNothing())
            .map(payable -> waiting(ui, facts, payable))
            .toList(),
        facts.payouts().stream().map(payout -> batch(ui, facts, payout)).toList(),
        ui.problem(refused),
        refused == null ? 200 : refused.status());
  }

  @Override
  public boolean isKept() {
    return false;
  }

  private static Stream<Group> group(Ui ui, Facts facts, Way way, Map<String, String> typed) {
    var rows =
        facts.payables().stream()
            .filter(payable -> !payable.most().isNothing() && facts.way(payable) == way)
            .map(payable -> row(ui, facts, payable, typed))
            .toList();
    var group =
        new Group(way.key(), ui.t("income.way." + way.key()), rows, UUID.randomUUID().toString());
    return rows.isEmpty() ? Stream.empty() : Stream.of(group);
  }

  private static Row row(Ui ui, Facts facts, Payable payable, Map<String, String> typed) {
    var account = payable.account();
    var name = facts.names().of(account);
    var field = PayoutForm.name(account);
    var most = payable.most().amount().toPlainString();
    return new Row(
        name,
        Field.of(field, ui.t(KEY + "amount", name), typed.getOrDefault(field, most)),
        note(ui, payable),
        account.isHouseholds()
            ? ui.link(WayPage.path(facts.community().slug(), account.owner()))
            : "");
  }

  private static Waiting waiting(Ui ui, Facts facts, Payable payable) {
    return new Waiting(facts.names().of(payable.account()), note(ui, payable));
  }

  private static String note(Ui ui, Payable payable) {
    var owing = payable.owing();
    var underWay = payable.underWay();
    return Stream.of(
            ui.t(KEY + "earned", ui.money(payable.earned())),
            owing.isNothing() ? "" : ui.t(KEY + "owes", ui.money(owing)),
            underWay.isNothing() ? "" : ui.t(KEY + "underWay", ui.money(underWay)))
        .filter(sentence -> !sentence.isEmpty())
        .reduce((one, other) -> one + " · " + other)
        .orElseThrow();
  }

  private static Batch batch(Ui ui, Facts facts, Payout payout) {
    return new Batch(
        ui.link(PayoutPage.path(facts.community().slug(), payout.id())),
        PayoutPage.name(ui, payout),
        ui.money(payout.total()),
        facts.waitsForYes().test(payout) ? ui.t(KEY + "waits") : PayoutPage.left(ui, payout));
  }
}
