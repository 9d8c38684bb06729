package org.aenglek.training;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.aenglek.base.LocalText;
import org.aenglek.people.Access;
import org.aenglek.people.Errands;
import org.aenglek.people.Permission;
import org.aenglek.people.Place;
import org.aenglek.people.Whom;
import org.aenglek.site.Columns;
import org.aenglek.training.FirstDeeds.First;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What changed after a lesson or a course. That it changed because of it is not said: it is only
 * what somebody did for the first time afterwards.
 */
@Component
public class Afterwards {
  /** With fewer, a count would tell of somebody in particular. */
  public static final int LEAST_PEOPLE = 5;

  /** What came later has little to do with it. */
  public static final int DAYS = 90;

  private static final String FINISHED =
      """
      select f.person, f.taught, f.title, f.at
        from (select f.person, f.lesson as taught, l.body -> 'title' as title, f.at
                from training.finished f join training.lesson l on l.key = f.lesson and l.edition = f.edition
              union all
              select c.person, s.course::text, c.course, c.granted
                from training.certificate c join training.session s on s.id = c.session
               where c.withdrawn is null) f
        join people.person p on p.id = f.person
      """;

  private final JdbcClient sql;
  private final ObjectProvider<FirstDeeds> deeds;
  private final Whom whom;
  private final Access access;
  private final Errands errands;

  Afterwards(
      JdbcClient sql, ObjectProvider<FirstDeeds> deeds, Whom whom, Access access, Errands errands) {
    this.sql = sql;
    this.deeds = deeds;
    this.whom = whom;
    this.access = access;
    this.errands = errands;
  }

  /**
   * A lesson or a course that one has finished.
   *
   * @param since what one did for the first time since, in the order in which one did it
   */
  public record Own(LocalText title, Instant finished, List<First> since) {}

  /**
   * A lesson or a course as it fared in an area.
   *
   * @param finished how many people finished it; nothing while they are too few to be told
   * @param since how many of them did something for the first time within ninety days, by the deed
   */
  public record OfLesson(LocalText title, Optional<Integer> finished, Map<String, Long> since) {}

  /** The key of a lesson, or the id of a course. */
  private record Finished(UUID person, String taught, LocalText title, Instant at) {
    boolean isBefore(First first) {
      return first.at().isAfter(at);
    }

    boolean isSoonBefore(First first) {
      return isBefore(first) && first.at().isBefore(at.plus(Duration.ofDays(DAYS)));
    }
  }

  /** Of whoever has signed in, or of the one whom they help; the latest first. */
  @Transactional(readOnly = true)
  public List<Own> own() {
    Access.requireSomebody();
    var person = whom.current().id();
    return errands.ask(
        Reaches.JOB,
        () -> {
          var firsts = firsts(List.of(person));
          return sql
              .sql(FINISHED + " where f.person = ? order by f.at desc, f.taught")
              .param(person)
              .query(Afterwards::finished)
              .list()
              .stream()
              .map(one -> own(one, firsts))
              .toList();
        });
  }

  private static Own own(Finished finished, List<First> firsts) {
    var since =
        firsts.stream().filter(finished::isBefore).sorted(Comparator.comparing(First::at)).toList();
    return new Own(finished.title(), finished.at(), since);
  }

  /**
   * All that somebody of a district or a province has finished.
   *
   * @throws Access.NotAllowed when whoever acts does not see the people there
   */
  @Transactional(readOnly = true)
  public List<OfLesson> in(Place area) {
    access.require(Permission.SEE_PEOPLE, area);
    return errands.ask(Reaches.JOB, () -> counted(area));
  }

  private List<OfLesson> counted(Place area) {
    var finished =
        sql.sql(
                FINISHED
                    + " where ? = any(people.chain(p.place)) order by f.taught, f.at, f.person")
            .param(area.toString())
            .query(Afterwards::finished)
            .list();
    var firsts =
        firsts(finished.stream().map(Finished::person).distinct().toList()).stream()
            .collect(groupingBy(First::person));
    return finished.stream().collect(groupingBy(Finished::taught)).values().stream()
        .map(of -> ofLesson(of, firsts))
        .sorted(Comparator.comparingInt(lesson -> -lesson.finished().orElse(0)))
        .toList();
  }

  private OfLesson ofLesson(List<Finished> finished, Map<UUID, List<First>> firsts) {
    var title = finished.getLast().title();
    if (finished.size() < LEAST_PEOPLE) return new OfLesson(title, Optional.empty(), Map.of());
    var since =
        finished.stream()
            .flatMap(
                one ->
                    firsts.getOrDefault(one.person(), List.of()).stream().filter(one::isSoonBefore))
            .collect(groupingBy(First::deed, counting()));
    return new OfLesson(title, Optional.of(finished.size()), since);
  }

  private List<First> firsts(Collection<UUID> people) {
    return deeds.stream().flatMap(one -> one.of(people).stream()).toList();
  }

  /** All that is looked for. */
  public List<String> deeds() {
    return deeds.stream().flatMap(one -> one.deeds().stream()).toList();
  }

  private static Finished finished(ResultSet row, int i) throws SQLException {
    return new Finished(
        Columns.id(row, "person"),
        row.getString("taught"),
        Columns.text(row, "title"),
        Columns.instant(row, "at"));
  }
}
