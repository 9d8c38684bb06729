package org.aenglek.programme;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aenglek.base.Lang;
import org.aenglek.base.LocalText;
import org.aenglek.people.Place;
import org.aenglek.revisions.Content;
import org.aenglek.site.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What a press release begins with in each language: a heading and the figures that say something,
 * one to a line. People write around them.
 */
@Component
public class FirstRelease {
  private final Quotes quotes;
  private final Words words;

  FirstRelease(Quotes quotes, Words words) {
    this.quotes = quotes;
    this.words = words;
  }

  public Content of(Place place, MonthFigures figures) {
    var content = Content.EMPTY.with("kind", "press");
    for (var lang : Lang.values()) content = in(lang, content, place, figures);
    return content;
  }

  private Content in(Lang lang, Content content, Place place, MonthFigures figures) {
    var name = name(lang, quotes.nameOf(place));
    var month = words.month(lang, figures.month());
    return content
        .with(
            Content.inLang("title", lang),
            words.say(lang, "programme.release.first.title", name, month))
        .with(
            Content.inLang("lead", lang),
            words.say(lang, "programme.release.first.lead", name, month))
        .with(Content.inLang("body", lang), lines(lang, quoted(place, figures)));
  }

  private static String name(Lang lang, LocalText name) {
    return name.in(lang).text();
  }

  private static List<Quote> quoted(Place place, MonthFigures figures) {
    return Stream.of(Indicator.values())
        .filter(indicator -> isNews(figures.value(indicator, figures.month())))
        .map(indicator -> new Quote(indicator, place, figures.month()))
        .filter(Quote::isForAll)
        .toList();
  }

  /** What is unknown or nothing is no news. */
  private static boolean isNews(@Nullable BigDecimal value) {
    return value != null && value.signum() != 0;
  }

  private String lines(Lang lang, List<Quote> quoted) {
    return quoted.stream()
        .map(
            quote ->
                words.say(
                    lang,
                    "programme.release.first.line",
                    IndicatorWords.name(IndicatorWords.in(lang, words), quote.indicator()),
                    quotes.write(quote)))
        .collect(Collectors.joining("\n"));
  }
}
