package org.aenglek.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.aenglek.base.Actor;
import org.aenglek.people.Contacts;
import org.aenglek.post.Letters;
import org.aenglek.testing.AenglekTest;
import org.aenglek.testing.Axe;
import org.aenglek.testing.Chromium;
import org.aenglek.testing.Chromium.View;
import org.aenglek.testing.MovableClock;
import org.aenglek.testing.Site;
import org.aenglek.testing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The workshop of 26 and 27 June 2561 as it could have been held here. Its days, place, chair and
 * host are told by the press release of that day; the hour, the order, the group and what is
 * resolved are samples and say so, for what the meeting decided is not known.
 */
@AenglekTest
class WorkshopTest {
  private static final String GROUP =
      "คณะทำงานขับเคลื่อนชุมชนท่องเที่ยว OTOP นวัตวิถี ระดับจังหวัด (ตัวอย่าง)";
  private static final String RESOLVED = "(ตัวอย่าง) ให้ทุกชุมชนมีหน้าของตนเองในช่องทางออนไลน์";

  @Autowired Site site;
  @Autowired World world;
  @Autowired MovableClock clock;
  @Autowired Contacts contacts;
  @Autowired Letters letters;

  @AfterEach
  void backToNow() {
    clock.reset();
  }

  @Test
  void fromTheInvitationToAResolutionThatIsClosed() {
    clock.moveTo("2018-06-18T02:00:00Z");
    reach("sample.group");
    var meeting = atTheDesk(this::inviteTheGroup);
    assertThat(letters.shown())
        .filteredOn(letter -> letter.subject().contains(GROUP))
        .singleElement()
        .satisfies(letter -> assertThat(letter.body()).contains("26 มิถุนายน 2561", ".ics"));

    clock.moveTo("2018-06-26T02:00:00Z");
    var task = atTheDesk(officer -> meet(officer, meeting));

    clock.moveTo("2018-06-27T09:00:00Z");
    atTheDesk(officer -> endIt(officer, meeting));

    clock.moveTo("2018-07-20T02:00:00Z");
    try (var phone = Chromium.open(View.phone(), "th-TH")) {
      closeWithEvidence(signedIn(phone, "sample.district"), task);
    }
    atTheDesk(this::seeThatItIsClosed);
  }

  /** Days lie between, so each time anew. */
  private <T> T atTheDesk(Function<Page, T> work) {
    try (var desk = Chromium.open(View.desk(), "th-TH")) {
      return work.apply(signedIn(desk, "sample.officer"));
    }
  }

  private String inviteTheGroup(Page officer) {
    foundTheGroup(officer);
    return call(officer);
  }

  private String meet(Page officer, String meeting) {
    officer.navigate(meeting);
    press(officer, "เปิดประชุม");
    assertThat(button(officer, "เลิกประชุม")).isVisible();
    comeTogether(officer);
    write(officer, meeting);
    var task = resolve(officer, meeting);
    officer.navigate(meeting);
    look(officer, View.desk(), "meeting-th");
    return task;
  }

  private String endIt(Page officer, String meeting) {
    officer.navigate(meeting);
    press(officer, "เลิกประชุม");
    press(officer, "รับรองรายงานการประชุม");
    assertThat(officer.locator("main")).containsText("รับรองรายงานแล้ว");
    readThePaper(officer, meeting);
    return meeting;
  }

  private Page seeThatItIsClosed(Page officer) {
    officer.navigate(site.publicAddress("/th/meetings/tasks"));
    officer.locator("summary").getByText("งานที่ปิดในรอบหนึ่งปี").click();
    assertThat(officer.locator("main")).containsText("เสร็จแล้ว มีหลักฐาน");
    return officer;
  }

  /** Looked at as everybody sees them: narrow and wide, by day and by night, in two languages. */
  @Test
  void thePagesAreFitToBeSeen() {
    clock.reset();
    var met = world.group().example();
    var faults = new ArrayList<String>();
    for (var view : List.of(View.phone(), View.phone().dark(), View.desk(), View.desk().dark())) {
      for (var lang : List.of("th", "en")) {
        try (var browser = Chromium.open(view, lang)) {
          var page = signedIn(browser, "sample.officer");
          for (var path :
              List.of(
                  "/meetings",
                  "/meetings/bodies/" + met.body(),
                  "/meetings/bodies/" + met.body() + "/meetings",
                  "/meetings/" + met.meeting(),
                  "/meetings/" + met.meeting() + "/minutes",
                  "/meetings/" + met.meeting() + "/paper",
                  "/meetings/" + met.meeting() + "/invitations",
                  "/meetings/tasks",
                  "/meetings/tasks/" + met.task(),
                  "/meetings/organisations",
                  "/meetings/organisations/" + met.organisation())) {
            page.navigate(site.publicAddress("/" + lang + path));
            page.evaluate("document.querySelectorAll('details.more').forEach(d => d.open = true)");
            var name = path.replaceAll("[0-9a-f-]{36}", "").replaceAll("/+", "-") + "-" + lang;
            look(page, view, name.substring(1));
            faults.addAll(Axe.faults(page, name + " at " + view));
          }
        }
      }
    }
    assertThat(faults).isEmpty();
  }

  private void foundTheGroup(Page officer) {
    officer.navigate(site.publicAddress("/th/meetings"));
    officer.locator("summary").getByText("ตั้งคณะทำงานหรือคณะกรรมการ").click();
    officer.locator("input[name=name]").fill(GROUP);
    press(officer, "บันทึก");
    officer.getByRole(AriaRole.LINK, named(GROUP)).click();
    var order = opened(officer, "บันทึกคำสั่งใหม่");
    order.locator("input[name=number]").fill("ตัวอย่าง 1/2561");
    order.locator("button").click();
    seat(officer, "chair", "รองผู้ว่าราชการจังหวัดสงขลา", "นายขจรศักดิ์ เจริญโสภา", "sample.group");
    seat(officer, "member", "พัฒนาการจังหวัดสงขลา", "นายปวัน พรหมพิทักษ์", "sample.officer");
    seat(officer, "secretary", "เลขานุการ (ตัวอย่าง)", "", "sample.district");
    assertThat(officer.locator("main")).containsText("นายปวัน พรหมพิทักษ์");
  }

  /** Whoever signs in for a seat is one of the sample province's people. */
  private void seat(Page officer, String role, String title, String name, String holder) {
    var form = opened(officer, "เพิ่มที่นั่ง");
    form.locator("select[name=role]").selectOption(role);
    form.locator("input[name=title]").fill(title);
    form.locator("input[name=name]").fill(name);
    form.locator("select[name=person]").selectOption("person " + world.person(holder));
    form.locator("button").click();
  }

  /** Answers where the meeting is. */
  private String call(Page officer) {
    officer.getByRole(AriaRole.LINK, named("นัดประชุม")).click();
    officer.locator("select[name=kind]").selectOption("workshop");
    officer
        .locator("input[name=title]")
        .fill("ประชุมเชิงปฏิบัติการคณะทำงานขับเคลื่อนชุมชนท่องเที่ยว");
    officer.locator("input[name=first]").fill("2018-06-26");
    officer.locator("input[name=last]").fill("2018-06-27");
    officer.locator("input[name=starts]").fill("09.00");
    officer.locator("input[name=place]").fill("โรงแรมบีพี สมิหลา บีช อำเภอเมือง");
    press(officer, "นัด");
    var session = opened(officer, "เพิ่มวาระ");
    session.locator("select[name=kind]").selectOption("session");
    session.locator("input[name=title]").fill("(ตัวอย่าง) เชื่อมโยงเส้นทางบนอัตลักษณ์ของชุมชน");
    session.locator("select[name=day]").selectOption("2018-06-27");
    session.locator("input[name=crew]").fill("กลุ่มตัวอย่าง 1");
    session.locator("button").click();
    press(officer, "ส่งหนังสือเชิญ");
    assertThat(officer.locator("main")).containsText("ส่งหนังสือเชิญแล้ว");
    return officer.url();
  }

  private static void comeTogether(Page officer) {
    for (var there : officer.locator("input[value=present]").all()) there.check();
    officer.locator("form[action$=attendance] button").click();
    assertThat(officer.locator("main")).containsText("ครบองค์ประชุม");
  }

  private static void write(Page officer, String meeting) {
    officer.navigate(meeting + "/minutes");
    press(officer, "เริ่มจด");
    officer
        .locator("textarea")
        .first()
        .fill("(ตัวอย่าง) ประธานแจ้งเรื่องการขับเคลื่อนชุมชนท่องเที่ยว");
    var base = officer.locator("input[name=base]").first();
    var before = base.inputValue();
    officer.locator(".minute button").first().click();
    assertThat(base).not().hasValue(before);
    assertThat(officer.locator("textarea").first()).hasValue(Pattern.compile(".*ขับเคลื่อน.*"));
  }

  /** Answers where the task is. */
  private String resolve(Page officer, String meeting) {
    officer.navigate(meeting);
    var form = officer.locator("form[action$=resolutions]").last();
    officer.locator("details:has(form[action$=resolutions]) summary").last().click();
    form.locator("textarea[name=words]").fill(RESOLVED);
    form.locator("select[name=owner]").selectOption("person " + world.person("sample.district"));
    form.locator("input[name=due]").fill("2018-07-31");
    form.locator("button[value=do]").click();
    var task = officer.getByRole(AriaRole.LINK, named("ดูงานจากมตินี้"));
    task.click();
    assertThat(officer.locator("h1")).hasText(RESOLVED);
    return officer.url();
  }

  private static void readThePaper(Page officer, String meeting) {
    officer.navigate(meeting + "/paper?digits=thai");
    assertThat(officer.locator(".official")).containsText("ครั้งที่ ๑/๒๕๖๑");
    assertThat(officer.locator(".official")).containsText("มติที่ประชุม " + RESOLVED);
    look(officer, View.desk(), "paper-th");
  }

  private static void closeWithEvidence(Page phone, String task) {
    phone.navigate(task);
    look(phone, View.phone(), "task-th");
    phone.locator("select[name=report]").selectOption("done");
    phone.locator("textarea[name=words]").fill("(ตัวอย่าง) มีหน้าของชุมชนครบแล้ว");
    phone.locator("input[name=link]").fill("/th/communities");
    press(phone, "ส่ง");
    assertThat(phone.locator("main")).containsText("เสร็จแล้ว มีหลักฐาน");
  }

  private static Locator opened(Page page, String summary) {
    var details =
        page.locator("details.more", new Page.LocatorOptions().setHasText(summary)).first();
    details.locator("summary").click();
    return details.locator("form");
  }

  private static void press(Page page, String button) {
    button(page, button).click();
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(AriaRole.BUTTON, named(name)).locator("visible=true").first();
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }

  private Page signedIn(BrowserContext browser, String who) {
    var page = browser.newPage();
    page.navigate(site.publicAddress("/th/people/sign-in"));
    page.locator("input[name=name]").fill(who);
    page.locator("input[name=password]").fill(World.PASSWORD);
    page.locator("form.entry > p .go").click();
    page.waitForURL(Pattern.compile(".*/people/me$"));
    return page;
  }

  private void reach(String who) {
    var person = world.person(who);
    Actor.person(person)
        .does(
            () ->
                contacts.enter(
                    person, Contacts.Kind.EMAIL, who + "@group.test", UUID.randomUUID()));
  }

  /** Keeps a picture, and no page may be wider than its window. */
  private static void look(Page page, View view, String name) {
    Chromium.shoot(page, view, "meetings-" + name);
    var overflow =
        page.evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth");
    assertThat(((Number) overflow).intValue()).as(name + " at " + view).isLessThanOrEqualTo(0);
  }
}
