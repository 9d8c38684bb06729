package org.aenglek.income.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.aenglek.areas.Areas;
import org.aenglek.areas.Community;
import org.aenglek.base.Actor;
import org.aenglek.base.NotThere;
import org.aenglek.base.Refusal;
import org.aenglek.base.StateNumber;
import org.aenglek.base.Tidy;
import org.aenglek.income.BankFile;
import org.aenglek.income.BankFile.Credit;
import org.aenglek.income.BankFile.Sender;
import org.aenglek.income.BankLayouts;
import org.aenglek.income.HouseholdWays;
import org.aenglek.income.IncomeRefused;
import org.aenglek.income.IncomeRefused.Reason;
import org.aenglek.income.Payout;
import org.aenglek.income.Payouts;
import org.aenglek.people.Access;
import org.aenglek.people.Deeds;
import org.aenglek.people.Households;
import org.aenglek.people.Permission;
import org.aenglek.people.Place;
import org.aenglek.site.Page;
import org.aenglek.site.Reply;
import org.aenglek.site.Ui;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One batch: approved by another, paid, and said of each line what became of it. */
@Controller
class PayoutController {
  private final Payouts payouts;
  private final HouseholdWays ways;
  private final BankLayouts layouts;
  private final Households households;
  private final Areas areas;
  private final Access access;

  PayoutController(
      Payouts payouts,
      HouseholdWays ways,
      BankLayouts layouts,
      Households households,
      Areas areas,
      Access access) {
    this.payouts = payouts;
    this.ways = ways;
    this.layouts = layouts;
    this.households = households;
    this.areas = areas;
    this.access = access;
  }

  @GetMapping(PayoutPage.PATH)
  Page show(@PathVariable String slug, @PathVariable UUID id, Ui ui) {
    return PayoutPage.of(ui, facts(ui, slug, id), null);
  }

  @PostMapping(PayoutPage.PATH + "/approval")
  Object approve(@PathVariable String slug, @PathVariable UUID id, Ui ui) {
    return then(ui, slug, id, () -> payouts.approve(id));
  }

  /** All that is open was paid. */
  @PostMapping(PayoutPage.PATH + "/payment")
  Object allDone(@PathVariable String slug, @PathVariable UUID id, Ui ui) {
    return then(ui, slug, id, () -> payouts.allDone(id));
  }

  /**
   * @param next whether whoever pays goes on to the next code
   */
  @PostMapping(PayoutPage.PATH + "/lines/{line}/payment")
  Object done(
      @PathVariable String slug,
      @PathVariable UUID id,
      @PathVariable UUID line,
      @RequestParam(defaultValue = "false") boolean next,
      Ui ui) {
    return thenOn(ui, slug, id, next, () -> payouts.done(line));
  }

  @PostMapping(PayoutPage.PATH + "/lines/{line}/failure")
  Object failed(
      @PathVariable String slug,
      @PathVariable UUID id,
      @PathVariable UUID line,
      @RequestParam(defaultValue = "") String why,
      @RequestParam(defaultValue = "false") boolean next,
      Ui ui) {
    return thenOn(ui, slug, id, next, () -> payouts.failed(line, why));
  }

  @GetMapping(SheetPage.PATH)
  Page sheet(@PathVariable String slug, @PathVariable UUID id, Ui ui) {
    return SheetPage.of(ui, facts(ui, slug, id));
  }

  @GetMapping(CodesPage.PATH)
  Page codes(@PathVariable String slug, @PathVariable UUID id, Ui ui) {
    return CodesPage.of(ui, payable(ui, slug, id), null);
  }

  /** What the village's bank knows of it is asked each time, and kept nowhere. */
  @PostMapping(PayoutPage.PATH + "/file")
  Object file(
      @PathVariable String slug,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String layout,
      @RequestParam(defaultValue = "") String sender,
      @RequestParam(defaultValue = "") String branch,
      @RequestParam(defaultValue = "") String account,
      @RequestParam(defaultValue = "") String day,
      Ui ui) {
    var facts = payable(ui, slug, id);
    var from =
        new Sender(
            ui.plain(facts.community().name()),
            Tidy.line(sender),
            StateNumber.digits(branch),
            StateNumber.digits(account),
            day(day, ui.today()));
    try {
      var wanted = layouts.get(layout);
      boolean isTable = wanted.charset() == null;
      return Reply.of(
              isTable ? MediaType.valueOf("text/csv") : MediaType.APPLICATION_OCTET_STREAM,
              BankFile.of(wanted, from, credits(facts)))
          .once()
          .named("payout-" + facts.payout().number() + (isTable ? ".csv" : ".txt"));
    } catch (IncomeRefused refused) {
      return PayoutPage.of(ui, facts, refused);
    }
  }

  private static LocalDate day(String typed, LocalDate today) {
    try {
      return LocalDate.parse(typed);
    } catch (DateTimeException unreadable) {
      return today;
    }
  }

  /** What is open and goes to an account: whoever told another way meanwhile is left out. */
  private static List<Credit> credits(PayoutPage.Facts facts) {
    return facts.payout().open().stream().flatMap(line -> credit(facts, line)).toList();
  }

  private static Stream<Credit> credit(PayoutPage.Facts facts, Payout.Line line) {
    var way = facts.ways().get(line.account().owner());
    var account = way == null ? null : way.account();
    if (account == null) return Stream.empty();
    var reference = Payout.reference(facts.payout().number(), line.position());
    return Stream.of(new Credit(line.position(), account, line.amount(), reference));
  }

  private Object thenOn(Ui ui, String slug, UUID id, boolean next, Deeds.Deed deed) {
    if (!next) return then(ui, slug, id, deed);
    return Deeds.then(
        ui.link(PayoutPage.path(slug, id)) + "/codes",
        deed,
        refused -> CodesPage.of(ui, facts(ui, slug, id), refused));
  }

  private Object then(Ui ui, String slug, UUID id, Deeds.Deed deed) {
    return Deeds.then(
        ui.link(PayoutPage.path(slug, id)),
        deed,
        refused -> PayoutPage.of(ui, facts(ui, slug, id), refused));
  }

  /**
   * @throws Refusal when whoever looks may not pay it, or nobody else has said yes yet
   */
  private PayoutPage.Facts payable(Ui ui, String slug, UUID id) {
    var facts = facts(ui, slug, id);
    if (!facts.mayKeep()) throw new Access.NotAllowed();
    if (facts.needsApproval()) throw new IncomeRefused(Reason.PAYOUT_NOT_APPROVED);
    return facts;
  }

  private PayoutPage.Facts facts(Ui ui, String slug, UUID id) {
    var community = areas.get(slug);
    payouts.requireToSee(community.id());
    var payout = in(community, id);
    boolean needsApproval = payouts.needsApproval(payout);
    boolean isOwn = payout.maker().equals(Actor.current().name());
    var owners = payout.lines().stream().map(line -> line.account().owner()).distinct().toList();
    return new PayoutPage.Facts(
        community,
        payout,
        new AccountNames(ui, households.of(community.id())),
        ways.of(owners),
        layouts.all(),
        needsApproval,
        needsApproval && !isOwn && payouts.mayApprove(community.id()),
        access.may(Permission.KEEP_MONEY, Place.community(community.id())));
  }

  private Payout in(Community community, UUID id) {
    var payout = payouts.get(id);
    if (payout.community().equals(community.id())) return payout;
    throw new NotThere("payout " + id);
  }
}
