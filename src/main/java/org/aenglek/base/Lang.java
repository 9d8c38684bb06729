package org.aenglek.base;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The languages of the visitors' pages; the tag is the first step of every page's address. */
public enum Lang {
  TH("th"),
  MS("ms"),
  ZH("zh-Hans"),
  EN("en");

  private static final Map<String, Lang> BY_CODE =
      Stream.of(values()).collect(toUnmodifiableMap(Lang::code, lang -> lang));

  private final String tag;
  private final Locale locale;

  Lang(String tag) {
    this.tag = tag;
    this.locale = Locale.forLanguageTag(tag);
  }

  /** {@code th}, {@code ms}, {@code zh} or {@code en}, as it stands in addresses. */
  public String code() {
    return locale.getLanguage();
  }

  /** The BCP 47 tag for {@code lang} and {@code hreflang}; Chinese names its script. */
  public String tag() {
    return tag;
  }

  public Locale locale() {
    return locale;
  }

  public static Optional<Lang> find(String code) {
    return Optional.ofNullable(BY_CODE.get(code));
  }
}
