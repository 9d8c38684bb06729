package org.aenglek.programme.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.aenglek.areas.District;
import org.aenglek.meetings.Bodies;
import org.aenglek.meetings.Task;
import org.aenglek.meetings.Tasks;
import org.aenglek.people.Access;
import org.aenglek.people.Place;
import org.aenglek.programme.ExpectedToday;
import org.aenglek.programme.PublishedFigures;
import org.aenglek.site.Ui;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The screen on the wall of the room where the working group of an area meets. */
@Controller
class WallController {
  /** Figures change once a month, tasks and visits within a day. */
  private static final String SECONDS_SHOWN = "300";

  private static final int MONTHS_LOOKED_BACK = 12;
  private static final int TASKS_SHOWN = 5;

  private final AreaMonth.Reader months;
  private final PublishedFigures published;
  private final ExpectedToday expected;
  private final Bodies bodies;
  private final Tasks tasks;

  WallController(
      AreaMonth.Reader months,
      PublishedFigures published,
      ExpectedToday expected,
      Bodies bodies,
      Tasks tasks) {
    this.months = months;
    this.published = published;
    this.expected = expected;
    this.bodies = bodies;
    this.tasks = tasks;
  }

  @GetMapping(Addresses.WALL)
  WallPage show(
      @PathVariable String kind, @PathVariable String code, Ui ui, HttpServletResponse response) {
    Access.requireSomebody();
    response.setHeader("Refresh", SECONDS_SHOWN);
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    var area = Addresses.area(kind, code);
    return WallPage.of(ui, lastTold(ui, area), expected.in(area, ui.today()), open(area));
  }

  /** The last month that is published; else the last that is over, of which nothing is known. */
  private AreaMonth lastTold(Ui ui, Place area) {
    var province = District.province(area.id());
    var last = AskedMonth.last(ui);
    return months.of(
        area,
        Stream.iterate(last, month -> month.minusMonths(1))
            .limit(MONTHS_LOOKED_BACK)
            .filter(month -> published.find(province, month).isPresent())
            .findFirst()
            .orElse(last));
  }

  /** What the area's own bodies have to do, what is due first. */
  private List<Task> open(Place area) {
    return bodies.at(area).stream()
        .flatMap(body -> tasks.openOf(body.id()).stream())
        .sorted(Comparator.comparing(Task::due).thenComparing(Task::made))
        .limit(TASKS_SHOWN)
        .toList();
  }
}
