package org.aenglek.training;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.aenglek.base.LocalText;
import org.aenglek.people.Access;
import org.aenglek.people.Errands;
import org.aenglek.people.Permission;
import org.aenglek.people.Place;
import org.aenglek.site.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * How far lessons have come in a community: told as a count to those who keep its people, by name
 * to those of them who help the people themselves.
 */
@Component
public class Reaches {
  static final String JOB = "training";

  private final JdbcClient sql;
  private final Access access;
  private final Errands errands;
  private final Clock clock;

  Reaches(JdbcClient sql, Access access, Errands errands, Clock clock) {
    this.sql = sql;
    this.access = access;
    this.errands = errands;
    this.clock = clock;
  }

  private record Learner(LocalText name, boolean hasFinished) {}

  /** Nothing for whoever may not know, and where it concerns nobody. */
  @Transactional(readOnly = true)
  public Optional<Reach> of(UUID community, Lesson lesson) {
    var place = Place.community(community);
    if (!access.may(Permission.KEEP_PEOPLE, place)) return Optional.empty();
    var learners = errands.ask(JOB, () -> learners(place, lesson));
    return learners.isEmpty()
        ? Optional.empty()
        : Optional.of(reach(learners, access.may(Permission.HELP, place)));
  }

  private static Reach reach(List<Learner> learners, boolean byName) {
    var open = learners.stream().filter(one -> !one.hasFinished()).map(Learner::name).toList();
    return new Reach(learners.size(), open.size(), byName ? open : List.of());
  }

  private List<Learner> learners(Place place, Lesson lesson) {
    return sql.sql(
            """
            select p.name,
                   exists (select from training.finished f where f.person = p.id and f.lesson = :lesson) as finished
              from people.person p
             where p.place = :place
               and (p.does && :who::text[]
                    or exists (select from people.role_grant g
                                where g.person = p.id and g.place = :place and g.role = any(:who::text[])
                                  and g.ended is null and (g.until is null or g.until > :now)))
             order by p.id
            """)
        .param("lesson", lesson.key())
        .param("place", place.toString())
        .param("who", lesson.who().toArray(String[]::new))
        .param("now", Columns.at(clock.instant()))
        .query((row, i) -> new Learner(Columns.text(row, "name"), row.getBoolean("finished")))
        .list();
  }
}
