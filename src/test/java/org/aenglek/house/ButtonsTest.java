package org.aenglek.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.aenglek.base.Actor;
import org.aenglek.base.LocalText;
import org.aenglek.people.Invitations;
import org.aenglek.people.Place;
import org.aenglek.people.Role;
import org.aenglek.testing.AenglekTest;
import org.aenglek.testing.Site;
import org.aenglek.testing.Visitor;
import org.aenglek.testing.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Nobody is shown a way that they may not go. */
@AenglekTest
class ButtonsTest {
  private static final Pattern LINK = Pattern.compile("<a [^>]*href=\"(/[^\"#]*)");
  private static final Pattern WITHDRAWAL =
      Pattern.compile("action=\"([^\"]+/withdrawal)\"><input[^>]*><b>ว่าที่ประธาน");
  private static final Pattern VOUCHING = Pattern.compile("action=\"([^\"]+/resets)\"");

  @Autowired Site site;
  @Autowired World world;
  @Autowired Invitations invitations;

  /** From one's own place, two steps far. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "member",
        "chair",
        "committee",
        "treasurer",
        "district",
        "officer",
        "group",
        "editor",
        "auditor",
        "administrator"
      })
  void noLinkLeadsWhereOneMayNotGo(String who) {
    var visitor = site.visitor().signedInAs("sample." + who);
    translated(site.visitor().signedInAs("sample.chair"));
    var seen = new LinkedHashSet<String>();
    var steps = Set.of("/ms/people/me");
    for (int step = 0; step < 3; step++) {
      var next = new LinkedHashSet<String>();
      for (var path : steps) {
        if (!seen.add(path)) continue;
        var answer = visitor.get(path);
        assertThat(answer.status()).as(who + " " + path).isNotIn(401, 403);
        next.addAll(found(LINK, answer.body()));
      }
      next.removeIf(path -> !path.matches("/ms/(people|revisions)/.*"));
      steps = next;
    }
  }

  @Test
  void whoMayNotGiveARoleIsNotOfferedToTakeItsInvitationBack() {
    var village = world.community("ban-tha-sai");
    var page = "/th/people/communities/ban-tha-sai";
    var chair =
        new Invitations.New(
            LocalText.ofCodes(Map.of("th", "ว่าที่ประธาน")),
            Role.CHAIR,
            Place.community(village.id()),
            List.of());
    Actor.job("tester").does(() -> invitations.invite(chair, UUID.randomUUID()));
    for (var who : List.of("chair", "committee", "treasurer", "auditor")) {
      var body = site.visitor().signedInAs("sample." + who).get(page).body();
      assertThat(body).as(who).contains("ว่าที่ประธาน");
      assertThat(found(WITHDRAWAL, body)).as(who).isEmpty();
    }
    var officer = site.visitor().signedInAs("sample.officer").get(page).body();
    assertThat(found(WITHDRAWAL, officer)).hasSize(1);
  }

  @Test
  void whoCouldNotVouchForSomebodyIsNotAskedTo() {
    var chairs = "/th/people/persons/" + world.person("sample.chair");
    var members = "/th/people/persons/" + world.person("sample.member");
    assertThat(vouching("officer", chairs)).hasSize(1);
    assertThat(vouching("chair", members)).hasSize(1);
    assertThat(vouching("committee", chairs)).isEmpty();
    var other = world.stranger("ban-tha-sai", "ประธานอีกคน").ids().get("person");
    assertThat(vouching("chair", "/th/people/persons/" + other)).isEmpty();
  }

  private List<String> vouching(String who, String page) {
    return found(VOUCHING, site.visitor().signedInAs("sample." + who).get(page).body());
  }

  /** Or there would be nothing to translate. */
  private void translated(Visitor chair) {
    var page = "/th/revisions/community/" + world.community("ban-tha-sai").id();
    chair.post(page + "/questions/note", "note.th", "ข้อควรรู้ " + UUID.randomUUID());
    chair.post(page + "/submission", "request", UUID.randomUUID().toString());
  }

  private static List<String> found(Pattern pattern, String body) {
    var all = new ArrayList<String>();
    var matcher = pattern.matcher(body);
    while (matcher.find()) all.add(matcher.group(1).replace("&amp;", "&"));
    return all;
  }
}
