package org.aenglek.counter;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.aenglek.TestBed;
import org.aenglek.base.Actor;
import org.aenglek.testing.AenglekTest;
import org.aenglek.testing.MovableClock;
import org.aenglek.testing.Programs;
import org.aenglek.testing.Site;
import org.aenglek.testing.World;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Several phones on a bad line, with wrong clocks, full disks and deaths at every step, against the
 * running site: what they kept is there once, what was lent is not exceeded, the money is equal.
 */
@AenglekTest
class CounterSimulatorTest {
  private static final int FEWEST = 20;
  private static final int RUNS = Math.max(FEWEST, Integer.getInteger("aenglek.rounds", 0) / 5);
  private static final int FIRST_SEED = Integer.getInteger("aenglek.seed", 1);
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String VILLAGE = "ban-tha-sai";
  private static final String LUNCH = "ko-yo-lakeside-lunch";

  @Autowired Site site;
  @Autowired World world;
  @Autowired Codes codes;
  @Autowired Backlog backlog;
  @Autowired MovableClock clock;
  @Autowired DataSource dataSource;

  @Test
  void whateverBreaksTheSiteHasWhatThePhonesKept() throws SQLException {
    var visits = Stream.generate(() -> world.visit(world.agreed(LUNCH))).limit(3).toList();
    clock.moveTo(visits.getFirst().firstDay() + "T09:00:00+07:00");
    var runs = IntStream.range(FIRST_SEED, FIRST_SEED + RUNS).mapToObj(this::run).toList();
    var plan =
        Map.of("address", site.address(""), "start", clock.instant().toEpochMilli(), "runs", runs);
    var said =
        Programs.mustPassOn(
            JSON.writeValueAsString(plan), "node", "src/test/counter/simulateSite.mjs");
    backlog.make();
    try (var owner = TestBed.asOwner(dataSource)) {
      var sql = JdbcClient.create(new SingleConnectionDataSource(owner, true));
      var phones = said.lines().flatMap(line -> phones(JSON.readTree(line))).toList();
      assertThat(phones).hasSizeGreaterThan(RUNS);
      for (var phone : phones) mustAgree(phone, sql);
      nothingIsTakenThatIsNotThere(sql);
      System.out.println("counter: " + RUNS + " runs, seeds from " + FIRST_SEED + ", " + size(sql));
    }
  }

  private static String size(JdbcClient sql) {
    return count(sql, "counter.event")
        + " events, "
        + count(sql, "counter.sale")
        + " sales, "
        + count(sql, "counter.allowance")
        + " allowances";
  }

  private Map<String, Object> run(int seed) {
    return Map.of("seed", seed, "codes", Stream.generate(this::code).limit(2 + seed % 3).toList());
  }

  private String code() {
    var village = world.community(VILLAGE).id();
    var ends = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(90);
    return Actor.person(world.chairOf(VILLAGE))
        .does(() -> codes.text(codes.make(village, "ยายแดง", ends, UUID.randomUUID())));
  }

  private static Stream<Phone> phones(JsonNode run) {
    var phones = new ArrayList<Phone>();
    for (var phone : run.get("phones")) phones.add(Phone.of(run.get("seed").asInt(), phone));
    return phones.stream();
  }

  /** What a phone says of itself when it is over. */
  private record Phone(int seed, UUID device, List<String> acknowledged, List<String> log) {
    static Phone of(int seed, JsonNode said) {
      return new Phone(
          seed,
          UUID.fromString(said.get("device").asString()),
          said.get("acknowledged").valueStream().map(JsonNode::asString).toList(),
          said.get("log").valueStream().map(event -> event.get("text").asString()).toList());
    }

    List<JsonNode> events(String kind) {
      return log.stream()
          .map(text -> JSON.readTree(text))
          .filter(event -> event.get("kind").asString().equals(kind))
          .toList();
    }

    /** Satang that were sold and not taken back, by how they were paid. */
    Map<String, Long> sold() {
      var undone = events("undone").stream().map(event -> event.at("/body/sale").asString());
      var gone = undone.collect(toSet());
      return events("sale").stream()
          .filter(event -> !gone.contains(event.get("id").asString()))
          .map(event -> event.get("body"))
          .filter(sale -> sale.get("total").asLong() > 0)
          .collect(
              groupingBy(
                  sale -> sale.get("paid").asString(),
                  summingLong(sale -> sale.get("total").asLong())));
    }
  }

  private static void mustAgree(Phone phone, JdbcClient sql) {
    var it = "seed " + phone.seed() + ", device " + phone.device();
    var there =
        sql.sql("select text from counter.event where device = ? order by number")
            .param(phone.device())
            .query(String.class)
            .list();
    assertThat(there).as(it).isEqualTo(phone.log());
    assertThat(there).as(it).containsAll(phone.acknowledged());
    assertThat(applied(phone, sql)).as(it + " applied").isEqualTo(there.size());
    assertThat(sold(phone, sql)).as(it + " sold").isEqualTo(phone.sold());
    assertThat(inCash(phone, sql)).as(it).isEqualTo(phone.sold().getOrDefault("cash", 0L));
  }

  private static int applied(Phone phone, JdbcClient sql) {
    return sql.sql(
            """
            select count(*) from counter.applied a join counter.event e on e.id = a.event
             where e.device = ?
            """)
        .param(phone.device())
        .query(Integer.class)
        .single();
  }

  private static Map<String, Long> sold(Phone phone, JdbcClient sql) {
    return sql
        .sql(
            """
            select paid, total from counter.sale
             where device = ? and undone is null and total > 0
            """)
        .param(phone.device())
        .query((row, i) -> Map.entry(row.getString("paid"), row.getLong("total")))
        .stream()
        .collect(groupingBy(Map.Entry::getKey, summingLong(Map.Entry::getValue)));
  }

  /** What payments know to have come in cash and stayed. */
  private static long inCash(Phone phone, JdbcClient sql) {
    return sql.sql(
            """
            select coalesce(sum(p.amount), 0) from payments.payment p
              join payments.due d on d.id = p.due
              join counter.sale s on s.id = d.visit
             where s.device = ? and p.way = 'cash' and p.taken_back is null
            """)
        .param(phone.device())
        .query(Long.class)
        .single();
  }

  private static void nothingIsTakenThatIsNotThere(JdbcClient sql) {
    var unproved =
        """
        counter.event e
         where signature is null
           and not exists (select from counter.event l
                            where l.device = e.device and l.number > e.number and l.signature is not null)
        """;
    var oversold =
        """
        counter.allowance a
         where units < (select coalesce(sum(l.quantity), 0) from counter.line l
                         join counter.sale s on s.id = l.sale
                        where l.allowance = a.id and s.undone is null)
        """;
    assertThat(count(sql, oversold)).isZero();
    assertThat(count(sql, unproved)).isZero();
    assertThat(count(sql, "counter.stuck")).isZero();
    assertThat(count(sql, "counter.allowance")).isPositive();
  }

  private static int count(JdbcClient sql, String what) {
    return sql.sql("select count(*) from " + what).query(Integer.class).single();
  }
}
