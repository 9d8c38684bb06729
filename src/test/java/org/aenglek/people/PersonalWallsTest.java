package org.aenglek.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.aenglek.TestBed;
import org.aenglek.testing.AenglekTest;
import org.aenglek.testing.Stranger;
import org.aenglek.testing.World;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever used a connection before leaves nothing of theirs to whoever uses it next. */
@AenglekTest
class PersonalWallsTest {
  private static final List<String> TABLES =
      List.of("people.contact", "people.consent", "people.confided");

  @Autowired DataSource dataSource;
  @Autowired World world;

  @ParameterizedTest
  @CsvSource({"1, ban-khlong-daen, ban-nang-lao", "2, ban-mi-rai, ban-hua-non-wat"})
  void eachSeesTheirOwnAndNobodySeesNothing(int connections, String here, String there) {
    var somebody = world.stranger(here, "คนหนึ่ง");
    var another = world.stranger(there, "อีกคน");
    var pool = TestBed.poolOf(dataSource, connections);
    var client = JdbcClient.create(pool);
    var transactions = new TransactionTemplate(new JdbcTransactionManager(pool));
    for (int i = 0; i < 3; i++) {
      for (var who : List.of(somebody, another)) {
        var person = who.ids().get("person");
        transactions.executeWithoutResult(status -> seesTheirOwn(client, who, person));
        for (var table : TABLES) assertThat(owners(client, table)).as(table).isEmpty();
      }
    }
  }

  private static void seesTheirOwn(JdbcClient client, Stranger who, UUID person) {
    client
        .sql("select set_config('aenglek.actor', 'person:' || ?, true)")
        .param(person)
        .query(String.class)
        .single();
    for (var table : TABLES) {
      assertThat(owners(client, table)).as(who.slug() + " " + table).containsOnly(person);
    }
  }

  private static List<UUID> owners(JdbcClient client, String table) {
    return client.sql("select person from " + table).query(UUID.class).list();
  }
}
