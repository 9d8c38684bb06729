package org.aenglek.trips;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.aenglek.base.Point;
import org.aenglek.testing.AenglekTest;
import org.aenglek.testing.Site;
import org.aenglek.testing.Site.Answer;
import org.aenglek.testing.Visitor;
import org.aenglek.testing.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@AenglekTest
class RouteDraftsTest {
  private static final String DRAFTS = "/th/trips/routes/drafts";
  @Autowired OnTheWay onTheWay;
  @Autowired Site site;
  @Autowired World world;

  @Test
  void aSuggestionBecomesADraftThatOnlyThoseWhoMakeRoutesSee() {
    var officer = site.visitor().signedInAs("sample.officer");
    var suggestions = officer.get("/th/trips/routes/suggestions").body();
    assertThat(site.get("/th/trips/routes/suggestions").body()).doesNotContain("นำไปร่างเส้นทาง");
    assertThat(site.visitor().signedInAs("sample.chair").get("/th/trips/routes/suggestions").body())
        .doesNotContain("นำไปร่างเส้นทาง");
    var id = find(suggestions, "name=\"id\" value=\"([^\"]+)\"");
    var stops = find(suggestions, "name=\"stops\" value=\"([^\"]+)\"");
    for (int i = 0; i < 2; i++) {
      var begun = officer.post(DRAFTS, "place", "province 90", "id", id, "stops", stops);
      assertThat(begun.header("Location")).endsWith(DRAFTS + "/" + id);
    }
    var page = officer.get(DRAFTS + "/" + id).body();
    for (var slug : stops.split(",")) assertThat(page).contains("value=\"" + slug + "\"");
    assertThat(officer.get(DRAFTS + "/" + id + "/map.json").body()).contains("LineString");
    assertThat(site.get(DRAFTS + "/" + id).header("Location")).contains("/sign-in");
    for (var who : List.of("sample.chair", "sample.district", "sample.editor", "sample.group")) {
      var answer = site.visitor().signedInAs(who).get(DRAFTS + "/" + id);
      assertThat(answer.status()).as(who).isIn(403, 404);
    }
  }

  @Test
  void fromADraftToAPublishedRoute() {
    var group = site.visitor().signedInAs("sample.group");
    var route = draft(group, "ban-tha-sai,ban-hua-non-wat", "จากกี่ทอถึงจิตรกรรม");
    assertThat(publish(group, route).body()).contains("ยังขาดบางข้อ");
    group.post(
        edit(route) + "/questions/what", "name.th", "จากกี่ทอถึงจิตรกรรม", "story.th", "ผ้าและวัด");
    group.post(
        edit(route) + "/questions/identity", "identityKind", "capital", "identity.th", "งานช่าง");
    group.post(edit(route) + "/questions/owner", "owner.th", "คณะทำงานท่องเที่ยว");
    group.post(edit(route) + "/questions/season", "months", "1", "days", "1");
    assertThat(publish(group, route).body()).contains("บันทึกแล้ว", "ผู้มาเยือนยังไม่เห็น");

    var officer = site.visitor().signedInAs("sample.officer");
    assertThat(officer.get(DRAFTS).body()).contains("จากกี่ทอถึงจิตรกรรม", "ร่าง");
    assertThat(site.get("/th/trips/routes").body()).doesNotContain("จากกี่ทอถึงจิตรกรรม");
    assertThat(site.get("/th/search?q=กี่ทอถึงจิตรกรรม").links())
        .noneMatch(link -> link.contains("/trips/routes/route-"));
    assertThat(officer.post(route + "/publication").status()).isEqualTo(422);
    go(group, route, "ban-tha-sai", "ban-hua-non-wat");
    assertThat(group.post(route + "/publication").status()).isEqualTo(403);
    assertThat(officer.post(route + "/publication").status()).isEqualTo(303);
    var shown = find(officer.get(route).body(), "href=\"(/th/trips/routes/route-[^\"]+)\"");
    assertThat(site.get(shown).body())
        .contains("จากกี่ทอถึงจิตรกรรม", "งานช่าง", "คณะทำงานท่องเที่ยว", "ผ้าและวัด")
        .doesNotContain("/revisions/route/");
    assertThat(officer.get(shown).body()).contains("/th/revisions/route/");

    group.post(edit(route) + "/questions/owner", "owner.th", "คนอื่น");
    assertThat(publish(group, route).status()).as("not what everybody sees").isEqualTo(403);
    officer.post(route + "/additions", "stop", "ban-mi-rai", "after", "1");
    publish(officer, route);
    assertThat(site.get(shown).status()).as("nobody has travelled these stops").isEqualTo(404);
    assertThat(officer.get(route).body()).contains("ต้องมีคนลองเดินทางก่อน");
  }

  @Test
  void stopsAreMovedTimedAndLeftOut() {
    var officer = site.visitor().signedInAs("sample.officer");
    var route = draft(officer, "ban-tha-sai,ban-mi-rai,ban-na", "ลำดับ");
    change(officer, route, "up 3", "ban-tha-sai", "30", "ban-mi-rai", "45", "ban-na", "90");
    assertThat(stops(officer, route)).containsExactly("ban-tha-sai", "ban-na", "ban-mi-rai");
    assertThat(officer.get(route).body()).contains("value=\"30\"", "value=\"45\"", "value=\"90\"");
    change(officer, route, "out 1", "ban-tha-sai", "30", "ban-na", "90", "ban-mi-rai", "45");
    change(officer, route, "down 1", "ban-na", "x", "ban-mi-rai", "99999");
    assertThat(stops(officer, route)).containsExactly("ban-mi-rai", "ban-na");
    officer.post(route + "/additions", "stop", "ban-mi-rai", "after", "0");
    officer.post(route + "/additions", "stop", "khu-khut", "after", "1");
    assertThat(stops(officer, route)).containsExactly("ban-mi-rai", "khu-khut", "ban-na");
    assertThat(officer.post(route + "/additions", "stop", "nowhere").status()).isEqualTo(404);
    assertThat(officer.get(route + "?district=9001").body()).contains("value=\"ban-thai-so\"");
    var found =
        officer.get(route + "?district=9001").body() + officer.get(route + "?district=9007").body();
    Pattern.compile("name=\"stop\" value=\"([^\"]+)\"")
        .matcher(found)
        .results()
        .map(slug -> slug.group(1))
        .forEach(slug -> officer.post(route + "/additions", "stop", slug, "after", "1"));
    assertThat(stops(officer, route)).hasSizeBetween(6, PlannedStop.MOST);
  }

  @Test
  void whatLiesOnTheWayIsNearItAndNoStop() {
    var stops =
        Stream.of("ban-tha-sai", "ban-khlong-daen")
            .map(world::community)
            .map(one -> new Route.Stop(1, one.name(), one, null, 60, null))
            .toList();
    var near = onTheWay.of(stops);
    assertThat(near).isNotEmpty().hasSizeLessThanOrEqualTo(12);
    assertThat(near).allSatisfy(one -> assertThat(one.km()).isBetween(0.0, 5.0));
    assertThat(near)
        .extracting(one -> one.community().slug())
        .doesNotContain("ban-tha-sai", "ban-khlong-daen");
    assertThat(onTheWay.of(stops.subList(0, 1))).isEmpty();
  }

  @Test
  void theDistanceFromAWayIsThatFromItsNearestPoint() {
    var way = List.of(new Point(7, 100), new Point(7, 101));
    assertThat(OnTheWay.km(new Point(7.01, 100.5), way)).isBetween(1.1, 1.12);
    assertThat(OnTheWay.km(new Point(7, 99.99), way)).isBetween(1.0, 1.2);
    assertThat(OnTheWay.km(new Point(7, 100), List.of(way.getFirst()))).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "place, district 9001, 404",
    "place, province 91, 403",
    "place, '', 404",
    "id, not-an-id, 400",
  })
  void badInputIsAnswered(String name, String value, int status) {
    var officer = site.visitor().signedInAs("sample.officer");
    assertThat(officer.post(DRAFTS, name, value).status()).isIn(status, 404);
  }

  private static void go(Visitor who, String route, String one, String other) {
    var trial =
        who.post(
            route + "/trials",
            "first",
            "2026-11-01",
            "office",
            "คณะทำงาน",
            "stop",
            one,
            "arrived",
            "09:00",
            "left",
            "10:00",
            "stop",
            other,
            "arrived",
            "10:40",
            "left",
            "11:40");
    assertThat(trial.status()).isEqualTo(303);
    assertThat(who.post(trial.header("Location") + "/verdict", "verdict", "go").status())
        .isEqualTo(303);
  }

  private static String edit(String route) {
    return route.replace("/trips/routes/drafts/", "/revisions/route/");
  }

  private String draft(Visitor who, String stops, String name) {
    var begun =
        who.post(
            DRAFTS, "place", "province 90", "id", UUID.randomUUID().toString(), "stops", stops);
    assertThat(begun.status()).as(name).isEqualTo(303);
    return begun.header("Location");
  }

  private static Answer publish(Visitor who, String route) {
    return who.post(edit(route) + "/submission", "request", UUID.randomUUID().toString());
  }

  private static void change(Visitor who, String route, String what, String... stops) {
    var fields = Stream.<String>builder().add("do").add(what);
    for (int i = 0; i < stops.length; i += 2) {
      fields.add("stop").add(stops[i]).add("stay").add(stops[i + 1]);
    }
    assertThat(who.post(route + "/stops", fields.build().toArray(String[]::new)).status())
        .isEqualTo(303);
  }

  private static List<String> stops(Visitor who, String route) {
    var form = who.get(route).body().replaceFirst("(?s)id=\"near\".*|id=\"more\".*", "");
    return Pattern.compile("name=\"stop\" value=\"([^\"]+)\"")
        .matcher(form)
        .results()
        .map(found -> found.group(1))
        .toList();
  }

  private static String find(String text, String pattern) {
    var found = Pattern.compile(pattern).matcher(text);
    assertThat(found.find()).as(pattern).isTrue();
    return found.group(1);
  }
}
