package org.aenglek.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.aenglek.base.Actor;
import org.aenglek.base.Lang;
import org.aenglek.base.LocalText;
import org.aenglek.testing.AenglekTest;
import org.aenglek.testing.World;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** An invitation is accepted or taken back, never both, whoever comes at the same moment. */
@AenglekTest
class InvitationRaceTest {
  private static final int ROUNDS = Integer.getInteger("aenglek.rounds", 10);
  private static final int EACH = 3;

  @Autowired World world;
  @Autowired Invitations invitations;
  @Autowired TransactionTemplate transaction;
  @Autowired JdbcClient sql;

  /** What became of one: how many were let in, and what its row says. */
  private record End(int entered, boolean isAccepted, boolean isWithdrawn, int persons) {}

  @Test
  void acceptedAndWithdrawnAtTheSameMomentItEndsAsOneOfThem() throws InterruptedException {
    for (int round = 0; round < ROUNDS; round++) {
      var name = LocalText.ofCodes(Map.of("th", "คนแข่ง " + round));
      var end = race(name);
      assertThat(end.isAccepted()).as(end.toString()).isNotEqualTo(end.isWithdrawn());
      assertThat(end.entered()).as(end.toString()).isEqualTo(end.isAccepted() ? 1 : 0);
      assertThat(end.persons()).as(end.toString()).isEqualTo(end.entered());
    }
  }

  private End race(LocalText name) throws InterruptedException {
    var village = Place.community(world.community("ban-tha-sai").id());
    var what = new Invitations.New(name, Role.COMMITTEE, village, List.of());
    var made = Actor.job("tester").does(() -> invitations.invite(what, UUID.randomUUID()));
    var chair = Actor.person(world.person("sample.chair"));
    var start = new CountDownLatch(1);
    var entered = new AtomicInteger();
    var threads = new ArrayList<Thread>();
    for (int i = 0; i < EACH; i++) {
      threads.add(atOnce(start, () -> chair.does(() -> invitations.withdraw(made.id()))));
      threads.add(atOnce(start, () -> entered.addAndGet(accept(made.secret(), name))));
    }
    start.countDown();
    for (var thread : threads) thread.join();
    return end(made.id(), name, entered.get());
  }

  private int accept(String secret, LocalText name) {
    try {
      Actor.job("sign-in")
          .does(
              () ->
                  transaction.executeWithoutResult(
                      status -> invitations.accept(secret, UUID.randomUUID(), name)));
      return 1;
    } catch (PeopleRefused refused) {
      assertThat(refused.reason()).isEqualTo(PeopleRefused.Reason.LINK_SPENT);
      return 0;
    }
  }

  private End end(UUID invitation, LocalText name, int entered) {
    return world.ask(
        () ->
            sql.sql(
                    """
                    select accepted is not null, withdrawn is not null,
                           (select count(*) from people.person where name ->> 'th' = :name)
                      from people.invitation where id = :id
                    """)
                .param("name", name.exactly(Lang.TH).orElseThrow())
                .param("id", invitation)
                .query(
                    (row, i) ->
                        new End(entered, row.getBoolean(1), row.getBoolean(2), row.getInt(3)))
                .single());
  }

  private static Thread atOnce(CountDownLatch start, Runnable work) {
    return Thread.startVirtualThread(
        () -> {
          try {
            start.await();
          } catch (InterruptedException e) {
            throw new IllegalStateException(e);
          }
          work.run();
        });
  }
}
