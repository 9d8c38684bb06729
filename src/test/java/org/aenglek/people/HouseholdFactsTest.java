package org.aenglek.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.UUID;
import org.aenglek.base.Actor;
import org.aenglek.base.Lang;
import org.aenglek.people.HouseholdFacts.Fact;
import org.aenglek.people.HouseholdFacts.Told;
import org.aenglek.testing.AenglekTest;
import org.aenglek.testing.MovableClock;
import org.aenglek.testing.Site;
import org.aenglek.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who heads a household is told with its consent, and seen by it and its committee alone. */
@AenglekTest
class HouseholdFactsTest {
  private static final String SLUG = "ban-tha-sai";
  private static final String[] ELDERLY_AND_NOT_POOR = {"elderly-headed", "yes", "poorest", "no"};

  @Autowired HouseholdFacts facts;
  @Autowired Consents consents;
  @Autowired World world;
  @Autowired Site site;
  @Autowired MovableClock clock;
  @Autowired JdbcClient sql;

  private UUID home;
  private UUID member;
  private String page;

  @BeforeEach
  void aHousehold() {
    clock.reset();
    home = world.household(SLUG, "บ้านยายแก้ว " + UUID.randomUUID());
    member = world.memberOf(home);
    page = "/th/people/households/" + home;
  }

  @Test
  void theCommitteeTellsOnceAllOfItAgree() {
    var committee = site.visitor().signedInAs("sample.committee");
    assertThat(committee.get("/th/people/communities/" + SLUG).body()).contains(page);
    assertThat(committee.get(page).body()).contains("ต้องยินยอมก่อน").doesNotContain("<select");
    var early = committee.post(page, ELDERLY_AND_NOT_POOR);
    assertThat(early.status()).isEqualTo(409);
    assertThat(early.body()).contains("สมาชิกทุกคนของครัวเรือนนี้ต้องยินยอมก่อน");
    agrees();
    assertThat(committee.post(page, ELDERLY_AND_NOT_POOR).status()).isEqualTo(303);
    assertThat(committee.get(page).body()).contains("value=\"yes\" selected", "ตั้งแต่ ");
    assertThat(now())
        .containsOnlyKeys(Fact.ELDERLY_HEADED, Fact.POOREST)
        .extractingByKey(Fact.POOREST)
        .extracting(Told::isSo)
        .isEqualTo(false);
  }

  @Test
  void onlyTheHouseholdAndItsCommitteeSeeIt() {
    agrees();
    committee().does(() -> facts.tell(home, Map.of(Fact.POOREST, true)));
    assertThat(site.visitor().signedInAs(world.signInOf(member)).get("/th/people/me/held").body())
        .contains("มีผู้ถือบัตรสวัสดิการแห่งรัฐในครัวเรือนหรือไม่");
    assertThat(seenBy(member)).isOne();
    for (var who : new String[] {"sample.member", "sample.officer", "sample.auditor"}) {
      assertThat(seenBy(world.person(who))).as(who).isZero();
      assertThat(site.visitor().signedInAs(who).get(page).status()).as(who).isIn(303, 403, 404);
    }
    assertThat(seenBy(world.chairOf("ban-khlong-daen"))).isZero();
    var officer = Actor.person(world.person("sample.officer"));
    assertThatThrownBy(() -> officer.does(() -> facts.tell(home, Map.of())))
        .isInstanceOf(Access.NotAllowed.class);
  }

  @Test
  void aLaterWordEndsTheOneBeforeAndTheSameOneChangesNothing() {
    agrees();
    committee().does(() -> facts.tell(home, Map.of(Fact.WOMEN_HEADED, true)));
    var first = now().get(Fact.WOMEN_HEADED);
    clock.moveTo("2026-12-01T09:00:00+07:00");
    committee().does(() -> facts.tell(home, Map.of(Fact.WOMEN_HEADED, true)));
    assertThat(now()).containsEntry(Fact.WOMEN_HEADED, first);
    committee().does(() -> facts.tell(home, Map.of(Fact.WOMEN_HEADED, false)));
    assertThat(now().get(Fact.WOMEN_HEADED).at()).isEqualTo(clock.instant());
    committee().does(() -> facts.tell(home, Map.of()));
    assertThat(now()).isEmpty();
    assertThat(rows()).as("what held stays").isEqualTo(2);
  }

  @Test
  void withoutConsentAllOfItGoes() {
    agrees();
    committee().does(() -> facts.tell(home, Map.of(Fact.WOMEN_HEADED, true)));
    committee().does(() -> facts.tell(home, Map.of(Fact.WOMEN_HEADED, false)));
    var consent = Actor.person(member).does(() -> consents.given(member)).getFirst();
    Actor.person(member).does(() -> consents.withdraw(consent.id()));
    assertThat(rows()).isZero();
  }

  @Test
  void whoIsErasedTakesItAlong() {
    agrees();
    committee().does(() -> facts.tell(home, Map.of(Fact.POOREST, true)));
    world.act(() -> facts.erase(member));
    assertThat(rows()).isZero();
  }

  private void agrees() {
    Actor.person(member)
        .does(() -> consents.give(member, Purposes.HOUSEHOLD, Lang.TH, "", UUID.randomUUID()));
  }

  private Actor committee() {
    return Actor.person(world.person("sample.committee"));
  }

  private Map<Fact, Told> now() {
    return world.ask(() -> facts.now(home));
  }

  private long rows() {
    return world.ask(this::visible);
  }

  private long seenBy(UUID person) {
    return world.askAs(Actor.person(person), this::visible);
  }

  private long visible() {
    return sql.sql("select count(*) from people.household_fact where household = ?")
        .param(home)
        .query(Long.class)
        .single();
  }
}
