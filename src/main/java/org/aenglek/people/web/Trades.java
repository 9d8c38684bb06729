package org.aenglek.people.web;

import java.util.Collection;
import java.util.List;
import org.aenglek.people.Members;
import org.aenglek.site.Field.Choice;
import org.aenglek.site.Ui;

/** What people do for guests, and the languages that hosts speak. */
final class Trades {
  private Trades() {}

  static List<String> known(Collection<String> asked) {
    return Members.TRADES.stream().filter(asked::contains).toList();
  }

  static List<String> languages(Collection<String> asked) {
    return Members.LANGUAGES.stream().filter(asked::contains).toList();
  }

  static List<Choice> choices(Ui ui, Collection<String> chosen) {
    return Members.TRADES.stream()
        .map(trade -> new Choice(trade, ui.t("people.does." + trade), chosen.contains(trade)))
        .toList();
  }

  static List<Choice> languages(Ui ui, Collection<String> chosen) {
    return Members.LANGUAGES.stream()
        .map(lang -> new Choice(lang, ui.t("people.speaks." + lang), chosen.contains(lang)))
        .toList();
  }

  /** "cook, weaver". */
  static String line(Ui ui, Collection<String> does) {
    return ui.list(does.stream().map(trade -> ui.t("people.does." + trade)).toList());
  }
}
