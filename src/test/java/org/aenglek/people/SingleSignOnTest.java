package org.aenglek.people;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.aenglek.base.LocalText;
import org.aenglek.testing.AenglekTest;
import org.aenglek.testing.MovableClock;
import org.aenglek.testing.OpenIdProvider;
import org.aenglek.testing.Site;
import org.aenglek.testing.Site.Answer;
import org.aenglek.testing.Visitor;
import org.aenglek.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody else says who one is: LINE, a university, the province. */
@AenglekTest
class SingleSignOnTest {
  private static final String ME = "/th/people/me";
  private static final String UNKNOWN = "ยังไม่ได้เชื่อมกับใครที่นี่";
  private static final String LATE = "เริ่มจากเบราว์เซอร์อื่น";
  private static final String NOT_CONFIRMED = "ยังไม่ยืนยันว่าเป็นคุณ";
  @Autowired Site site;
  @Autowired World world;
  @Autowired OpenIdProvider provider;
  @Autowired MovableClock clock;
  @Autowired Invitations invitations;
  @Autowired JdbcClient sql;

  @BeforeEach
  void anHourLater() {
    clock.forward(Duration.ofHours(2));
  }

  @Test
  void anInvitedWeaverComesInWithLineAndComesBackWithIt() {
    provider.knows("U-weaver");
    var weaver = site.visitor();
    var page = weaver.get("/th/people/invitations/" + invitation("ปราณี"));
    assertThat(page.links()).anyMatch(link -> link.endsWith("/sign-in/line"));
    var entered = byLink(weaver, page, "line");
    assertThat(entered.header("Location")).isEqualTo(ME);
    assertThat(weaver.get(ME).body()).contains("ปราณี", "LINE");
    assertThat(weaver.get(page.response().uri().getPath()).status()).isEqualTo(410);

    var again = site.visitor();
    assertThat(signIn(again, "line", "/th/communities").header("Location"))
        .isEqualTo("/th/communities");
    assertThat(again.get(ME).body()).contains("ปราณี");
  }

  @Test
  void whoIsKnownTakesAnotherRoleByTheSameAccount() {
    provider.knows("U-two-roles");
    byLink(site.visitor(), "/th/people/invitations/" + invitation("สองบทบาท"), "line");
    byLink(site.visitor(), "/th/people/invitations/" + invitation("คนเดิม"), "line");
    var both = site.visitor();
    signIn(both, "line", "");
    assertThat(both.get(ME).body()).contains("สองบทบาท").doesNotContain("คนเดิม");
    assertThat(count("people.person", "name ->> 'th' in ('สองบทบาท', 'คนเดิม')")).isOne();
  }

  @Test
  void anAccountThatNobodyLinkedOpensNothingAndMakesNobody() {
    long before = count("people.person", "true");
    provider.knows("U-nobody");
    var nobody = site.visitor();
    var answer = signIn(nobody, "line", "");
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body()).contains(UNKNOWN, "href=\"/th/people/sign-in\"");
    assertThat(nobody.isSignedIn()).isFalse();
    assertThat(count("people.person", "true")).isEqualTo(before);
  }

  @Test
  void anAccountIsAddedInOnesOwnPlaceAndRemovedWhileThereIsAnotherWay() {
    provider.knows("U-treasurer");
    var treasurer = site.visitor().signedInAs("sample.treasurer");
    assertThat(add(treasurer).header("Location")).isEqualTo(ME);
    var page = treasurer.get(ME).body();
    var removal = page.replaceFirst("(?s).*action=\"([^\"]+/identities/[^\"]+)\".*", "$1");
    assertThat(signIn(site.visitor(), "line", "").header("Location")).isEqualTo(ME);

    treasurer.post(ME + "/password/removal");
    var last = treasurer.post(removal);
    assertThat(last.status()).isEqualTo(422);
    assertThat(last.body()).contains("ทางเข้าเดียวของคุณ");
    treasurer.post(ME + "/password", "name", "treasurer.again", "password", "a loom by the water");
    assertThat(treasurer.post(removal).status()).isEqualTo(303);
    assertThat(signIn(site.visitor(), "line", "").body()).contains(UNKNOWN);
  }

  @Test
  void whoHasNothingElseShowsItByTheSameAccountAndGoesOn() {
    provider.knows("U-nothing-else");
    var weaver = site.visitor();
    byLink(weaver, weaver.get("/th/people/invitations/" + invitation("อุไร")), "line");
    clock.forward(Duration.ofMinutes(6));
    var asked = weaver.post(ME + "/codes");
    assertThat(asked.status()).isEqualTo(403);
    var show = ME + "/freshness/line?to=%2Fth%2Fpeople%2Fme";
    assertThat(asked.body()).contains(show.replace("&", "&amp;"));

    provider.knows("U-somebody-else");
    assertThat(show(weaver, show).body()).contains(UNKNOWN);
    assertThat(weaver.post(ME + "/codes").status()).isEqualTo(403);
    provider.knows("U-nothing-else");
    assertThat(show(weaver, show).header("Location")).isEqualTo(ME);
    assertThat(weaver.post(ME + "/codes").status()).isEqualTo(200);
  }

  /**
   * Or an account somewhere, perhaps with a weaker guard, would be as good as the password here.
   */
  @Test
  void whoHasAPasswordDoesNotShowItByAnAccountAndNoOtherSiteMakesASessionFresh() {
    provider.knows("U-and-a-password");
    var editor = site.visitor().signedInAs("sample.editor");
    add(editor);
    var show = ME + "/freshness/line";
    assertThat(editor.get(show, "Sec-Fetch-Site", "same-origin").body()).contains(UNKNOWN);
    assertThat(editor.get(show, "Sec-Fetch-Site", "cross-site").header("Location")).isEqualTo(ME);
  }

  private Answer show(Visitor visitor, String path) {
    return visitor.get(atProvider(addressOf(visitor, path, "Sec-Fetch-Site", "same-origin")));
  }

  @Test
  void whatIsSomebodyElsesIsNotAdded() {
    provider.knows("U-taken");
    byLink(site.visitor(), "/th/people/invitations/" + invitation("เจ้าของ"), "line");
    var answer = add(site.visitor().signedInAs("sample.committee"));
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body()).contains("เชื่อมกับผู้อื่นที่นี่แล้ว", "href=\"" + ME + "\"");
  }

  @ParameterizedTest
  @CsvSource({"cross-site", "same-site", "none"})
  void noOtherSiteBeginsToAddAnAccount(String from) {
    var member = site.visitor().signedInAs("sample.member");
    var begun = member.get(ME + "/sign-in/line", "Sec-Fetch-Site", from);
    assertThat(begun.header("Location")).isEqualTo(ME);
    assertThat(member.get(ME + "/sign-in/line").header("Location")).isEqualTo(ME);
  }

  @Test
  void whatWasBegunByOneIsNotAddedToAnother() {
    provider.knows("U-mallory");
    var browser = site.visitor().signedInAs("sample.member");
    var back =
        atProvider(addressOf(browser, ME + "/sign-in/line", "Sec-Fetch-Site", "same-origin"));
    browser.signedInAs("sample.chair");
    assertThat(browser.get(back).body()).contains(LATE);
    assertThat(
            count(
                "people.identity",
                "provider = 'line' and person in (select person from people.role_grant where role = 'chair')"))
        .isZero();
  }

  @Test
  void anAnswerCountsOnceInTheBrowserThatAskedAndSoon() {
    provider.knows("U-once");
    byLink(site.visitor(), "/th/people/invitations/" + invitation("ครั้งเดียว"), "line");
    var browser = site.visitor();
    var back = atProvider(addressOf(browser, "/th/people/sign-in/line"));
    var thief = site.visitor();
    addressOf(thief, "/th/people/sign-in/line");
    assertThat(site.visitor().get(back).body()).contains(LATE);
    assertThat(browser.get(back).body()).as("burnt by the thief").contains(LATE);

    back = atProvider(addressOf(browser, "/th/people/sign-in/line"));
    var cookie = browser.get(back);
    assertThat(cookie.status()).isEqualTo(303);
    assertThat(browser.get(back).body()).contains(LATE);

    back = atProvider(addressOf(browser, "/th/people/sign-in/line"));
    clock.forward(Duration.ofMinutes(11));
    assertThat(browser.get(back).body()).contains(LATE);
    assertThat(browser.get(back.replaceFirst("state=[^&]+", "state=x")).body()).contains(LATE);
    assertThat(browser.get("/th/people/sign-in/line/answer").body()).contains(LATE);
  }

  @Test
  void anAnswerOfOneProviderIsNoneOfAnother() {
    provider.knows("U-mixed-up");
    var browser = site.visitor();
    var back = atProvider(addressOf(browser, "/th/people/sign-in/line"));
    assertThat(browser.get(back.replace("/line/", "/campus/")).body()).contains(LATE);
  }

  static Stream<Arguments> lies() {
    UnaryOperator<JWTClaimsSet.Builder> nonce = claims -> claims.claim("nonce", "another");
    UnaryOperator<JWTClaimsSet.Builder> noNonce = claims -> claims.claim("nonce", null);
    UnaryOperator<JWTClaimsSet.Builder> audience = claims -> claims.audience("another client");
    UnaryOperator<JWTClaimsSet.Builder> others =
        claims -> claims.audience(List.of(OpenIdProvider.CLIENT, "another client"));
    UnaryOperator<JWTClaimsSet.Builder> issuer = claims -> claims.issuer("https://evil.example");
    UnaryOperator<JWTClaimsSet.Builder> expired =
        claims -> claims.expirationTime(new Date(1_700_000_000_000L));
    UnaryOperator<JWTClaimsSet.Builder> endless = claims -> claims.expirationTime(null);
    UnaryOperator<JWTClaimsSet.Builder> nobody = claims -> claims.subject(" ");
    return Stream.of(
        Arguments.of("wrong nonce", nonce),
        Arguments.of("no nonce", noNonce),
        Arguments.of("wrong audience", audience),
        Arguments.of("for others too", others),
        Arguments.of("wrong issuer", issuer),
        Arguments.of("expired", expired),
        Arguments.of("without an end", endless),
        Arguments.of("about nobody", nobody));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("lies")
  void aTokenThatClaimsSomethingElseIsNotBelieved(
      String what, UnaryOperator<JWTClaimsSet.Builder> lie) {
    provider.knows("U-lied-about").claims(lie);
    var answer = signIn(site.visitor(), "line", "");
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body()).contains("LINE", NOT_CONFIRMED, "href=\"/th/people/sign-in\"");
  }

  @Test
  void aTokenByAnotherKeyIsNotBelieved() {
    var browser = site.visitor();
    var asking = addressOf(browser, "/th/people/sign-in/campus");
    var back = atProvider(asking);
    var nonce = asking.replaceFirst(".*nonce=([^&]+).*", "$1");
    provider.answers(
        200,
        "{\"access_token\":\"a\",\"token_type\":\"Bearer\",\"id_token\":\"%s\"}"
            .formatted(provider.signedByAnother(nonce)));
    assertThat(browser.get(back).body()).contains("Campus", NOT_CONFIRMED);
  }

  @Test
  void aUniversityTellsItsPeopleByAClaimOfItsOwn() {
    provider.campusKnows("changes each time", Map.of("student", "6410110001"));
    byLink(site.visitor(), "/th/people/invitations/" + invitation("นักศึกษา"), "campus");
    provider.campusKnows("as said", Map.of("student", "6410110001"));
    var student = site.visitor();
    assertThat(signIn(student, "campus", "").header("Location")).isEqualTo(ME);
    assertThat(student.get(ME).body()).contains("นักศึกษา", "Campus");
    provider.campusKnows("as said", Map.of("other", "claim"));
    assertThat(signIn(site.visitor(), "campus", "").body()).contains(NOT_CONFIRMED);
  }

  @ParameterizedTest
  @CsvSource({
    "th, ยังไม่ยืนยันว่าเป็นคุณ",
    "en, did not confirm who you are",
    "ms, tidak mengesahkan siapa anda",
    "zh, 未能确认您的身份"
  })
  void whoChangesTheirMindAtTheProviderIsToldInTheirLanguage(String lang, String said) {
    var browser = site.visitor();
    var asking = addressOf(browser, "/" + lang + "/people/sign-in/line");
    var state = asking.replaceFirst(".*[?&]state=([^&]+).*", "$1");
    var answer =
        browser.get("/" + lang + "/people/sign-in/line/answer?error=access_denied&state=" + state);
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body()).contains(said, "href=\"/" + lang + "/people/sign-in\"");
  }

  @Test
  void aProviderInTroubleIsSaidToBe() {
    var browser = site.visitor();
    var back = atProvider(addressOf(browser, "/th/people/sign-in/campus"));
    provider.answers(503, "{}");
    assertThat(browser.get(back).body()).contains("Campus", NOT_CONFIRMED);
    back = atProvider(addressOf(browser, "/th/people/sign-in/campus"));
    provider.answers(200, "<html>not what was asked for</html>");
    assertThat(browser.get(back).body()).contains("Campus", NOT_CONFIRMED);
  }

  @Test
  void noOtherProviderIsThere() {
    assertThat(site.visitor().get("/th/people/sign-in/facebook").status()).isEqualTo(404);
    assertThat(site.visitor().get("/th/people/sign-in/facebook/answer").status()).isLessThan(500);
  }

  @Test
  void nobodyIsLedToAnotherSiteAfterwards() {
    provider.knows("U-led");
    byLink(site.visitor(), "/th/people/invitations/" + invitation("นำทาง"), "line");
    for (var to : List.of("//evil.example", "https://evil.example", "/\\evil.example")) {
      assertThat(signIn(site.visitor(), "line", to).header("Location")).isEqualTo(ME);
    }
  }

  @Test
  void whatAProviderCallsSomebodyIsKeptNowhere() {
    provider.knows("U-kept-nowhere");
    byLink(site.visitor(), "/th/people/invitations/" + invitation("ลับ"), "line");
    assertThat(count("people.identity i", "i::text like '%kept-nowhere%'")).isZero();
    assertThat(count("people.act a", "a::text like '%kept-nowhere%'")).isZero();
  }

  @Test
  void afterALostPhoneTheAccountOnItOpensNothing() {
    provider.knows("U-lost");
    var member = site.visitor();
    byLink(member, "/th/people/invitations/" + invitation("โทรศัพท์หาย"), "line");
    var id = sqlId("select id from people.person where name ->> 'th' = 'โทรศัพท์หาย'");
    var link =
        site.visitor()
            .signedInAs("sample.chair")
            .post("/th/people/persons/" + id + "/resets", "reason", "เจ้าตัวมาหาเอง")
            .body();
    var back = link.replaceFirst("(?s).*http://aenglek.test(/th/people/resets/[^\"]+)\".*", "$1");
    clock.forward(Duration.ofHours(25));
    site.visitor().post(back, "name", "lost.phone", "password", "a boat with no engine");
    assertThat(member.get(ME).status()).isEqualTo(303);
    assertThat(signIn(site.visitor(), "line", "").body()).contains(UNKNOWN);
  }

  private String invitation(String name) {
    var place = Place.community(world.community("ban-tha-sai").id());
    var made = new Invitations.Made[1];
    world.act(
        () ->
            made[0] =
                invitations.invite(
                    new Invitations.New(
                        LocalText.ofCodes(Map.of("th", name)), Role.COMMITTEE, place, List.of()),
                    UUID.randomUUID()));
    return made[0].secret();
  }

  private Answer byLink(Visitor visitor, String page, String key) {
    return byLink(visitor, visitor.get(page), key);
  }

  private Answer byLink(Visitor visitor, Answer page, String key) {
    var link = page.links().stream().filter(one -> one.endsWith("/" + key)).findFirst();
    return visitor.get(atProvider(addressOf(visitor, link.orElseThrow())));
  }

  private Answer signIn(Visitor visitor, String key, String to) {
    var more = to.isEmpty() ? "" : "?to=" + URLEncoder.encode(to, UTF_8);
    return visitor.get(atProvider(addressOf(visitor, "/th/people/sign-in/" + key + more)));
  }

  private Answer add(Visitor visitor) {
    return visitor.get(
        atProvider(addressOf(visitor, ME + "/sign-in/line", "Sec-Fetch-Site", "same-origin")));
  }

  /** Where the site sends the browser, at the provider. */
  private static String addressOf(Visitor visitor, String path, String... headers) {
    var sent = visitor.get(path, headers);
    assertThat(sent.status()).as(path).isEqualTo(303);
    return sent.header("Location");
  }

  /** The browser goes to the provider, which sends it back here. */
  private static String atProvider(String address) {
    try (var browser = HttpClient.newHttpClient()) {
      var answer =
          browser.send(
              HttpRequest.newBuilder(URI.create(address)).build(),
              HttpResponse.BodyHandlers.ofString());
      var back = answer.headers().firstValue("Location").orElseThrow();
      assertThat(back).startsWith("http://aenglek.test/th/people/sign-in/");
      return back.substring("http://aenglek.test".length());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private long count(String table, String condition) {
    return world.ask(
        () ->
            sql.sql("select count(*) from " + table + " where " + condition)
                .query(Long.class)
                .single());
  }

  private UUID sqlId(String query) {
    return world.ask(() -> sql.sql(query).query(UUID.class).single());
  }
}
