package org.aenglek.counter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.aenglek.base.Lang;
import org.aenglek.base.Secret;
import org.aenglek.bookings.Visit;
import org.aenglek.payments.Dues;
import org.aenglek.site.Json;
import org.aenglek.testing.AenglekTest;
import org.aenglek.testing.MovableClock;
import org.aenglek.testing.Site;
import org.aenglek.testing.Together;
import org.aenglek.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A telephone talks to the site: a code, the day, and what was done. */
@AenglekTest
class CounterApiTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String API = "/api/v1/counter";
  private static final String HEADS = "{\"heads\":2}";
  private static final int MANY = 50;
  private static final int WALK_INS = 5;

  @Autowired Site site;
  @Autowired World world;
  @Autowired Codes codes;
  @Autowired Devices devices;
  @Autowired Events events;
  @Autowired Dues dues;
  @Autowired org.aenglek.bookings.Visits visits;
  @Autowired Backlog backlog;
  @Autowired JdbcClient sql;
  @Autowired MovableClock clock;

  private final Telephone telephone = new Telephone();
  private Village village;

  @BeforeEach
  void aVillageWithAPaper() {
    clock.reset();
    village = new Village(world, codes, devices, events, clock);
  }

  @Test
  void aCodeMakesADeviceThatWelcomesAndSells() {
    var visit = world.visit(world.agreed(Village.SUPPER));
    clock.moveTo(visit.firstDay() + "T09:00:00+07:00");
    var enrolled = enrol(village.code(), telephone);
    telephone.isNow(UUID.fromString(enrolled.get("device").asString()));
    var secret = enrolled.get("secret").asString();

    var day = json(get("/day", secret));
    assertThat(day.at("/community/slug").asString()).isEqualTo(Village.SLUG);
    var told = told(day, visit);
    assertThat(told.get("initials").asString()).isEqualTo("A");
    assertThat(told.at("/needs/0").asString()).isEqualTo("halal-asked");
    assertThat(day.toString()).doesNotContain("Aminah", "123456789");
    assertThat(day.get("keys").isEmpty()).isFalse();
    assertThat(day.at("/neighbours/ban-tha-sai/th").asString())
        .isEqualTo(world.community("ban-tha-sai").name().in(Lang.TH).text());

    telephone.does("opened", clock.instant(), "{\"cash\":50000}");
    telephone.does(
        "arrived",
        clock.instant(),
        "{\"visit\":\"%s\",\"how\":\"typed\",\"heads\":2}".formatted(visit.reference()));
    var sale =
        telephone.does(
            "sale",
            clock.instant(),
            """
            {"lines":[{"offer":"%s","name":"x","quantity":1,"unit":25000,"list":25000}],"total":25000,"paid":"cash",
             "receipt":"2569/D%d-00001"}"""
                .formatted(village.cloth(), enrolled.get("number").asInt()));
    var answer = json(tell(secret, telephone.chain(1, 3)));
    assertThat(answer.get("safe").toString()).isEqualTo("[1,2,3]");
    assertThat(answer.get("told").toString()).isEqualTo("[]");
    assertThat(stage(visit)).isInstanceOf(Visit.Attended.class);
    assertThat(world.ask(() -> dues.of(List.of(sale)).getFirst().isPaid())).isTrue();
    assertThat(json(get("/day", secret)).at("/shift/cash").asLong()).isEqualTo(50_000);
    assertThat(json(get("/day", secret)).at("/device/receipt").asInt()).isEqualTo(1);
  }

  @Test
  void aVisitThatWasCalledOffIsToldAsSuch() {
    var visit = world.visit(world.agreed(Village.SUPPER));
    clock.moveTo(visit.firstDay() + "T08:00:00+07:00");
    village.chair.does(() -> visits.callOff(visit.id(), "น้ำท่วม"));
    var secret = enrol(village.code(), telephone).get("secret").asString();
    assertThat(told(json(get("/day", secret)), visit).get("stage").asString())
        .isEqualTo("cancelled");
  }

  @Test
  void theDayIsSentAgainOnlyWhenItIsAnother() {
    var secret = enrol(village.code(), telephone).get("secret").asString();
    var first = get("/day", secret);
    var tag = first.header("ETag");
    var again = site.get(API + "/day", "Authorization", "Bearer " + secret, "If-None-Match", tag);
    assertThat(again.status()).isEqualTo(304);
    assertThat(again.header("Counter-Now")).isNotEmpty();
    clock.forward(Duration.ofDays(1));
    var tomorrow =
        site.get(API + "/day", "Authorization", "Bearer " + secret, "If-None-Match", tag);
    assertThat(tomorrow.status()).isEqualTo(200);
  }

  @Test
  void withoutASecretNothingIsToldAndNothingTaken() {
    for (var answer :
        List.of(
            site.get(API + "/day"),
            get("/day", Secret.next().text()),
            site.post(API + "/events", "application/json", "{\"chains\":[]}"),
            tell(Secret.next().text()))) {
      assertThat(answer.status()).isEqualTo(401);
      assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
      assertThat(json(answer).get("title").asString()).isNotEmpty();
    }
  }

  @Test
  void whatIsNoJsonIsRefusedWithASentence() {
    var secret = enrol(village.code(), telephone).get("secret").asString();
    for (var body :
        List.of(
            "",
            "null",
            "[]",
            "{\"chains\":7}",
            "{\"chains\":[null]}",
            "{\"chains\":null}",
            "{\"chains\":[{\"texts\":[],\"signature\":\"x\"}]}",
            "{\"chains\":[{\"texts\":[null],\"signature\":\"x\"}]}",
            "{\"chains\":[{\"signature\":\"x\"}]}",
            "{")) {
      var answer =
          site.post(API + "/events", "application/json", body, "Authorization", "Bearer " + secret);
      assertThat(answer.status()).as(body).isEqualTo(400);
    }
    var torn = tell(secret, new Chain(List.of("{\"id\":7}"), "x"), new Chain(List.of(""), ""));
    assertThat(json(torn).get("refused").size()).isEqualTo(2);
  }

  @Test
  void whatIsLongComesCompressed() {
    var enrolled = enrol(village.code(), telephone);
    telephone.isNow(UUID.fromString(enrolled.get("device").asString()));
    telephone.does("walkin", clock.instant(), HEADS);
    var body = text(Map.of("chains", List.of(telephone.chain(1, 1)), "left", 0));
    var secret = enrolled.get("secret").asString();
    assertThat(json(compressed(secret, zipped(body))).get("safe").toString()).isEqualTo("[1]");
    assertThat(compressed(secret, new byte[0]).status()).isEqualTo(400);
    assertThat(compressed(secret, body.getBytes(StandardCharsets.UTF_8)).status()).isEqualTo(400);
  }

  @Test
  void whatADeviceHearsIsCompressedForItsThinLine() {
    var device = "Bearer " + enrol(village.code(), telephone).get("secret").asString();
    var plain = site.get(API + "/day", "Authorization", device);
    var thin = site.get(API + "/day", "Authorization", device, "Accept-Encoding", "gzip");
    assertThat(thin.header("Content-Encoding")).isEqualTo("gzip");
    assertThat(thin.bytes().length).isLessThan(plain.bytes().length / 2);
    var known = thin.header("ETag");
    var again = site.get(API + "/day", "Authorization", device, "If-None-Match", known);
    assertThat(again.status()).isEqualTo(304);
  }

  /** Each of them twice, as on a line that loses answers. */
  @Test
  void manyDevicesThatTellAtOnceLoseNothingAndDoubleNothing() {
    var tellings = Stream.generate(this::walkInsOfAMorning).limit(MANY).toList();
    var answers = Together.together(2 * MANY, i -> tellings.get(i % MANY).get());
    assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isEqualTo(200));
    backlog.make();
    for (var rows : List.of("counter.event", "counter.arrival")) {
      assertThat(count(rows)).as(rows).isEqualTo(MANY * WALK_INS);
    }
  }

  /** A new device, and how it tells what it did. */
  private Supplier<Site.Answer> walkInsOfAMorning() {
    var one = new Telephone();
    var enrolled = enrol(village.code(), one);
    one.isNow(UUID.fromString(enrolled.get("device").asString()));
    for (int i = 0; i < WALK_INS; i++) one.does("walkin", clock.instant(), HEADS);
    return () -> tell(enrolled.get("secret").asString(), one.chains());
  }

  /** Of the devices that this test has enrolled. */
  private int count(String rows) {
    return world.ask(
        () ->
            sql.sql(
                    """
                    select count(*) from %s where device in
                           (select id from counter.device order by number desc limit %d)
                    """
                        .formatted(rows, MANY))
                .query(Integer.class)
                .single());
  }

  private Site.Answer compressed(String secret, byte[] body) {
    return site.send(
        "POST",
        API + "/events",
        body,
        "Content-Type",
        "application/json",
        "Content-Encoding",
        "gzip",
        "Authorization",
        "Bearer " + secret);
  }

  private static byte[] zipped(String text) {
    var bytes = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(bytes)) {
      gzip.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
    return bytes.toByteArray();
  }

  /** What a day's list says of one visit; other tests' guests may come on the same day. */
  private static JsonNode told(JsonNode day, Visit visit) {
    return day.get("visits")
        .valueStream()
        .filter(told -> told.get("reference").asString().equals(visit.reference()))
        .findFirst()
        .orElseThrow();
  }

  private Visit.Stage stage(Visit visit) {
    return world.ask(() -> visits.get(visit.id()).visit().stage());
  }

  private JsonNode enrol(String code, Telephone by) {
    var wanted = Map.of("code", code, "name", "เครื่องท่าเรือ", "key", by.key());
    return json(site.post(API + "/devices", "application/json", text(wanted)));
  }

  private Site.Answer get(String path, String secret) {
    return site.get(API + path, "Authorization", "Bearer " + secret);
  }

  private Site.Answer tell(String secret, Chain... chains) {
    var body = text(Map.of("chains", chains, "left", 0));
    return site.post(
        API + "/events", "application/json", body, "Authorization", "Bearer " + secret);
  }

  private static String text(Object value) {
    return new String(Json.bytes(value), StandardCharsets.UTF_8);
  }

  private static JsonNode json(Site.Answer answer) {
    return JSON.readTree(answer.body());
  }
}
