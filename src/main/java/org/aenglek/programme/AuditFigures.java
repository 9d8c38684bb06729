package org.aenglek.programme;

import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.aenglek.base.Lang;
import org.aenglek.people.Errands;
import org.aenglek.people.Place;
import org.aenglek.site.Columns;
import org.aenglek.site.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What each figure means, what was published of it each time, and what is reckoned today: from what
 * was known at its last publication, and from what is known now.
 */
@Component
@Order(10)
class AuditFigures implements AuditPart {
  private static final List<String> HEAD =
      List.of(
          "place",
          "indicator",
          "month",
          "publication",
          "published_at",
          "published",
          "reckoned_again_as_known_then",
          "reckoned_as_known_now");

  private final JdbcClient sql;
  private final Reckoning reckoning;
  private final PublishedFigures published;
  private final Errands errands;
  private final Words words;
  private final Clock clock;

  AuditFigures(
      JdbcClient sql,
      Reckoning reckoning,
      PublishedFigures published,
      Errands errands,
      Words words,
      Clock clock) {
    this.sql = sql;
    this.reckoning = reckoning;
    this.published = published;
    this.errands = errands;
    this.words = words;
    this.clock = clock;
  }

  @Override
  public void write(Span span, AuditZip pack) throws IOException {
    pack.table(
        "definitions.csv",
        List.of("indicator", "name", "definition", "source", "unit"),
        csv -> Stream.of(Indicator.values()).forEach(one -> csv.writeRecord(definition(one))));
    pack.table(
        "figures.csv",
        HEAD,
        csv -> {
          var now = reckoned(span.province(), months(span), clock.instant());
          for (var month : months(span))
            rows(span.province(), month, now).forEach(csv::writeRecord);
        });
  }

  private static List<YearMonth> months(Span span) {
    return Stream.iterate(
            span.first(), month -> !month.isAfter(span.last()), month -> month.plusMonths(1))
        .toList();
  }

  private List<String> definition(Indicator one) {
    var speech = IndicatorWords.in(Lang.TH, words);
    return List.of(
        one.key(),
        IndicatorWords.name(speech, one),
        IndicatorWords.means(speech, one),
        words.say(Lang.TH, "programme.source." + one.source().key()),
        one.unit() == Indicator.Unit.MONEY ? "satang" : one.unit().key());
  }

  /** A place's figure of a month. */
  private record Key(Place place, Indicator indicator, YearMonth month) {
    static Key of(Figure figure) {
      return new Key(figure.place(), figure.indicator(), figure.month());
    }
  }

  private record Row(Key key, int number, Instant at, @Nullable BigDecimal value) {}

  private List<List<String>> rows(String province, YearMonth month, Map<Key, BigDecimal> now) {
    var then =
        published
            .find(province, month)
            .map(last -> reckoned(province, List.of(month), last.at()))
            .orElse(Map.of());
    return said(province, month).stream()
        .map(
            row ->
                List.of(
                    row.key().place().toString(),
                    row.key().indicator().key(),
                    month.toString(),
                    Integer.toString(row.number()),
                    row.at().toString(),
                    text(row.value()),
                    text(then.get(row.key())),
                    text(now.get(row.key()))))
        .toList();
  }

  /** Unknown ones are absent. */
  private Map<Key, BigDecimal> reckoned(String province, List<YearMonth> months, Instant known) {
    return reckoning.of(province, months, known).stream()
        .filter(figure -> figure.value() != null)
        .collect(toMap(Key::of, Figure::value, (one, other) -> one, HashMap::new));
  }

  private List<Row> said(String province, YearMonth month) {
    return errands.ask(
        Reckoning.JOB,
        () ->
            sql.sql(
                    """
                    select p.place, p.indicator, p.number, b.at, p.value from programme.published p
                      join programme.publication b using (province, month, number)
                     where p.province = ? and p.month = ? order by p.place, p.indicator, p.number
                    """)
                .params(province, month.atDay(1))
                .query(
                    (row, i) ->
                        new Row(
                            new Key(
                                Place.parse(row.getString("place")),
                                Indicator.find(row.getString("indicator")).orElseThrow(),
                                month),
                            row.getInt("number"),
                            Columns.instant(row, "at"),
                            row.getBigDecimal("value")))
                .list());
  }

  private static String text(@Nullable BigDecimal value) {
    return value == null ? "" : value.toPlainString();
  }
}
