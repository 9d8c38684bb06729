package org.aenglek.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.aenglek.communities.CommunityStandings;
import org.aenglek.communities.Standing;
import org.aenglek.testing.AenglekTest;
import org.aenglek.testing.Site;
import org.aenglek.testing.Site.Answer;
import org.aenglek.testing.World;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Where a community stands says whether it is put into a campaign. */
@AenglekTest
class CampaignStandingsTest {
  private static final String LEADS = "ban-na";
  private static final String NEVER_ASSESSED = "ban-tha-sai";
  private static final String READY = "ban-lum";

  @Autowired Campaigns campaigns;
  @Autowired CommunityStandings standings;
  @Autowired Site site;
  @Autowired World world;

  @Test
  void onlyWhoLeadsOrWasNeverAssessedIsPutIntoACampaign() {
    stand(LEADS, Standing.LEADING);
    stand(READY, Standing.READY);
    var refused = post("/th/stories/campaigns/in/90", LEADS, NEVER_ASSESSED, READY);
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.body())
        .contains("บ้านลุ่ม", "ยังไม่ถึงขั้นที่ร่วมประชาสัมพันธ์ได้", "value=\"เที่ยวปลายปี\"");
    assertThat(campaigns.of("90")).noneMatch(one -> one.communities().contains(id(READY)));
    assertThat(post("/th/stories/campaigns/in/90", LEADS, NEVER_ASSESSED).status()).isEqualTo(303);
  }

  @Test
  void whoIsInACampaignAlreadyStaysWhenItIsWrittenAnew() {
    stand(LEADS, Standing.LEADING);
    var code = world.campaign(LEADS);
    var edit = "/th/stories/campaigns/" + code + "/edit";
    stand(LEADS, Standing.READY);
    stand(READY, Standing.READY);
    assertThat(post(edit, LEADS, READY).status()).isEqualTo(422);
    assertThat(post(edit, LEADS).status()).isEqualTo(303);
    assertThat(campaigns.get(code).communities()).containsExactly(id(LEADS));
  }

  private Answer post(String address, String... communities) {
    var fields =
        new ArrayList<>(
            List.of(
                "request",
                UUID.randomUUID().toString(),
                "title.th",
                "เที่ยวปลายปี",
                "lead.th",
                "มาเที่ยวกัน",
                "first",
                "2026-12-01",
                "last",
                "2026-12-31"));
    Stream.of(communities).forEach(one -> fields.addAll(List.of("community", id(one).toString())));
    return site.visitor().signedInAs("sample.officer").post(address, fields.toArray(String[]::new));
  }

  private void stand(String community, Standing standing) {
    world.act(() -> standings.set(id(community), standing, UUID.randomUUID()));
  }

  private UUID id(String community) {
    return world.community(community).id();
  }
}
