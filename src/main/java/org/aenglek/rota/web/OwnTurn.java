package org.aenglek.rota.web;

import java.util.List;
import org.aenglek.rota.Turn;
import org.aenglek.site.Field.Choice;

/**
 * A turn that is ahead of a household for which the reader acts.
 *
 * @param others turns of other households for which it could be changed
 */
public record OwnTurn(
    String id,
    String household,
    String householdId,
    String what,
    String when,
    String heads,
    String why,
    String pass,
    String swap,
    List<Choice> others) {

  static OwnTurn of(RotaFacts facts, Turn turn) {
    var address = facts.link("turns/" + turn.id());
    return new OwnTurn(
        turn.id().toString(),
        facts.name(turn.household()),
        turn.household().toString(),
        facts.ui().plain(facts.offer(turn.offer()).name()),
        facts.when(turn),
        facts.heads(turn),
        facts.why(turn),
        address + "/pass",
        address + "/swap",
        others(facts, turn));
  }

  private static List<Choice> others(RotaFacts facts, Turn turn) {
    return facts
        .coming()
        .filter(other -> other.offer().equals(turn.offer()))
        .filter(other -> !other.household().equals(turn.household()))
        .map(
            other ->
                new Choice(
                    other.id().toString(),
                    facts.ui().t("rota.of", facts.when(other), facts.name(other.household())),
                    false))
        .toList();
  }
}
