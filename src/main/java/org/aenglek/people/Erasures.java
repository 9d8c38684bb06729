package org.aenglek.people;

import java.time.Clock;
import java.util.UUID;
import org.aenglek.base.Actor;
import org.aenglek.base.Secret;
import org.aenglek.base.Tidy;
import org.aenglek.people.PeopleRefused.Reason;
import org.aenglek.site.Settings;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Erases people who want it. Each erasure stands in a file outside the database before it is
 * acknowledged; at every start those are done again that a restored database does not know.
 */
@Component
public class Erasures implements SmartInitializingSingleton {
  private static final Logger LOG = LoggerFactory.getLogger(Erasures.class);
  private static final Actor JOB = Actor.job("erasure");
  private static final int LONGEST_NOTE = 300;

  private final PersonalFacts facts;
  private final Persons persons;
  private final Grants grants;
  private final Whom whom;
  private final Acts acts;
  private final WaitingErasures waiting;
  private final PersonalLetters letters;
  private final TransactionTemplate transaction;
  private final ErasureFile file;
  private final Clock clock;

  Erasures(
      PersonalFacts facts,
      Persons persons,
      Grants grants,
      Whom whom,
      Acts acts,
      WaitingErasures waiting,
      PersonalLetters letters,
      TransactionTemplate transaction,
      Settings settings,
      Clock clock) {
    this.facts = facts;
    this.persons = persons;
    this.grants = grants;
    this.whom = whom;
    this.acts = acts;
    this.waiting = waiting;
    this.letters = letters;
    this.transaction = transaction;
    this.file = new ErasureFile(settings.home().resolve("erasures.log"));
    this.clock = clock;
  }

  /**
   * Erases whoever acts, at once.
   *
   * @throws PeopleRefused when nobody could keep the installation afterwards
   */
  public Erased eraseOneself() {
    var me = Actor.current().person().orElseThrow(Access.SignInFirst::new);
    transaction.executeWithoutResult(status -> note(me, null));
    return JOB.does(() -> transaction.execute(status -> carryOut(me, true)));
  }

  /**
   * Has somebody erased whom whoever acts helps. That waits a day, in which it can be stopped: they
   * are told at once. Asked again, it waits no longer.
   *
   * @param paper where the paper is on which they asked for it
   * @throws PeopleRefused when there is none, or nobody could keep the installation afterwards
   */
  public void ask(UUID person, String paper) {
    var note = Tidy.line(paper);
    if (note.length() > LONGEST_NOTE) throw new PeopleRefused(Reason.TEXT_LONG, LONGEST_NOTE);
    if (note.isEmpty()) throw new PeopleRefused(Reason.PAPER_MISSING);
    JOB.does(() -> transaction.executeWithoutResult(status -> grants.mustNotKeepAlone(person)));
    transaction.executeWithoutResult(
        status -> {
          var secret = Secret.next();
          if (!waiting.begin(whom.require(person).id(), secret)) return;
          note(person, note);
          letters.erasureAsked(person, secret.text());
        });
  }

  /** Erases all whose day is over and who did not stop it; answers how many. */
  int carryOutDue() {
    var due = JOB.does(() -> waiting.due());
    return due.stream().mapToInt(person -> carryOutIfDue(person) ? 1 : 0).sum();
  }

  /** Whoever keeps the installation alone is left until another does. */
  private boolean carryOutIfDue(UUID person) {
    return JOB.does(
        () ->
            Boolean.TRUE.equals(
                transaction.execute(
                    status -> {
                      if (grants.keepsAlone(person) || !waiting.end(person)) return false;
                      carryOut(person, true);
                      return true;
                    })));
  }

  private void note(UUID person, @Nullable String paper) {
    acts.record("erasure.asked", person, whom.require(person).place(), "", paper);
  }

  /** Made-up people come back with the sample; they are not noted. */
  private Erased carryOut(UUID person, boolean isNoted) {
    if (isNoted) grants.mustNotKeepAlone(person);
    var place = persons.get(person).place();
    boolean isSample = persons.isSample(person);
    var erased = facts.erase(person);
    acts.record("person.erased", person, place, "");
    if (isNoted && !isSample) file.add(person, clock.instant());
    return erased;
  }

  @Override
  public void afterSingletonsInstantiated() {
    int again = again();
    if (again > 0) LOG.info("{} erasures were done again that the database did not know", again);
  }

  /** Erases all in the file who are in the database with their name; answers how many. */
  int again() {
    return file.read().stream().mapToInt(line -> again(line.person()) ? 1 : 0).sum();
  }

  private boolean again(UUID person) {
    return JOB.does(
        () ->
            Boolean.TRUE.equals(
                transaction.execute(
                    status -> {
                      if (!persons.isThere(person)) return false;
                      carryOut(person, false);
                      return true;
                    })));
  }
}
