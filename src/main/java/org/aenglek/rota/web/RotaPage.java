package org.aenglek.rota.web;

import java.util.List;
import java.util.UUID;
import org.aenglek.areas.Community;
import org.aenglek.base.Refusal;
import org.aenglek.rota.Leave;
import org.aenglek.rota.Swap;
import org.aenglek.site.Head;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Whose turn it is in a village, and why; for all of the village and nobody else. */
public record RotaPage(
    Ui ui,
    Head head,
    String title,
    List<Asked> asked,
    List<OwnTurn> own,
    List<Home> homes,
    List<Board> boards,
    List<Without> without,
    String problem,
    int status)
    implements Page {
  static final String PATH = "/{lang}/rota/{slug}";

  /** Another household would like to change turns. */
  public record Asked(String sentence, String address) {}

  /** A household for which the reader acts, and when it is away. */
  public record Home(String name, String leave, List<Away> away) {}

  public record Away(String days, String withdrawal) {}

  /** An offer that nobody serves in turn yet. */
  public record Without(String name, String setting) {}

  static RotaPage of(RotaFacts facts, @Nullable Refusal refused) {
    var ui = facts.ui();
    var title = ui.t("rota.title", ui.plain(facts.community().name()));
    return new RotaPage(
        ui,
        Head.of(title, ui.t("rota.description")).forWork(),
        title,
        asked(facts),
        facts
            .coming()
            .filter(turn -> facts.own().contains(turn.household()))
            .map(turn -> OwnTurn.of(facts, turn))
            .toList(),
        homes(facts),
        facts.rotas().stream().map(rota -> Board.of(facts, rota)).toList(),
        facts.mayDecide() ? without(facts) : List.of(),
        ui.problem(refused),
        (refused == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT).value());
  }

  static String path(Ui ui, Community community) {
    return ui.link("/rota/" + community.slug());
  }

  private static List<Asked> asked(RotaFacts facts) {
    return facts.swaps().stream()
        .filter(swap -> facts.own().contains(swap.other()))
        .map(swap -> new Asked(asked(facts, swap), facts.link("swaps/" + swap.id() + "/answer")))
        .toList();
  }

  private static String asked(RotaFacts facts, Swap swap) {
    return facts
        .ui()
        .t(
            "rota.swap.asks",
            facts.name(swap.household()),
            facts.when(facts.turn(swap.turn())),
            facts.when(facts.turn(swap.otherTurn())),
            facts.name(swap.other()));
  }

  private static List<Home> homes(RotaFacts facts) {
    return facts.rotas().stream()
        .flatMap(rota -> rota.standings().stream())
        .map(standing -> standing.serving().household())
        .filter(facts.own()::contains)
        .distinct()
        .map(home -> home(facts, home))
        .toList();
  }

  private static Home home(RotaFacts facts, UUID home) {
    var away = facts.leaves().stream().filter(leave -> leave.household().equals(home));
    return new Home(
        facts.name(home),
        facts.link("households/" + home + "/leave"),
        away.map(leave -> away(facts, leave)).toList());
  }

  private static Away away(RotaFacts facts, Leave leave) {
    return new Away(
        facts.ui().dates(leave.days()), facts.link("leaves/" + leave.id() + "/withdrawal"));
  }

  private static List<Without> without(RotaFacts facts) {
    var served = facts.rotas().stream().map(rota -> rota.served().offer()).toList();
    return facts.offers().stream()
        .filter(offer -> !served.contains(offer.id()))
        .map(
            offer ->
                new Without(
                    facts.ui().plain(offer.name()),
                    RulePage.path(facts.ui(), facts.community(), offer)))
        .toList();
  }

  @Override
  public int status() {
    return status;
  }

  @Override
  public boolean isKept() {
    return false;
  }
}
