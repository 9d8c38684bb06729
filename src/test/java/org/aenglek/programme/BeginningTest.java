package org.aenglek.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.aenglek.areas.Areas;
import org.aenglek.areas.Community;
import org.aenglek.testing.AenglekTest;
import org.aenglek.testing.Site;
import org.aenglek.testing.World;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The guide of a new province leads to the first community that lacks what is asked for. */
@AenglekTest
class BeginningTest {
  @Autowired Areas areas;
  @Autowired JdbcClient sql;
  @Autowired World world;
  @Autowired Site site;

  @Test
  void eachStepLeadsToTheFirstCommunityThatLacksIt() {
    var first = areas.of("90").getFirst();
    world.chairOf(first.slug());
    world.cloth(first.slug());
    var page =
        site.visitor()
            .signedInAs("sample.officer")
            .get("/th/programme/provinces/90/beginning")
            .body();
    var untold =
        lacking(
            first,
            "select from communities.profile where community = c.id and summary is not null");
    var unsold = lacking(first, "select from offers.offer where community = c.id and not sample");
    assertThat(links(page, "/th/revisions/community/([^\"]+)"))
        .containsExactly(untold.id().toString(), unsold.id().toString());
    var chairless =
        lacking(
            first,
            "select from people.role_grant where role = 'chair' and ended is null"
                + " and place = 'community ' || c.id");
    assertThat(links(page, "/th/people/communities/([^\"]+)")).containsExactly(chairless.slug());
    assertThat(chairless).isNotEqualTo(first);
    assertThat(unsold).isNotEqualTo(first);
  }

  /** The first in the order of the list; where none lacks it, the first of all. */
  private Community lacking(Community first, String having) {
    var ids =
        world.ask(
            () ->
                sql.sql("select c.slug from areas.community c where not exists (" + having + ")")
                    .query(String.class)
                    .list());
    return areas.of("90").stream()
        .filter(one -> ids.contains(one.slug()))
        .findFirst()
        .orElse(first);
  }

  private static List<String> links(String page, String pattern) {
    return Pattern.compile("href=\"" + pattern + "\"")
        .matcher(page)
        .results()
        .map((MatchResult found) -> found.group(1))
        .toList();
  }
}
