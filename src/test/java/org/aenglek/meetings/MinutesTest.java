package org.aenglek.meetings;

import static org.aenglek.testing.Together.together;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.aenglek.meetings.Minutes.Written;
import org.aenglek.testing.AenglekTest;
import org.aenglek.testing.MovableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** One writes, the others see it, and nothing that anybody wrote is lost. */
@AenglekTest
class MinutesTest {
  private static final String OFFICER = "sample.officer";
  private static final String CHAIR = "sample.group";

  @Autowired Minutes minutes;
  @Autowired Meetings meetings;
  @Autowired Group group;
  @Autowired MovableClock clock;

  private Meeting meeting;
  private UUID item;

  @BeforeEach
  void open() {
    clock.reset();
    meeting = group.opened(group.body(), group.today(), 4);
    item = group.heading(meeting, AgendaItem.Kind.CHAIR);
  }

  @Test
  void whatIsWrittenIsSeenByTheOthersAtOnce() {
    assertThat(write(OFFICER, 0, "ประธานแจ้งเรื่องที่หนึ่ง")).isEqualTo(Written.KEPT);
    assertThat(write(OFFICER, 1, "ประธานแจ้งเรื่องที่หนึ่งและสอง")).isEqualTo(Written.KEPT);
    var seen = group.as("sample.district", () -> minutes.of(meeting.id()));
    assertThat(seen.get(item).words()).isEqualTo("ประธานแจ้งเรื่องที่หนึ่งและสอง");
    assertThat(group.as("sample.district", () -> minutes.pen(meeting.id()))).isPresent();
  }

  @Test
  void whileOneWritesWhatAnotherWritesStandsBeside() {
    write(OFFICER, 0, "ของเลขานุการ");
    assertThat(write(CHAIR, 0, "ของประธาน")).isEqualTo(Written.BESIDE);
    assertThat(words()).isEqualTo("ของเลขานุการ");
    assertThat(asides()).singleElement().extracting(Minutes.Aside::words).isEqualTo("ของประธาน");
    group.closed(meeting);
    assertThatThrownBy(this::approve).hasMessageContaining("asideOpen");
    var aside = asides().getFirst().id();
    write(OFFICER, 1, "ของเลขานุการ และของประธาน");
    group.asOfficer(
        () -> {
          minutes.settle(meeting, aside);
          return aside;
        });
    approve();
  }

  @Test
  void thePenGoesBackByItself() {
    write(OFFICER, 0, "ร่างแรก");
    assertThat(group.as(CHAIR, () -> minutes.take(meeting))).isFalse();
    clock.forward(Minutes.PEN_LASTS.plus(Duration.ofSeconds(1)));
    assertThat(group.as(CHAIR, () -> minutes.take(meeting))).isTrue();
    assertThat(write(CHAIR, 1, "ร่างที่สอง")).isEqualTo(Written.KEPT);
    assertThat(write(OFFICER, 1, "ร่างแรกที่เขียนต่อ")).isEqualTo(Written.BESIDE);
    assertThat(words()).isEqualTo("ร่างที่สอง");
  }

  @Test
  void ofManyWhoWriteAtOnceOneIsKeptAndNoWordIsLost() {
    var all = together(8, i -> write(i % 2 == 0 ? OFFICER : CHAIR, 0, "ข้อความของคนที่ " + i));
    assertThat(all).filteredOn(Written.KEPT::equals).hasSize(1);
    assertThat(asides()).hasSize(7);
  }

  private Written write(String who, int base, String words) {
    return group.as(who, () -> minutes.write(meeting, item, base, words));
  }

  private String words() {
    return group.asOfficer(() -> minutes.of(meeting.id())).get(item).words();
  }

  private List<Minutes.Aside> asides() {
    return group.asOfficer(() -> minutes.asides(meeting.id()));
  }

  private void approve() {
    group.asOfficer(
        () -> {
          meetings.approve(meeting.id());
          return meeting;
        });
  }
}
