package org.aenglek.programme;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.aenglek.base.Lang;
import org.aenglek.base.Money;
import org.aenglek.people.Place;
import org.aenglek.programme.ProgrammeRefused.Reason;
import org.aenglek.programme.Quote.Told;
import org.aenglek.revisions.Content;
import org.aenglek.site.Words;
import org.aenglek.stories.PutsFigures;
import org.springframework.stereotype.Component;

/** The figures in stories: as they are while one writes, and frozen in what is published. */
@Component
class QuotedFigures implements PutsFigures {
  private static final String CURRENCY = "THB";

  private final Quotes quotes;
  private final QuotedRows rows;
  private final Words words;

  QuotedFigures(Quotes quotes, QuotedRows rows, Words words) {
    this.quotes = quotes;
    this.rows = rows;
    this.words = words;
  }

  @Override
  public Content shown(Content written) {
    return filled(written, quote -> rows.now(quote).filter(told -> quote.isForAll()));
  }

  @Override
  public void check(Place place, Content written) {
    asked(place, written).stream().filter(this::isUnknown).findFirst().ifPresent(this::refuse);
  }

  private boolean isUnknown(Quote quote) {
    return rows.now(quote).isEmpty();
  }

  private void refuse(Quote unknown) {
    throw new ProgrammeRefused(Reason.QUOTE_UNKNOWN, quotes.write(unknown));
  }

  @Override
  public Content published(UUID story, Place place, Content written) {
    var before = rows.said(story);
    rows.keep(
        story,
        asked(place, written).stream()
            .map(quote -> before.containsKey(quote) ? before.get(quote) : known(quote))
            .toList());
    var said = rows.said(story);
    return filled(written, quote -> Optional.ofNullable(said.get(quote)));
  }

  private Told known(Quote quote) {
    return rows.now(quote)
        .orElseThrow(() -> new ProgrammeRefused(Reason.QUOTE_UNKNOWN, quotes.write(quote)));
  }

  /** Each once, in the order of the Thai text and then of the others. */
  private List<Quote> asked(Place place, Content written) {
    return fields(written).stream()
        .flatMap(field -> quotes.in(written.get(field)).stream())
        .map(named -> read(place, named))
        .distinct()
        .toList();
  }

  private static List<String> fields(Content written) {
    return List.of("title", "lead", "body").stream()
        .flatMap(name -> List.of(Lang.values()).stream().map(lang -> Content.inLang(name, lang)))
        .filter(field -> written.find(field).isPresent())
        .toList();
  }

  private Quote read(Place place, String named) {
    var quote =
        quotes
            .read(named)
            .filter(read -> quotes.provinceOf(read.place()).equals(place.id()))
            .orElseThrow(() -> new ProgrammeRefused(Reason.QUOTE_UNREADABLE, "{" + named + "}"));
    if (!quote.isForAll()) {
      throw new ProgrammeRefused(Reason.QUOTE_NOT_PUBLIC, quotes.write(quote));
    }
    return quote;
  }

  private Content filled(Content written, Function<Quote, Optional<Told>> tell) {
    var filled = new HashMap<String, String>();
    for (var field : fields(written)) {
      var lang = Content.langOf(field).orElseThrow();
      filled.put(
          field,
          quotes.fill(
              written.get(field),
              quote -> tell.apply(quote).map(told -> said(lang, quote, told.value()))));
    }
    return written.with(filled);
  }

  private String said(Lang lang, Quote quote, BigDecimal value) {
    var unit = quote.indicator().unit();
    return unit == Indicator.Unit.MONEY
        ? words.money(lang, Money.ofMinor(value.longValueExact(), CURRENCY))
        : words.say(lang, "programme.unit." + unit.key(), value, words.number(lang, value));
  }
}
