package org.aenglek.base;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A text as it was entered in one or more languages. A reader whose language is missing is shown
 * another one, and {@link Shown} says which, so that a page can mark it.
 */
public record LocalText(Map<Lang, String> texts) {
  private static final List<Lang> INSTEAD = List.of(Lang.EN, Lang.TH, Lang.MS, Lang.ZH);

  /** What a reader is shown, and the language that it really is in. */
  public record Shown(String text, Lang lang) {}

  public LocalText {
    if (texts.isEmpty()) {
      throw new IllegalArgumentException("a text needs at least one language");
    }
    texts = Collections.unmodifiableMap(new EnumMap<>(texts));
  }

  public static LocalText of(Lang lang, String text) {
    return new LocalText(Map.of(lang, text));
  }

  /** Reads {@code {"th": "…", "en": "…"}}; an unknown language is an error, not a loss. */
  @JsonCreator
  public static LocalText ofCodes(Map<String, String> byCode) {
    var texts = new EnumMap<Lang, String>(Lang.class);
    byCode.forEach(
        (code, text) ->
            texts.put(
                Lang.find(code)
                    .orElseThrow(() -> new IllegalArgumentException("unknown language " + code)),
                text));
    return new LocalText(texts);
  }

  @JsonValue
  public Map<String, String> byCode() {
    var byCode = new LinkedHashMap<String, String>();
    texts.forEach((lang, text) -> byCode.put(lang.code(), text));
    return byCode;
  }

  public Optional<String> exactly(Lang lang) {
    return Optional.ofNullable(texts.get(lang));
  }

  /** The wanted language, else English, else Thai, else whatever there is. */
  public Shown in(Lang wanted) {
    if (texts.containsKey(wanted)) return new Shown(texts.get(wanted), wanted);
    for (var other : INSTEAD) {
      if (texts.containsKey(other)) return new Shown(texts.get(other), other);
    }
    throw new IllegalStateException("a text without a language");
  }
}
