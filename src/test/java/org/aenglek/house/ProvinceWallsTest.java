package org.aenglek.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.aenglek.areas.Areas;
import org.aenglek.people.Newcomers;
import org.aenglek.people.Place;
import org.aenglek.people.Role;
import org.aenglek.testing.AenglekTest;
import org.aenglek.testing.Pages;
import org.aenglek.testing.Pages.Own;
import org.aenglek.testing.Phatthalung;
import org.aenglek.testing.Site;
import org.aenglek.testing.Visitor;
import org.aenglek.testing.World;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Two provinces in one installation: the people of the second open every page that the people of
 * the first have of their own. What is not for everybody is closed to them, and no page of theirs
 * leads there.
 */
@AenglekTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProvinceWallsTest {
  @Autowired Site site;
  @Autowired World world;
  @Autowired Areas areas;
  @Autowired Newcomers newcomers;

  private final List<String> who = new ArrayList<>();
  private List<Own> others = List.of();

  @BeforeAll
  void twoProvinces() {
    others = Pages.own(world);
    var phatthalung = new Phatthalung(world, areas, newcomers);
    phatthalung.letIn();
    var officer = site.visitor().signedInAs(phatthalung.officer());
    officer.post(
        "/th/communities/provinces/93/table",
        "table",
        "ชุมชนตัวอย่าง 1;Sample Community 1;เมืองพัทลุง;ลำปำ;1",
        "sure",
        "yes");
    var village = Place.community(areas.get("sample-community-1").id());
    who.add(phatthalung.officer());
    who.add(phatthalung.somebody("phatthalung.auditor", Role.AUDITOR, Place.province("93")));
    who.add(
        phatthalung.somebody(
            "phatthalung.administrator", Role.ADMINISTRATOR, Place.province("93")));
    who.add(phatthalung.somebody("phatthalung.group", Role.WORKING_GROUP, Place.province("93")));
    who.add(phatthalung.somebody("phatthalung.district", Role.OFFICER, Place.district("9301")));
    who.add(phatthalung.somebody("phatthalung.chair", Role.CHAIR, village));
    who.add(phatthalung.somebody("phatthalung.treasurer", Role.TREASURER, village));
  }

  @Test
  void whatIsNotForEverybodyIsClosedToAnotherProvince() {
    var anybody = site.visitor();
    var open = new ArrayList<String>();
    for (var somebody : who) {
      var visitor = site.visitor().signedInAs(somebody);
      for (var own : others) {
        var path = "/th" + own.path();
        var answer = visitor.get(path);
        assertThat(answer.status()).as(somebody + " " + path).isLessThan(500);
        if (answer.status() == 200 && !isOnesOwn(own.path()) && anybody.get(path).status() != 200)
          open.add(somebody + " " + path);
      }
    }
    assertThat(open).as("open to another province").isEmpty();
  }

  /**
   * A page of whoever opens it: it is another one for each. Pictures are changed by anybody while
   * tests run ({@link org.aenglek.testing.Hands}); their walls are tried elsewhere.
   */
  private static boolean isOnesOwn(String path) {
    return path.startsWith("/people/me")
        || path.startsWith("/media/albums/")
        || List.of(
                "/meetings",
                "/meetings/tasks",
                "/meetings/organisations",
                "/stories/campaigns",
                "/trips/routes/drafts",
                "/training/lessons",
                "/training/progress",
                "/training/clinic",
                "/training/courses",
                "/training/courses/new",
                "/budgets")
            .contains(path);
  }

  /** Whoever sees a link may follow it. */
  @Test
  void noPageOfTheirsLeadsToAClosedDoor() {
    for (var somebody : who) {
      var visitor = site.visitor().signedInAs(somebody);
      var closed = new LinkedHashSet<String>();
      for (var own : others) {
        if (isOnesOwn(own.path())) closed.addAll(closedLinks(visitor, "/th" + own.path()));
      }
      assertThat(closed).as(somebody).isEmpty();
    }
  }

  private List<String> closedLinks(Visitor visitor, String page) {
    var answer = visitor.get(page);
    if (answer.status() != 200) return List.of();
    return answer.links().stream()
        .filter(link -> link.startsWith("/th/"))
        .map(link -> link.replaceFirst("#.*", ""))
        .distinct()
        .filter(link -> List.of(401, 403, 404, 500).contains(visitor.get(link).status()))
        .map(link -> page + " → " + link)
        .toList();
  }

  /** Or the others would prove nothing. */
  @Test
  void theirOwnProvinceIsOpenToThem() {
    var officer = site.visitor().signedInAs("phatthalung.officer");
    for (var path :
        List.of(
            "/th/people/provinces/93",
            "/th/communities/provinces/93/table",
            "/th/programme/provinces/93",
            "/th/programme/provinces/93/rows/visitors",
            "/th/programme/districts/9301",
            "/th/readiness/provinces/93",
            "/th/people/communities/sample-community-1",
            "/th/stories/campaigns/in/93",
            "/th/revisions/checks?place=province+93")) {
      assertThat(officer.get(path).status()).as(path).isEqualTo(200);
    }
  }
}
