package org.aenglek.budgets;

import static org.aenglek.budgets.BudgetRefused.mustBe;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.aenglek.areas.Areas;
import org.aenglek.base.Actor;
import org.aenglek.base.Ids;
import org.aenglek.base.LocalText;
import org.aenglek.base.NotThere;
import org.aenglek.budgets.BudgetRefused.Reason;
import org.aenglek.meetings.Task;
import org.aenglek.meetings.Tasks;
import org.aenglek.offers.Offers;
import org.aenglek.site.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** For which communities, offers and tasks a line is. */
@Component
public class LineLinks {
  private final JdbcClient sql;
  private final Trees trees;
  private final PlanKeeping keeping;
  private final Areas areas;
  private final Offers offers;
  private final Tasks tasks;
  private final Clock clock;

  LineLinks(
      JdbcClient sql,
      Trees trees,
      PlanKeeping keeping,
      Areas areas,
      Offers offers,
      Tasks tasks,
      Clock clock) {
    this.sql = sql;
    this.trees = trees;
    this.keeping = keeping;
    this.areas = areas;
    this.offers = offers;
    this.tasks = tasks;
    this.clock = clock;
  }

  /** What a line can be for. */
  public enum Kind {
    COMMUNITY,
    OFFER,
    TASK;

    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Something a line is or can be for, as a form names it: {@code community 0198…}. */
  public record Subject(Kind kind, UUID id, LocalText name, String address) {

    /** Whether it is meant by that text. */
    public boolean is(String text) {
      return toString().equals(text);
    }

    @Override
    public String toString() {
      return kind.key() + " " + id;
    }
  }

  /** That a line is for something. */
  public record Link(UUID id, Subject subject) {}

  /** Whatever a line of that province can be for, so far as whoever acts sees it. */
  @Transactional(readOnly = true)
  public List<Subject> choices(String province) {
    var communities = areas.of(province);
    var ids = communities.stream().map(one -> one.id()).toList();
    return Stream.of(
            communities.stream()
                .map(one -> new Subject(Kind.COMMUNITY, one.id(), one.name(), one.path())),
            offers.ofCommunities(ids).stream()
                .map(one -> new Subject(Kind.OFFER, one.id(), one.name(), one.path())),
            tasks.open().stream().map(LineLinks::task))
        .flatMap(each -> each)
        .toList();
  }

  private static Subject task(Task task) {
    return new Subject(Kind.TASK, task.id(), task.what(), "/meetings/tasks/" + task.id());
  }

  @Transactional(readOnly = true)
  public List<Link> of(UUID line) {
    record Row(UUID id, Kind kind, UUID subject) {}
    return sql
        .sql(
            "select id, kind, subject from budgets.link where line = ? and ended is null order by id")
        .param(line)
        .query(
            (row, i) ->
                new Row(
                    Columns.id(row, "id"),
                    Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                    Columns.id(row, "subject")))
        .list()
        .stream()
        .flatMap(row -> find(row.kind(), row.subject()).map(it -> new Link(row.id(), it)).stream())
        .toList();
  }

  /** Nothing for whoever may not see it, and where it is no more. */
  private Optional<Subject> find(Kind kind, UUID id) {
    return switch (kind) {
      case COMMUNITY ->
          areas.all(List.of(id)).values().stream()
              .map(one -> new Subject(kind, id, one.name(), one.path()))
              .findFirst();
      case OFFER ->
          offers.all(List.of(id)).stream()
              .map(one -> new Subject(kind, id, one.name(), one.path()))
              .findFirst();
      case TASK -> findTask(id);
    };
  }

  private Optional<Subject> findTask(UUID id) {
    try {
      return Optional.of(task(tasks.get(id)));
    } catch (NotThere hidden) {
      return Optional.empty();
    }
  }

  /**
   * @param subject as {@link Subject} writes it
   * @throws BudgetRefused when there is no such thing in the province, or it is linked already
   */
  @Transactional
  public void add(UUID id, String subject) {
    var line = trees.line(id);
    keeping.begin(line.province(), line.year());
    var chosen =
        choices(line.province()).stream()
            .filter(one -> one.is(subject))
            .findFirst()
            .orElseThrow(() -> new BudgetRefused(Reason.LINK));
    int added =
        sql.sql(
                """
                insert into budgets.link (id, line, province, kind, subject, at, by)
                values (:id, :line, :province, :kind, :subject, :now, :by)
                on conflict (line, subject) where ended is null do nothing
                """)
            .param("id", Ids.next(clock))
            .param("line", id)
            .param("province", line.province())
            .param("kind", chosen.kind().key())
            .param("subject", chosen.id())
            .param("now", Columns.at(clock.instant()))
            .param("by", Actor.current().name())
            .update();
    mustBe(added == 1, Reason.LINK_TWICE);
  }

  /** Of what is ended it stays written down that it was; ended twice, it is ended once. */
  @Transactional
  public void end(UUID line, UUID link) {
    keeping.require(trees.line(line).province());
    sql.sql(
            "update budgets.link set ended = ?, ended_by = ? where id = ? and line = ? and ended is null")
        .params(Columns.at(clock.instant()), Actor.current().name(), link, line)
        .update();
  }
}
