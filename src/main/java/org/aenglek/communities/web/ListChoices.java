package org.aenglek.communities.web;

import static org.aenglek.communities.CommunityFilter.ACCESS;
import static org.aenglek.communities.CommunityFilter.LANGUAGES;
import static org.aenglek.communities.CommunityFilter.LISTS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.aenglek.base.LocalText;
import org.aenglek.communities.CommunityFilter.Sort;
import org.aenglek.communities.Kind;
import org.aenglek.communities.web.AreaChoices.Area;
import org.aenglek.communities.web.CommunitiesForm.Place;
import org.aenglek.site.Ui;
import org.jspecify.annotations.Nullable;

/** What can be chosen on the list, and what has been. */
public record ListChoices(Ui ui, CommunitiesForm form, AreaChoices areas, @Nullable Place place) {

  /** One of a menu's entries; the one without a value asks nothing. */
  public record Choice(String value, String label, boolean isChosen) {}

  /** A menu of the form. */
  public record Menu(String name, String label, List<Choice> choices) {}

  /** Something that was chosen, and the address of the list without it. */
  public record Chip(String label, String address) {}

  /** What most readers ask. */
  List<Menu> first() {
    return List.of(
        menu(
            "district",
            areas.hasSeveralProvinces() ? "area" : "district",
            form.district(),
            areas.around(form.district()).map(this::area)),
        menu("kind", form.kind(), Stream.of(Kind.values()).map(this::kind)),
        new Menu("sort", label("sort"), orders()));
  }

  List<Menu> more() {
    return List.of(
        menu("near", form.near(), places()),
        menu("list", form.list(), words(LISTS, "communities.list.")),
        menu("speaks", form.speaks(), words(LANGUAGES, "communities.speaks.")),
        menu("access", form.access(), words(ACCESS, "communities.access.")));
  }

  List<Chip> chips() {
    var chips = new ArrayList<Chip>();
    Stream.concat(first().stream(), more().stream())
        .filter(menu -> !menu.name().equals("sort"))
        .forEach(menu -> chips.addAll(chips(menu)));
    if (form.open() != null) {
      chips.add(chip("open", ui.t("communities.filter.openOn", LocalDate.parse(form.open()))));
    }
    return List.copyOf(chips);
  }

  private List<Chip> chips(Menu menu) {
    return menu.choices().stream()
        .filter(choice -> choice.isChosen() && !choice.value().isEmpty())
        .map(
            choice ->
                chip(menu.name(), ui.t("communities.filter.chosen", menu.label(), choice.label())))
        .toList();
  }

  private Chip chip(String name, String label) {
    return new Chip(label, ui.link("/communities" + form.without(name)));
  }

  /** An order by distance needs a place; without one it is not offered. */
  private List<Choice> orders() {
    return Stream.of(Sort.values())
        .filter(sort -> sort != Sort.DISTANCE || place != null)
        .map(
            sort ->
                new Choice(
                    CommunitiesForm.word(sort),
                    ui.t("communities.sort." + CommunitiesForm.word(sort)),
                    sort == form.order()))
        .toList();
  }

  /** The areas, and the place that was asked for where it is none of them. */
  private Stream<Choice> places() {
    var known = areas.around(form.near()).map(this::area);
    if (place == null || areas.find(form.near()).isPresent()) return known;
    return Stream.concat(Stream.of(new Choice(form.near(), name(place.name()), true)), known);
  }

  private String name(@Nullable LocalText place) {
    return place == null ? ui.t("communities.filter.here") : ui.plain(place);
  }

  private Choice area(Area area) {
    return new Choice(area.code(), ui.plain(area.name()), false);
  }

  private Choice kind(Kind kind) {
    return new Choice(kind.key(), ui.t("communities.kind." + kind.key()), false);
  }

  private Stream<Choice> words(List<String> values, String prefix) {
    return values.stream().map(value -> new Choice(value, ui.t(prefix + value), false));
  }

  private Menu menu(String name, @Nullable String chosen, Stream<Choice> choices) {
    return menu(name, name, chosen, choices);
  }

  /** With the words of another name than the field's. */
  private Menu menu(String name, String words, @Nullable String chosen, Stream<Choice> choices) {
    var any = new Choice("", ui.t("communities.filter." + words + ".any"), chosen == null);
    var marked =
        choices.map(
            choice -> new Choice(choice.value(), choice.label(), choice.value().equals(chosen)));
    return new Menu(name, label(words), Stream.concat(Stream.of(any), marked).toList());
  }

  private String label(String name) {
    return ui.t("communities.filter." + name);
  }
}
