package org.aenglek.offers;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What is taken: living claims, and those that are to be added to them. */
final class Loads {
  private final Map<Claim.Key, List<Claim>> claims;

  Loads(Collection<Claim> living) {
    this.claims = new HashMap<>(living.stream().collect(groupingBy(Claim::of)));
  }

  /** How much would be left over at the fullest moment of it; less than nothing: it is too much. */
  int leftWith(Need need) {
    if (need.capacity() == null) return Integer.MAX_VALUE;
    var claim = need.claim();
    var all = Stream.concat(of(claim).stream(), Stream.of(claim)).toList();
    return need.capacity() - peak(all, claim);
  }

  void add(Claim claim) {
    claims.computeIfAbsent(claim.of(), key -> new ArrayList<>()).add(claim);
  }

  private List<Claim> of(Claim claim) {
    return claims.getOrDefault(claim.of(), List.of());
  }

  /** The load changes only where a claim begins. */
  private static int peak(List<Claim> all, Claim during) {
    var touching = all.stream().filter(during::touches).toList();
    return IntStream.concat(
            IntStream.of(during.begins()),
            touching.stream().mapToInt(Claim::begins).filter(during::covers))
        .map(minute -> load(touching, minute))
        .max()
        .orElse(0);
  }

  private static int load(List<Claim> touching, int minute) {
    var largest = new HashMap<UUID, Integer>();
    int load = 0;
    for (var claim : touching) {
      if (!claim.covers(minute)) continue;
      if (claim.share() == null) load += claim.units();
      else largest.merge(claim.share(), claim.units(), Math::max);
    }
    return load + largest.values().stream().mapToInt(Integer::intValue).sum();
  }
}
