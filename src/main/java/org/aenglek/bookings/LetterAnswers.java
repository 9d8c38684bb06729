package org.aenglek.bookings;

import java.util.function.Supplier;
import org.aenglek.base.Actor;
import org.aenglek.base.NotThere;
import org.aenglek.bookings.AnswerLinks.Answering;
import org.springframework.stereotype.Component;

/**
 * Yes or no from the letter itself, by whoever it was written to, who need not sign in. They may do
 * that alone, and no more than they may today.
 */
@Component
public class LetterAnswers {
  private final AnswerLinks links;
  private final Visits visits;

  LetterAnswers(AnswerLinks links, Visits visits) {
    this.links = links;
    this.visits = visits;
  }

  /**
   * The visit that a link is for.
   *
   * @throws NotThere when it was altered, or whoever had the letter may not see the visit any more
   */
  public Visit open(String link) {
    var answering = read(link);
    return as(answering, () -> visits.get(answering.visit()).visit());
  }

  /**
   * Says yes or no. Said twice, it is said once.
   *
   * @throws BookingRefused when it was answered otherwise, or it is too late
   * @throws org.aenglek.people.Access.NotAllowed when whoever had the letter may not any more
   */
  public void answer(String link, boolean isYes) {
    var answering = read(link);
    as(
        answering,
        () -> {
          visits.answerByLetter(answering.visit(), isYes);
          return answering;
        });
  }

  /** A letter shows no more than that somebody reads it: wide roles do not count. */
  private static <T> T as(Answering answering, Supplier<T> work) {
    return Actor.person(answering.person()).weakly().does(work);
  }

  private Answering read(String link) {
    return links.read(link).orElseThrow(() -> new NotThere("answer"));
  }
}
