package org.aenglek.bookings.web;

import java.util.List;
import java.util.Optional;
import org.aenglek.areas.Areas;
import org.aenglek.people.OwnVillages;
import org.aenglek.site.Panel;
import org.aenglek.site.Subject;
import org.aenglek.site.Ui;
import org.springframework.stereotype.Component;

/** In one's own place: the guests of the villages where one holds a role. */
public record OwnVisitsPanel(Ui ui, List<Village> villages) {

  public record Village(String label, String address) {}

  @Component
  static class Provider implements Panel {
    private final OwnVillages own;
    private final Areas areas;

    Provider(OwnVillages own, Areas areas) {
      this.own = own;
      this.areas = areas;
    }

    @Override
    public Place place() {
      return Place.OWN;
    }

    @Override
    public int order() {
      return 5;
    }

    @Override
    public Optional<OwnVisitsPanel> show(Ui ui, Subject subject) {
      var ids = own.all();
      if (ids.isEmpty()) return Optional.empty();
      var villages =
          areas.all(ids).values().stream()
              .map(
                  community ->
                      new Village(
                          ui.t("bookings.village.title", ui.plain(community.name())),
                          VillagePage.path(ui, community)))
              .toList();
      return Optional.of(new OwnVisitsPanel(ui, villages));
    }
  }
}
