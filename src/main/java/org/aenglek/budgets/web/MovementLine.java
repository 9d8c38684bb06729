package org.aenglek.budgets.web;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aenglek.budgets.Movement;
import org.aenglek.site.Ui;

/**
 * A movement as it is read.
 *
 * @param picture its address; empty where there is none
 * @param correcting the address that corrects it; empty where that cannot be
 */
public record MovementLine(
    String what,
    String amount,
    String day,
    String words,
    String made,
    boolean isStruck,
    String picture,
    String correcting) {

  static MovementLine of(Ui ui, Movement movement, boolean isKeeper) {
    boolean isOpen =
        !movement.corrected() && movement.corrects() == null && movement.transfer() == null;
    var address = Addresses.movement(ui, movement.id());
    return new MovementLine(
        what(ui, movement),
        ui.money(movement.amount()),
        ui.date(movement.day()),
        words(ui, movement),
        ui.t("budgets.movement.made", ui.moment(movement.made())),
        movement.corrected(),
        movement.pictured() ? address + "/picture" : "",
        isKeeper && isOpen ? address + "/correction" : "");
  }

  private static String what(Ui ui, Movement movement) {
    if (movement.corrects() != null) return ui.t("budgets.movement.correction");
    if (movement.transfer() != null) {
      return ui.t("budgets.transfer." + (movement.amount().minor() < 0 ? "out" : "in"));
    }
    return ui.t("budgets.movement." + movement.kind().key());
  }

  private static String words(Ui ui, Movement movement) {
    var file = movement.file().isEmpty() ? "" : ui.t("budgets.movement.file", movement.file());
    return Stream.of(movement.document(), movement.note(), file)
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" · "));
  }
}
