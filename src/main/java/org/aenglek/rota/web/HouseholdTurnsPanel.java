package org.aenglek.rota.web;

import static java.util.stream.Collectors.toMap;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.aenglek.base.LocalText;
import org.aenglek.offers.Offer;
import org.aenglek.offers.Offers;
import org.aenglek.people.Households;
import org.aenglek.rota.Rotas;
import org.aenglek.rota.Turn;
import org.aenglek.site.Panel;
import org.aenglek.site.Subject;
import org.aenglek.site.Ui;
import org.springframework.stereotype.Component;

/** Beside a household's money: the guests whom it serves next, from whom more is to come. */
public record HouseholdTurnsPanel(Ui ui, List<String> turns) {

  @Component
  static class Provider implements Panel {
    private static final int MOST = 3;

    private final Rotas rotas;
    private final Offers offers;
    private final Households households;

    Provider(Rotas rotas, Offers offers, Households households) {
      this.rotas = rotas;
      this.offers = offers;
      this.households = households;
    }

    @Override
    public Place place() {
      return Place.HOUSEHOLD;
    }

    @Override
    public int order() {
      return 1;
    }

    @Override
    public Optional<HouseholdTurnsPanel> show(Ui ui, Subject subject) {
      var household = subject.id();
      if (household == null) return Optional.empty();
      var turns = coming(ui, household).toList();
      var names = names(turns);
      return Optional.of(
          new HouseholdTurnsPanel(ui, turns.stream().map(turn -> line(ui, turn, names)).toList()));
    }

    private Stream<Turn> coming(Ui ui, UUID household) {
      return rotas.of(households.communityOf(household)).stream()
          .flatMap(rota -> rota.turns().stream())
          .filter(turn -> turn.household().equals(household))
          .filter(turn -> !turn.isOff() && !turn.day().isBefore(ui.today()))
          .sorted(Comparator.comparing(Turn::day).thenComparing(Turn::starts))
          .limit(MOST);
    }

    private Map<UUID, LocalText> names(List<Turn> turns) {
      return offers.all(turns.stream().map(Turn::offer).distinct().toList()).stream()
          .collect(toMap(Offer::id, Offer::name));
    }

    private static String line(Ui ui, Turn turn, Map<UUID, LocalText> names) {
      var name = names.get(turn.offer());
      return ui.t(
          "rota.next.yours",
          ui.t("rota.when", ui.date(turn.day()), ui.time(turn.starts())),
          name == null ? "" : name,
          ui.t("rota.heads", turn.heads(), ui.number(turn.heads())));
    }
  }
}
