package org.aenglek.communities;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import javax.imageio.ImageIO;
import org.aenglek.areas.Areas;
import org.aenglek.people.Newcomers;
import org.aenglek.testing.AenglekTest;
import org.aenglek.testing.Phatthalung;
import org.aenglek.testing.Site;
import org.aenglek.testing.World;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A province says what it is called, and shows its emblem on the pages of its communities. */
@AenglekTest
class ProvinceFactsTest {
  private static final String HERE = "/th/communities/provinces/93/name";
  private static final String VILLAGE = "/zh/communities/sample-community-1";

  @Autowired Site site;
  @Autowired World world;
  @Autowired Areas areas;
  @Autowired Newcomers newcomers;

  @Test
  void itsNameAndEmblemStandOnThePagesOfItsCommunitiesAlone() throws IOException {
    assertThat(site.get("/th/communities/ban-tha-sai").body())
        .doesNotContain("class=\"wrap province\"");
    var phatthalung = new Phatthalung(world, areas, newcomers);
    phatthalung.letIn();
    var officer = site.visitor().signedInAs(phatthalung.officer());
    var line = "ชุมชนตัวอย่าง 1;Sample Community 1;เมืองพัทลุง;ลำปำ;1";
    officer.post("/th/communities/provinces/93/table", "table", line, "sure", "yes");
    assertThat(site.get(VILLAGE).body()).contains("Phatthalung").doesNotContain("emblem.jpg");

    var nameless =
        officer.sendFile(HERE, "x.png", new byte[0], Map.of("name.th", "", "name.en", "P"));
    assertThat(nameless.status()).isEqualTo(422);
    assertThat(nameless.body()).contains("เขียนชื่อภาษาไทยและภาษาอังกฤษ", "value=\"P\"");
    var names = Map.of("name.th", "พัทลุง", "name.en", "Phatthalung", "name.zh", "博达伦");
    assertThat(officer.sendFile(HERE, "x.png", "no picture".getBytes(UTF_8), names).status())
        .isEqualTo(422);
    assertThat(officer.sendFile(HERE, "emblem.png", png(), names).status()).isEqualTo(303);

    assertThat(site.get(VILLAGE).body()).contains("博达伦府", "/communities/provinces/93/emblem.jpg");
    assertThat(site.get("/communities/provinces/93/emblem.jpg").header("Content-Type"))
        .isEqualTo("image/jpeg");
    assertThat(site.get("/communities/provinces/90/emblem.jpg").status()).isEqualTo(404);
    assertThat(site.get("/th/communities/ban-tha-sai").body())
        .contains("จังหวัดสงขลา")
        .doesNotContain("emblem.jpg");
    assertThat(site.get("/th/").links())
        .contains("/th/communities?district=90", "/th/communities?district=93");
    for (var who : java.util.List.of("sample.officer", "sample.chair"))
      assertThat(site.visitor().signedInAs(who).sendFile(HERE, "x.png", png(), names).status())
          .isEqualTo(403);
  }

  private static byte[] png() throws IOException {
    var out = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(400, 400, BufferedImage.TYPE_INT_RGB), "png", out);
    return out.toByteArray();
  }
}
