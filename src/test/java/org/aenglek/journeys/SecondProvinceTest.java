package org.aenglek.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.aenglek.OtherProgram;
import org.aenglek.areas.Areas;
import org.aenglek.testing.AenglekTest;
import org.aenglek.testing.Chromium;
import org.aenglek.testing.Chromium.View;
import org.aenglek.testing.Site;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A second province in an afternoon: from the command at the machine to the page of its tenth
 * community, in a visitor's hands.
 */
@AenglekTest
class SecondProvinceTest {
  private static final Pattern ME = Pattern.compile(".*/people/me$");
  private static final List<String> WHERE =
      List.of(
          "เมืองพัทลุง\tลำปำ",
          "ควนขนุน\tทะเลน้อย",
          "ควนขนุน\tพนางตุง",
          "ปากพะยูน\tเกาะหมาก",
          "ปากพะยูน\tฝาละมี",
          "ตะโหมด\tตะโหมด",
          "กงหรา\tชะรัด",
          "ศรีบรรพต\tเขาปู่",
          "เขาชัยสน\tจองถนน",
          "ป่าบอน\tวังใหม่");

  @Autowired Site site;
  @Autowired Areas areas;
  @Autowired DataSource dataSource;

  private Phones phones;
  private Page administrator;
  private Page officer;

  @Test
  void fromTheCommandToTheTenthCommunity() throws Exception {
    try (var all = new Phones(site)) {
      phones = all;
      theCommandLetsTheProvinceIn();
      anAdministratorInvitesItsFirstOfficer();
      aTableWithAMistakeChangesNothing();
      tenCommunitiesAreEnteredAtOnce();
      theTenthHasAChairWhoTellsOfIt();
      aVisitorFindsTheTenth();
    }
  }

  private void theCommandLetsTheProvinceIn() throws Exception {
    var said = OtherProgram.asked(dataSource, "--province=93");
    assertThat(said.words()).contains("11 districts, 65 subdistricts");
    while (areas.provinces().size() < 2) Thread.onSpinWait();
  }

  private void anAdministratorInvitesItsFirstOfficer() {
    administrator = phones.deskOf("sample.administrator");
    open(administrator, "/th/people/me");
    follow(administrator, "ทุกจังหวัดเทียบกัน");
    assertThat(administrator.locator("tr", having("พัทลุง"))).containsText("ยังไม่เริ่ม");
    Chromium.shoot(administrator, View.desk(), "provinces-nation");
    follow(administrator, "พัทลุง");
    assertThat(administrator.locator("h1")).hasText("ตั้งต้นจังหวัดพัทลุง");
    follow(administrator, "เปิดคนทำงาน");
    assertThat(administrator.locator("h1")).containsText("พัทลุง");
    officer = joined(invited(administrator, "อรุณ (ตัวอย่าง)", "officer"));
    assertThat(officer.locator("main")).containsText("พัทลุง");
  }

  private String invited(Page by, String name, String role) {
    by.locator("input[name=called]").fill(name);
    by.locator("select[name=as]").selectOption(role);
    by.getByRole(AriaRole.BUTTON, named("เชิญ")).click();
    return by.locator("input[readonly]").inputValue();
  }

  private Page joined(String link) {
    var phone = phones.guestWithPasskeys("th-TH");
    phone.navigate(link);
    phone.getByRole(AriaRole.BUTTON, named("เข้าด้วยลายนิ้วมือหรือใบหน้า")).click();
    phone.waitForURL(ME);
    return phone;
  }

  private void aTableWithAMistakeChangesNothing() {
    follow(officer, "ตั้งต้นจังหวัดพัทลุง");
    assertThat(officer.locator("[role=status]")).hasText("ทำแล้ว 3 จาก 10 ขั้น");
    look("beginning");
    follow(officer, "เปิดสิบชุมชนแรก");
    paste(table().replace("ทะเลน้อย", "ทะเลใหญ่"));
    assertThat(officer.locator(".looked-over .wrong")).containsText("อำเภอนี้ไม่มีตำบลนี้");
    assertThat(button("เพิ่มทั้งหมด")).hasCount(0);
    look("table-wrong");
    assertThat(areas.of("93")).isEmpty();
  }

  private void tenCommunitiesAreEnteredAtOnce() {
    paste(table());
    assertThat(officer.locator(".looked-over li")).hasCount(10);
    look("table");
    button("เพิ่มทั้งหมด").click();
    assertThat(officer.locator(".rows li")).hasCount(10);
    look("communities");
    open(officer, "/th/programme/provinces/93/beginning");
    assertThat(officer.locator(".beginning .done", having("สิบชุมชนแรก")))
        .containsText("10 จาก 10");
  }

  private void paste(String table) {
    officer.locator("textarea").fill(table);
    button("ตรวจดูก่อน").click();
    officer.locator(".looked-over").waitFor();
  }

  private static String table() {
    return IntStream.rangeClosed(1, WHERE.size())
        .mapToObj(
            i ->
                "ชุมชนตัวอย่าง %d\tSample Community %d\t%s\t%d"
                    .formatted(i, i, WHERE.get(i - 1), i))
        .collect(Collectors.joining("\n"));
  }

  private void theTenthHasAChairWhoTellsOfIt() {
    open(officer, "/th/people/communities/sample-community-10");
    var chair = joined(invited(officer, "มาลี (ตัวอย่าง)", "chair"));
    var village = areas.get("sample-community-10").id();
    open(chair, "/th/revisions/community/" + village + "/questions/story");
    chair.locator("[name='summary.th']").fill("ชุมชนตัวอย่างริมทะเลสาบ");
    chair.locator("form.entry button[name=one]").click();
    chair.waitForURL(address -> !address.contains("/questions/story"));
    open(chair, "/th/revisions/community/" + village);
    chair.locator("form[action$='/submission'] .go").click();
    open(officer, "/th/programme/provinces/93/beginning");
    assertThat(officer.locator(".beginning .card", having("ประธานของแต่ละชุมชน")).first())
        .containsText("1 จาก 10");
  }

  private void aVisitorFindsTheTenth() {
    var visitor = phones.guest("ms-MY");
    open(visitor, "/ms/search?q=Sample+Community+10");
    visitor.locator("main a").getByText("Sample Community 10").first().click();
    assertThat(visitor.locator("h1")).hasText("Sample Community 10");
    assertThat(visitor.locator("main")).containsText("Pa Bon");
    assertThat(visitor.locator("main")).containsText("ชุมชนตัวอย่างริมทะเลสาบ");
    assertThat(visitor.locator(".province")).containsText("Phatthalung");
    Chromium.shoot(visitor, View.phone(), "provinces-tenth");
  }

  private static void follow(Page page, String link) {
    page.getByRole(AriaRole.LINK, named(link)).first().click();
  }

  private static Page.LocatorOptions having(String text) {
    return new Page.LocatorOptions().setHasText(text);
  }

  private Locator button(String name) {
    return officer.getByRole(AriaRole.BUTTON, named(name));
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }

  private void open(Page page, String path) {
    page.navigate(site.publicAddress(path));
  }

  private void look(String name) {
    Chromium.shoot(officer, View.phone(), "provinces-" + name);
  }
}
