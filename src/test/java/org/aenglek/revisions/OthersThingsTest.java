package org.aenglek.revisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aenglek.base.Actor;
import org.aenglek.people.Grants;
import org.aenglek.people.SignIn;
import org.aenglek.people.SignedIn;
import org.aenglek.testing.AenglekTest;
import org.aenglek.testing.Site;
import org.aenglek.testing.Visitor;
import org.aenglek.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What is others' is not taken by beginning something of one's own under its id. */
@AenglekTest
class OthersThingsTest {
  @Autowired Site site;
  @Autowired World world;
  @Autowired SignIn signIn;
  @Autowired Grants grants;
  @Autowired PictureKeeping pictures;
  @Autowired TransactionTemplate transaction;
  @Autowired JdbcClient sql;
  private Visitor member;
  private SignedIn me;
  private String home;

  @BeforeEach
  void aMemberOfAHousehold() {
    member = site.visitor().signedInAs("sample.member");
    me = signIn.find(member.cookie().replaceFirst(".*=", "")).orElseThrow();
    home = world.ask(() -> grants.of(me.person()).getFirst().place().toString());
  }

  @Test
  void anIdThatIsTakenOrCanBeForeseenIsNotBegun() {
    var theirs = world.community("ban-khlong-daen").id();
    var wish = ("wish community " + theirs).getBytes(StandardCharsets.UTF_8);
    for (var id : List.of(theirs, UUID.nameUUIDFromBytes(wish))) {
      assertThat(begin(id)).as(id.toString()).isEqualTo(409);
      assertThat(mayChangePictures(id)).isFalse();
    }
    var fresh = UUID.randomUUID();
    assertThat(begin(fresh)).isEqualTo(303);
    assertThat(mayChangePictures(fresh)).isTrue();
    assertThat(member.get("/th/revisions/story/" + fresh).status()).isEqualTo(404);
  }

  @Test
  void aDraftThatClaimsAnothersIdOpensNoPictures() {
    var theirs = world.community("ban-nang-lao").id();
    draft(theirs, "offer");
    assertThat(mayChangePictures(theirs)).isFalse();
  }

  @Test
  void picturesAreAddedOnlyToWhatShowsThem() {
    var season = UUID.randomUUID();
    draft(season, "closed-season");
    assertThat(mayChangePictures(season)).isFalse();
  }

  private void draft(UUID thing, String kind) {
    asMe(
        """
        insert into revisions.draft (thing, person, kind, place, base, content, changed)
        values (:thing, :me, :kind, :home, 0, '{}', people.moment())
        """,
        Map.of("thing", thing, "me", me.person(), "kind", kind, "home", home));
  }

  private int begin(UUID id) {
    return member.post("/th/revisions/offer/new", "place", home, "id", id.toString()).status();
  }

  private boolean mayChangePictures(UUID owner) {
    return me.calls(() -> Actor.person(me.person()).does(() -> pictures.find(owner).isPresent()));
  }

  private void asMe(String statement, Map<String, ?> parameters) {
    Actor.person(me.person())
        .does(
            () ->
                transaction.executeWithoutResult(
                    status -> sql.sql(statement).params(parameters).update()));
  }
}
