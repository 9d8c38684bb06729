package org.aenglek.counter.web;

import java.util.Map;
import java.util.TreeMap;
import org.aenglek.base.Lang;
import org.aenglek.site.Ui;
import org.aenglek.site.Words;
import org.springframework.stereotype.Component;

/** The words that the phone says by itself, with {@code {0}} where it puts something in. */
@Component
class PhoneWords {
  /** What the phone calls them, by what the keys of the messages begin with. */
  private static final Map<String, String> SAID =
      Map.of(
          "counter.phone.", "",
          "counter.told.", "told.",
          "bookings.food.", "need.",
          "communities.access.", "need.",
          "site.money.THB", "money");

  private static final Object[] LEFT_OPEN = {"{0}", "{1}", "{2}", "{3}"};

  private final Words words;

  PhoneWords(Words words) {
    this.words = words;
  }

  Map<String, String> in(Ui ui) {
    var said = new TreeMap<String, String>();
    var keys = words.keys(Lang.TH);
    SAID.forEach(
        (start, name) ->
            keys.stream()
                .filter(key -> key.startsWith(start))
                .forEach(
                    key -> said.put(name + key.substring(start.length()), ui.t(key, LEFT_OPEN))));
    return said;
  }
}
