package org.aenglek.bookings.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.aenglek.base.Lang;
import org.aenglek.base.Refusal;
import org.aenglek.bookings.web.QuotationForm.ExtraRow;
import org.aenglek.bookings.web.QuotationForm.OfferRow;
import org.aenglek.offers.Offer;
import org.aenglek.site.Field;
import org.aenglek.site.Field.Choice;
import org.aenglek.site.Head;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** The form of a quotation, new or to be changed. */
public record QuotePage(
    Ui ui,
    Head head,
    String title,
    String here,
    String back,
    List<Field> who,
    String address,
    Field tax,
    List<Choice> languages,
    List<Row> offers,
    List<Extra> extras,
    Field valid,
    String enquiry,
    String request,
    String problem,
    int status)
    implements Page {
  static final String PATH = QuotationsPage.PATH + "/new";
  static final String REVISION = QuotedPage.PATH + "/revision";
  private static final int EMPTY_ROWS = 3;

  /** An offer with its day, time and heads. */
  public record Row(
      String title, List<Choice> offers, String day, String starts, String heads, String nights) {}

  /** Something that is no offer. */
  public record Extra(String title, String text, String quantity, String each) {}

  /**
   * What there is to show.
   *
   * @param here where the form is sent
   * @param back to the village's quotations
   */
  record Facts(String title, String here, String back, List<Offer> offers) {}

  static QuotePage of(Ui ui, Facts facts, QuotationForm form, @Nullable Refusal refused) {
    var enquiry = form.enquiry();
    return new QuotePage(
        ui,
        Head.of(facts.title(), ui.t("bookings.village.description")).unlisted(),
        facts.title(),
        facts.here(),
        facts.back(),
        who(ui, form),
        form.address(),
        Field.of("tax", ui.t("bookings.quote.payer.tax"), form.tax()),
        Stream.of(Lang.values()).map(lang -> language(ui, lang, form)).toList(),
        rows(ui, facts.offers(), form),
        extras(ui, form),
        Field.of("valid", ui.t("bookings.quote.valid"), form.valid()),
        enquiry == null ? "" : enquiry.toString(),
        form.request().toString(),
        ui.problem(refused),
        (refused == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT).value());
  }

  private static List<Field> who(Ui ui, QuotationForm form) {
    return List.of(
        Field.of("name", ui.t("bookings.quote.payer.name"), form.name()),
        Field.of("phone", ui.t("bookings.guest.phone"), form.phone())
            .help(ui.t("bookings.guest.phone.help")),
        Field.of("email", ui.t("bookings.guest.email"), form.email()));
  }

  private static Choice language(Ui ui, Lang lang, QuotationForm form) {
    boolean isChosen = lang == Lang.find(form.language()).orElse(ui.lang());
    return new Choice(lang.code(), ui.in(lang, "site.language"), isChosen);
  }

  private static List<Row> rows(Ui ui, List<Offer> offers, QuotationForm form) {
    var typed = new ArrayList<>(form.offerRows());
    for (int i = 0; i < EMPTY_ROWS; i++) typed.add(new OfferRow("", "", "", "", ""));
    var rows = new ArrayList<Row>();
    for (var one : typed) {
      rows.add(
          new Row(
              ui.t("bookings.quote.line", ui.number(rows.size() + 1)),
              choices(ui, offers, one.offer()),
              one.day(),
              one.starts(),
              one.heads(),
              one.nights()));
    }
    return rows;
  }

  private static List<Choice> choices(Ui ui, List<Offer> offers, String chosen) {
    var none = new Choice("", ui.t("bookings.quote.offer.none"), chosen.isBlank());
    var others =
        offers.stream()
            .map(
                offer ->
                    new Choice(
                        offer.id().toString(),
                        ui.plain(offer.name()),
                        offer.id().toString().equals(chosen)));
    return Stream.concat(Stream.of(none), others).toList();
  }

  private static List<Extra> extras(Ui ui, QuotationForm form) {
    var typed = new ArrayList<>(form.extraRows());
    for (int i = 0; i < EMPTY_ROWS; i++) typed.add(new ExtraRow("", "", ""));
    var rows = new ArrayList<Extra>();
    for (var one : typed) {
      var title = ui.t("bookings.quote.line", ui.number(rows.size() + 1));
      rows.add(new Extra(title, one.text(), one.quantity(), one.each()));
    }
    return rows;
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
