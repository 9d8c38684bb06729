package org.aenglek.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.aenglek.testing.AenglekTest;
import org.aenglek.testing.Site;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A walk along every link of the whole site, in all languages, ends nowhere. */
@AenglekTest
class LinksTest {
  /** Filters make endless combinations of the same pages; a few of them are enough. */
  private static final int QUERIES_PER_PAGE = 12;

  @Autowired Site site;

  @Test
  void everyLinkLeadsSomewhere() {
    var seen = new HashSet<String>();
    var todo = new ArrayDeque<String>(List.of("/th/", "/ms/", "/zh/", "/en/"));
    var broken = new ArrayList<String>();
    while (!todo.isEmpty()) {
      var path = todo.poll();
      if (!seen.add(path)) continue;
      var answer = site.get(path.replace(" ", "%20"));
      if (answer.status() >= 400) broken.add(answer.status() + " " + path);
      if (!answer.header("Content-Type").startsWith("text/html")) continue;
      for (var link : answer.links()) {
        if (!link.contains("?") || isFresh(link, seen)) todo.add(link);
      }
    }
    assertThat(broken).isEmpty();
    assertThat(seen).hasSizeGreaterThan(500);
  }

  private static boolean isFresh(String link, HashSet<String> seen) {
    var page = link.substring(0, link.indexOf('?') + 1);
    return seen.stream().filter(known -> known.startsWith(page)).count() < QUERIES_PER_PAGE;
  }
}
