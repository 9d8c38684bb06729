package org.aenglek;

import static org.assertj.core.api.Assertions.assertThat;

import org.aenglek.testing.Site;
import org.aenglek.testing.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** An installation that asks more than a password of those who may do much. */
class StrongSignInTest {
  private static final String ME = "/th/people/me";
  private static final String PROVINCE = "/th/people/provinces/90";
  private static final String VILLAGE = "/th/people/communities/ban-tha-sai";
  private static final String RESTS = "เข้าด้วยรหัสผ่านอย่างเดียว";
  private static final String PASSWORD = "come and see the lake";
  private static AnotherSite another;
  private static Site site;

  @BeforeAll
  static void start() {
    another = TestBed.anotherSite("aenglek.strong-sign-in=on");
    site = another.site();
  }

  @AfterAll
  static void stop() {
    another.close();
  }

  @Test
  void anOfficersPasswordAloneOpensNoOffice() {
    for (var name : new String[] {"officer", "auditor", "administrator"}) {
      var weak = site.visitor().signedInAs("sample." + name);
      assertThat(weak.get(PROVINCE).status()).as(name).isEqualTo(403);
      assertThat(weak.get("/th/people/acts").status()).as(name).isEqualTo(403);
      assertThat(weak.get(ME).body()).as(name).contains(RESTS);
    }
  }

  @Test
  void aVillagersPasswordIsEnough() {
    for (var name : new String[] {"chair", "committee", "treasurer"}) {
      var villager = site.visitor().signedInAs("sample." + name);
      assertThat(villager.get(VILLAGE).status()).as(name).isEqualTo(200);
      assertThat(villager.get(ME).body()).as(name).doesNotContain(RESTS);
    }
  }

  @Test
  void aPasswordAndACodeTogetherOpenTheOfficeAndACodeAloneDoesNot() {
    var weak = site.visitor().signedInAs("sample.district");
    var page = weak.post(ME + "/codes").body();
    var codes = page.split("<code>");
    var alone = by(site.visitor(), "", code(codes[1]));
    assertThat(alone.isSignedIn()).isTrue();
    assertThat(alone.get("/th/people/districts/9001").status()).isEqualTo(403);
    var both = by(site.visitor(), PASSWORD, code(codes[2]));
    assertThat(both.get("/th/people/districts/9001").status()).isEqualTo(200);
    assertThat(both.get(ME).body()).doesNotContain(RESTS).contains("เหลือ 6 รหัส");

    var wrong = by(site.visitor(), "not the password", code(codes[3]));
    assertThat(wrong.isSignedIn()).isFalse();
    assertThat(both.get(ME).body()).as("the code is not spent").contains("เหลือ 6 รหัส");
  }

  /** Or whoever found out a password would make themself a stronger way with it. */
  @Test
  void withAPasswordAloneNobodyMakesThemselfAWayWhereThereIsABetterOne() {
    var owner = site.visitor().signedInAs("sample.group");
    assertThat(owner.post(ME + "/codes").status()).isEqualTo(200);
    var thief = site.visitor().signedInAs("sample.group");
    for (var path : new String[] {"/codes", "/password"}) {
      var refused =
          thief.post(ME + path, "name", "thief.group", "password", "a thief in the night");
      assertThat(refused.status()).as(path).isEqualTo(403);
      assertThat(refused.body()).as(path).contains("โปรดเข้าด้วยพาสคีย์");
    }
    assertThat(site.visitor().signedInAs("sample.group").isSignedIn()).isTrue();
  }

  @Test
  void withoutProvidersNoButtonsLeadThere() {
    assertThat(site.get("/th/people/sign-in").body()).doesNotContain("class=\"provider\"");
    assertThat(site.get("/th/people/sign-in/line").status()).isEqualTo(404);
  }

  private static Visitor by(Visitor visitor, String password, String code) {
    visitor.post(
        "/th/people/sign-in", "name", "sample.district", "password", password, "code", code);
    return visitor;
  }

  private static String code(String from) {
    return from.substring(0, from.indexOf('<'));
  }
}
