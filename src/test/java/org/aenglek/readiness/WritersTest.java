package org.aenglek.readiness;

import static org.aenglek.testing.Together.together;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.IntStream;
import org.aenglek.people.Place;
import org.aenglek.testing.AenglekTest;
import org.aenglek.testing.World;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Several who write at the same moment write one after the other. */
@AenglekTest
class WritersTest {
  private static final int MANY = 8;

  @Autowired Products products;
  @Autowired CriteriaSets sets;
  @Autowired Round round;
  @Autowired World world;
  @Autowired JdbcClient sql;

  @Test
  void whatIsRecordedOfAProductAtTheSameMomentIsAllKept() {
    var village = round.village();
    var product = products.list(village.id()).getFirst().id();
    together(
        MANY,
        i -> {
          round.district().does(() -> products.record(village, product, Map.of(1, 1), 1 + i % 5));
          return i;
        });
    assertThat(
            world.ask(
                () ->
                    sql.sql("select number::int from readiness.product where offer = ? order by 1")
                        .param(product)
                        .query(Integer.class)
                        .list()))
        .isEqualTo(IntStream.rangeClosed(1, MANY).boxed().toList());
  }

  @Test
  void editionsAtTheSameMomentFollowEachOther() {
    var text = sets.text(sets.of("cbt").getFirst());
    int first = sets.of("cbt").getFirst().version() + 1;
    var administrator = round.actor("sample.administrator");
    var versions =
        together(
            MANY,
            i ->
                administrator.does(
                    () ->
                        sets.publish(
                            "cbt",
                            Place.EVERYWHERE,
                            text.replaceFirst(
                                "\"key\" : \"[a-z-]+\"", "\"key\" : \"dim-" + i + "\""))));
    assertThat(versions)
        .containsExactlyInAnyOrderElementsOf(IntStream.range(first, first + MANY).boxed().toList());
    int before = sets.of("cbt").size();
    var same = sets.text(sets.of("cbt").getFirst());
    var one =
        together(MANY, i -> administrator.does(() -> sets.publish("cbt", Place.EVERYWHERE, same)));
    assertThat(one).containsOnly(first + MANY - 1);
    assertThat(sets.of("cbt")).hasSize(before);
  }
}
