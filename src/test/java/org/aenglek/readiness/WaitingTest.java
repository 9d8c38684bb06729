package org.aenglek.readiness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.aenglek.base.Actor;
import org.aenglek.people.Place;
import org.aenglek.testing.AenglekTest;
import org.aenglek.testing.Cuts;
import org.aenglek.testing.World;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What waits to be verified is found by one statement, however many villages there are. */
@AenglekTest
class WaitingTest {
  private static final Place PROVINCE = Place.province("90");
  private static final Actor OFFICER = Actor.person(World.idOf("sample.officer"));

  @Autowired Scorecards scorecards;
  @Autowired Round round;
  @Autowired World world;
  @Autowired JdbcClient sql;
  @Autowired DataSource dataSource;

  @Test
  void whatWasSentWaitsUntilItIsConfirmedOrReturned() {
    var sent = round.answered(1);
    assertThat(waiting()).contains(sent);
    round.confirmed(sent);
    assertThat(waiting()).doesNotContain(sent);
    var begun = round.begun();
    assertThat(waiting()).as("not sent yet").doesNotContain(begun);
  }

  @Test
  void threeHundredCostNoMoreStatementsThanNone() {
    int before = statements();
    var known = waiting().size();
    enter(300);
    assertThat(waiting()).hasSize(known + 150);
    assertThat(statements()).isEqualTo(before);
  }

  /** Rounds of the province's villages, of which every other one waits. */
  private void enter(int count) {
    ask(
        """
        insert into readiness.assessment (id, community, number, judge, set, version, at, by, request)
        select gen_random_uuid(), c.id, 100 + (n / 40)::int, 'province 90', 'cdd', 1, people.moment(), people.actor(),
               gen_random_uuid()
          from (select id, row_number() over (order by slug) - 1 as place from areas.community
                 where province = '90' limit 40) c
          join generate_series(0, ? - 1) n on n % 40 = c.place
        """,
        count);
    step(1, "sent", count);
    step(2, "returned", count / 2);
  }

  private void step(int number, String kind, int count) {
    ask(
        """
        insert into readiness.step (assessment, number, kind, words, at, by)
        select id, ?, ?, '', people.moment(), people.actor() from readiness.assessment
         where number >= 100 order by id limit ?
        """,
        number,
        kind,
        count);
  }

  private void ask(String statement, Object... parameters) {
    world.askAs(OFFICER, () -> sql.sql(statement).params(parameters).update());
  }

  private List<UUID> waiting() {
    return OFFICER.does(() -> scorecards.waiting(PROVINCE)).stream().map(Assessment::id).toList();
  }

  /** The number of them before which the line would have to be cut. */
  private int statements() {
    int most = 1;
    while (new Cuts(dataSource).after(most, this::waiting)) most++;
    return most - 1;
  }
}
