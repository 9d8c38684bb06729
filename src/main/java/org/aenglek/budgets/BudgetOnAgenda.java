package org.aenglek.budgets;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.aenglek.base.Lang;
import org.aenglek.base.Money;
import org.aenglek.base.Request;
import org.aenglek.meetings.AgendaItem;
import org.aenglek.meetings.Body;
import org.aenglek.meetings.Meeting;
import org.aenglek.meetings.Put;
import org.aenglek.meetings.PutsOnAgenda;
import org.aenglek.people.Place;
import org.aenglek.site.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * For information: how much of the year's money is disbursed, what will go back at this pace, and
 * which lines are behind plan.
 */
@Component
@Order(50)
class BudgetOnAgenda implements PutsOnAgenda {
  /** Nobody reads more of them aloud; the rest is behind the first. */
  private static final int MOST = 5;

  private final Trees trees;
  private final YearCourses courses;
  private final Words words;

  BudgetOnAgenda(Trees trees, YearCourses courses, Words words) {
    this.trees = trees;
    this.courses = courses;
    this.words = words;
  }

  @Override
  public String source() {
    return "budget";
  }

  @Override
  public List<Put> on(Meeting meeting, Body body) {
    if (body.place().kind() != Place.Kind.PROVINCE) return List.of();
    var day = meeting.days().first();
    var tree = trees.of(body.province(), FiscalYear.of(day));
    if (tree.amounts().allocated() == null) return List.of();
    int over = tree.year().monthsOver(day);
    return Stream.concat(Stream.of(year(body, tree, over)), behind(tree, over)).toList();
  }

  private Put year(Body body, Tree tree, int months) {
    var amounts = tree.amounts();
    var percent = amounts.percent();
    var year = String.valueOf(tree.year().buddhist());
    return new Put(
        AgendaItem.Kind.INFORMATION,
        Request.derived("budget " + year, body.id()),
        say("budgets.put.year", year, percent == null ? say("budgets.unknown") : percent + "%"),
        say(
                "budgets.put.money",
                money(amounts.allocated()),
                money(amounts.disbursed()),
                money(amounts.returned()),
                money(amounts.remaining()))
            + warning(tree, months),
        "/budgets/provinces/" + tree.province() + "/years/" + year);
  }

  /** What will go back, as the tree's own page says it; nothing as long as it is not known. */
  private String warning(Tree tree, int months) {
    return Outlook.after(courses.of(tree.year(), tree.leaves()), months)
        .map(outlook -> " " + say(outlook.key(), money(outlook.goesBack())))
        .orElse("");
  }

  /** A line and how much less than planned was disbursed of it. */
  private record Late(Line line, Course course, Money behind) {}

  /** Those that are furthest behind at the end of the last whole month. */
  private Stream<Put> behind(Tree tree, int months) {
    if (months == 0) return Stream.empty();
    Map<UUID, Course> all = courses.each(tree.year(), tree.leaves());
    return tree.all()
        .filter(node -> all.containsKey(node.line().id()))
        .map(node -> late(node.line(), all.get(node.line().id()), months))
        .filter(late -> late.behind().minor() > 0)
        .sorted(Comparator.comparingLong((Late late) -> -late.behind().minor()))
        .limit(MOST)
        .map(late -> put(late, months));
  }

  private static Late late(Line line, Course course, int months) {
    return new Late(line, course, course.behindBy(months));
  }

  private Put put(Late late, int months) {
    var line = late.line();
    return new Put(
        AgendaItem.Kind.INFORMATION,
        line.id(),
        say("budgets.put.behind", line.title()),
        say(
            "budgets.put.behind.words",
            words.month(Lang.TH, line.year().month(months - 1)),
            money(late.course().plannedBy(months)),
            money(late.course().paidBy(months)),
            money(late.behind())),
        "/budgets/lines/" + line.id());
  }

  private String say(String key, Object... arguments) {
    return words.say(Lang.TH, key, arguments);
  }

  private String money(@Nullable Money money) {
    return money == null ? say("budgets.unknown") : words.money(Lang.TH, money);
  }
}
