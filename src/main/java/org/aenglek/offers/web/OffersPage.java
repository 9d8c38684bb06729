package org.aenglek.offers.web;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.aenglek.areas.District;
import org.aenglek.base.Lang;
import org.aenglek.offers.Filter;
import org.aenglek.offers.Offer;
import org.aenglek.site.Head;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a visitor can buy, as far as the filter lets it through.
 *
 * @param kindChosen kept when the rest of the filter is sent; empty for all kinds
 * @param isNothing whether there is nothing at all, whatever one asks for
 */
public record OffersPage(
    Ui ui,
    Head head,
    List<Choice> kinds,
    String kindChosen,
    Fields fields,
    List<Chip> chips,
    String found,
    List<OfferCard> cards,
    Pager pager,
    boolean isNothing)
    implements Page {
  static final String PATH_INSIDE = "/offers";
  static final String PATH = "/{lang}" + PATH_INSIDE;

  /** How many the filter lets through, on how many pages, and whether there is nothing at all. */
  record Found(int offers, long pages, boolean isNothing) {}

  /** One of several: a link's address or a form's value. */
  public record Choice(String value, String word, boolean isChosen) {}

  /** The form as it was sent. */
  public record Fields(
      List<Choice> districts,
      List<Choice> months,
      List<Choice> languages,
      String on,
      String people) {}

  /** Something that is asked for, and the list without it. */
  public record Chip(String word, String pathWithout) {}

  public record Pager(@Nullable String previous, @Nullable String next, String where) {}

  static OffersPage of(
      Ui ui, OffersForm form, List<District> districts, Found found, List<OfferCard> cards) {
    return new OffersPage(
        ui,
        head(ui, form),
        kinds(ui, form),
        form.value(OffersForm.KIND),
        fields(ui, form, districts),
        chips(ui, form.filter(), form, districts),
        ui.t("offers.found", found.offers(), ui.number(found.offers())),
        cards,
        pager(ui, form, found.pages()),
        found.isNothing());
  }

  public boolean hasSamples() {
    return cards.stream().anyMatch(OfferCard::sample);
  }

  /** The whole list, without any filter. */
  public String pathToAll() {
    return ui.link(PATH_INSIDE);
  }

  private static Head head(Ui ui, OffersForm form) {
    var head = Head.of(ui.t("offers.list.title"), ui.t("offers.list.description"));
    return form.isFiltered() || form.page() > 1 ? head.unlisted() : head;
  }

  private static List<Choice> kinds(Ui ui, OffersForm form) {
    var chosen = form.filter().kind();
    var all =
        new Choice(
            ui.link(form.path(OffersForm.KIND, null)), ui.t("offers.kind.all"), chosen == null);
    return Stream.concat(
            Stream.of(all),
            Stream.of(Offer.Kind.values())
                .map(
                    kind ->
                        new Choice(
                            ui.link(form.path(OffersForm.KIND, kind.key())),
                            ui.t("offers.kind." + kind.key()),
                            kind == chosen)))
        .toList();
  }

  private static Fields fields(Ui ui, OffersForm form, List<District> districts) {
    var filter = form.filter();
    return new Fields(
        districts.stream()
            .map(
                district ->
                    new Choice(
                        district.code(),
                        ui.plain(district.name()),
                        district.code().equals(filter.district())))
            .toList(),
        Stream.of(Month.values())
            .map(
                month ->
                    new Choice(
                        String.valueOf(month.getValue()), name(ui, month), month == filter.month()))
            .toList(),
        Stream.of(Lang.values())
            .map(lang -> new Choice(lang.code(), name(ui, lang), lang == filter.speaks()))
            .toList(),
        form.value(OffersForm.ON),
        form.value(OffersForm.PEOPLE));
  }

  private static List<Chip> chips(Ui ui, Filter filter, OffersForm form, List<District> districts) {
    var chips = new ArrayList<Chip>();
    if (filter.district() != null) {
      var name =
          districts.stream()
              .filter(district -> district.code().equals(filter.district()))
              .map(district -> ui.t("communities.address.district", district.name()))
              .findFirst()
              .orElse(filter.district());
      chips.add(chip(ui, form, OffersForm.DISTRICT, name));
    }
    if (filter.month() != null) {
      chips.add(chip(ui, form, OffersForm.MONTH, name(ui, filter.month())));
    }
    if (filter.on() != null) {
      chips.add(chip(ui, form, OffersForm.ON, ui.t("offers.chip.on", filter.on())));
    }
    if (filter.people() != null) {
      var people = ui.t("offers.people", filter.people(), ui.number(filter.people()));
      chips.add(chip(ui, form, OffersForm.PEOPLE, people));
    }
    if (filter.speaks() != null) {
      var speaks = ui.t("offers.chip.speaks", name(ui, filter.speaks()));
      chips.add(chip(ui, form, OffersForm.SPEAKS, speaks));
    }
    return List.copyOf(chips);
  }

  private static Chip chip(Ui ui, OffersForm form, String field, String word) {
    return new Chip(word, ui.link(form.path(field, null)));
  }

  private static Pager pager(Ui ui, OffersForm form, long pages) {
    long page = form.page();
    return new Pager(
        page == 1 ? null : ui.link(form.path(page - 1)),
        page == pages ? null : ui.link(form.path(page + 1)),
        ui.t("offers.page", ui.number(page), ui.number(pages)));
  }

  private static String name(Ui ui, Month month) {
    return month.getDisplayName(TextStyle.FULL_STANDALONE, ui.lang().locale());
  }

  private static String name(Ui ui, Lang lang) {
    return ui.t("communities.speaks." + lang.code());
  }
}
