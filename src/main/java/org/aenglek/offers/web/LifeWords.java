package org.aenglek.offers.web;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.aenglek.offers.Life;
import org.aenglek.offers.Life.Stage;
import org.aenglek.offers.Step;
import org.aenglek.offers.Step.Standard;
import org.aenglek.site.Field;
import org.aenglek.site.Field.Choice;
import org.aenglek.site.Ui;

/** Says in words how far a product has come. */
final class LifeWords {
  static final String KEY = "offers.life.";

  private LifeWords() {}

  static String stage(Ui ui, Stage stage) {
    return ui.t(KEY + "stage." + stage.key());
  }

  /** "Community product standard 123/2567, until 1 May 2027". */
  static String standard(Ui ui, Standard standard) {
    var given = ui.t(KEY + "standard." + standard.given().key());
    var name = standard.number().isEmpty() ? given : given + " " + standard.number();
    var expires = standard.expires();
    if (expires == null) return name;
    var key = expires.isBefore(ui.today()) ? "standard.ended" : "standard.until";
    return ui.t(KEY + key, name, expires);
  }

  /** What is most urgent about it; empty where nothing is. */
  static String urgent(Ui ui, Life life) {
    if (life.isOverdue(ui.today())) return ui.t(KEY + "overdue");
    if (life.mustRenew(ui.today())) return ui.t(KEY + "renew");
    return life.isForgotten() ? ui.t(KEY + "forgotten") : "";
  }

  static Field field(Ui ui, String name, Typed typed) {
    return Field.of(name, ui.t(KEY + "field." + name), typed.said(name));
  }

  static List<Choice> steps(Ui ui, String chosen) {
    return choices(
        Step.Kind.values(), Step.Kind::key, kind -> ui.t(KEY + "stage." + kind.key()), chosen);
  }

  static List<Choice> standards(Ui ui, String chosen) {
    return choices(
        Standard.Given.values(),
        Standard.Given::key,
        given -> ui.t(KEY + "standard." + given.key()),
        chosen);
  }

  static List<Choice> stages(Ui ui, String chosen) {
    return choices(Stage.values(), Stage::key, stage -> stage(ui, stage), chosen);
  }

  private static <T> List<Choice> choices(
      T[] all, Function<T, String> value, Function<T, String> label, String chosen) {
    return Arrays.stream(all)
        .map(one -> new Choice(value.apply(one), label.apply(one), value.apply(one).equals(chosen)))
        .toList();
  }
}
