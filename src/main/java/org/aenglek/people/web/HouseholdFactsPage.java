package org.aenglek.people.web;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.aenglek.base.Refusal;
import org.aenglek.people.HouseholdFacts;
import org.aenglek.people.HouseholdFacts.Fact;
import org.aenglek.people.HouseholdFacts.Told;
import org.aenglek.people.Households.Household;
import org.aenglek.people.Place;
import org.aenglek.site.Field;
import org.aenglek.site.Field.Choice;
import org.aenglek.site.Field.Menu;
import org.aenglek.site.Head;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;
import org.jspecify.annotations.Nullable;

/**
 * Who heads a household, and whether it is among the poorest.
 *
 * @param isAgreed whether all its members agree that it is told
 */
public record HouseholdFactsPage(
    Ui ui,
    Head head,
    String title,
    String back,
    String here,
    boolean isAgreed,
    List<Menu> facts,
    String problem,
    int status)
    implements Page {
  static final String PATH = "/{lang}/people/households/{id}";
  private static final String KEY = "people.household.";

  static String path(UUID id) {
    return "/people/households/" + id;
  }

  static HouseholdFactsPage of(
      Ui ui,
      Household household,
      HouseholdFacts facts,
      PlaceNames places,
      @Nullable Refusal refused) {
    var title = ui.t(KEY + "title", ui.plain(household.name()));
    var told = facts.now(household.id());
    return new HouseholdFactsPage(
        ui,
        Head.of(title, ui.t(KEY + "description")).unlisted(),
        title,
        ui.link(places.path(Place.community(household.community()))),
        ui.link(path(household.id())),
        facts.isAgreed(household.id()),
        Stream.of(Fact.values()).map(fact -> menu(ui, fact, told.get(fact))).toList(),
        ui.problem(refused),
        refused == null ? 200 : refused.status());
  }

  @Override
  public boolean isKept() {
    return false;
  }

  private static Menu menu(Ui ui, Fact fact, @Nullable Told told) {
    var label = ui.t(HouseholdFacts.key(fact));
    var since = told == null ? "" : ui.t(KEY + "since", ui.date(ui.day(told.at())));
    return new Menu(
        Field.of(fact.key(), label, "").help(since),
        List.of(
            new Choice("", ui.t(KEY + "unsaid"), told == null),
            new Choice("yes", ui.t(KEY + "yes"), told != null && told.isSo()),
            new Choice("no", ui.t(KEY + "no"), told != null && !told.isSo())));
  }
}
