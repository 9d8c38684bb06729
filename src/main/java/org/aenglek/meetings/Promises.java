package org.aenglek.meetings;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.aenglek.base.LocalText;
import org.aenglek.meetings.Task.OwnerKind;
import org.aenglek.people.Errands;
import org.springframework.stereotype.Component;

/**
 * What was promised to a community, for everybody: what, by which organisation or body, by when,
 * and what became of it. Whoever in it has the task is not named.
 */
@Component
public class Promises {
  private final Tasks tasks;
  private final Bodies bodies;
  private final Errands errands;

  Promises(Tasks tasks, Bodies bodies, Errands errands) {
    this.tasks = tasks;
    this.bodies = bodies;
    this.errands = errands;
  }

  /**
   * One of them.
   *
   * @param by the organisation that does it, or else the body that resolved it
   */
  public record Promise(UUID task, LocalText what, LocalText by, LocalDate due, Task.State state) {}

  /** What is open first. */
  public List<Promise> to(UUID community, LocalDate today) {
    return errands.ask(
        Owners.JOB,
        () -> tasks.promisedTo(community).stream().map(task -> promise(task, today)).toList());
  }

  private Promise promise(Task task, LocalDate today) {
    return new Promise(task.id(), task.what(), by(task), task.due(), task.state(today));
  }

  private LocalText by(Task task) {
    return task.owner().kind() == OwnerKind.PERSON
        ? bodies.get(task.body()).name()
        : task.owner().name();
  }
}
