package org.aenglek.bookings.web;

import static java.util.Objects.requireNonNullElse;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.aenglek.base.Lang;
import org.aenglek.base.TypedDate;
import org.aenglek.bookings.BookingRefused;
import org.aenglek.bookings.BookingRefused.Reason;
import org.aenglek.bookings.Enquiry;
import org.aenglek.bookings.Extra;
import org.aenglek.bookings.Guest;
import org.aenglek.bookings.Line;
import org.aenglek.bookings.NewQuotation;
import org.aenglek.bookings.Party;
import org.aenglek.bookings.Payer;
import org.aenglek.bookings.Quotation;
import org.aenglek.offers.Wanted;
import org.jspecify.annotations.Nullable;

/**
 * A quotation as it is typed: columns of offers and of extras, of which empty rows count for
 * nothing.
 *
 * @param more whether more rows are wanted, and nothing else yet
 */
record QuotationForm(
    @Nullable String name,
    @Nullable String phone,
    @Nullable String email,
    @Nullable String address,
    @Nullable String tax,
    @Nullable String language,
    @Nullable String valid,
    @Nullable UUID enquiry,
    @Nullable List<String> offer,
    @Nullable List<String> day,
    @Nullable List<String> starts,
    @Nullable List<String> nights,
    @Nullable List<String> heads,
    @Nullable List<String> text,
    @Nullable List<String> quantity,
    @Nullable List<String> each,
    @Nullable String more,
    @Nullable UUID request) {
  private static final int MOST_NIGHTS = 30;
  private static final int MOST_EACH = 1000;

  QuotationForm {
    name = requireNonNullElse(name, "");
    phone = requireNonNullElse(phone, "");
    email = requireNonNullElse(email, "");
    address = requireNonNullElse(address, "");
    tax = requireNonNullElse(tax, "");
    language = requireNonNullElse(language, "");
    valid = requireNonNullElse(valid, "");
    offer = requireNonNullElse(offer, List.of());
    day = requireNonNullElse(day, List.of());
    starts = requireNonNullElse(starts, List.of());
    nights = requireNonNullElse(nights, List.of());
    heads = requireNonNullElse(heads, List.of());
    text = requireNonNullElse(text, List.of());
    quantity = requireNonNullElse(quantity, List.of());
    each = requireNonNullElse(each, List.of());
    request = requireNonNullElse(request, UUID.randomUUID());
  }

  /** A row of offers as it is typed. */
  record OfferRow(String offer, String day, String starts, String nights, String heads) {}

  /** A row of extras as it is typed. */
  record ExtraRow(String text, String quantity, String each) {}

  static QuotationForm empty() {
    return filled(Guest.noted("", "", ""), "", "", "", "", null, List.of(), List.of());
  }

  /** With what is known of whoever asked. */
  static QuotationForm answering(Enquiry enquiry) {
    return filled(
        enquiry.asked().guest(),
        "",
        "",
        enquiry.lang().code(),
        "",
        enquiry.id(),
        List.of(),
        List.of());
  }

  /** As it was said last, to be changed. */
  static QuotationForm of(Quotation quotation) {
    var quoted = quotation.latest();
    var payer = quoted.payer();
    return filled(
        payer.guest(),
        payer.address(),
        payer.taxNumber(),
        quotation.lang().code(),
        quoted.validUntil().toString(),
        quotation.enquiry(),
        quoted.content().lines(),
        quoted.content().extras());
  }

  private static QuotationForm filled(
      Guest guest,
      String address,
      String tax,
      String language,
      String valid,
      @Nullable UUID enquiry,
      List<Line> lines,
      List<Extra> extras) {
    return new QuotationForm(
        guest.name(),
        guest.printedPhone(),
        guest.email(),
        address,
        tax,
        language,
        valid,
        enquiry,
        lines.stream().map(line -> line.offer().toString()).toList(),
        lines.stream().map(line -> line.day().toString()).toList(),
        lines.stream().map(line -> line.starts().toString()).toList(),
        lines.stream().map(line -> String.valueOf(line.nights())).toList(),
        lines.stream().map(line -> String.valueOf(line.heads())).toList(),
        extras.stream().map(Extra::text).toList(),
        extras.stream().map(extra -> String.valueOf(extra.quantity())).toList(),
        extras.stream().map(extra -> extra.each().amount().toPlainString()).toList(),
        null,
        null);
  }

  boolean wantsMore() {
    return more != null;
  }

  /** Those in which something stands. */
  List<OfferRow> offerRows() {
    return IntStream.range(0, offer.size())
        .mapToObj(
            i -> new OfferRow(offer.get(i), at(day, i), at(starts, i), at(nights, i), at(heads, i)))
        .filter(row -> !row.offer().isBlank())
        .toList();
  }

  /** Those in which something stands. */
  List<ExtraRow> extraRows() {
    return IntStream.range(0, text.size())
        .mapToObj(i -> new ExtraRow(text.get(i), at(quantity, i), at(each, i)))
        .filter(row -> !row.text().isBlank() || !row.each().isBlank())
        .toList();
  }

  /**
   * @param offers of the village, by what stands in the form for them
   * @throws BookingRefused when something in it cannot be read
   */
  NewQuotation quotation(UUID community, Map<String, UUID> offers, Lang otherwise) {
    return new NewQuotation(
        community,
        enquiry,
        Lang.find(language).orElse(otherwise),
        Payer.of(Guest.noted(name, phone, email), address, tax),
        offerRows().stream().map(row -> wanted(row, offers)).toList(),
        extraRows().stream().map(QuotationForm::extra).toList(),
        TypedDate.find(valid).orElseThrow(() -> new BookingRefused(Reason.DAY)));
  }

  private static Wanted wanted(OfferRow row, Map<String, UUID> offers) {
    var id = offers.get(row.offer());
    if (id == null) throw new BookingRefused(Reason.QUOTES_NOTHING);
    return new Wanted(
        id,
        TypedDate.find(row.day()).orElseThrow(() -> new BookingRefused(Reason.DAY)),
        BookForm.time(row.starts()),
        TypedNumber.of(row.nights(), 1, MOST_NIGHTS),
        TypedNumber.said(row.heads(), 1, Party.MOST));
  }

  private static Extra extra(ExtraRow row) {
    return Extra.of(row.text(), TypedNumber.of(row.quantity(), 1, MOST_EACH), row.each());
  }

  private static String at(List<String> column, int i) {
    return i < column.size() ? column.get(i) : "";
  }
}
