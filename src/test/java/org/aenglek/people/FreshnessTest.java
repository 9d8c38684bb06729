package org.aenglek.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.aenglek.testing.AenglekTest;
import org.aenglek.testing.MovableClock;
import org.aenglek.testing.Site;
import org.aenglek.testing.Site.Answer;
import org.aenglek.testing.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A session that was left open is not enough to change how its owner comes in or is reached. */
@AenglekTest
class FreshnessTest {
  private static final String ME = "/th/people/me";
  private static final String FRESHNESS = ME + "/freshness";
  private static final String PASSWORD = "come and see the lake";
  private static final String ASKED = "ยืนยันว่าเป็นคุณ";
  @Autowired Site site;
  @Autowired MovableClock clock;

  @BeforeEach
  void anHourLater() {
    clock.forward(Duration.ofHours(2));
  }

  @Test
  void whoSignedInJustNowIsNotAsked() {
    assertThat(site.visitor().signedInAs("sample.member").post(ME + "/codes").status())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/password",
        "/password/removal",
        "/passkeys/AAAA/removal",
        "/identities/018f0000-0000-7000-8000-000000000001/removal",
        "/codes",
        "/contacts",
        "/contacts/018f0000-0000-7000-8000-000000000001/removal"
      })
  void fiveMinutesLaterItIsAskedWhoeverChangesWaysInOrContacts(String change) {
    var chair = signedInFiveMinutesAgo("sample.chair");
    var answer =
        chair.post(
            ME + change,
            "name",
            "thief",
            "password",
            "a thief in the night",
            "kind",
            "email",
            "value",
            "thief@example.org");
    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.body()).contains(ASKED, "action=\"" + FRESHNESS + "\"");
    assertThat(site.visitor().signIn("thief", "a thief in the night").status()).isEqualTo(422);
  }

  @Test
  void aScriptIsToldWhereToShowIt() {
    var chair = signedInFiveMinutesAgo("sample.chair");
    var told =
        site.post(
            ME + "/passkey-options",
            "application/json",
            "",
            "Accept",
            "application/json",
            "Cookie",
            chair.cookie());
    assertThat(told.status()).isEqualTo(403);
    assertThat(told.body()).contains(FRESHNESS + "?to=%2Fth%2Fpeople%2Fme");
  }

  @Test
  void whatWasTypedIsDoneOnceThePasswordWasShown() {
    var member = signedInFiveMinutesAgo("sample.member");
    var asked = member.post(ME + "/contacts", "kind", "telephone", "value", "081 555 0101");
    var hidden = hidden(asked);
    var wrong = show(member, hidden, "not the password");
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.body()).contains("aria-invalid");
    assertThat(hidden(wrong)).containsAll(hidden);
    assertThat(member.get(ME + "/contacts").body()).doesNotContain("081 555 0101");

    var shown = show(member, hidden(wrong), PASSWORD);
    assertThat(shown.status()).as("the browser sends the same form there").isEqualTo(307);
    assertThat(shown.header("Location")).isEqualTo(ME + "/contacts");
    assertThat(member.post(ME + "/contacts", hidden.toArray(String[]::new)).status())
        .isEqualTo(303);
    assertThat(member.get(ME + "/contacts").body()).contains("081 555 0101");
  }

  @Test
  void whoComesFromALinkGoesOnWithItsPage() {
    var member = signedInFiveMinutesAgo("sample.member");
    var asked = member.get(ME + "/sign-in/line", "Sec-Fetch-Site", "same-origin");
    assertThat(asked.status()).isEqualTo(403);
    var shown = show(member, hidden(asked), PASSWORD);
    assertThat(shown.status()).isEqualTo(303);
    assertThat(shown.header("Location")).isEqualTo(ME + "/sign-in/line");
  }

  @Test
  void itIsShownInThisSessionAndLastsFiveMinutes() {
    var phone = signedInFiveMinutesAgo("sample.committee");
    var desk = site.visitor().signedInAs("sample.committee");
    assertThat(phone.post(ME + "/codes").status()).as("another's counts nothing").isEqualTo(403);
    show(phone, hidden(phone.get(FRESHNESS)), PASSWORD);
    clock.forward(Duration.ofMinutes(4));
    assertThat(phone.post(ME + "/codes").status()).isEqualTo(200);
    clock.forward(Duration.ofMinutes(1));
    assertThat(phone.post(ME + "/codes").status()).isEqualTo(403);
    assertThat(desk.post(ME + "/codes").status()).isEqualTo(403);
  }

  @Test
  void whoGuessesInAnOpenSessionIsSlowed() {
    var found = signedInFiveMinutesAgo("sample.treasurer");
    for (int i = 0; i < 7; i++) show(found, List.of(), "guess " + i);
    assertThat(show(found, List.of(), PASSWORD).status()).isEqualTo(429);
  }

  @ParameterizedTest
  @ValueSource(strings = {"//evil.example", "https://evil.example", "/\\evil.example"})
  void nobodyIsLedToAnotherSite(String to) {
    var member = site.visitor().signedInAs("sample.member");
    var answer = member.post(FRESHNESS, "fresh-to", to, "fresh-password", PASSWORD);
    assertThat(answer.header("Location")).isEqualTo(ME);
  }

  private Visitor signedInFiveMinutesAgo(String name) {
    var visitor = site.visitor().signedInAs(name);
    clock.forward(Duration.ofMinutes(5));
    return visitor;
  }

  private static Answer show(Visitor visitor, List<String> hidden, String password) {
    var fields = new ArrayList<>(hidden);
    fields.addAll(List.of("fresh-password", password));
    return visitor.post(FRESHNESS, fields.toArray(String[]::new));
  }

  /** Names and values in turn. */
  private static List<String> hidden(Answer page) {
    return Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"")
        .matcher(page.body())
        .results()
        .flatMap(found -> List.of(found.group(1), found.group(2)).stream())
        .toList();
  }
}
