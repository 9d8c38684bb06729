package org.aenglek.training.web;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.aenglek.base.Tidy;
import org.aenglek.base.TypedDate;
import org.aenglek.base.TypedId;
import org.aenglek.site.Field;
import org.aenglek.site.Ui;
import org.aenglek.training.TrainingRefused;
import org.aenglek.training.TrainingRefused.Reason;

/** A form of this module as it was filled. */
record Filled(Map<String, String> typed) {
  static final Filled NOTHING = new Filled(Map.of());

  String text(String field) {
    return typed.getOrDefault(field, "");
  }

  /** Or a page without one would be refused. */
  UUID request() {
    return TypedId.orNew(text("request"));
  }

  Optional<UUID> id(String field) {
    return TypedId.find(text(field));
  }

  LocalDate day(String field) {
    return TypedDate.find(text(field)).orElseThrow(() -> new TrainingRefused(Reason.DATES));
  }

  LocalTime time(String field) {
    var typed = Tidy.digits(text(field)).replace('.', ':');
    if (!typed.matches("([01]?\\d|2[0-3]):[0-5]\\d")) throw new TrainingRefused(Reason.TIMES);
    return LocalTime.parse(typed.length() == "9:00".length() ? "0" + typed : typed);
  }

  int number(String field) {
    var digits = Tidy.digits(text(field));
    if (!digits.matches("\\d{1,4}")) throw new TrainingRefused(Reason.NUMBER);
    return Integer.parseInt(digits);
  }

  /** With its label and what was typed. */
  Field field(Ui ui, String name, String usual) {
    return Field.of(name, ui.t("training.form." + name), typed.getOrDefault(name, usual));
  }
}
