package org.aenglek.bookings.web;

import java.util.List;
import java.util.stream.Stream;
import org.aenglek.areas.Community;
import org.aenglek.bookings.Extra;
import org.aenglek.bookings.Payer;
import org.aenglek.bookings.Quotation;
import org.aenglek.bookings.Quotation.PaidTo;
import org.aenglek.communities.Addresses;
import org.aenglek.site.Ui;

/** A quotation as it stands on paper. */
public record QuotationText(
    String title,
    String made,
    String state,
    List<String> paidTo,
    List<String> payer,
    List<LineText> lines,
    List<ExtraText> extras,
    String price) {

  /** Something that is no offer. */
  public record ExtraText(String text, String each, String price) {}

  static QuotationText of(Ui ui, Community community, Quotation quotation) {
    var quoted = quotation.latest();
    var content = quoted.content();
    return new QuotationText(
        ui.t("bookings.quotation.title", quotation.printed()),
        ui.t("bookings.quotation.made", ui.date(ui.day(quoted.at())), ui.date(quoted.validUntil())),
        state(ui, quotation),
        paidTo(ui, community, content.paidTo()),
        payer(ui, quoted.payer()),
        content.lines().stream().map(line -> LineText.of(ui, line)).toList(),
        content.extras().stream().map(extra -> extra(ui, extra)).toList(),
        ui.money(content.price()));
  }

  static String state(Ui ui, Quotation quotation) {
    var accepted = quotation.accepted();
    var quoted = quotation.latest();
    if (accepted != null) return ui.t("bookings.quotation.accepted", ui.moment(accepted));
    var until = ui.date(quoted.validUntil());
    return quoted.isOver(ui.today())
        ? ui.t("bookings.quotation.over", until)
        : ui.t("bookings.quotation.open", until);
  }

  /** Who is not registered for tax is found where the village is. */
  private static List<String> paidTo(Ui ui, Community community, PaidTo one) {
    var address =
        one.address().isEmpty()
            ? ui.plain(community.name()) + ", " + Addresses.full(ui, community)
            : one.address();
    return written(ui, one.name(), address, one.taxNumber());
  }

  private static List<String> payer(Ui ui, Payer payer) {
    return written(ui, payer.guest().name(), payer.address(), payer.taxNumber());
  }

  private static List<String> written(Ui ui, String name, String address, String taxNumber) {
    var tax = taxNumber.isEmpty() ? "" : ui.t("bookings.quotation.tax", taxNumber);
    return Stream.of(name, address, tax).filter(line -> !line.isEmpty()).toList();
  }

  private static ExtraText extra(Ui ui, Extra extra) {
    return new ExtraText(
        extra.text(),
        ui.t("bookings.quotation.each", ui.number(extra.quantity()), ui.money(extra.each())),
        ui.money(extra.price()));
  }
}
