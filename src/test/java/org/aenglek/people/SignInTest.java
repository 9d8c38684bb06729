package org.aenglek.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.aenglek.base.Actor;
import org.aenglek.testing.AenglekTest;
import org.aenglek.testing.MovableClock;
import org.aenglek.testing.Site;
import org.aenglek.testing.Visitor;
import org.aenglek.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@AenglekTest
class SignInTest {
  private static final String ME = "/th/people/me";
  @Autowired Site site;
  @Autowired MovableClock clock;
  @Autowired World world;
  @Autowired Grants grants;
  @Autowired JdbcClient sql;

  @BeforeEach
  void anHourLater() {
    clock.forward(Duration.ofHours(2));
  }

  @Test
  void whoSignsInSeesTheirOwnPlaceAndWhoSignsOutDoesNot() {
    var chair = site.visitor().signedInAs("sample.chair");
    assertThat(chair.get(ME).body()).contains("วันดี", "ประธาน", "บ้านท่าไทร");
    var cookie = chair.cookie();
    assertThat(chair.post("/th/people/sign-out").status()).isEqualTo(303);
    assertThat(site.visitor().with(cookie).get(ME).header("Location")).contains("/sign-in");
  }

  @Test
  void whoSignsInAgainLeavesNoOpenSessionBehind() {
    var visitor = site.visitor().signedInAs("sample.chair");
    var first = visitor.cookie();
    visitor.signedInAs("sample.chair");
    assertThat(visitor.cookie()).isNotEqualTo(first);
    assertThat(visitor.get(ME).status()).isEqualTo(200);
    assertThat(site.visitor().with(first).get(ME).status()).isEqualTo(303);
  }

  @Test
  void everySignInIsWrittenDownWithItsWay() {
    var me = world.person("sample.chair");
    long before = begun(me);
    site.visitor().signedInAs("sample.chair");
    assertThat(begun(me)).isEqualTo(before + 1);
  }

  private long begun(UUID person) {
    return world.ask(
        () ->
            sql.sql(
                    """
                    select count(*) from people.act
                     where what = 'session.begun' and subject = ? and detail #>> '{}' = 'password'
                    """)
                .param(person)
                .query(Long.class)
                .single());
  }

  @Test
  void aPasswordIsKeptAsAnArgon2idHashOfTheStrengthThatIsAskedFor() {
    var kept =
        world.ask(() -> sql.sql("select password from people.account").query(String.class).list());
    assertThat(kept)
        .isNotEmpty()
        .allMatch(hash -> hash.startsWith("$argon2id$v=19$m=19456,t=2,p=1$"));
  }

  @Test
  void whoHasNotSignedInIsLedThereAndBack() {
    var visitor = site.visitor();
    var led = visitor.get(ME).header("Location");
    assertThat(led).isEqualTo("/th/people/sign-in?to=%2Fth%2Fpeople%2Fme");
    assertThat(
            visitor
                .post(
                    "/th/people/sign-in",
                    "name",
                    "SAMPLE.chair ",
                    "password",
                    "come and see the lake",
                    "to",
                    ME)
                .header("Location"))
        .isEqualTo(ME);
  }

  @Test
  void whatNobodySeesInASignInNameDoesNotCount() {
    var answer =
        site.visitor()
            .post(
                "/th/people/sign-in",
                "name",
                "\ufeffsample\u200b.chair\u200e",
                "password",
                "come and see the lake");
    assertThat(answer.header("Location")).isEqualTo(ME);
  }

  @Test
  void nobodyIsLedToAnotherSite() {
    for (var to :
        new String[] {"//evil.example", "https://evil.example", "/\\evil.example", "/th//evil"}) {
      var answer =
          site.visitor()
              .post(
                  "/th/people/sign-in",
                  "name",
                  "sample.chair",
                  "password",
                  "come and see the lake",
                  "to",
                  to);
      assertThat(answer.header("Location")).as(to).isEqualTo(ME);
    }
  }

  @Test
  void theAnswerDoesNotTellWhetherThereIsAnAccount() {
    var wrong = site.visitor().signIn("sample.chair", "not the password");
    var nobody = site.visitor().signIn("sample.nobody", "not the password");
    assertThat(wrong.status()).isEqualTo(nobody.status()).isEqualTo(422);
    assertThat(wrong.body().replace("sample.chair", "sample.nobody")).isEqualTo(nobody.body());
  }

  @Test
  void whoGuessesIsSlowedAlsoWithTheRightPasswordUntilTheWaitIsOver() {
    for (int i = 0; i < 7; i++) site.visitor().signIn("sample.editor", "guess number " + i);
    var slowed = site.visitor().signIn("sample.editor", "come and see the lake");
    assertThat(slowed.status()).isEqualTo(429);
    assertThat(slowed.body()).contains("ลองหลายครั้งเกินไป");
    clock.forward(Duration.ofMinutes(20));
    assertThat(site.visitor().signedInAs("sample.editor").isSignedIn()).isTrue();
  }

  @Test
  void aStrangersGuessesDoNotKeepTheOwnerOut() {
    var owner = site.visitor().from("203.0.113.7").signedInAs("sample.auditor");
    owner.post("/th/people/sign-out");
    var last = 0;
    for (int i = 0; i < 9; i++) last = guess("sample.auditor", "198.51.100." + i);
    assertThat(last).as("the neighbourhood is slowed").isEqualTo(429);
    assertThat(guess("sample.auditor", "198.51.101.1")).as("and no other").isEqualTo(422);
    assertThat(site.visitor().from("203.0.113.8").signedInAs("sample.auditor").isSignedIn())
        .isTrue();
  }

  @Test
  void anOwnersBrowserIsNotSlowedByOthersAndWhoGuessesFromEverywhereIs() {
    var owner = site.visitor().from("203.0.113.7").signedInAs("sample.district");
    owner.post("/th/people/sign-out");
    for (int i = 0; i < 102; i++) guess("sample.district", "10.7." + i + ".1");
    assertThat(guess("sample.district", "10.8.1.1")).as("from anywhere").isEqualTo(429);
    for (int i = 0; i < 7; i++) guess("sample.district", "203.0.113.7");
    assertThat(owner.signedInAs("sample.district").isSignedIn()).isTrue();
  }

  @Test
  void anOwnersBrowserIsSlowedByItsOwnGuessesAndKnownToNoOtherAccount() {
    var phone = site.visitor().from("192.0.2.7").signedInAs("sample.member");
    phone.post("/th/people/sign-out");
    for (int i = 0; i < 7; i++) phone.signIn("sample.member", "guess " + i);
    assertThat(phone.signIn("sample.member", "come and see the lake").status()).isEqualTo(429);
    assertThat(site.visitor().from("192.0.2.7").signIn("sample.member", "x").status())
        .as("who has no such browser is counted apart")
        .isEqualTo(422);
    for (int i = 0; i < 7; i++) phone.signIn("sample.treasurer", "guess " + i);
    assertThat(phone.signIn("sample.treasurer", "come and see the lake").status()).isEqualTo(429);
  }

  @Test
  void whetherThereIsAnAccountIsNotToldByHowItIsSlowed() {
    for (int i = 0; i < 9; i++) {
      assertThat(guess("sample.group", "10.9.0." + i)).isEqualTo(guess("nobody", "10.9.1." + i));
    }
  }

  private int guess(String name, String from) {
    return site.visitor().from(from).signIn(name, "a wrong guess").status();
  }

  @Test
  void manyGuessesAtOnceAreNotHeardBeforeTheFirstHasFailed() throws InterruptedException {
    var heard = new java.util.concurrent.atomic.AtomicInteger();
    var threads =
        java.util.stream.IntStream.range(0, 24)
            .mapToObj(
                i ->
                    Thread.startVirtualThread(
                        () -> {
                          if (site.visitor().signIn("sample.group", "guess " + i).status() == 422) {
                            heard.incrementAndGet();
                          }
                        }))
            .toList();
    for (var thread : threads) thread.join();
    assertThat(heard.get()).isBetween(1, 6);
  }

  @Test
  void codesOnPaperWorkOnceEach() {
    var member = site.visitor().signedInAs("sample.member");
    var page = member.post(ME + "/codes").body();
    var code = page.replaceFirst("(?s).*?<code>([^<]+)</code>.*", "$1");
    assertThat(byCode(site.visitor(), code).isSignedIn()).isTrue();
    assertThat(byCode(site.visitor(), code).isSignedIn()).isFalse();
    assertThat(member.get(ME).body()).contains("เหลือ 7 รหัส");
  }

  private static Visitor byCode(Visitor visitor, String code) {
    visitor.post(
        "/th/people/sign-in",
        "name",
        "sample.member",
        "code",
        code.toLowerCase(java.util.Locale.ROOT));
    return visitor;
  }

  @Test
  void sessionsAreListedAndEndedOneByOne() {
    var phone = site.visitor().signedInAs("sample.treasurer");
    var desk = site.visitor().signedInAs("sample.treasurer");
    var page = phone.get(ME).body();
    var end = page.replaceFirst("(?s).*action=\"([^\"]+/end)\".*", "$1");
    var others =
        java.util.regex.Pattern.compile("action=\"([^\"]+/sessions/[^\"]+/end)\"")
            .matcher(page)
            .results()
            .map(found -> found.group(1))
            .toList();
    assertThat(end).isNotEmpty();
    assertThat(others).hasSize(2);
    for (var other : others) site.visitor().signedInAs("sample.chair").post(other);
    assertThat(desk.get(ME).status()).isEqualTo(200);
    var buttons =
        java.util.regex.Pattern.compile(
                "action=\"([^\"]+)\"><b>[^<]*</b>\\s*<small[^>]*>[^<]*</small>\\s*<button")
            .matcher(page)
            .results()
            .map(found -> found.group(1))
            .toList();
    assertThat(buttons).hasSize(1);
    phone.post(buttons.getFirst());
    assertThat(desk.get(ME).status()).isEqualTo(303);
    assertThat(phone.get(ME).status()).isEqualTo(200);
  }

  @Test
  void anOfficersSessionEndsWithTheDayAndAVillagersDoesNot() {
    var officer = site.visitor().signedInAs("sample.officer");
    var member = site.visitor().signedInAs("sample.member");
    clock.forward(Duration.ofHours(13));
    assertThat(officer.get(ME).status()).isEqualTo(303);
    assertThat(member.get(ME).status()).isEqualTo(200);
    clock.forward(Duration.ofDays(15));
    assertThat(member.get(ME).status()).isEqualTo(303);
  }

  @Test
  void whoGetsAnOfficeHasNoSessionThatLastsLongerThanOneOfAnOffice() {
    var stranger = world.stranger("ban-mi-rai", "ผู้ได้ตำแหน่ง");
    var villager = site.visitor().signedInAs(stranger.signIn());
    var officer = stranger.ids().get("person");
    world.act(() -> grants.give(officer, Role.EDITOR, Place.province("90"), null));
    clock.forward(Duration.ofHours(13));
    assertThat(villager.get(ME).status()).as("not for every role").isEqualTo(200);
    var administrator = Actor.person(world.person("sample.administrator"));
    administrator.does(() -> grants.give(officer, Role.OFFICER, Place.province("90"), null));
    clock.forward(Duration.ofHours(11));
    assertThat(villager.get(ME).status()).isEqualTo(200);
    clock.forward(Duration.ofHours(2));
    assertThat(villager.get(ME).status()).isEqualTo(303);
  }

  @Test
  void aRoleThatIsEndedIsGoneWhileItsSessionLives() {
    var treasurer = site.visitor().signedInAs("sample.treasurer");
    var people = "/th/people/communities/ban-tha-sai";
    assertThat(treasurer.get(people).status()).isEqualTo(200);
    var chair = site.visitor().signedInAs("sample.chair");
    var page = chair.get(people).body();
    var end =
        page.replaceFirst(
            "(?s).*action=\"([^\"]*/grants/[^\"]*/end)\">(?:(?!/form).)*พรทิพย์.*", "$1");
    assertThat(chair.post(end, "to", people).status()).isEqualTo(303);
    assertThat(treasurer.get(people).status()).isEqualTo(403);
  }

  @Test
  void nothingThatOpensTheDoorIsKeptAsItIs() {
    site.visitor().signedInAs("sample.chair");
    var kept =
        sql.sql(
                """
                select count(*) from information_schema.columns
                 where table_schema = 'people' and column_name in ('token', 'secret', 'code')
                """)
            .query(Long.class)
            .single();
    assertThat(kept).isZero();
  }
}
