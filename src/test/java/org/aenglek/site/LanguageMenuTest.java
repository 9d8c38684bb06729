package org.aenglek.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.aenglek.testing.AenglekTest;
import org.aenglek.testing.Site;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@AenglekTest
class LanguageMenuTest {
  @Autowired Site site;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/communities?district=9001&kind=wisdom",
        "/communities?near=7.19,100.59",
        "/communities?page=2",
        "/offers?kind=meal&people=4",
        "/search?q=%E0%B8%9C%E0%B9%89%E0%B8%B2",
        "/stories?kind=event"
      })
  void anotherLanguageShowsWhatWasAskedFor(String asked) {
    assertThat(site.get("/th" + asked).links())
        .contains("/ms" + asked, "/zh" + asked, "/en" + asked, "/th" + asked + "&digits=thai");
    assertThat(site.get("/th" + asked + "&digits=thai").links())
        .contains("/ms" + asked, "/th" + asked);
  }

  @Test
  void whatAsksNothingIsLeftOut() {
    var links = site.get("/th/communities?district=&kind=wisdom&sort=&utm_source=line").links();
    assertThat(links).contains("/ms/communities?kind=wisdom");
    assertThat(site.get("/th/communities?utm_source=line").links()).contains("/ms/communities");
  }

  @Test
  void machinesAreToldOfThePageAsSuch() {
    assertThat(site.get("/th/stories?kind=event&digits=thai").body())
        .contains(
            "<link rel=\"canonical\" href=\"http://aenglek.test/th/stories\">",
            "hreflang=\"ms\" href=\"http://aenglek.test/ms/stories\">",
            "hreflang=\"th\" href=\"http://aenglek.test/th/stories\">");
  }
}
