package org.aenglek.meetings;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.aenglek.base.Actor;
import org.aenglek.base.Lang;
import org.aenglek.base.Request;
import org.aenglek.people.Correspondence;
import org.aenglek.people.Correspondence.News;
import org.aenglek.people.Grants;
import org.aenglek.people.Nightly;
import org.aenglek.people.Place;
import org.aenglek.people.Role;
import org.aenglek.site.Settings;
import org.aenglek.site.Words;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Once a night: an owner hears of what is due soon, and the chair of what is late or has nobody to
 * do it, again every week until it is closed.
 */
@Component
class TaskReminders implements Nightly {
  private static final Actor JOB = Actor.job("reminders");
  private static final int DAYS_BEFORE = 7;
  private static final Set<Role> OFFICERS = Set.of(Role.OFFICER);
  private static final Set<Role> VILLAGE_CHAIR = Set.of(Role.CHAIR);

  private final Tasks tasks;
  private final Owners owners;
  private final Bodies bodies;
  private final Appointments appointments;
  private final Grants grants;
  private final Correspondence correspondence;
  private final Settings settings;
  private final Words words;
  private final TransactionTemplate transaction;

  TaskReminders(
      Tasks tasks,
      Owners owners,
      Bodies bodies,
      Appointments appointments,
      Grants grants,
      Correspondence correspondence,
      Settings settings,
      Words words,
      TransactionTemplate transaction) {
    this.tasks = tasks;
    this.owners = owners;
    this.bodies = bodies;
    this.appointments = appointments;
    this.grants = grants;
    this.correspondence = correspondence;
    this.settings = settings;
    this.words = words;
    this.transaction = transaction;
  }

  @Override
  public void run(LocalDate today) {
    JOB.does(() -> transaction.executeWithoutResult(status -> remind(today)));
  }

  private void remind(LocalDate today) {
    tasks.open().forEach(task -> remind(task, today));
  }

  private void remind(Task task, LocalDate today) {
    long left = ChronoUnit.DAYS.between(today, task.due());
    if (task.ownerLeft()) tellChair("left", task, today);
    else if (left < 0) tellOfDelay(task, today);
    else if (left <= DAYS_BEFORE)
      tell("due", task, "due " + task.given(), owners.peopleOf(task.owner()));
  }

  private void tellOfDelay(Task task, LocalDate today) {
    tell("late", task, "late " + task.given(), owners.peopleOf(task.owner()));
    tellChair("escalated", task, today);
  }

  private void tellChair(String what, Task task, LocalDate today) {
    long week = ChronoUnit.WEEKS.between(task.due(), today);
    tell(what, task, what + " " + task.given() + " " + week, chairOf(task.body(), today));
  }

  /** Of one occasion nobody hears twice. */
  private void tell(String what, Task task, String occasion, Collection<UUID> people) {
    correspondence.tell(
        () -> people,
        new News(
            "meetings",
            what,
            Request.derived(occasion, task.id()),
            (person, lang) -> arguments(task, lang)));
  }

  private String[] arguments(Task task, Lang lang) {
    return new String[] {
      task.what().in(lang).text(),
      words.date(lang, task.due()),
      task.owner().name().in(lang).text(),
      settings.absolute("/" + lang.code() + "/meetings/tasks/" + task.id())
    };
  }

  /**
   * Those who have the chair; where nobody of them is known here, those who look after the place.
   */
  private Collection<UUID> chairOf(UUID body, LocalDate today) {
    var seats = appointments.seatsOn(body, today).stream();
    var chairs = Appointments.people(seats.filter(seat -> seat.role() == Seat.Role.CHAIR));
    if (!chairs.isEmpty()) return chairs;
    var place = bodies.get(body).place();
    return place.kind() == Place.Kind.COMMUNITY
        ? grants.holders(VILLAGE_CHAIR, place)
        : grants.holders(OFFICERS, place);
  }
}
