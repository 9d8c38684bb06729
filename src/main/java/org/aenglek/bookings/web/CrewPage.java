package org.aenglek.bookings.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aenglek.base.LocalText;
import org.aenglek.base.Refusal;
import org.aenglek.bookings.Crew;
import org.aenglek.bookings.Visits.Coming;
import org.aenglek.site.Field.Choice;
import org.aenglek.site.Head;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;
import org.jspecify.annotations.Nullable;

/** Where a village says who guides a visit's guests, and who drives them. */
public record CrewPage(
    Ui ui,
    Head head,
    String title,
    String visit,
    String back,
    String here,
    List<Choice> guides,
    List<Choice> drivers,
    String problem,
    int status)
    implements Page {
  static final String PATH = VillageController.VISIT + "/crew";
  private static final String KEY = "bookings.crew.";

  /**
   * @param households of the village, by id
   * @param back the village's page
   */
  static CrewPage of(
      Ui ui,
      Coming coming,
      Map<UUID, LocalText> households,
      Crew crew,
      String back,
      @Nullable Refusal refused) {
    var visit = coming.visit();
    return new CrewPage(
        ui,
        Head.of(ui.t(KEY + "title"), ui.t(KEY + "what")).forWork(),
        ui.t(KEY + "title"),
        VillagePage.name(ui, coming.order()) + " · " + ui.date(visit.firstDay()),
        back,
        ui.link("/bookings/visits/" + visit.id() + "/crew"),
        choices(ui, households, crew.guides()),
        choices(ui, households, crew.drivers()),
        ui.problem(refused),
        refused == null ? 200 : refused.status());
  }

  @Override
  public boolean isKept() {
    return false;
  }

  private static List<Choice> choices(Ui ui, Map<UUID, LocalText> homes, List<UUID> chosen) {
    return homes.entrySet().stream()
        .sorted(Comparator.comparing(home -> ui.plain(home.getValue())))
        .map(home -> choice(ui, home.getKey(), home.getValue(), chosen))
        .toList();
  }

  private static Choice choice(Ui ui, UUID home, LocalText name, List<UUID> chosen) {
    return new Choice(home.toString(), ui.plain(name), chosen.contains(home));
  }
}
