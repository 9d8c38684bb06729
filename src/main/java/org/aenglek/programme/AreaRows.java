package org.aenglek.programme;

import static java.util.stream.Collectors.toMap;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.aenglek.areas.Areas;
import org.aenglek.areas.Community;
import org.aenglek.people.Access;
import org.aenglek.people.Permission;
import org.aenglek.people.Place;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What was published of each community of an area: the rows behind the area's own figure. */
@Component
public class AreaRows {
  private final PublishedFigures published;
  private final Concerned concerned;
  private final Access access;
  private final Areas areas;

  AreaRows(PublishedFigures published, Concerned concerned, Access access, Areas areas) {
    this.published = published;
    this.concerned = concerned;
    this.access = access;
    this.areas = areas;
  }

  /**
   * A community's figure.
   *
   * @param parts what a share or a mean is made of; nothing for others
   */
  public record Row(Community community, BigDecimal value, @Nullable Tally parts) {}

  /**
   * Those of which it was known at a moment, by their names' order.
   *
   * @throws Access.NotAllowed when they do not concern whoever acts
   */
  @Transactional(readOnly = true)
  public List<Row> of(Place area, YearMonth month, Indicator indicator, Instant then) {
    concerned.requireToSee(area);
    if (!Quote.isForAll(indicator)) access.require(Permission.SEE_MONEY, area);
    var figures =
        published.eachIn(area, month, indicator, then).stream()
            .collect(toMap(figure -> UUID.fromString(figure.place().id()), Function.identity()));
    return areas.in(area.id()).stream()
        .filter(community -> figures.containsKey(community.id()))
        .map(community -> row(community, Objects.requireNonNull(figures.get(community.id()))))
        .toList();
  }

  private static Row row(Community community, Figure figure) {
    return new Row(community, Objects.requireNonNull(figure.value()), figure.parts());
  }

  /** What they make together; nothing where they do not, or it is not known of what they are. */
  public static Optional<BigDecimal> figure(Indicator indicator, List<Row> rows) {
    if (!indicator.isSumOfCommunities() || rows.isEmpty()) return Optional.empty();
    if (!indicator.unit().isMean()) {
      return rows.stream().map(Row::value).reduce(BigDecimal::add);
    }
    if (rows.stream().anyMatch(row -> row.parts() == null)) return Optional.empty();
    return rows.stream()
        .map(Row::parts)
        .reduce(Tally::plus)
        .flatMap(sum -> Optional.ofNullable(sum.mean()));
  }
}
