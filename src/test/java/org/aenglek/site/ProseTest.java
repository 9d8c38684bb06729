package org.aenglek.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProseTest {
  @Test
  void firstHeadingIsThePagesOwnSoTheTextBeginsWithTheSecond() {
    assertThat(Prose.html("# One\n\n## Two\n\n### Three"))
        .isEqualTo("<h2>One</h2>\n<h2>Two</h2>\n<h3>Three</h3>\n");
  }

  @Test
  void htmlIsShownAsItWasTyped() {
    assertThat(Prose.html("<script>alert(1)</script>\n\nand <b onclick=x>bold</b>"))
        .doesNotContain("<script", "<b")
        .contains("&lt;script&gt;", "&lt;b onclick=x&gt;");
  }

  @Test
  void linksLeadOnlyWhereALinkMayLead() {
    assertThat(Prose.html("[a](javascript:alert(1)) [b](data:text/html,x)"))
        .doesNotContain("javascript", "data:");
    assertThat(Prose.html("[b](https://example.org/) [c](tel:191)"))
        .contains("href=\"https://example.org/\"", "href=\"tel:191\"");
  }

  @Test
  void pictureFromElsewhereIsOnlyItsWords() {
    assertThat(Prose.html("before ![two *old* boats](https://example.org/boats.jpg) after"))
        .isEqualTo("<p>before two <em>old</em> boats after</p>\n");
  }
}
