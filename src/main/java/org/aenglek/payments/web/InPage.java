package org.aenglek.payments.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.aenglek.base.LocalText;
import org.aenglek.base.Money;
import org.aenglek.payments.BankLine;
import org.aenglek.payments.Due;
import org.aenglek.payments.Mapping;
import org.aenglek.payments.OpenLine;
import org.aenglek.payments.Receipt;
import org.aenglek.payments.Slip;
import org.aenglek.payments.Treasury.Chest;
import org.aenglek.payments.VatThreshold;
import org.aenglek.people.Place;
import org.aenglek.site.Field;
import org.aenglek.site.Field.Choice;
import org.aenglek.site.Head;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;

/**
 * What came in and what has to be looked at, for who keeps the money of a place.
 *
 * @param papers where those for the tax office are; a collector has none here
 * @param taxWarning nothing as long as there is time
 * @param mayKeep whether the reader may do more than read
 */
public record InPage(
    Ui ui,
    Head head,
    String title,
    String here,
    String payee,
    String payeeLine,
    String papers,
    String taxWarning,
    boolean mayKeep,
    List<Claim> claims,
    List<Line> lines,
    List<OutLine> out,
    List<Open> open,
    List<Back> toGiveBack,
    List<Owed> owed,
    List<Settled> settlements,
    String settleMark,
    String request,
    boolean asksMapping,
    List<Field> mapping,
    String receiptsTitle,
    List<ReceiptLine> receipts,
    String problem,
    int status)
    implements Page {
  static final String PATH = "/{lang}/payments/in/{community}";

  /**
   * Money that was promised by a slip.
   *
   * @param picture where the slip can be seen; empty where the seller alone saw it
   */
  public record Claim(
      String who,
      String what,
      String amount,
      String sent,
      String picture,
      String turningDown,
      Taking taking) {}

  /** What one tap says: that this amount came for that due. */
  public record Taking(
      String due, String amount, String way, String slip, String seen, String request) {}

  /** Money that the bank tells of and nobody knows for what. */
  public record Line(
      String id,
      String at,
      String amount,
      String text,
      List<Choice> dues,
      String request,
      String settingAside) {}

  public record Open(String who, String what, String amount, String until, List<Tap> taps) {}

  /** A button, and what it says. */
  public record Tap(String label, Taking taking) {}

  public record Back(
      String who, String what, String amount, String due, String minor, String request) {}

  public record Owed(String community, String amount) {}

  public record Settled(String at, String collector, List<Owed> lines) {}

  public record ReceiptLine(
      String number, String who, String amount, String issued, String voided, String voiding) {}

  /** What else the page tells than the chest holds. */
  record Around(
      Purse purse,
      boolean mayKeep,
      Map<UUID, LocalText> communities,
      int year,
      List<Receipt> receipts,
      Optional<VatThreshold.Standing> tax) {}

  static InPage of(Ui ui, Chest chest, Around around, String problem, int status) {
    var purse = around.purse();
    var here = ui.link(purse.in());
    var title = ui.t("payments.in.title", purse.name());
    var dues = chest.duesById();
    return new InPage(
        ui,
        Head.of(title, ui.t("payments.in.description")).forWork(),
        title,
        here,
        ui.link(purse.payee()),
        chest.payee().map(payee -> payee.name()).orElseGet(() -> ui.t("payments.in.payee.none")),
        purse.isCollector() ? "" : ui.link(purse.papers()),
        around.tax().map(tax -> PapersPage.standing(ui, tax)).orElse(""),
        around.mayKeep(),
        chest.claims().stream().map(slip -> claim(ui, here, slip, dues)).toList(),
        chest.lines().stream().map(one -> line(ui, here, one, chest)).toList(),
        OutLine.of(ui, here, chest),
        chest.open().stream().map(due -> open(ui, due, chest.place())).toList(),
        chest.toGiveBack().stream().map(due -> back(ui, due)).toList(),
        chest.owed().stream()
            .map(line -> owed(ui, line.community(), line.amount(), around))
            .toList(),
        chest.settlements().stream()
            .map(
                batch ->
                    new Settled(
                        ui.moment(batch.made()),
                        batch.collector(),
                        batch.lines().stream()
                            .map(line -> owed(ui, line.community(), line.amount(), around))
                            .toList()))
            .toList(),
        InController.mark(chest.owed()),
        UUID.randomUUID().toString(),
        !chest.mapping().isEnough(),
        mapping(ui, chest.mapping()),
        ui.t("payments.in.receipts", ui.year(around.year())),
        around.receipts().stream().map(receipt -> line(ui, here, receipt)).toList(),
        problem,
        status);
  }

  @Override
  public boolean isKept() {
    return false;
  }

  private static Claim claim(Ui ui, String here, Slip slip, Map<UUID, Due> dues) {
    var due = dues.get(slip.due());
    var address = here + "/slips/" + slip.id();
    boolean isSeen = slip.isSeenBySeller();
    return new Claim(
        isSeen ? ui.t("payments.in.seen") : due.payer(),
        what(ui, due),
        ui.money(slip.amount()),
        ui.moment(slip.sent()),
        isSeen ? "" : address,
        address + "/turning-down",
        taking(due, asked(due, slip), "bank", slip.id().toString()));
  }

  /** One slip may be for several visits that are paid at once. */
  private static Money asked(Due due, Slip slip) {
    return due.remains().isNothing() ? slip.amount() : slip.amount().atMost(due.remains());
  }

  private static Line line(Ui ui, String here, OpenLine open, Chest chest) {
    var line = open.line();
    var id = open.id();
    var choices =
        chest.open().stream()
            .filter(due -> due.payee().equals(chest.place()))
            .map(due -> new Choice(due.id().toString(), choice(ui, due), isLikely(due, open)))
            .toList();
    return new Line(
        id.toString(),
        when(ui, line),
        ui.money(open.left()),
        line.text(),
        choices,
        UUID.randomUUID().toString(),
        here + "/lines/" + id + "/setting-aside");
  }

  private static String choice(Ui ui, Due due) {
    return due.reference() + " · " + due.payer() + " · " + ui.money(due.next());
  }

  private static boolean isLikely(Due due, OpenLine line) {
    return due.next().equals(line.left());
  }

  static String when(Ui ui, BankLine line) {
    var day = ui.date(line.at().toLocalDate());
    return line.hasTime() ? ui.t("site.moment", day, ui.time(line.at().toLocalTime())) : day;
  }

  private static Open open(Ui ui, Due due, Place place) {
    return new Open(
        due.payer(),
        what(ui, due),
        ui.money(due.next()),
        due.isDepositPaid() ? "" : ui.t("payments.in.until", ui.moment(due.until())),
        taps(ui, due, place));
  }

  /** Cash is taken in the village, all else by the payee. */
  private static List<Tap> taps(Ui ui, Due due, Place place) {
    return Stream.of("cash", "bank")
        .filter(way -> place.equals(way.equals("cash") ? village(due) : due.payee()))
        .map(way -> new Tap(ui.t("payments.in.received." + way), taking(due, due.next(), way, "")))
        .toList();
  }

  private static Place village(Due due) {
    return Place.community(due.community());
  }

  private static Back back(Ui ui, Due due) {
    return new Back(
        due.payer(),
        what(ui, due),
        ui.money(due.refundDue()),
        due.id().toString(),
        Long.toString(due.refundDue().minor()),
        UUID.randomUUID().toString());
  }

  private static Taking taking(Due due, Money amount, String way, String slip) {
    return new Taking(
        due.id().toString(),
        Long.toString(amount.minor()),
        way,
        slip,
        Long.toString(due.paid().minor()),
        UUID.randomUUID().toString());
  }

  private static String what(Ui ui, Due due) {
    return ui.plain(due.what()) + " · " + due.reference();
  }

  private static Owed owed(Ui ui, UUID community, Money amount, Around around) {
    var name = around.communities().get(community);
    return new Owed(name == null ? "" : ui.plain(name), ui.money(amount));
  }

  private static List<Field> mapping(Ui ui, Mapping known) {
    return List.of(
        column(ui, "date", known.date()),
        column(ui, "time", known.time()),
        column(ui, "amount", known.amount()),
        column(ui, "out", known.out()),
        column(ui, "balance", known.balance()),
        column(ui, "text", known.text()));
  }

  private static Field column(Ui ui, String name, String value) {
    var key = "payments.column." + name;
    return Field.of(name, ui.t(key), value).help(ui.t(key + ".help"));
  }

  private static ReceiptLine line(Ui ui, String here, Receipt receipt) {
    var voided = receipt.voided();
    return new ReceiptLine(
        receipt.number().printed(),
        receipt.content().payer(),
        ui.money(receipt.content().amount()),
        ui.moment(receipt.issued()),
        voided == null
            ? ""
            : ui.t("payments.receipt.voided", ui.moment(voided.at()), voided.reason()),
        here + "/payments/" + receipt.payment() + "/voiding");
  }
}
