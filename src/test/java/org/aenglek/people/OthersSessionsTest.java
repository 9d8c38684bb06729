package org.aenglek.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.aenglek.post.Letters;
import org.aenglek.testing.AenglekTest;
import org.aenglek.testing.Site;
import org.aenglek.testing.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A telephone was stolen, and its owner cannot sign out. */
@AenglekTest
class OthersSessionsTest {
  private static final String ME = "/th/people/me";
  private static final String END = "ให้ออกจากระบบทุกเครื่อง";
  @Autowired Site site;
  @Autowired World world;
  @Autowired Letters letters;

  @Test
  void anAdministratorEndsAllOfThemAndThePersonIsTold() {
    var stranger = world.stranger("ban-nang-lao", "ผู้ถูกขโมยเครื่อง");
    var stolen = site.visitor().by("Mozilla/5.0 (Linux; Android 16)");
    stolen.signedInAs(stranger.signIn());
    var administrator = site.visitor().signedInAs("sample.administrator");
    var person = "/th/people/persons/" + stranger.ids().get("person");
    assertThat(administrator.get(person).body()).contains("โทรศัพท์แอนดรอยด์", END);

    assertThat(administrator.post(person + "/sessions/end").header("Location")).isEqualTo(person);
    assertThat(stolen.get(ME).status()).isEqualTo(303);
    assertThat(administrator.get(person).body())
        .contains("ไม่ได้เข้าระบบจากเครื่องใด")
        .doesNotContain("โทรศัพท์แอนดรอยด์");
    assertThat(administrator.get("/th/people/acts?place=everywhere").body())
        .contains(END, "ผู้ถูกขโมยเครื่อง");
    assertThat(letters.shown())
        .anySatisfy(
            letter -> {
              assertThat(letter.to()).anyMatch(to -> to.value().equals(stranger.mail()));
              assertThat(letter.body()).contains("ออกจากระบบทุกเครื่อง", "เปลี่ยนรหัสผ่าน");
            });
    assertThat(site.visitor().signedInAs(stranger.signIn()).isSignedIn()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"sample.chair", "sample.officer", "sample.auditor", "sample.committee"})
  void nobodyElseSeesOrEndsThem(String name) {
    var member = site.visitor().signedInAs("sample.member");
    var other = site.visitor().signedInAs(name);
    var person = "/th/people/persons/" + world.person("sample.member");
    assertThat(other.get(person).body()).doesNotContain(END, "/sessions/end");
    assertThat(other.post(person + "/sessions/end").status()).isEqualTo(403);
    assertThat(member.get(ME).status()).isEqualTo(200);
  }
}
