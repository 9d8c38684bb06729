package org.aenglek.counter.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.aenglek.areas.Areas;
import org.aenglek.counter.Watching;
import org.aenglek.people.Grants;
import org.aenglek.people.Place.Kind;
import org.aenglek.people.SignedIn;
import org.aenglek.site.Panel;
import org.aenglek.site.Subject;
import org.aenglek.site.Ui;
import org.springframework.stereotype.Component;

/** In one's own place: the counters of the villages that one looks after. */
public record CounterPanel(Ui ui, List<Counter> counters) {

  /** Those of a village. */
  public record Counter(String label, String address) {}

  @Component
  static class Provider implements Panel {
    private final Grants grants;
    private final Watching watching;
    private final Areas areas;

    Provider(Grants grants, Watching watching, Areas areas) {
      this.grants = grants;
      this.watching = watching;
      this.areas = areas;
    }

    @Override
    public Place place() {
      return Place.OWN;
    }

    @Override
    public int order() {
      return 6;
    }

    @Override
    public Optional<CounterPanel> show(Ui ui, Subject subject) {
      var watched = areas.all(villages()).values();
      if (watched.isEmpty()) return Optional.empty();
      return Optional.of(
          new CounterPanel(
              ui,
              watched.stream()
                  .map(
                      village ->
                          new Counter(
                              ui.t("counter.own.one", ui.plain(village.name())),
                              DevicesPage.path(ui, village)))
                  .toList()));
    }

    private List<UUID> villages() {
      return SignedIn.find().stream()
          .flatMap(somebody -> grants.of(somebody.person()).stream())
          .map(Grants.Grant::place)
          .filter(place -> place.kind() == Kind.COMMUNITY)
          .map(place -> UUID.fromString(place.id()))
          .distinct()
          .filter(watching::mayWatch)
          .toList();
    }
  }
}
