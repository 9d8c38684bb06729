package org.aenglek.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.aenglek.base.Actor;
import org.aenglek.people.Contacts;
import org.aenglek.post.Letters;
import org.aenglek.post.ShownLetter;
import org.aenglek.testing.AenglekTest;
import org.aenglek.testing.MovableClock;
import org.aenglek.testing.Site;
import org.aenglek.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A letter's link puts a meeting into a calendar, and takes it out, without signing in. */
@AenglekTest
class MeetingCalendarTest {
  private static final Pattern LINK = Pattern.compile("http://\\S+/calendar/[\\w-]{43}\\.ics");

  @Autowired Meetings meetings;
  @Autowired Group group;
  @Autowired Site site;
  @Autowired Letters letters;
  @Autowired Contacts contacts;
  @Autowired MovableClock clock;

  private Meeting meeting;
  private String link;

  @BeforeEach
  void invite() {
    clock.reset();
    clock.forward(Duration.ofSeconds(1));
    reach("sample.district");
    meeting = group.called(group.body(), group.today().plusDays(9));
    step(meetings::invite);
    link = linkIn("เชิญประชุม");
  }

  @Test
  void whoWasWrittenToNeedNotSignInAndSeesNothingElse() {
    var file = site.get(link);
    assertThat(file.status()).isEqualTo(200);
    assertThat(file.header("Content-Type")).startsWith("text/calendar");
    assertThat(file.body())
        .contains("การประชุมตัวอย่าง", "ห้องประชุมตัวอย่าง", "METHOD:PUBLISH", "SEQUENCE:0")
        .doesNotContain("คณะทำงานตัวอย่าง", "/meetings/" + meeting.id(), "ระเบียบวาระ");
    var another = link.substring(0, link.length() - 47) + "A".repeat(43) + ".ics";
    assertThat(site.get(another).status()).isEqualTo(404);
    var stranger = link.replace(meeting.id().toString(), UUID.randomUUID().toString());
    assertThat(site.get(stranger).status()).isEqualTo(404);
  }

  @Test
  void theLinkEndsWithTheDayAfter() {
    clock.forward(Duration.ofDays(10));
    assertThat(site.get(link).status()).isEqualTo(200);
    clock.forward(Duration.ofDays(1));
    assertThat(site.get(link).status()).isEqualTo(404);
  }

  @Test
  void calledOffTheSameEntryIsTakenOut() {
    var before = uid(site.get(link).body());
    clock.forward(Duration.ofSeconds(1));
    step(meetings::callOff);
    var off = site.get(linkIn("งดประชุม")).body();
    assertThat(off).contains("METHOD:CANCEL", "SEQUENCE:1", "STATUS:CANCELLED");
    assertThat(uid(off)).isEqualTo(before);
    assertThat(site.get(link).body()).as("by the first letter, too").contains("METHOD:CANCEL");
  }

  private static String uid(String file) {
    return file.replace("\r\n ", "")
        .lines()
        .filter(line -> line.startsWith("UID:"))
        .findFirst()
        .orElseThrow();
  }

  private String linkIn(String subject) {
    var body =
        letters.shown().stream()
            .filter(letter -> letter.subject().contains(subject))
            .map(ShownLetter::body)
            .filter(text -> text.contains(meeting.id().toString()))
            .findFirst()
            .orElseThrow();
    var found = LINK.matcher(body);
    assertThat(found.find()).as(body).isTrue();
    return found.group().replaceFirst("http://[^/]+", "");
  }

  private void step(Consumer<UUID> step) {
    group.asOfficer(
        () -> {
          step.accept(meeting.id());
          return meeting;
        });
  }

  private void reach(String who) {
    var person = World.idOf(who);
    Actor.person(person)
        .does(
            () ->
                contacts.enter(
                    person, Contacts.Kind.EMAIL, who + "@group.test", UUID.randomUUID()));
  }
}
