package org.aenglek.site;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.SimpleFormatter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.aenglek.base.Lang;
import org.aenglek.base.Money;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Every word of the pages, from {@code messages/<module>[_th|_ms|_zh].properties}; the file without
 * a language is English. Sentences are ICU message patterns with numbered arguments.
 */
@Component
public final class Words {

  /** A sentence, parsed once. */
  private interface Sentence {
    String say(Object... arguments);
  }

  private final Map<Lang, Map<String, Sentence>> sentences = new EnumMap<>(Lang.class);

  public Words() {
    for (var lang : Lang.values()) {
      var ofLang = new HashMap<String, Sentence>();
      read(lang).forEach((key, pattern) -> ofLang.put((String) key, parse(lang, (String) pattern)));
      sentences.put(lang, Map.copyOf(ofLang));
    }
  }

  /**
   * The sentence of that key in that language.
   *
   * @throws IllegalStateException when there is none: a test keeps the languages complete
   */
  public String say(Lang lang, String key, Object... arguments) {
    var sentence = sentences.get(lang).get(key);
    if (sentence == null) throw new IllegalStateException("no words for " + key + " in " + lang);
    return sentence.say(arguments);
  }

  /** A day as that language writes it; a Thai reader counts years of the Buddhist era. */
  public String date(Lang lang, LocalDate day) {
    return Formats.of(lang, false).date(day);
  }

  /** A month as that language writes it. */
  public String month(Lang lang, YearMonth month) {
    return Formats.of(lang, false).month(month);
  }

  /** A number as that language writes it. */
  public String number(Lang lang, Number number) {
    return Formats.of(lang, false).number(number);
  }

  /** An amount as that language writes it, as {@link Ui#money} does. */
  public String money(Lang lang, Money money) {
    return money(lang, Formats.of(lang, false), money);
  }

  String money(Lang lang, Formats formats, Money money) {
    var digits = money.amount().stripTrailingZeros().scale() > 0 ? 2 : 0;
    return say(
        lang,
        "site.money." + money.currency().getCurrencyCode(),
        formats.number(money.amount(), digits, digits));
  }

  public boolean knows(Lang lang, String key) {
    return sentences.get(lang).containsKey(key);
  }

  public Set<String> keys(Lang lang) {
    return new TreeSet<>(sentences.get(lang).keySet());
  }

  /** The message files of one language, put together. */
  public static Properties read(Lang lang) {
    var all = new Properties();
    files(lang).forEach(file -> load(all, file));
    return all;
  }

  private static Stream<Resource> files(Lang lang) {
    try {
      var resolver = new PathMatchingResourcePatternResolver();
      return Stream.of(resolver.getResources("classpath*:messages/*.properties"))
          .filter(file -> isOf(lang, file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isOf(Lang lang, Resource file) {
    var name = String.valueOf(file.getFilename());
    return lang == Lang.EN ? !name.contains("_") : name.endsWith("_" + lang.code() + ".properties");
  }

  private static void load(Properties all, Resource file) {
    try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
      all.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Sentence parse(Lang lang, String pattern) {
    var sentence = pattern(lang, pattern);
    return lang == Lang.ZH ? arguments -> Spacing.chinese(sentence.say(arguments)) : sentence;
  }

  /** Only plural and choice patterns need the full formatter, which is costly to copy. */
  private static Sentence pattern(Lang lang, String pattern) {
    if (!pattern.contains("{")) return arguments -> pattern;
    if (!pattern.contains(",") || !pattern.matches("(?s).*\\{\\s*\\d+\\s*,.*")) {
      var simple = SimpleFormatter.compile(pattern);
      return arguments ->
          simple.format(Stream.of(arguments).map(String::valueOf).toArray(CharSequence[]::new));
    }
    var full = new MessageFormat(pattern, lang.locale());
    return arguments -> full.clone().format(arguments);
  }
}
