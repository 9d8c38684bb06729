package org.aenglek;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.aenglek.testing.Pages;
import org.aenglek.testing.Site;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The site on a province's own server: PostgreSQL 15 with two logins, as docs/running says. */
class OwnServerTest {
  private static Postgres15 server;
  private static AnotherSite another;
  private static Site site;

  @BeforeAll
  static void start(@TempDir Path folder) throws IOException {
    server = Postgres15.start(folder);
    another =
        AnotherSite.start(
            server.application(),
            server.owner(),
            "aenglek.ringgit=7.85",
            "aenglek.ringgit-date=2026-11-20");
    site = another.site();
  }

  @AfterAll
  static void stop() throws IOException {
    if (another != null) another.close();
    if (server != null) server.close();
  }

  @Test
  void everyPageShows() {
    assertThat(Pages.everywhere())
        .allSatisfy(
            path -> assertThat(site.get(path).status()).as(path).isEqualTo(Pages.status(path)));
  }

  @Test
  void machinesReadEverything() {
    assertThat(
            List.of(
                "/th/communities/map.json",
                "/th/areas/districts.json",
                "/areas/map.json",
                "/th/search/suggestions?q=ban",
                "/sitemap.xml",
                "/api/v1/communities",
                "/api/v1/offers"))
        .allSatisfy(path -> assertThat(site.get(path).status()).as(path).isEqualTo(200));
  }

  @Test
  void aReaderFromMalaysiaSeesAboutWhatAPriceIs() {
    assertThat(site.get("/ms/offers/ko-yo-weaving-morning").body())
        .contains("kira-kira RM", "1 ringgit kira-kira 7.85 baht");
  }
}
