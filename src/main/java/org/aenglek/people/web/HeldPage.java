package org.aenglek.people.web;

import java.util.List;
import org.aenglek.base.NotThere;
import org.aenglek.people.Held;
import org.aenglek.people.Held.Value;
import org.aenglek.people.Persons.Person;
import org.aenglek.site.Head;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;

/** All that is held about somebody, to see and to print. */
public record HeldPage(
    Ui ui,
    Head head,
    String title,
    String made,
    List<Section> sections,
    String file,
    String erasure,
    String erasureTitle)
    implements Page {
  static final String PATH_INSIDE = "/people/me/held";
  static final String PATH = "/{lang}" + PATH_INSIDE;
  private static final String KEY = "people.held";

  public record Section(String title, List<List<Row>> items) {}

  public record Row(String name, String value) {}

  static HeldPage of(Ui ui, Person person, List<Held> all, PlaceNames places) {
    return new HeldPage(
        ui,
        Titles.head(ui, KEY, person),
        Titles.of(ui, KEY, person),
        ui.t("people.held.made", ui.moment(ui.now())),
        all.stream().map(held -> section(ui, held, places)).toList(),
        ui.link(PATH_INSIDE + ".json"),
        ui.link(ErasurePage.PATH_INSIDE),
        Titles.of(ui, "people.erasure", person));
  }

  @Override
  public boolean isKept() {
    return false;
  }

  private static Section section(Ui ui, Held held, PlaceNames places) {
    return new Section(
        ui.t(held.key()),
        held.items().stream()
            .map(
                facts ->
                    facts.stream()
                        .map(fact -> new Row(ui.t(fact.name()), value(ui, fact.value(), places)))
                        .toList())
            .toList());
  }

  private static String value(Ui ui, Value value, PlaceNames places) {
    return switch (value) {
      case Value.Text text -> text.text();
      case Value.Word word -> ui.t(word.key());
      case Value.Name name -> ui.plain(name.text());
      case Value.Moment moment -> ui.moment(moment.moment());
      case Value.Day day -> ui.date(day.day());
      case Value.Where where -> place(ui, where, places);
    };
  }

  /** A house that is no longer one's own is not shown any more. */
  private static String place(Ui ui, Value.Where where, PlaceNames places) {
    try {
      return places.name(ui, where.place());
    } catch (NotThere gone) {
      return ui.t("people.held.somewhere");
    }
  }
}
