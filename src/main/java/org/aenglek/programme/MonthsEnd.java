package org.aenglek.programme;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.aenglek.areas.Areas;
import org.aenglek.areas.Province;
import org.aenglek.base.Actor;
import org.aenglek.people.Nightly;
import org.springframework.stereotype.Component;

/** Publishes what the last month was, once, in the first night after it that anybody is awake. */
@Component
class MonthsEnd implements Nightly {
  private static final Actor JOB = Actor.job(Reckoning.JOB);

  private final PublishedFigures published;
  private final Areas areas;

  MonthsEnd(PublishedFigures published, Areas areas) {
    this.published = published;
    this.areas = areas;
  }

  @Override
  public void run(LocalDate today) {
    var last = YearMonth.from(today).minusMonths(1);
    JOB.does(
        () ->
            areas.provinces().stream()
                .map(Province::code)
                .forEach(province -> published.publish(province, missing(province, last))));
  }

  /** The last month, and those before it in which nobody was there to publish. */
  private List<YearMonth> missing(String province, YearMonth last) {
    var newest = published.newest(province).orElse(last.minusMonths(1));
    return Stream.iterate(
            newest.plusMonths(1), month -> !month.isAfter(last), month -> month.plusMonths(1))
        .toList();
  }
}
