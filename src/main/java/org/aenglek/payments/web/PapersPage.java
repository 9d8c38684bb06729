package org.aenglek.payments.web;

import java.time.Year;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.aenglek.base.Refusal;
import org.aenglek.payments.Due;
import org.aenglek.payments.Substitute;
import org.aenglek.payments.Substitute.From;
import org.aenglek.payments.VatThreshold.Standing;
import org.aenglek.payments.Withholding;
import org.aenglek.payments.Withholding.Rate;
import org.aenglek.people.Households.Household;
import org.aenglek.site.Field;
import org.aenglek.site.Field.Choice;
import org.aenglek.site.Head;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;
import org.jspecify.annotations.Nullable;

/**
 * A community's papers for the tax office.
 *
 * @param standing how near it is to where it must register; nothing where it has
 * @param rates with the law behind each
 * @param years each household's summary of the year
 */
public record PapersPage(
    Ui ui,
    Head head,
    String title,
    String here,
    String in,
    boolean mayKeep,
    String standing,
    List<Withheld> withheld,
    List<Choice> dues,
    List<Choice> rates,
    List<Field> certificate,
    List<Paper> substitutes,
    List<Field> who,
    List<Choice> from,
    List<Row> rows,
    List<Row> moreRows,
    List<DuePage.Link> years,
    String request,
    String problem,
    int status)
    implements Page {
  static final String PATH = "/{lang}/payments/papers/{community}";
  private static final String KEY = "payments.papers.";
  private static final int ROWS_SHOWN = 3;

  /** A certificate that came. */
  public record Withheld(String payer, String amount, String certificate, String basis) {}

  /** A numbered certificate in place of receipts. */
  public record Paper(String number, String payer, String amount, String address, String voided) {}

  /** The fields of one expense. */
  public record Row(List<Field> fields) {}

  /** What the page is made of. */
  record Facts(
      boolean mayKeep,
      Optional<Standing> standing,
      List<Rate> rates,
      List<Withholding> withheld,
      List<Due> open,
      List<Substitute> substitutes,
      List<Household> households) {}

  static PapersPage of(
      Ui ui, Purse purse, Facts facts, SubstituteForm typed, @Nullable Refusal refused) {
    var title = ui.t(KEY + "title", purse.name());
    var rows = IntStream.range(0, SubstituteForm.ROWS).mapToObj(i -> row(ui, typed, i)).toList();
    return new PapersPage(
        ui,
        Head.of(title, ui.t(KEY + "description")).forWork(),
        title,
        ui.link(purse.papers()),
        ui.link(purse.in()),
        facts.mayKeep(),
        facts.standing().map(one -> standing(ui, one)).orElse(""),
        facts.withheld().stream().map(one -> withheld(ui, one)).toList(),
        facts.open().stream()
            .filter(due -> due.payee().equals(purse.place()))
            .map(due -> choice(ui, due))
            .toList(),
        facts.rates().stream().map(rate -> choice(ui, rate)).toList(),
        List.of(field(ui, "certificate", ""), field(ui, "day", ""), field(ui, "amount", "")),
        facts.substitutes().stream().map(one -> paper(ui, purse, one)).toList(),
        List.of(field(ui, "payer", typed.payer()), field(ui, "position", typed.position())),
        Stream.of(From.values()).map(from -> choice(ui, typed, from)).toList(),
        rows.subList(0, ROWS_SHOWN),
        rows.subList(ROWS_SHOWN, rows.size()),
        facts.mayKeep()
            ? facts.households().stream().map(home -> year(ui, home)).toList()
            : List.of(),
        UUID.randomUUID().toString(),
        ui.problem(refused),
        refused == null ? 200 : refused.status());
  }

  @Override
  public boolean isKept() {
    return false;
  }

  /** In one sentence, also for the page where the money comes in. */
  static String standing(Ui ui, Standing standing) {
    var key = KEY + (standing.isAbove() ? "vat.above" : standing.isNear() ? "vat.near" : "vat.far");
    return ui.t(key, ui.money(standing.sold()), ui.money(standing.threshold()));
  }

  private static Withheld withheld(Ui ui, Withholding one) {
    var certificate = one.certificate();
    var amount = ui.money(one.amount());
    return new Withheld(
        one.payer() + " · " + one.reference(),
        one.takenBack() ? ui.t(KEY + "withheld.gone", amount) : amount,
        ui.t(KEY + "withheld.certificate", certificate.number(), ui.date(certificate.day())),
        ui.t(KEY + "withheld.basis", ui.number(one.percent()), one.basis()));
  }

  private static Choice choice(Ui ui, Due due) {
    return new Choice(
        WithholdingForm.due(due.id(), due.paid()),
        due.reference() + " · " + due.payer() + " · " + ui.money(due.amount()),
        false);
  }

  private static Choice choice(Ui ui, Rate rate) {
    var said = ui.t(KEY + "rate." + rate.code(), ui.number(rate.percent()), rate.basis());
    return new Choice(
        rate.code(), rate.confirmed() ? said : said + " " + ui.t(KEY + "unconfirmed"), false);
  }

  private static Choice choice(Ui ui, SubstituteForm typed, From from) {
    var value = from.name().toLowerCase(Locale.ROOT);
    return new Choice(value, ui.t(KEY + "from." + value), from == typed.from());
  }

  private static Paper paper(Ui ui, Purse purse, Substitute one) {
    var voided = one.voided();
    return new Paper(
        one.number().printed(),
        one.content().payer(),
        ui.money(one.content().sum()),
        ui.link(SubstitutePage.path(purse, one.number())),
        voided == null
            ? ""
            : ui.t("payments.receipt.voided", ui.moment(voided.at()), voided.reason()));
  }

  private static Row row(Ui ui, SubstituteForm typed, int row) {
    var fields = SubstituteForm.COLUMNS.stream().map(column -> field(ui, typed, column, row));
    return new Row(fields.toList());
  }

  private static Field field(Ui ui, SubstituteForm typed, String column, int row) {
    var name = SubstituteForm.name(column, row);
    return Field.of(name, ui.t(KEY + "expense." + column), typed.field(name));
  }

  private static Field field(Ui ui, String name, String value) {
    return Field.of(name, ui.t(KEY + name), value);
  }

  private static DuePage.Link year(Ui ui, Household home) {
    var path = "/income/households/" + home.id() + "/years/" + Year.from(ui.today());
    return new DuePage.Link(ui.plain(home.name()), ui.link(path));
  }
}
