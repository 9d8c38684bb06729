package org.aenglek.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.aenglek.post.Address;
import org.aenglek.post.Channel;
import org.aenglek.post.Letters;
import org.aenglek.post.ShownLetter;
import org.aenglek.testing.AenglekTest;
import org.aenglek.testing.Site;
import org.aenglek.testing.Stranger;
import org.aenglek.testing.World;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@AenglekTest
class PersonalLettersTest {
  private static final String ELSEWHERE = "มีการเข้าระบบด้วยบัญชีของคุณจากเครื่องใหม่";
  @Autowired Site site;
  @Autowired World world;
  @Autowired Contacts contacts;
  @Autowired Letters letters;
  @Autowired Grants grants;

  @Test
  void whoIsVouchedForIsToldWhereTheyAreReachedAlsoByAGuardianWhoMayNotSeeThat() {
    var stranger = world.stranger("ban-khlong-daen", "ผู้ถูกรับรอง");
    var person = stranger.ids().get("person");
    int before = letters.shown().size();
    var guardian = site.visitor().signedInAs("sample.administrator");
    assertThat(guardian.get("/th/people/persons/" + person).body()).doesNotContain(stranger.mail());
    guardian.post("/th/people/persons/" + person + "/resets", "reason", "โทรศัพท์หาย");
    assertThat(letters.shown()).hasSize(before + 1);
    assertThat(written(stranger, "มีผู้รับรองว่าโทรศัพท์ของคุณหาย").body())
        .contains("24 ชั่วโมง", "http://aenglek.test/th/people/me");
  }

  @Test
  void aNewWayInIsTold() {
    var stranger = world.stranger("ban-nang-lao", "ผู้เปลี่ยนรหัส");
    var visitor = site.visitor().signedInAs(stranger.signIn());
    visitor.post(
        "/th/people/me/password", "name", stranger.signIn(), "password", "a lake full of lotus");
    assertThat(written(stranger, "มีวิธีเข้าระบบใหม่ในบัญชีของคุณ").body())
        .contains("ถ้าไม่ใช่คุณ");
  }

  @Test
  void aRoleIsTold() {
    var stranger = world.stranger("ban-mi-rai", "ผู้ได้หน้าที่");
    var house = Place.household(stranger.ids().get("household"));
    world.act(() -> grants.give(stranger.ids().get("person"), Role.MEMBER, house, null));
    assertThat(written(stranger, "คุณได้รับหน้าที่ใหม่").body()).contains("/th/people/me");
  }

  @Test
  void whoComesInABrowserThatWasNotSeenBeforeIsTold() {
    var stranger = world.stranger("ban-khlong-daen", "ผู้เปลี่ยนเครื่อง");
    assertThat(count(stranger)).as("the first of all, at joining").isZero();
    var phone = site.visitor().by("Mozilla/5.0 (Linux; Android 16; Pixel 9)");
    phone.signedInAs(stranger.signIn());
    var told = written(stranger, ELSEWHERE).body();
    assertThat(told)
        .contains("โทรศัพท์แอนดรอยด์", "เปลี่ยนรหัสผ่าน", "http://aenglek.test/th/people/me")
        .containsPattern(" 25\\d\\d\\D{1,8}\\d\\d:\\d\\d ");
    assertThat(count(stranger)).isOne();

    phone.post("/th/people/sign-out");
    phone.signedInAs(stranger.signIn());
    assertThat(count(stranger)).as("in the same browser").isOne();
    site.visitor().signIn(stranger.signIn(), "not the password");
    assertThat(count(stranger)).as("who was not let in").isOne();
    site.visitor().signedInAs(stranger.signIn());
    assertThat(count(stranger)).isEqualTo(2);
  }

  private long count(Stranger to) {
    return letters.shown().stream()
        .filter(letter -> letter.to().contains(new Address(Channel.EMAIL, to.mail())))
        .filter(letter -> letter.subject().equals(ELSEWHERE))
        .count();
  }

  @Test
  void theCheapestChannelComesFirstAndAHouseTelephoneGetsNone() {
    var person = world.stranger("ban-tha-sai", "ผู้มีหลายช่องทาง").ids().get("person");
    world.act(
        () -> {
          enter(person, Contacts.Kind.TELEPHONE, "081 234 5678");
          enter(person, Contacts.Kind.TELEPHONE, "074 311 111");
          enter(person, Contacts.Kind.LINE, "somsri_weaver");
          enter(person, Contacts.Kind.LINE, "U" + "0123456789abcdef".repeat(2));
          assertThat(contacts.receiver(person).orElseThrow().addresses())
              .extracting(Address::channel)
              .containsExactly(Channel.LINE, Channel.EMAIL, Channel.SMS);
        });
  }

  private ShownLetter written(Stranger to, String subject) {
    return letters.shown().stream()
        .filter(letter -> letter.to().contains(new Address(Channel.EMAIL, to.mail())))
        .filter(letter -> letter.subject().equals(subject))
        .findFirst()
        .orElseThrow();
  }

  private void enter(UUID person, Contacts.Kind kind, String typed) {
    contacts.enter(person, kind, typed, UUID.randomUUID());
  }
}
