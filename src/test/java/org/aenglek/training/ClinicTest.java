package org.aenglek.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.aenglek.base.Actor;
import org.aenglek.base.NotThere;
import org.aenglek.people.Contacts;
import org.aenglek.post.Letters;
import org.aenglek.testing.AenglekTest;
import org.aenglek.testing.Site;
import org.aenglek.testing.Site.Answer;
import org.aenglek.testing.Visitor;
import org.aenglek.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An idea is told, spoken of, made, sold on trial, and decided; nothing of it can be skipped. */
@AenglekTest
class ClinicTest {
  private static final String CLINIC = "/th/training/clinic";
  private static final String HERE = CLINIC + "/of/ban-tha-sai";
  private static final String DAY = "2026-07-01";

  @Autowired Ideas ideas;
  @Autowired Contacts contacts;
  @Autowired Letters letters;
  @Autowired World world;
  @Autowired Site site;
  @Autowired JdbcClient sql;

  private Visitor member;
  private Visitor mentor;

  @BeforeEach
  void signIn() {
    for (var who : List.of("sample.officer", "sample.member")) reach(who);
    member = site.visitor().signedInAs("sample.member");
    mentor = site.visitor().signedInAs("sample.group");
  }

  @Test
  void fromAnIdeaToSomethingThatIsSold() throws IOException {
    var idea = told("กระเป๋าผ้าเกาะยอ");
    assertThat(lettersTo("sample.officer")).anyMatch(body -> body.contains("กระเป๋าผ้าเกาะยอ"));
    comment(idea, "ลองทำใบเล็กก่อน");
    assertThat(lettersTo("sample.member"))
        .anyMatch(body -> body.contains("ลองทำใบเล็กก่อน") && body.contains(idea.toString()));
    var made = step(member, idea, "prototype", "words", "เย็บเอง", "day", DAY, "amount", "๘๕.๕๐");
    assertThat(made.status()).isEqualTo(303);
    sell(idea);
    var result = step(member, idea, "result", "result", "sale", "words", "ขายหมดทุกใบ");
    assertThat(result.status()).isEqualTo(303);
    assertThat(page(member, idea))
        .contains("สมใจ (ตัวอย่าง) บอกความคิดนี้", "ธีระ (ตัวอย่าง) ให้ความเห็น", "ลองทำใบเล็กก่อน")
        .contains("85.50", "ขายได้ 12 ชิ้น", "วางขายจริง")
        .doesNotContain("<form method=\"post\" action=\"" + CLINIC);
    var later = new String[] {"words", "อีก", "day", DAY, "amount", "1", "pieces", "1"};
    assertThat(step(member, idea, "trial", later).body()).contains("เรื่องนี้ตัดสินใจไปแล้ว");
  }

  @Test
  void noStepIsSkippedAndTheSentenceSaysWhichComesFirst() throws IOException {
    var idea = told("สบู่ใบบัว");
    assertThat(page(member, idea)).contains("แจ้งพี่เลี้ยงแล้ว");
    var early = step(member, idea, "prototype", "words", "ทำแล้วนะ", "day", DAY, "amount", "10");
    assertThat(early.status()).isEqualTo(422);
    assertThat(early.body()).contains("ต้องมีความเห็นจากพี่เลี้ยงก่อน");
    comment(idea, "น่าสนใจ");
    var sale = step(member, idea, "trial", "words", "ดี", "day", DAY, "amount", "9", "pieces", "3");
    assertThat(sale.body()).contains("ต้องส่งของตัวอย่างก่อน");
    prototype(idea);
    assertThat(step(member, idea, "result", "result", "sale", "words", "เอาเลย").body())
        .contains("ต้องบอกผลลองขายก่อน");
    sell(idea);
    step(member, idea, "result", "result", "changed", "words", "กลิ่นแรงไป");
    assertThat(step(member, idea, "result", "result", "sale", "words", "เอาเลย").body())
        .contains("ต้องส่งของตัวอย่างก่อน");
    assertThat(step(member, idea, "result", "result", "stopped", "words", "ไม่มีเวลา").status())
        .isEqualTo(303);
    assertThat(of(idea).isEnded()).isTrue();
  }

  @Test
  void sentTwiceIsOnceAndAnotherWordByTheSameIdIsRefused() throws IOException {
    var idea = told("หมวกกระจูด");
    told("หมวกกระจูด", idea);
    assertThat(ideasCalled("หมวกกระจูด")).isEqualTo(1);
    var request = UUID.randomUUID().toString();
    String[] said = {"request", request, "words", "สวยดี"};
    assertThat(step(mentor, idea, "comment", said).status()).isEqualTo(303);
    assertThat(step(mentor, idea, "comment", said).status()).isEqualTo(303);
    assertThat(step(mentor, idea, "comment", "request", request, "words", "ไม่สวย").status())
        .isEqualTo(422);
    assertThat(of(idea).steps()).hasSize(1);
  }

  @Test
  void othersNeitherSeeItNorTakePart() throws IOException {
    var idea = told("ขนมลูกตาล");
    var stranger = world.household("ban-khlong-daen", "บ้านอื่น");
    var other = site.visitor().signedInAs(world.signInOf(world.memberOf(stranger)));
    assertThat(other.get(CLINIC + "/" + idea).status()).isEqualTo(404);
    assertThat(other.get(CLINIC).body()).doesNotContain("ขนมลูกตาล");
    assertThat(other.get(HERE).status()).isEqualTo(403);
    assertThat(step(other, idea, "comment", "words", "ก").status()).isEqualTo(404);
    assertThat(other.get(CLINIC + "/" + idea + "/pictures/" + idea).status()).isEqualTo(404);
    assertThat(step(member, idea, "comment", "words", "ดีเอง").status()).isEqualTo(403);
    assertThat(step(mentor, idea, "prototype", "words", "ก", "day", DAY, "amount", "1").status())
        .isEqualTo(403);
    assertThat(site.visitor().signedInAs("sample.chair").get(CLINIC).body()).contains("ขนมลูกตาล");
    assertThat(site.get(CLINIC).status()).isIn(303, 401);
    assertThat(member.get(CLINIC + "/" + idea + "/pictures/" + idea).status()).isEqualTo(200);
  }

  @Test
  void whatIsTypedWronglyIsToldAndKept() throws IOException {
    var idea = told("โคมไฟใยตาล");
    comment(idea, "ดี");
    var wrong = step(member, idea, "prototype", "words", "ทำสองวัน", "day", DAY, "amount", "แพง");
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.body()).contains("เขียนจำนวนเงินเป็นตัวเลข", "ทำสองวัน", "แพง");
    var future = step(member, idea, "prototype", "words", "ก", "day", "2999-01-01", "amount", "1");
    assertThat(future.body()).contains("วันนั้นยังมาไม่ถึง");
    assertThat(step(member, idea, "prototype", "words", "ก".repeat(2001), "day", DAY).status())
        .isEqualTo(422);
    assertThat(member.post(HERE, "title", "", "words", "เรื่อง").body())
        .contains("ตั้งชื่อความคิด");
    assertThat(
            member.post(HERE, "title", "ก", "words", "ข", "capital", UUID.randomUUID() + "").body())
        .contains("เลือกของดีที่ชุมชนมี");
    assertThat(step(member, UUID.randomUUID(), "prototype", "words", "ก").status()).isEqualTo(404);
  }

  /** Not by a page, and not by the database either. */
  @Test
  void aCommentCannotBeChanged() throws IOException {
    var idea = told("ตะกร้า");
    comment(idea, "ใช้สีธรรมชาติ");
    var mentors = Actor.person(World.idOf("sample.group"));
    for (var change :
        new String[] {
          "update training.clinic_step set words = 'x'", "delete from training.clinic_step"
        })
      assertThatThrownBy(() -> world.askAs(mentors, () -> sql.sql(change).update()))
          .hasStackTraceContaining("permission denied");
    var rival = Actor.person(World.idOf("sample.treasurer"));
    assertThat(world.askAs(rival, () -> ideas.get(idea)).steps()).hasSize(1);
    assertThatThrownBy(() -> world.askAs(mentors, () -> ideas.get(UUID.randomUUID())))
        .isInstanceOf(NotThere.class);
  }

  private UUID told(String title) throws IOException {
    return told(title, UUID.randomUUID());
  }

  private UUID told(String title, UUID request) throws IOException {
    var fields = Map.of("title", title, "words", "ยายสอนมา", "request", request.toString());
    var answer = member.sendFile(HERE, "idea.jpg", jpeg(), fields);
    assertThat(answer.header("Location")).isEqualTo(CLINIC + "/" + request);
    return request;
  }

  private void comment(UUID idea, String words) {
    assertThat(step(mentor, idea, "comment", "words", words).status()).isEqualTo(303);
  }

  private void prototype(UUID idea) {
    step(member, idea, "prototype", "words", "ทำแล้ว", "day", DAY, "amount", "10");
  }

  private void sell(UUID idea) {
    var fields = new String[] {"words", "ชอบสี", "day", DAY, "amount", "150", "pieces", "12"};
    assertThat(step(member, idea, "trial", fields).status()).isEqualTo(303);
  }

  private Answer step(Visitor who, UUID idea, String kind, String... fields) {
    return who.post(CLINIC + "/" + idea + "/" + kind + "s", fields);
  }

  private String page(Visitor who, UUID idea) {
    return who.get(CLINIC + "/" + idea).body();
  }

  private Idea of(UUID idea) {
    return world.ask(() -> ideas.get(idea));
  }

  private long ideasCalled(String title) {
    return world.ask(ideas::list).stream().filter(idea -> idea.title().equals(title)).count();
  }

  private List<String> lettersTo(String signIn) {
    return letters.shown().stream()
        .filter(letter -> letter.to().toString().contains(signIn + "@clinic.test"))
        .map(letter -> letter.body())
        .toList();
  }

  private void reach(String who) {
    var person = World.idOf(who);
    var address = who + "@clinic.test";
    Actor.person(person)
        .does(
            () -> {
              for (var before : contacts.all(person)) contacts.remove(before.id());
              contacts.enter(person, Contacts.Kind.EMAIL, address, UUID.randomUUID());
            });
  }

  private static byte[] jpeg() throws IOException {
    var bytes = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "jpeg", bytes);
    return bytes.toByteArray();
  }
}
