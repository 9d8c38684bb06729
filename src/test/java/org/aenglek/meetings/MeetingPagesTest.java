package org.aenglek.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.aenglek.base.Actor;
import org.aenglek.people.Contacts;
import org.aenglek.testing.AenglekTest;
import org.aenglek.testing.MovableClock;
import org.aenglek.testing.Site;
import org.aenglek.testing.Visitor;
import org.aenglek.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;
import org.springframework.beans.factory.annotation.Autowired;

/** The pages of meetings, and what is typed wrongly on them. */
@AenglekTest
class MeetingPagesTest {
  @Autowired Site site;
  @Autowired World world;
  @Autowired Group group;
  @Autowired MovableClock clock;
  @Autowired Meetings meetings;
  @Autowired Organisations organisations;
  @Autowired Tasks tasks;
  @Autowired Attendance attendance;
  @Autowired Contacts contacts;

  private Group.Example met;
  private Visitor officer;

  @BeforeEach
  void meet() {
    clock.reset();
    met = group.example();
    officer = site.visitor().signedInAs("sample.officer");
  }

  @Test
  void theMinutesAreAPdfWithThaiLetters() throws IOException {
    var answer = officer.get("/th/meetings/" + met.meeting() + "/paper.pdf?digits=thai");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Content-Type")).isEqualTo("application/pdf");
    Files.createDirectories(Path.of("target/screenshots"));
    Files.write(Path.of("target/screenshots/minutes.pdf"), answer.bytes());
    var text = new PdfTextExtractor(new PdfReader(answer.bytes())).getTextFromPage(1);
    assertThat(text).contains("๒๕๖๙").doesNotContain("2569");
  }

  @Test
  void theCalendarFileNamesTheDayAndThePlace() {
    var file = officer.get("/th/meetings/" + met.meeting() + "/meeting.ics").body();
    assertThat(file).contains("BEGIN:VEVENT", "ห้องประชุมตัวอย่าง");
  }

  @Test
  void whoeverNoLetterReachesIsInvitedOnPaper() {
    var secretary = World.idOf("sample.officer");
    Actor.person(secretary)
        .does(
            () ->
                contacts.enter(
                    secretary, Contacts.Kind.EMAIL, "secretary@group.test", UUID.randomUUID()));
    var paper = "/th/meetings/" + met.meeting() + "/invitations";
    var body = officer.get(paper).body();
    assertThat(body)
        .contains(
            "ขอเชิญประชุมคณะทำงานตัวอย่าง",
            "</b> ผู้แทนสถาบัน",
            "ระเบียบวาระที่ 1",
            "ขอแสดงความนับถือ")
        .doesNotContain("</b> เลขานุการ");
    assertThat(site.visitor().signedInAs("sample.district").get(paper).status()).isEqualTo(403);
  }

  @Test
  void aResolutionWithoutAnOwnerIsAskedForAgain() {
    var page = "/th/meetings/" + met.meeting();
    var item = group.heading(meeting(), AgendaItem.Kind.OTHER).toString();
    var answer = officer.post(page + "/resolutions", "item", item, "words", "ให้ทำ", "kind", "do");
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body()).contains("เลือกผู้รับผิดชอบ");
    assertThat(
            officer
                .post(page + "/resolutions", "item", item, "words", "รับทราบ", "kind", "note")
                .status())
        .isEqualTo(303);
    assertThat(officer.get(page).body()).contains("รับทราบ");
  }

  @Test
  void nothingTypedOfAResolutionIsLostWhenItIsRefused() {
    var page = "/th/meetings/" + met.meeting();
    var item = group.heading(meeting(), AgendaItem.Kind.OTHER).toString();
    var body = page + "/resolutions";
    var owner = "person " + World.idOf("sample.officer");
    var answer =
        officer.post(
            body, "item", item, "words", "ให้สรุปผล", "yes", "สี่", "owner", owner, "kind", "do");
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body())
        .contains("จำนวนเสียงเป็นตัวเลข", "ให้สรุปผล</textarea>", "value=\"สี่\"")
        .contains("<option value=\"" + owner + "\" selected>")
        .containsOnlyOnce("<details class=\"more\" open>");
  }

  @Test
  void anAttendanceSheetIsWrittenWhollyOrNotAtAll() {
    var day = group.today().toString();
    var called = officer.post(call(), "title", "อีกครั้ง", "first", day, "place", "ศาลา");
    var page = called.header("Location");
    var meeting =
        group.asOfficer(() -> meetings.get(UUID.fromString(page.substring(page.length() - 36))));
    var seats = group.asOfficer(() -> attendance.of(meeting));
    var first = "state." + seats.getFirst().seat().id();
    var last = "state." + seats.getLast().seat().id();
    var sheet = page + "/attendance";
    var refused =
        officer.post(sheet, first, "present", last, "substitute", "other", "ผู้สังเกตการณ์");
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.body()).contains("บอกชื่อผู้มาแทน", "value=\"ผู้สังเกตการณ์\"");
    assertThat(refused.body().split("type=\"radio\"[^>]* checked")).hasSize(3);
    assertThat(group.asOfficer(() -> attendance.of(meeting)))
        .allMatch(place -> place.state() == null);
  }

  @Test
  void aMeetingThatIsCalledIsTheNextPage() {
    var answer = officer.post(call(), "title", "อีกครั้ง", "first", "2018-12-20", "place", "ศาลา");
    assertThat(answer.header("Location")).matches(".*/th/meetings/[0-9a-f-]{36}");
    assertThat(officer.post(call(), "first", "2018-12-20", "place", "ศาลา").body())
        .contains("บอกชื่อการประชุม");
    assertThat(officer.post(call(), "title", "ก", "first", "2018-12-20").body())
        .contains("บอกสถานที่ประชุม");
    var huge = officer.post(call(), "title", "ก".repeat(301), "first", "2018-12-20", "place", "ก");
    assertThat(huge.body()).contains("ไม่เกิน 300");
  }

  @Test
  void whatIsReportedOfATaskOutlivesAPictureThatCannotBeRead() {
    var reports = "/th/meetings/tasks/" + met.task() + "/reports";
    var text = "not a picture".getBytes(StandardCharsets.US_ASCII);
    var told = Map.of("report", "begun", "words", "วัดระยะทางแล้ว", "link", "/th/trips");
    var answer = officer.sendFile(reports, "a.jpg", text, told);
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body())
        .contains("วัดระยะทางแล้ว</textarea>", "value=\"/th/trips\"")
        .contains("<option value=\"begun\" selected>");
  }

  @Test
  void minutesThatAreTooLongComeBackWhole() {
    var minutes = "/th/meetings/" + met.meeting() + "/minutes";
    officer.post(minutes + "/pen");
    var item = group.heading(meeting(), AgendaItem.Kind.OTHER);
    var words = "ก".repeat(20_001);
    var answer = officer.post(minutes + "/items/" + item, "base", "0", "words", words);
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body()).contains(words + "</textarea>");
  }

  private String call() {
    return "/th/meetings/bodies/" + met.body() + "/meetings";
  }

  @Test
  void aBodyWithoutAPlaceAndAMeetingWithoutADayAreRefusedWithASentence() {
    assertThat(officer.post("/en/meetings/bodies", "name", "").body())
        .contains("Give it a name and a place");
    var call = "/en/meetings/bodies/" + met.body() + "/meetings";
    var answer = officer.post(call, "title", "Once more", "first", "2018-13-40", "place", "x");
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body()).contains("no such day", "Once more");
  }

  @Test
  void aPaperIsJudgedByWhatIsInIt() {
    var papers = "/th/meetings/" + met.meeting() + "/papers";
    var pdf = "%PDF-1.4 sample".getBytes(StandardCharsets.US_ASCII);
    assertThat(officer.sendFile(papers, "a.pdf", pdf, Map.of("name", "แผนงาน")).status())
        .isEqualTo(303);
    assertThat(officer.get("/th/meetings/" + met.meeting()).body()).contains("แผนงาน");
    var once = Map.of("name", "ส่งสองครั้ง", "request", id());
    officer.sendFile(papers, "a.pdf", pdf, once);
    officer.sendFile(papers, "a.pdf", pdf, once);
    assertThat(officer.get("/th/meetings/" + met.meeting()).body()).containsOnlyOnce("ส่งสองครั้ง");
    var script = "<script>".getBytes(StandardCharsets.US_ASCII);
    var refused = officer.sendFile(papers, "b.pdf", script, Map.of("name", "ชื่อที่พิมพ์ไว้"));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.body()).contains("value=\"ชื่อที่พิมพ์ไว้\"");
    var huge = officer.sendFile(papers, "c.pdf", new byte[25_000_000], Map.of("name", "ใหญ่"));
    assertThat(huge.body()).contains("ไฟล์ใหญ่เกิน 10 เมกะไบต์");
  }

  @Test
  void whoHasATaskSeesItAndNothingElseOfTheBody() {
    var owner = new Task.Whom(Task.OwnerKind.COMMUNITY, world.community("ban-tha-sai").id());
    var work = Group.work("ถ่ายภาพชุมชน", owner, group.today().plusDays(3), null);
    var resolution = group.resolved(meeting(), work);
    var id =
        group.as("sample.chair", tasks::mine).stream()
            .filter(task -> resolution.equals(task.resolution()))
            .findFirst()
            .orElseThrow()
            .id();
    var chair = site.visitor().signedInAs("sample.chair");
    assertThat(chair.get("/th/meetings/tasks/" + id).body()).contains("ถ่ายภาพชุมชน");
    assertThat(chair.get("/th/meetings/" + met.meeting()).status()).isEqualTo(404);
    assertThat(
            chair
                .post(
                    "/th/meetings/tasks/" + id + "/reports",
                    "report",
                    "done",
                    "link",
                    "/th/communities/ban-tha-sai")
                .status())
        .isEqualTo(303);
    assertThat(
            chair
                .post("/th/meetings/tasks/" + id + "/reports", "report", "reopened", "words", "x")
                .status())
        .isEqualTo(403);
  }

  @Test
  void whatAnOrganisationPromisesStandsOnTheCommunitysPage() {
    var village = world.community("ban-khlong-daen");
    var page = "/th/meetings/organisations/" + met.organisation();
    officer.post(page, "kind", "university", "expertise", "ออกแบบเส้นทาง");
    officer.post(page + "/care", "community", "community " + village.id());
    var pledged =
        officer.post(
            page + "/pledges",
            "what",
            "ออกแบบป้ายชุมชน",
            "to",
            "community " + village.id(),
            "due",
            group.today().plusDays(40).toString(),
            "body",
            met.body().toString());
    assertThat(pledged.status()).isEqualTo(303);
    assertThat(site.get(page).body()).contains("ออกแบบเส้นทาง").doesNotContain("ออกแบบป้ายชุมชน");
    assertThat(site.get("/th/communities/ban-khlong-daen").body())
        .contains("ออกแบบป้ายชุมชน", "สถาบันตัวอย่าง", "กำลังทำ");
    assertThat(group.asOfficer(() -> organisations.get(met.organisation())).cares())
        .contains(village.id());
  }

  @Test
  void nobodyReadsWhatIsNotTheirs() {
    for (var path :
        new String[] {
          "/th/meetings", "/th/meetings/" + met.meeting(), "/th/meetings/tasks/" + met.task()
        }) {
      assertThat(site.get(path).header("Location")).as(path).contains("/people/sign-in");
    }
    var member = site.visitor().signedInAs("sample.member");
    assertThat(member.get("/th/meetings/tasks/" + met.task()).status()).isEqualTo(404);
    assertThat(member.get("/th/meetings/" + met.meeting() + "/paper.pdf").status()).isEqualTo(404);
    assertThat(
            member
                .post("/th/meetings/" + met.meeting() + "/steps/closed", "request", id())
                .status())
        .isEqualTo(404);
  }

  private static String id() {
    return UUID.randomUUID().toString();
  }

  private Meeting meeting() {
    return group.asOfficer(() -> meetings.get(met.meeting()));
  }
}
