package org.aenglek.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.UUID;
import org.aenglek.meetings.Attendance.State;
import org.aenglek.meetings.Resolution.Votes;
import org.aenglek.testing.AenglekTest;
import org.aenglek.testing.MovableClock;
import org.aenglek.testing.Site;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** No more vote than are there, and nobody before it is said who is. */
@AenglekTest
class VotesTest {
  private static final String MORE = "มากกว่าผู้มาประชุมที่ลงคะแนนได้ (2 คน)";

  @Autowired Meetings meetings;
  @Autowired Attendance attendance;
  @Autowired Resolutions resolutions;
  @Autowired Group group;
  @Autowired Site site;
  @Autowired MovableClock clock;

  private Meeting meeting;

  @BeforeEach
  void open() {
    clock.reset();
    meeting = group.opened(group.body(), group.today(), 0);
  }

  @Test
  void beforeAnybodySaysWhoCameNobodyVotes() {
    assertThatThrownBy(() -> vote(1, 0, 0)).hasMessageContaining("votesUncounted");
    group.come(meeting, 1);
    vote(1, 0, 0);
  }

  @Test
  void thoseWhoCameVoteOnceAndASubstituteIsOneOfThem() {
    group.come(meeting, 2);
    var seat = group.asOfficer(() -> attendance.of(meeting)).getLast().seat().id();
    assertThatThrownBy(() -> vote(2, 0, 1)).hasMessageContaining("votesMany");
    mark(seat, State.SUBSTITUTE);
    vote(2, 0, 1);
    assertThatThrownBy(() -> vote(2, 1, 1)).hasMessageContaining("votesMany");
    assertThatThrownBy(() -> vote(4, -1, 0)).hasMessageContaining("votes");
    group.asOfficer(
        () -> {
          attendance.attend(meeting, "ผู้สังเกตการณ์", UUID.randomUUID());
          return seat;
        });
    assertThatThrownBy(() -> vote(4, 0, 0)).as("no seat, no vote").hasMessageContaining("Many");
  }

  @Test
  void whoCameIsPutRightAndThePageSaysThatMoreVoted() {
    group.come(meeting, 3);
    vote(3, 0, 0);
    var officer = site.visitor().signedInAs("sample.officer");
    assertThat(officer.get("/th/meetings/" + meeting.id()).body()).doesNotContain(MORE);
    var seat = group.asOfficer(() -> attendance.of(meeting)).getFirst().seat().id();
    mark(seat, State.ABSENT);
    assertThat(group.asOfficer(() -> attendance.quorum(meeting)).present()).isEqualTo(2);
    assertThat(officer.get("/th/meetings/" + meeting.id()).body()).contains(MORE);
  }

  @Test
  void theSentenceSaysHowManyAreThereAndNothingTypedIsLost() {
    group.come(meeting, 2);
    var officer = site.visitor().signedInAs("sample.officer");
    var item = group.heading(meeting, AgendaItem.Kind.OTHER).toString();
    var page = "/meetings/" + meeting.id() + "/resolutions";
    var fields =
        new String[] {"item", item, "words", "เห็นชอบ", "yes", "9", "no", "1", "kind", "note"};
    var thai = officer.post("/th" + page, fields);
    assertThat(thai.status()).isEqualTo(422);
    assertThat(thai.body())
        .contains("รวม 10 เสียง", "ลงคะแนนได้ 2 คน", "เห็นชอบ</textarea>", "value=\"9\"");
    assertThat(officer.post("/en" + page, fields).body()).contains("There are 10 votes, and 2");
    fields[5] = "-1";
    assertThat(officer.post("/en" + page, fields).body()).contains("Write the votes as numbers");
  }

  private UUID vote(int yes, int no, int abstained) {
    var item = group.heading(meeting, AgendaItem.Kind.OTHER);
    var facts = new Resolution.New(item, "เห็นชอบ", new Votes(yes, no, abstained), null);
    return group.asOfficer(() -> resolutions.resolve(meeting, facts, UUID.randomUUID()));
  }

  private void mark(UUID seat, State state) {
    group.asOfficer(
        () -> {
          attendance.write(
              meeting, Map.of(seat, new Attendance.Mark(state, "ผู้แทน")), "", UUID.randomUUID());
          return seat;
        });
  }
}
