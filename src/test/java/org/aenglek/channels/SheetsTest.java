package org.aenglek.channels;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.aenglek.testing.AenglekTest;
import org.aenglek.testing.Site;
import org.aenglek.testing.Site.Answer;
import org.aenglek.testing.Visitor;
import org.aenglek.testing.World;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a place tells, taken away as sheets, changed and brought back. */
@AenglekTest
class SheetsTest {
  private static final String HERE = "/th/channels/sheets/communities/ban-tha-sai";
  private static final String VILLAGE = "/th/communities/ban-tha-sai";
  @Autowired Site site;
  @Autowired World world;
  private Visitor chair;

  @BeforeEach
  void signIn() {
    chair = site.visitor().signedInAs("sample.chair");
  }

  private static Answer send(Visitor who, byte[] file) {
    return send(who, HERE, file);
  }

  private static Answer send(Visitor who, String here, byte[] file) {
    return who.sendFile(here + "/imports", "ไฟล์.xlsx", file, UUID.randomUUID().toString());
  }

  private static Answer sendCsv(Visitor who, String... lines) {
    return send(who, String.join("\r\n", lines).getBytes(StandardCharsets.UTF_8));
  }

  /** The page that shows what would change. */
  private static Answer look(Visitor who, Answer sent) {
    assertThat(sent.status()).as(sent.body()).isEqualTo(303);
    return who.get(sent.header("Location"));
  }

  private static Answer confirm(Visitor who, Answer sent, Answer seen) {
    return who.post(
        sent.header("Location") + "/confirmation",
        "plan",
        find(seen.body(), "name=\"plan\" value=\"([^\"]+)\""));
  }

  private Answer change(String... lines) {
    var sent = sendCsv(chair, lines);
    return confirm(chair, sent, look(chair, sent));
  }

  @Test
  void whatIsTakenAwayAndBroughtBackChangesNothing() {
    var officer = site.visitor().signedInAs("sample.officer");
    var province = "/th/channels/sheets/provinces/90";
    var file = officer.get(province + "/everything.xlsx");
    assertThat(file.status()).isEqualTo(200);
    var seen = look(officer, send(officer, province, file.bytes()));
    assertThat(seen.body()).doesNotContain("ต้องแก้ก่อน", "confirmation");
    assertThat(find(seen.body(), "<p class=\"lead\">([^<]+)<")).matches("เหมือนเดิม \\d+ แถว");
    for (var kind :
        List.of("community", "capital", "offer", "notice", "story", "member", "household")) {
      var csv = officer.get(province + "/" + kind + ".csv");
      var again = look(officer, send(officer, "/ms" + province.substring(3), csv.bytes()));
      assertThat(again.body()).as(kind).doesNotContain("/confirmation", "wrongs");
    }
  }

  @Test
  void aRowIsChangedAndSoIsThePageAndItsHistory() throws IOException {
    var capital = rows(chair.get(HERE + "/everything.xlsx").bytes(), "ของดีของเรา").get(2);
    var id = capital.getFirst();
    var sent = sendCsv(chair, "capital.id,story.th", id + ",เรื่องใหม่จากตาราง");
    var seen = look(chair, sent);
    assertThat(seen.body()).contains("แก้ 1 แถว", "เรื่องใหม่จากตาราง", "เรื่องเล่า (ไทย)");
    assertThat(site.get(VILLAGE).body()).doesNotContain("เรื่องใหม่จากตาราง");
    assertThat(confirm(chair, sent, seen).body()).contains("เปลี่ยนแล้ว 1 แถว");
    assertThat(site.get(VILLAGE).body()).contains("เรื่องใหม่จากตาราง");
    assertThat(chair.get("/th/revisions/capital/" + id + "/history").body())
        .contains("เรื่องใหม่จากตาราง", "ตามที่มีอยู่เดิม");
    var again = confirm(chair, sent, seen);
    assertThat(again.body()).contains("เปลี่ยนแล้ว 1 แถว");
    assertThat(
            look(chair, sendCsv(chair, "capital.id,story.th", id + ",เรื่องใหม่จากตาราง")).body())
        .contains("เหมือนเดิม 1 แถว");
  }

  @Test
  void newThingsComeByThaiHeadingsDigitsAndChoices() {
    var done =
        change(
            "ชื่อ (ไทย),ประเภท,เรื่องเล่า (ไทย),สภาพ,ดูเมื่อ",
            "ขนมลาโบราณ,ภูมิปัญญา,ทำกันทุกบ้าน,เปราะบาง,๒๕/๑๑/๒๕๖๙",
            "ตัวอย่าง 😀 \u202Eพลิก\u200Bกลับ,nature,,,");
    assertThat(done.body()).contains("เปลี่ยนแล้ว 2 แถว");
    assertThat(site.get(VILLAGE).body()).contains("ขนมลาโบราณ", "ตัวอย่าง 😀 พลิกกลับ");
    var twins = look(chair, sendCsv(chair, "ชื่อ (ไทย),ประเภท,สภาพ", "ขนมลาโบราณ,wisdom,well"));
    assertThat(twins.body()).contains("A2", "มีรายการเดียวกันอยู่แล้ว");
  }

  @Test
  void anOfferWithItsPriceTiersAndHours() {
    var done =
        change(
            "offer.id,name.th,kind,price,text.th,weekdays,opens,closes,heads2,price2,languages",
            ",ล่องเรือดูนก,experience,\"1,250\",ออกแต่เช้า,วันเสาร์; วันอาทิตย์,6.30,09:00 น.,๕,๙๐๐,ไทย; อังกฤษ");
    assertThat(done.body()).contains("เปลี่ยนแล้ว 1 แถว");
    assertThat(site.get("/th/offers?kind=experience").body()).contains("ล่องเรือดูนก");
    var tiers =
        look(
            chair,
            sendCsv(
                chair,
                "offer.id,name.th,kind,price,text.th,heads2,price2",
                ",ก ข,meal,10,ค ง,1,5"));
    assertThat(tiers.body()).contains("F2", "ราคาสำหรับหลายคน");
  }

  @Test
  void whatIsWrongIsNamedByItsCell() {
    var seen =
        look(
            chair,
            sendCsv(
                chair,
                "offer.id,name.th,kind,price,text.th,opens,colour",
                ",ก ข,experience,10,ค ง,09:00,red"));
    assertThat(seen.body())
        .contains("G1", "ไม่รู้จักคอลัมน์นี้", "ต้องแก้ 1 จุด")
        .doesNotContain("/confirmation");
    seen =
        look(
            chair,
            sendCsv(
                chair,
                "offer.id,name.th,kind,price,text.th,opens",
                ",,เครื่องบิน,สองร้อย,ค ง,25:00",
                "," + "ก".repeat(300) + ",meal,5,ค ง,",
                "ไม่ใช่รหัส,ก,meal,5,ข,"));
    assertThat(seen.body())
        .contains(
            "C2", "D2", "F2", "B3", "A4", "โปรดเลือกจากรายการ", "โปรดย่อ", "ไม่มีรหัสนี้ในที่นี่");
  }

  @Test
  void othersThingsAreNotOfThisPlace() throws IOException {
    var officer = site.visitor().signedInAs("sample.officer");
    var theirs =
        rows(
                officer
                    .get("/th/channels/sheets/communities/ban-khlong-daen/everything.xlsx")
                    .bytes(),
                "ของดีของเรา")
            .get(2);
    var seen =
        look(chair, sendCsv(chair, "capital.id,story.th", theirs.getFirst() + ",บุกรุกตาราง"));
    assertThat(seen.body()).contains("A2", "ไม่มีรหัสนี้ในที่นี่").doesNotContain(theirs.get(1));
    assertThat(site.get("/th/communities/ban-khlong-daen").body()).doesNotContain("บุกรุกตาราง");
    assertThat(chair.get("/th/channels/sheets/communities/ban-khlong-daen").status())
        .isEqualTo(403);
    assertThat(
            send(chair, "/th/channels/sheets/communities/ban-khlong-daen", new byte[] {1}).status())
        .isEqualTo(403);
  }

  @Test
  void anImportIsItsSendersAlone() {
    var sent = sendCsv(chair, "want.id,title.th", ",ขอสะพาน");
    var officer = site.visitor().signedInAs("sample.officer");
    assertThat(officer.get(sent.header("Location")).status()).isEqualTo(404);
    assertThat(officer.post(sent.header("Location") + "/confirmation", "plan", "x").status())
        .isEqualTo(404);
    assertThat(site.visitor().get(sent.header("Location")).header("Location")).contains("/sign-in");
    assertThat(chair.post(sent.header("Location") + "/discarding").status()).isEqualTo(303);
    assertThat(chair.get(sent.header("Location")).status()).isEqualTo(404);
  }

  @Test
  void whatChangedMeanwhileIsShownAgain() {
    var page = "/th/revisions/community/" + world.community("ban-tha-sai").id();
    var id = world.community("ban-tha-sai").id();
    var sent = sendCsv(chair, "community.id,market.th", id + ",ตลาดจากตาราง");
    var seen = look(chair, sent);
    var committee = site.visitor().signedInAs("sample.committee");
    committee.post(page + "/questions/market", "market.th", "ตลาดจากหน้าเว็บ");
    committee.post(page + "/submission", "request", UUID.randomUUID().toString());
    var again = confirm(chair, sent, seen);
    assertThat(again.status()).isEqualTo(409);
    assertThat(again.body()).contains("ข้อมูลมีการเปลี่ยนแปลง", "ตลาดจากหน้าเว็บ", "ตลาดจากตาราง");
    assertThat(site.get(VILLAGE).body()).contains("ตลาดจากหน้าเว็บ");
    assertThat(confirm(chair, sent, again).status()).isEqualTo(200);
    assertThat(site.get(VILLAGE).body()).contains("ตลาดจากตาราง");
  }

  @Test
  void ofTwoAtOnceOneIsAskedAgain() throws Exception {
    var id = world.community("ban-tha-sai").id();
    var confirmations = new ArrayList<Callable<Answer>>();
    for (var who : List.of("sample.chair", "sample.committee")) {
      var visitor = site.visitor().signedInAs(who);
      var sent = sendCsv(visitor, "community.id,note.th", id + ",ของ" + who);
      var seen = look(visitor, sent);
      confirmations.add(() -> confirm(visitor, sent, seen));
    }
    try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
      var answers = new ArrayList<Integer>();
      for (var one : both.invokeAll(confirmations)) answers.add(one.get().status());
      assertThat(answers).containsExactlyInAnyOrder(200, 409);
    }
  }

  @Test
  void ifOneRowCannotBeDoneNoneIs() {
    var sent =
        sendCsv(
            chair, "want.id,title.th,due", ",ขอเรือใหม่หนึ่งลำ,25/11/2569", ",ขอถนน,เมื่อพร้อม");
    assertThat(look(chair, sent).body()).contains("C3").doesNotContain("/confirmation");
    assertThat(chair.post(sent.header("Location") + "/confirmation", "plan", "x").status())
        .isEqualTo(409);
    assertThat(site.get(VILLAGE + "/wants").body()).doesNotContain("ขอเรือใหม่หนึ่งลำ");
  }

  @Test
  void newMembersAreInvitedAndOldOnesDescribed() {
    var done =
        change(
            "member.id,name,in.household,does",
            ",สมหญิง =ตาราง,บ้านริมเล,ทำอาหาร",
            ",=สมชาย,บ้านริมเล,boat; guide");
    assertThat(done.body()).contains("ลิงก์เชิญ", "/people/invitations/", "<svg");
    var link = find(done.body(), "(/th/people/invitations/[^<\"]+)");
    assertThat(site.visitor().get(link).body()).contains("สมหญิง");
    assertThat(chair.get("/th/people/communities/ban-tha-sai").body()).contains("สมหญิง", "สมชาย");
    var csv = chair.get(HERE + "/member.csv").body();
    var member = find(csv, "\n([0-9a-f-]{36}),[^,]*,[^,]*,");
    assertThat(change("member.id,does", member + ",weaver; cook; boat").body()).contains("1 แถว");
    var name = look(chair, sendCsv(chair, "member.id,name", member + ",ชื่ออื่น"));
    assertThat(name.body()).contains("B2", "ชื่อเป็นของเจ้าตัว");
  }

  @Test
  void whoKeepsNoPeopleSeesNone() {
    var editor = site.visitor().signedInAs("sample.editor");
    var own = editor.get("/th/people/me").body();
    var here = find(own, "(/th/channels/sheets/[^\"]+)");
    assertThat(editor.get(here).status()).isEqualTo(200);
    assertThat(editor.get(here + "/member.csv").status()).isEqualTo(404);
    var treasurer = site.visitor().signedInAs("sample.treasurer");
    assertThat(treasurer.get(HERE).status()).isEqualTo(403);
    assertThat(treasurer.get(HERE + "/everything.xlsx").status()).isEqualTo(403);
    assertThat(site.visitor().get(HERE).header("Location")).contains("/sign-in");
  }

  @Test
  void aHouseholdTakesAwayItsOwnOffersOnly() {
    var member = site.visitor().signedInAs("sample.member");
    var here = find(member.get("/th/people/me").body(), "(/th/channels/sheets/households/[^\"]+)");
    assertThat(member.get(here).body()).contains("offer.csv").doesNotContain("capital.csv");
    var sent =
        send(
            member,
            here,
            "offer.id,name.th,kind,price,text.th\n,สานเสื่อ,experience,50,ลองสาน"
                .getBytes(StandardCharsets.UTF_8));
    assertThat(confirm(member, sent, look(member, sent)).status()).isEqualTo(200);
    assertThat(member.get(here + "/offer.csv").body()).contains("สานเสื่อ");
  }

  @Test
  void theEmptySheetsSayHowAndTheirExampleIsNeverEntered() throws IOException {
    var file = chair.get(HERE + "/template.xlsx").bytes();
    var rows = rows(file, "ของดีของเรา");
    assertThat(rows.get(0)).contains("ชื่อ (ไทย)", "ประเภท");
    assertThat(rows.get(2).getFirst()).isEqualTo("ตัวอย่าง");
    assertThat(rows(file, "ตัวเลือก").toString()).contains("ภูมิปัญญา", "เปราะบาง");
    var seen = look(chair, send(chair, file));
    assertThat(seen.body()).contains("ไม่มีอะไรเปลี่ยน").doesNotContain("/confirmation");
  }

  @Test
  void formulasAndMergedCellsAreNamed() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var book = new Workbook(bytes, "Test", "1.0")) {
      var page = book.newWorksheet("สิ่งที่ขอจากรัฐ");
      page.value(0, 0, "want.id");
      page.value(0, 1, "title.th");
      page.formula(1, 1, "UPPER(A1)");
      var other = book.newWorksheet("แจ้งเตือน");
      other.value(0, 0, "notice.id");
      other.value(0, 1, "title.th");
      other.value(1, 1, "x");
      other.range(1, 1, 2, 2).merge();
      book.newWorksheet("ของฉัน").value(0, 0, "จด");
    }
    var seen = look(chair, send(chair, bytes.toByteArray())).body();
    assertThat(seen)
        .contains("สิ่งที่ขอจากรัฐ B2", "เป็นสูตร", "แจ้งเตือน B2", "เซลล์ที่ผสานไว้", "ของฉัน");
  }

  @Test
  void whatIsNoSheetIsRefusedWithASentence() {
    assertThat(sendCsv(chair, "a,b", "1,2").body()).contains("ไม่พบตารางของที่นี่");
    assertThat(send(chair, new byte[0]).status()).isEqualTo(422);
    var tooMany =
        send(chair, "want.id,title.th\n,x\n".repeat(15_000).getBytes(StandardCharsets.UTF_8));
    assertThat(tooMany.status()).isEqualTo(422);
    assertThat(tooMany.body()).contains("ไฟล์มีเกิน 20,000 แถว");
    var changes = new StringBuilder("want.id,title.th\n");
    for (int i = 0; i < 1500; i++) changes.append(",ขอ ").append(i).append('\n');
    assertThat(sendCsv(chair, changes.toString()).body()).contains("ไม่เกิน 1,000 แถว");
    assertThat(send(chair, new byte[(20 << 20) + 1]).body()).contains("ไม่เกิน 20 MB");
  }

  @Test
  void sentTwiceTheFileIsKeptOnce() {
    var request = UUID.randomUUID().toString();
    var file = "want.id,title.th\n,ขอศาลา".getBytes(StandardCharsets.UTF_8);
    var first = chair.sendFile(HERE + "/imports", "a.csv", file, request);
    var second = chair.sendFile(HERE + "/imports", "a.csv", file, request);
    assertThat(second.header("Location")).isEqualTo(first.header("Location"));
  }

  private static List<List<String>> rows(byte[] file, String sheet) throws IOException {
    try (var book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
      return book.findSheet(sheet).orElseThrow().read().stream()
          .map(row -> row.stream().map(cell -> cell == null ? "" : cell.getText()).toList())
          .toList();
    }
  }

  private static String find(String text, String pattern) {
    var found = Pattern.compile(pattern).matcher(text);
    assertThat(found.find()).as(pattern + " in " + text).isTrue();
    return found.group(1);
  }
}
