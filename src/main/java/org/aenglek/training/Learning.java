package org.aenglek.training;

import java.time.Clock;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aenglek.base.Actor;
import org.aenglek.base.Request;
import org.aenglek.people.Access;
import org.aenglek.people.Grants;
import org.aenglek.people.SignedIn;
import org.aenglek.people.Whom;
import org.aenglek.site.Columns;
import org.aenglek.training.ProposesLessons.Loss;
import org.aenglek.training.TrainingRefused.Reason;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** What somebody has learnt: whoever has signed in, or the one whom they help. */
@Component
public class Learning {
  private final JdbcClient sql;
  private final Lessons lessons;
  private final Whom whom;
  private final Grants grants;
  private final ObjectProvider<ProposesLessons> proposers;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Learning(
      JdbcClient sql,
      Lessons lessons,
      Whom whom,
      Grants grants,
      ObjectProvider<ProposesLessons> proposers,
      TransactionTemplate transaction,
      Clock clock) {
    this.sql = sql;
    this.lessons = lessons;
    this.whom = whom;
    this.grants = grants;
    this.proposers = proposers;
    this.transaction = transaction;
    this.clock = clock;
  }

  private record New(UUID person, String lesson, int edition) {}

  /** The keys of the lessons that they have finished; none for a visitor. */
  @Transactional(readOnly = true)
  public Set<String> finished() {
    if (SignedIn.find().isEmpty()) return Set.of();
    return sql
        .sql("select lesson from training.finished where person = ?")
        .param(whom.current().id())
        .query(String.class)
        .stream()
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * The lesson that comes next.
   *
   * @param because what their village loses points by, where it is proposed for that
   */
  public record Next(Lesson lesson, @Nullable Loss because) {}

  /**
   * Of those that they have not finished, the one that helps their village most; else the first.
   */
  @Transactional(readOnly = true)
  public Optional<Next> next() {
    var finished = finished();
    var open =
        lessons.list().stream()
            .map(Edition::lesson)
            .filter(lesson -> !finished.contains(lesson.key()))
            .toList();
    return proposed(open).or(() -> open.stream().findFirst().map(first -> new Next(first, null)));
  }

  private Optional<Next> proposed(List<Lesson> open) {
    var theirs = what();
    return proposers.stream()
        .flatMap(proposer -> proposer.losses().stream())
        .flatMap(
            loss ->
                open.stream()
                    .filter(lesson -> lesson.closes(loss.criterion()))
                    .filter(lesson -> !Collections.disjoint(lesson.who(), theirs))
                    .map(lesson -> new Next(lesson, loss)))
        .findFirst();
  }

  /** What they do for guests, and the roles that they hold. */
  private Set<String> what() {
    var person = whom.current();
    return Stream.concat(
            person.does().stream(),
            grants.of(person.id()).stream().map(grant -> grant.role().key()))
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * Writes down that they have finished it. Who finishes a lesson again has finished it once.
   *
   * @param choices one for each question, in their order; null where none was made
   * @param id made by the telephone: sent twice, it is there once
   * @throws TrainingRefused when not all answers are right, whoever sends them
   * @throws Access.SignInFirst when they are, and nobody has signed in
   */
  public void finish(Edition edition, List<@Nullable Integer> choices, UUID id) {
    if (!edition.lesson().open(choices).isEmpty()) throw new TrainingRefused(Reason.ANSWERS);
    Access.requireSomebody();
    transaction.executeWithoutResult(status -> finish(edition, id));
  }

  private void finish(Edition edition, UUID id) {
    var finished = new New(whom.current().id(), edition.lesson().key(), edition.number());
    var request = Request.of(id, finished);
    if (!write(finished, request)) mustBeFinishedAlready(finished, request);
  }

  private boolean write(New finished, Request request) {
    return sql.sql(
                """
                insert into training.finished (id, person, lesson, edition, at, by, fingerprint)
                values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                """)
            .params(
                request.id(),
                finished.person(),
                finished.lesson(),
                finished.edition(),
                Columns.at(clock.instant()),
                Actor.current().name(),
                request.fingerprint())
            .update()
        == 1;
  }

  /** Sent twice, or finished before. */
  private void mustBeFinishedAlready(New finished, Request request) {
    var before =
        sql.sql("select fingerprint from training.finished where id = ?")
            .param(request.id())
            .query(String.class)
            .optional();
    if (before.isPresent()) request.mustEqual(before.get());
    else if (!finished().contains(finished.lesson())) throw new Request.Reused();
  }
}
