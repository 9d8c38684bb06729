package org.aenglek;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aenglek.areas.Areas;
import org.aenglek.areas.Province;
import org.aenglek.base.Money;
import org.aenglek.base.Request;
import org.aenglek.budgets.FiscalYear;
import org.aenglek.budgets.Line;
import org.aenglek.budgets.LineLinks;
import org.aenglek.budgets.LineResults;
import org.aenglek.budgets.Movement;
import org.aenglek.budgets.Movements;
import org.aenglek.budgets.PlanLines;
import org.aenglek.budgets.ToldPercents;
import org.aenglek.budgets.Trees;
import org.aenglek.budgets.YearCourses;
import org.aenglek.site.Settings;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Reads {@code budgets.json}: plans with their lines and what became of their money so far. */
@Component
@Order(80)
class BudgetsPart implements FolderPart {
  private final PlanLines lines;
  private final Movements movements;
  private final YearCourses courses;
  private final ToldPercents percents;
  private final LineLinks links;
  private final LineResults results;
  private final Trees trees;
  private final Areas areas;
  private final Settings settings;
  private final Clock clock;

  BudgetsPart(
      PlanLines lines,
      Movements movements,
      YearCourses courses,
      ToldPercents percents,
      LineLinks links,
      LineResults results,
      Trees trees,
      Areas areas,
      Settings settings,
      Clock clock) {
    this.lines = lines;
    this.movements = movements;
    this.courses = courses;
    this.percents = percents;
    this.links = links;
    this.results = results;
    this.trees = trees;
    this.areas = areas;
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public void load(Folder folder, Province province) {
    for (var entry : folder.list("budgets.json", YearEntry[].class)) {
      var ids = new HashMap<String, UUID>();
      for (var line : entry.lines()) load(province, entry.year(), line, ids);
    }
  }

  private void load(Province province, int year, LineEntry entry, Map<String, UUID> ids) {
    var request = Folder.requestId("budget " + province.code() + " " + year, entry.key());
    var facts = new PlanLines.New(entry.number(), entry.name(), entry.unit());
    var id =
        entry.in().isEmpty()
            ? lines.plan(province.code(), new FiscalYear(year), facts, request)
            : lines.within(ids.get(entry.in()), facts, request);
    ids.put(entry.key(), id);
    move(id, entry, request);
    if (entry.plan() != null)
      courses.plan(id, entry.plan().stream().map(BudgetsPart::baht).toList());
    tell(id, entry, request);
    if (entry.communities() != null) entry.communities().forEach(slug -> link(id, slug));
  }

  /** What is still to come has not happened yet. */
  private void move(UUID line, LineEntry entry, UUID request) {
    if (entry.movements() == null) return;
    int number = 0;
    for (var move : entry.movements()) {
      var one = Request.derived("movement " + ++number, request);
      if (!isToCome(move.day())) movements.add(line, move.told(), null, one);
    }
  }

  private void tell(UUID line, LineEntry entry, UUID request) {
    var bpm = entry.bpm();
    boolean isNew = trees.line(line).told().bpm() == null;
    if (bpm != null && isNew && !isToCome(bpm.day())) {
      percents.tell(line, Line.Source.BPM, new BigDecimal(bpm.percent()), bpm.day());
    }
    if (entry.result() == null) return;
    var told = new LineResults.New(entry.result(), "");
    results.tell(line, told, null, Request.derived("result", request));
  }

  private void link(UUID line, String slug) {
    var community = areas.get(slug).id();
    boolean isLinked =
        links.of(line).stream().anyMatch(link -> link.subject().id().equals(community));
    if (!isLinked) links.add(line, LineLinks.Kind.COMMUNITY.key() + " " + community);
  }

  private boolean isToCome(LocalDate day) {
    return day.isAfter(LocalDate.ofInstant(clock.instant(), settings.zone()));
  }

  private static Money baht(String amount) {
    return Money.of(amount, "THB");
  }

  private record YearEntry(int year, List<LineEntry> lines) {}

  private record LineEntry(
      String key,
      String in,
      String number,
      String name,
      String unit,
      @Nullable List<MoveEntry> movements,
      @Nullable List<String> plan,
      @Nullable BpmEntry bpm,
      @Nullable List<String> communities,
      @Nullable String result) {}

  private record MoveEntry(
      Movement.Kind kind, String baht, LocalDate day, String document, String note) {
    Movement.New told() {
      return new Movement.New(kind, Money.of(baht, "THB"), day, document, note);
    }
  }

  private record BpmEntry(String percent, LocalDate day) {}
}
