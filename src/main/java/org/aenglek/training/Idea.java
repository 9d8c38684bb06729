package org.aenglek.training;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.aenglek.base.LocalText;
import org.aenglek.base.Money;
import org.aenglek.people.Place;
import org.aenglek.training.ClinicRefused.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody of a village would like to make, with what happened to it.
 *
 * @param place the household or the community whose idea it is
 * @param capital what of the village it lives from
 * @param by the actor who told it
 * @param steps in the order in which they were taken
 */
public record Idea(
    UUID id,
    UUID community,
    Place place,
    String title,
    String words,
    @Nullable LocalText capital,
    boolean hasPicture,
    Instant at,
    String by,
    List<Step> steps) {

  /** What can happen to an idea, in this order; anew after it was changed. */
  public enum Kind {
    COMMENT,
    PROTOTYPE,
    TRIAL,
    RESULT;

    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Kind> find(String key) {
      return Stream.of(values()).filter(kind -> kind.key().equals(key)).findFirst();
    }
  }

  /** How a round ended. */
  public enum Result {
    SALE,
    CHANGED,
    STOPPED;

    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Result> find(String key) {
      return Stream.of(values()).filter(result -> result.key().equals(key)).findFirst();
    }
  }

  /**
   * Something that happened to it.
   *
   * @param words what a mentor says, what was made, what buyers said, or the reason
   * @param day of the prototype or of the trial sale
   * @param amount what the prototype cost, or the price of one
   * @param pieces how many were sold
   * @param product what it is among the village's products, as it was called
   * @param by the actor who told it
   */
  public record Step(
      UUID id,
      Kind kind,
      String words,
      boolean hasPicture,
      @Nullable LocalDate day,
      @Nullable Money amount,
      @Nullable Integer pieces,
      @Nullable String product,
      @Nullable Result result,
      Instant at,
      String by) {
    private boolean is(Result asked) {
      return result == asked;
    }
  }

  Idea with(List<Step> taken) {
    return new Idea(id, community, place, title, words, capital, hasPicture, at, by, taken);
  }

  /** It goes on sale, or nobody goes on with it. */
  public boolean isEnded() {
    return !steps.isEmpty()
        && (steps.getLast().is(Result.SALE) || steps.getLast().is(Result.STOPPED));
  }

  /**
   * What the village does next; a result may also be that it stops, at any time.
   *
   * @return nothing while a mentor's comment is waited for, and once it has ended
   */
  public Optional<Kind> next() {
    if (isEnded() || !has(steps, Kind.COMMENT)) return Optional.empty();
    if (!has(round(), Kind.PROTOTYPE)) return Optional.of(Kind.PROTOTYPE);
    return Optional.of(has(round(), Kind.TRIAL) ? Kind.RESULT : Kind.TRIAL);
  }

  /**
   * @throws ClinicRefused with what comes first
   */
  void mustBeReadyFor(Kind kind, @Nullable Result result) {
    if (isEnded()) throw new ClinicRefused(Reason.ENDED);
    if (kind == Kind.COMMENT || result == Result.STOPPED) return;
    if (!has(steps, Kind.COMMENT)) throw new ClinicRefused(Reason.COMMENT_FIRST);
    if (kind == Kind.PROTOTYPE) return;
    if (!has(round(), Kind.PROTOTYPE)) throw new ClinicRefused(Reason.PROTOTYPE_FIRST);
    if (kind == Kind.RESULT && !has(round(), Kind.TRIAL)) {
      throw new ClinicRefused(Reason.TRIAL_FIRST);
    }
  }

  /** What happened since it was changed. */
  private List<Step> round() {
    int begin = 0;
    for (int i = 0; i < steps.size(); i++) if (steps.get(i).is(Result.CHANGED)) begin = i + 1;
    return steps.subList(begin, steps.size());
  }

  private static boolean has(List<Step> steps, Kind kind) {
    return steps.stream().anyMatch(step -> step.kind() == kind);
  }
}
