package org.aenglek.income.web;

import java.util.List;
import java.util.stream.Stream;
import org.aenglek.areas.Community;
import org.aenglek.base.Refusal;
import org.aenglek.income.Departures.Departure;
import org.aenglek.people.Households.Household;
import org.aenglek.site.Field;
import org.aenglek.site.Field.Choice;
import org.aenglek.site.Head;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;
import org.jspecify.annotations.Nullable;

/**
 * Households that left a village, or in which nobody lives any more, and who gets their shares.
 *
 * @param households that are still there; nobody where the reader does not keep the village's money
 * @param heirs the same, and the fund before them
 */
public record DeparturesPage(
    Ui ui,
    Head head,
    String title,
    OwnIncomePanel.Link back,
    String here,
    List<Gone> gone,
    List<Choice> households,
    List<Choice> heirs,
    Field day,
    String problem,
    int status)
    implements Page {
  static final String PATH = "/{lang}/income/{slug}/departures";
  private static final String KEY = "income.departures.";

  /** Who is no more, since when, and who gets its shares. */
  public record Gone(String who, String since, String heir) {}

  /** What the page is made of. */
  record Facts(
      Community community, List<Household> households, List<Departure> gone, boolean mayDecide) {
    private List<Household> there() {
      var left = gone.stream().map(Departure::household).toList();
      return households.stream().filter(home -> !left.contains(home.id())).toList();
    }
  }

  static String path(String slug) {
    return "/income/" + slug + "/departures";
  }

  static DeparturesPage of(Ui ui, Facts facts, String day, @Nullable Refusal refused) {
    var community = facts.community();
    var there =
        facts.mayDecide()
            ? facts.there().stream().map(home -> choice(ui, home)).toList()
            : List.<Choice>of();
    var names = new AccountNames(ui, facts.households());
    var fund = new Choice("", ui.t("income.to.fund"), true);
    return new DeparturesPage(
        ui,
        Head.of(ui.t(KEY + "title"), ui.t(KEY + "description")).forWork(),
        ui.t(KEY + "title"),
        OwnIncomePanel.Link.of(
            ui,
            ui.t("income.rule.title", ui.plain(community.name())),
            SharingPage.path(community.slug())),
        ui.link(path(community.slug())),
        facts.gone().stream().map(one -> gone(ui, names, one)).toList(),
        there,
        Stream.concat(Stream.of(fund), there.stream()).toList(),
        Field.of("day", ui.t(KEY + "day"), day),
        ui.problem(refused),
        refused == null ? 200 : refused.status());
  }

  @Override
  public boolean isKept() {
    return false;
  }

  private static Choice choice(Ui ui, Household home) {
    return new Choice(home.id().toString(), ui.plain(home.name()), false);
  }

  /** A neighbour may know that a household is no more, and not its name. */
  private static Gone gone(Ui ui, AccountNames names, Departure departure) {
    var somebody = ui.t(KEY + "household");
    var heir =
        departure
            .heir()
            .map(one -> names.home(one).orElse(somebody))
            .orElseGet(() -> ui.t("income.to.fund"));
    return new Gone(
        names.home(departure.household()).orElse(somebody),
        ui.t(KEY + "since", ui.date(departure.day())),
        ui.t(KEY + "heirIs", heir));
  }
}
