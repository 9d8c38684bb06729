package org.aenglek.rota.web;

import java.util.List;
import java.util.Optional;
import org.aenglek.areas.Areas;
import org.aenglek.areas.Community;
import org.aenglek.people.SignedIn;
import org.aenglek.rota.Rotas;
import org.aenglek.site.Panel;
import org.aenglek.site.Subject;
import org.aenglek.site.Ui;
import org.springframework.stereotype.Component;

/** In one's own place: the rotas of one's villages. */
public record OwnRotaPanel(Ui ui, List<Village> villages) {

  public record Village(String label, String address) {}

  @Component
  static class Provider implements Panel {
    private final Rotas rotas;
    private final Areas areas;

    Provider(Rotas rotas, Areas areas) {
      this.rotas = rotas;
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
    public Optional<OwnRotaPanel> show(Ui ui, Subject subject) {
      if (SignedIn.find().isEmpty()) return Optional.empty();
      var own = rotas.villages();
      if (own.isEmpty()) return Optional.empty();
      var villages = areas.all(own).values().stream().map(one -> village(ui, one)).toList();
      return Optional.of(new OwnRotaPanel(ui, villages));
    }

    private static Village village(Ui ui, Community community) {
      return new Village(
          ui.t("rota.title", ui.plain(community.name())), RotaPage.path(ui, community));
    }
  }
}
