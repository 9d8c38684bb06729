package org.aenglek.bookings.web;

import static java.util.Objects.requireNonNullElse;

import java.util.List;
import org.aenglek.areas.Community;
import org.aenglek.base.Money;
import org.aenglek.bookings.BookingRefused;
import org.aenglek.bookings.VillageTerms;
import org.aenglek.site.Field;
import org.aenglek.site.Head;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** On what terms a village receives guests, with an example worked out from them. */
public record TermsPage(
    Ui ui,
    Head head,
    String title,
    String here,
    String back,
    Field deposit,
    boolean asks,
    Field answer,
    List<Field> steps,
    Field meet,
    Field bring,
    List<String> example,
    String problem,
    int status)
    implements Page {
  static final String PATH = VillagePage.PATH + "/terms";
  private static final Money EXAMPLE = Money.of("1000", "THB");
  private static final int DAYS_AHEAD = 14;

  static TermsPage of(
      Ui ui,
      Community community,
      VillageTerms terms,
      TermsForm form,
      @Nullable BookingRefused refused) {
    var back = VillagePage.path(ui, community);
    var begins =
        ui.today().plusDays(DAYS_AHEAD).atTime(9, 0).atZone(ui.settings().zone()).toInstant();
    return new TermsPage(
        ui,
        Head.of(ui.t("bookings.terms.title"), ui.t("bookings.village.description")).forWork(),
        ui.t("bookings.terms.title"),
        back + "/terms",
        back,
        field(ui, "deposit", form.deposit()),
        form.asks() != null,
        field(ui, "answer", form.answer()),
        List.of(
            field(ui, "hours1", form.hours1()),
            field(ui, "percent1", form.percent1()),
            field(ui, "hours2", form.hours2()),
            field(ui, "percent2", form.percent2())),
        field(ui, "meet", form.meet()),
        field(ui, "bring", form.bring()),
        TermsText.of(ui, terms, EXAMPLE, begins),
        ui.problem(refused),
        (refused == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT).value());
  }

  private static Field field(Ui ui, String name, @Nullable String value) {
    var label = ui.t("bookings.terms." + name.replaceAll("\\d", ""));
    return Field.of(name, label, requireNonNullElse(value, ""));
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
