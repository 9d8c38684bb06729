package org.aenglek.programme;

import org.aenglek.base.Lang;
import org.aenglek.site.Words;

/** What indicators are called, and what each of them means. */
public final class IndicatorWords {
  private IndicatorWords() {}

  /** How a reader is spoken to. */
  @FunctionalInterface
  public interface Speech {
    String say(String key, Object... arguments);
  }

  static Speech in(Lang lang, Words words) {
    return (key, arguments) -> words.say(lang, key, arguments);
  }

  /** The income of each kind of capital is called by that kind. */
  public static String name(Speech speech, Indicator indicator) {
    return indicator
        .capital()
        .map(kind -> speech.say(key("capital"), speech.say("communities.kind." + kind)))
        .orElseGet(() -> speech.say(key(indicator.key())));
  }

  public static String means(Speech speech, Indicator indicator) {
    var key = indicator.capital().isPresent() ? "capital" : indicator.key();
    return speech.say(key(key) + ".means");
  }

  private static String key(String name) {
    return "programme.indicator." + name;
  }
}
