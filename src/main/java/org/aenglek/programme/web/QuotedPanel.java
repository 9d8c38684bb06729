package org.aenglek.programme.web;

import java.util.List;
import java.util.Optional;
import org.aenglek.people.Place.Kind;
import org.aenglek.programme.Indicator;
import org.aenglek.programme.Quote;
import org.aenglek.programme.QuotedRows;
import org.aenglek.programme.Quotes;
import org.aenglek.site.Panel;
import org.aenglek.site.Subject;
import org.aenglek.site.Ui;
import org.aenglek.stories.Headline;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Beneath a story: the figures that it quotes, what each means, and what became of it since. */
public record QuotedPanel(Ui ui, List<Line> lines) {

  /**
   * One figure.
   *
   * @param name of the indicator, the place and the month
   * @param corrected that it was corrected since; empty where it was not
   * @param more the page on which everybody may see more
   */
  public record Line(
      String name, String figure, String means, String known, String corrected, String more) {}

  @Component
  static class Provider implements Panel {
    private final QuotedRows rows;
    private final Quotes quotes;

    Provider(QuotedRows rows, Quotes quotes) {
      this.rows = rows;
      this.quotes = quotes;
    }

    @Override
    public Place place() {
      return Place.STORY;
    }

    @Override
    public int order() {
      return 90;
    }

    @Override
    public Optional<QuotedPanel> show(Ui ui, Subject subject) {
      if (!(subject instanceof Headline story)) return Optional.empty();
      var kept = rows.of(story.id());
      if (kept.isEmpty()) return Optional.empty();
      return Optional.of(new QuotedPanel(ui, kept.stream().map(one -> line(ui, one)).toList()));
    }

    private Line line(Ui ui, Quote.Kept kept) {
      var told = kept.told();
      var quote = told.quote();
      var indicator = quote.indicator();
      return new Line(
          ui.t(
              "programme.quoted.name",
              FigureWords.name(ui, indicator),
              quotes.nameOf(quote.place()),
              quote.month()),
          FigureWords.of(ui, indicator, told.value()),
          FigureWords.means(ui, indicator),
          ui.t("programme.known", ui.moment(told.known())),
          kept.isCorrected() ? corrected(ui, indicator, kept.since()) : "",
          ui.link(more(quote)));
    }

    private static String corrected(Ui ui, Indicator indicator, Quote.@Nullable Since since) {
      return since == null
          ? ""
          : ui.t(
              "programme.quoted.corrected",
              FigureWords.of(ui, indicator, since.value()),
              ui.moment(since.at()));
    }

    /** Books are open to everybody; of all else the village's own page tells. */
    private String more(Quote quote) {
      var place = quote.place();
      var code = quotes.code(place);
      boolean isVillage = place.kind() == Kind.COMMUNITY;
      if (quote.indicator() == Indicator.SATISFACTION && isVillage) {
        return "/passports/reviews/" + code;
      }
      if (quote.indicator().source() == Indicator.Source.LEDGER) {
        return isVillage ? "/income/" + code : "/income/provinces/" + quotes.provinceOf(place);
      }
      return isVillage ? "/communities/" + code : "/communities";
    }
  }
}
