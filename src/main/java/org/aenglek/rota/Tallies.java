package org.aenglek.rota;

import static java.util.Comparator.comparingLong;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * What is counted for each household of one rota, in turns or in satang: fairness is that the
 * tallies stay together. The rule, and the proof of what it promises, are in
 * docs/algorithms/rota.md.
 *
 * <p>The line is the least that any of those who could serve had at the last choice, and never
 * falls. Nobody is below it except those to whom something is owed, because a turn of theirs was
 * called off or brought less than expected.
 */
final class Tallies {
  private long line;
  private final Map<UUID, Long> counted;

  Tallies(long line, Map<UUID, Long> counted) {
    this.line = line;
    this.counted = new LinkedHashMap<>(counted);
  }

  long line() {
    return line;
  }

  Map<UUID, Long> all() {
    return Map.copyOf(counted);
  }

  boolean knows(UUID household) {
    return counted.containsKey(household);
  }

  long of(UUID household) {
    return Objects.requireNonNull(counted.get(household), "a household that is not of this rota");
  }

  /** Whoever joins is owed nothing for the time before, and keeps what it had above the line. */
  void join(UUID household) {
    counted.merge(household, line, Math::max);
  }

  /**
   * For whom the least is counted.
   *
   * @param able who can serve, in the order that decides between equals
   */
  Optional<UUID> least(Collection<UUID> able) {
    return able.stream().min(comparingLong(this::of));
  }

  /** Counts a turn for whoever serves it. Whoever could not serve is owed nothing for it. */
  void give(UUID household, long weight, Collection<UUID> able) {
    raise(able);
    add(household, weight);
  }

  private void raise(Collection<UUID> able) {
    long before = line;
    line = Math.max(line, able.stream().mapToLong(this::of).min().orElseThrow());
    counted.replaceAll((one, its) -> able.contains(one) ? its : risen(its, before));
  }

  /** What was owed stays owed. */
  private long risen(long its, long before) {
    return its < before ? its + line - before : Math.max(its, line);
  }

  /** A turn counts for more or less than before, which is nobody's will: what is lost is owed. */
  void change(UUID household, long by) {
    add(household, by);
  }

  /** Takes back what a household gives away by its own will: for that it is owed nothing. */
  void giveUp(UUID household, long weight) {
    long its = of(household);
    counted.put(household, Math.max(its - weight, Math.min(its, line)));
  }

  /** Two households take each other's turns, by their own will. */
  void exchange(UUID one, long weightOfOne, UUID other, long weightOfOther) {
    take(one, weightOfOther - weightOfOne);
    take(other, weightOfOne - weightOfOther);
  }

  private void take(UUID household, long more) {
    if (more < 0) giveUp(household, -more);
    else add(household, more);
  }

  private void add(UUID household, long more) {
    counted.put(household, Math.addExact(of(household), more));
  }
}
