package org.aenglek.trips;

import static java.util.Comparator.comparingDouble;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.aenglek.communities.Kind;

/**
 * Finds communities of kindred capital that are near each other, the rarest capital and the least
 * reached first; the formula is in docs/algorithms/routes.md. The same data give the same clusters.
 */
final class Clusters {
  static final int WITHIN_MINUTES = 60;
  static final int MOST_MEMBERS = 5;
  static final int MOST = 8;

  /**
   * A community.
   *
   * @param near the nearest others, nearest first
   * @param minutes from this community and those near it to each other, in that order
   */
  record Place(
      String slug, Set<Kind> kinds, boolean isReached, List<String> near, int[][] minutes) {}

  /**
   * @param minutes of the longest way between two members
   */
  record Cluster(Kind kind, List<String> members, int minutes) {}

  /** A cluster when its turn came. */
  record Ranked(Cluster cluster, double rarity, int unreached) {
    double score() {
      return rarity + unreached / (double) cluster.members().size();
    }
  }

  /**
   * More members come before fewer of the same score; then names decide, so that nothing is left to
   * chance.
   */
  private static final Comparator<Ranked> BEST_FIRST =
      comparingDouble((Ranked ranked) -> -ranked.score())
          .thenComparingInt(ranked -> -ranked.cluster().members().size())
          .thenComparing(ranked -> ranked.cluster().kind())
          .thenComparing(ranked -> String.join(" ", ranked.cluster().members()));

  private final Map<String, Place> places = new HashMap<>();
  private final Map<Kind, Double> rarity = new HashMap<>();

  Clusters(List<Place> all) {
    all.forEach(place -> places.put(place.slug(), place));
    long known = all.stream().filter(place -> !place.kinds().isEmpty()).count();
    for (var kind : Kind.values()) {
      long having = all.stream().filter(place -> place.kinds().contains(kind)).count();
      rarity.put(kind, known == 0 ? 0 : 1 - having / (double) known);
    }
  }

  /** One after the other: whom a suggestion reaches counts as reached in the next. */
  List<Ranked> ranked() {
    var left = new ArrayList<>(all());
    var suggested = new HashSet<String>();
    var ranked = new ArrayList<Ranked>();
    while (ranked.size() < MOST) {
      left.removeIf(cluster -> suggested.containsAll(cluster.members()));
      if (left.isEmpty()) break;
      var best = left.stream().map(one -> rank(one, suggested)).min(BEST_FIRST).orElseThrow();
      ranked.add(best);
      left.remove(best.cluster());
      suggested.addAll(best.cluster().members());
    }
    return List.copyOf(ranked);
  }

  private Ranked rank(Cluster cluster, Set<String> suggested) {
    long unreached =
        cluster.members().stream()
            .filter(slug -> !suggested.contains(slug) && !place(slug).isReached())
            .count();
    return new Ranked(cluster, rarity.getOrDefault(cluster.kind(), 0.0), (int) unreached);
  }

  /** At most one for each community and each kind that it has. */
  private Set<Cluster> all() {
    var all = new HashSet<Cluster>();
    for (var place : places.values()) {
      for (var kind : place.kinds()) {
        var cluster = around(place, kind);
        if (cluster.members().size() > 1) all.add(cluster);
      }
    }
    return all;
  }

  /** Takes the nearest that has it too, as long as all stay within reach of each other. */
  private Cluster around(Place seed, Kind kind) {
    var members = new ArrayList<>(List.of(0));
    int longest = 0;
    for (int i = 1; i <= seed.near().size() && members.size() < MOST_MEMBERS; i++) {
      if (!has(seed.near().get(i - 1), kind)) continue;
      int farthest = farthest(seed.minutes(), members, i);
      if (farthest > WITHIN_MINUTES) continue;
      members.add(i);
      longest = Math.max(longest, farthest);
    }
    var slugs =
        members.stream().map(i -> i == 0 ? seed.slug() : seed.near().get(i - 1)).sorted().toList();
    return new Cluster(kind, slugs, longest);
  }

  private static int farthest(int[][] minutes, List<Integer> members, int other) {
    return members.stream()
        .mapToInt(member -> Math.max(minutes[member][other], minutes[other][member]))
        .max()
        .orElse(0);
  }

  private boolean has(String slug, Kind kind) {
    var place = places.get(slug);
    return place != null && place.kinds().contains(kind);
  }

  private Place place(String slug) {
    return Objects.requireNonNull(places.get(slug), slug);
  }
}
