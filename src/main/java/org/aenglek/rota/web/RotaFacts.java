package org.aenglek.rota.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.aenglek.areas.Community;
import org.aenglek.base.LocalText;
import org.aenglek.offers.Offer;
import org.aenglek.rota.Appeal;
import org.aenglek.rota.Leave;
import org.aenglek.rota.Rotas.OfferRota;
import org.aenglek.rota.Swap;
import org.aenglek.rota.Turn;
import org.aenglek.site.Field.Choice;
import org.aenglek.site.Ui;

/**
 * What there is to show of a village's rotas.
 *
 * @param own the households for which the reader acts
 * @param mayDecide whether the reader sets rules and answers appeals
 */
record RotaFacts(
    Ui ui,
    Community community,
    List<OfferRota> rotas,
    Map<UUID, LocalText> names,
    List<Offer> offers,
    List<UUID> own,
    boolean mayDecide,
    Map<UUID, List<UUID>> passes,
    Map<UUID, List<Appeal>> appeals,
    List<Swap> swaps,
    List<Leave> leaves) {

  String name(UUID household) {
    var name = names.get(household);
    return name == null ? ui.t("rota.somebody") : ui.plain(name);
  }

  Offer offer(UUID id) {
    return offers.stream().filter(offer -> offer.id().equals(id)).findFirst().orElseThrow();
  }

  Stream<Turn> turns() {
    return rotas.stream().flatMap(rota -> rota.turns().stream());
  }

  Turn turn(UUID id) {
    return turns().filter(turn -> turn.id().equals(id)).findFirst().orElseThrow();
  }

  /** The next first. */
  Stream<Turn> coming() {
    return turns()
        .filter(turn -> !turn.isOff() && !turn.day().isBefore(ui.today()))
        .sorted(Comparator.comparing(Turn::day).thenComparing(Turn::starts));
  }

  String when(Turn turn) {
    return ui.t("rota.when", ui.date(turn.day()), ui.time(turn.starts()));
  }

  String heads(Turn turn) {
    return ui.t("rota.heads", turn.heads(), ui.number(turn.heads()));
  }

  String why(Turn turn) {
    return ReasonText.of(ui, turn.reason(), this::name);
  }

  /** Those of its own households that serve there, to choose from. */
  List<Choice> ownOf(OfferRota rota) {
    return rota.standings().stream()
        .map(standing -> standing.serving().household())
        .filter(own::contains)
        .map(home -> new Choice(home.toString(), name(home), false))
        .toList();
  }

  String link(String pathInside) {
    return ui.link("/rota/" + pathInside);
  }
}
