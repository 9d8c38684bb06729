package org.aenglek.programme.web;

import static java.util.stream.Collectors.toMap;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.aenglek.areas.Areas;
import org.aenglek.areas.Community;
import org.aenglek.areas.District;
import org.aenglek.base.LocalText;
import org.aenglek.people.Place;
import org.aenglek.programme.Concerned;
import org.aenglek.programme.Indicator;
import org.aenglek.programme.MonthFigures;
import org.aenglek.programme.PublishedFigures;
import org.aenglek.programme.PublishedFigures.Publication;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A month of a district or a province: what the dashboard, the report and its sheet are made of, so
 * that they say the same.
 *
 * @param ofCommunities the two figures that are told of each community
 */
record AreaMonth(
    Place area,
    LocalText name,
    MonthFigures figures,
    Optional<Publication> publication,
    List<Community> communities,
    Map<Indicator, Map<UUID, BigDecimal>> ofCommunities) {

  /** What is told of each community beside the others. */
  static final List<Indicator> TOLD_OF_EACH = List.of(Indicator.VISITORS, Indicator.INCOME);

  YearMonth month() {
    return figures.month();
  }

  boolean isPublished() {
    return publication.isPresent();
  }

  /** Nothing where it is unknown. */
  @Nullable BigDecimal value(Indicator indicator, Community community) {
    return ofCommunities.get(indicator).get(community.id());
  }

  /** Reads it for those whom it concerns. */
  @Component
  static class Reader {
    private final PublishedFigures published;
    private final Concerned concerned;
    private final Areas areas;

    Reader(PublishedFigures published, Concerned concerned, Areas areas) {
      this.published = published;
      this.concerned = concerned;
      this.areas = areas;
    }

    AreaMonth of(Place area, YearMonth month) {
      concerned.requireToSee(area);
      var code = area.id();
      return new AreaMonth(
          area,
          areas.nameOf(code),
          published.of(area, month),
          published.find(District.province(code), month),
          areas.in(code),
          TOLD_OF_EACH.stream()
              .collect(toMap(one -> one, one -> published.ofCommunities(area, month, one))));
    }
  }
}
