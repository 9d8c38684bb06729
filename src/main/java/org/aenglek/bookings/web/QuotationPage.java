package org.aenglek.bookings.web;

import java.util.List;
import org.aenglek.areas.Community;
import org.aenglek.base.Refusal;
import org.aenglek.bookings.Quotation;
import org.aenglek.bookings.VillageTerms;
import org.aenglek.site.Head;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * A quotation behind its guest's secret link, to be printed and accepted.
 *
 * @param accepting where it is accepted; empty when it no longer can be
 * @param booking the order that it became; empty while it is none
 */
public record QuotationPage(
    Ui ui,
    Head head,
    QuotationText quotation,
    List<String> terms,
    String accepting,
    int revision,
    String booking,
    String problem,
    int status)
    implements Page {

  static QuotationPage of(Ui ui, Facts facts, @Nullable Refusal refused) {
    var quotation = facts.quotation();
    var text = QuotationText.of(ui, facts.community(), quotation);
    boolean isOpen = quotation.accepted() == null && !quotation.latest().isOver(ui.today());
    return new QuotationPage(
        ui,
        Head.of(text.title(), ui.t("bookings.quotation.description")).unlisted(),
        text,
        terms(ui, facts),
        isOpen ? facts.here() + "/acceptance" : "",
        quotation.latest().revision(),
        quotation.accepted() == null ? "" : facts.booking(),
        ui.problem(refused),
        (refused == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT).value());
  }

  /** What there is to show. */
  record Facts(
      Community community, Quotation quotation, VillageTerms terms, String here, String booking) {}

  private static List<String> terms(Ui ui, Facts facts) {
    var content = facts.quotation().latest().content();
    var begins = content.firstDay().atStartOfDay(ui.settings().zone()).toInstant();
    return TermsText.of(ui, facts.terms(), content.price(), begins);
  }

  @Override
  public int status() {
    return status;
  }

  @Override
  public boolean isKept() {
    return false;
  }
}
