package org.aenglek.trips;

import static org.aenglek.communities.Kind.CREATIVITY;
import static org.aenglek.communities.Kind.CULTURE;
import static org.aenglek.communities.Kind.NATURE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.aenglek.communities.Kind;
import org.junit.jupiter.api.Test;

/** Communities stand along one road; a step is a number of minutes. */
class ClustersTest {
  private final List<Clusters.Place> places = new ArrayList<>();
  private final List<String> names = new ArrayList<>();
  private final List<Integer> milestones = new ArrayList<>();
  private final List<Set<Kind>> kinds = new ArrayList<>();
  private final List<Boolean> reached = new ArrayList<>();

  private void village(String slug, int minute, boolean isReached, Kind... has) {
    names.add(slug);
    milestones.add(minute);
    kinds.add(has.length == 0 ? Set.of() : EnumSet.copyOf(Arrays.asList(has)));
    reached.add(isReached);
  }

  private List<Clusters.Ranked> ranked() {
    places.clear();
    for (int i = 0; i < names.size(); i++) {
      int here = milestones.get(i);
      var near = new ArrayList<Integer>();
      for (int j = 0; j < names.size(); j++) if (j != i) near.add(j);
      near.sort(
          (one, other) ->
              Integer.compare(
                  Math.abs(milestones.get(one) - here), Math.abs(milestones.get(other) - here)));
      var around = new ArrayList<>(List.of(i));
      around.addAll(near.subList(0, Math.min(8, near.size())));
      var minutes = new int[around.size()][around.size()];
      for (int a = 0; a < minutes.length; a++) {
        for (int b = 0; b < minutes.length; b++) {
          minutes[a][b] = Math.abs(milestones.get(around.get(a)) - milestones.get(around.get(b)));
        }
      }
      places.add(
          new Clusters.Place(
              names.get(i),
              kinds.get(i),
              reached.get(i),
              around.stream().skip(1).map(names::get).toList(),
              minutes));
    }
    return new Clusters(places).ranked();
  }

  @Test
  void rareAndUnreachedComesFirst() {
    village("a", 0, false, CREATIVITY, CULTURE);
    village("b", 20, false, CREATIVITY, CULTURE);
    village("c", 30, true, CULTURE);
    village("d", 40, true, CULTURE);
    var ranked = ranked();
    assertThat(ranked.getFirst().cluster().kind()).isEqualTo(CREATIVITY);
    assertThat(ranked.getFirst().cluster().members()).containsExactly("a", "b");
    assertThat(ranked.getFirst().rarity()).isEqualTo(0.5);
    assertThat(ranked.getFirst().unreached()).isEqualTo(2);
    assertThat(ranked.get(1).cluster().members()).containsExactly("a", "b", "c", "d");
    assertThat(ranked.get(1).unreached()).as("a and b have been suggested").isZero();
  }

  @Test
  void fairnessCanOutweighRarity() {
    village("a", 0, true, CREATIVITY);
    village("b", 5, true, CREATIVITY);
    village("c", 200, false, NATURE);
    village("d", 205, false, NATURE);
    village("e", 400, true, NATURE);
    assertThat(ranked().getFirst().cluster().members()).containsExactly("c", "d");
  }

  @Test
  void membersAreWithinAnHourOfEachOtherNotOnlyOfTheSeed() {
    village("a", 0, false, NATURE);
    village("b", 50, false, NATURE);
    village("c", 100, false, NATURE);
    assertThat(ranked())
        .allSatisfy(
            one -> {
              assertThat(one.cluster().members()).hasSize(2);
              assertThat(one.cluster().minutes()).isEqualTo(50);
            });
  }

  @Test
  void aloneOrWithoutCapitalNobodyIsSuggested() {
    village("a", 0, false, NATURE);
    village("b", 10, false, CULTURE);
    village("c", 10, false);
    assertThat(ranked()).isEmpty();
    assertThat(new Clusters(List.of()).ranked()).isEmpty();
  }

  @Test
  void theSameDataInAnyOrderGiveTheSame() {
    var random = new Random(3);
    for (int i = 0; i < 40; i++) {
      var has = new ArrayList<>(List.of(Kind.values()));
      Collections.shuffle(has, random);
      village("v" + i, i * 7, i % 3 == 0, has.get(0), has.get(1));
    }
    var first = ranked();
    Collections.shuffle(places, random);
    assertThat(new Clusters(places).ranked()).isEqualTo(first);
    assertThat(first).hasSize(8);
    assertThat(first).allSatisfy(one -> assertThat(one.cluster().members()).hasSizeBetween(2, 5));
  }
}
