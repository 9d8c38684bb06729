package org.aenglek.income;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.aenglek.testing.AenglekTest;
import org.aenglek.testing.MovableClock;
import org.aenglek.testing.Site;
import org.aenglek.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A village makes its rule on its own page. */
@AenglekTest
class SharingPagesTest {
  private static final String PAGE = "/en/income/ban-tha-sai/rule";

  @Autowired Site site;
  @Autowired World world;
  @Autowired Rules rules;
  @Autowired MovableClock clock;

  @BeforeEach
  void today() {
    clock.reset();
  }

  @Test
  void aRuleIsProposedTriedVotedOnAndPublished() {
    var treasurer = site.visitor();
    treasurer.signIn("sample.treasurer", World.PASSWORD);
    var tomorrow = LocalDate.ofInstant(clock.instant(), ZoneOffset.ofHours(7)).toString();
    var refused =
        treasurer.post(
            PAGE,
            "request",
            UUID.randomUUID().toString(),
            "from",
            tomorrow,
            "percent-served",
            "79.99",
            "percent-fund",
            "20");
    assertThat(refused.body()).contains("The percentages make 99.99 %", "79.99");
    treasurer.post(
        PAGE,
        "request",
        UUID.randomUUID().toString(),
        "from",
        tomorrow,
        "head-guide",
        "50",
        "percent-served",
        "80",
        "percent-fund",
        "20");
    var version = world.ask(() -> rules.of(village())).getFirst();
    assertThat(treasurer.get(PAGE).body())
        .contains("First, ฿50 for each guest: the guide.", "Of the rest, 80 %: whoever serves.");
    assertThat(treasurer.get(PAGE + "?try=" + version.id()).body()).contains("Nothing was earned");
    treasurer.post(PAGE + "/" + version.id() + "/vote", "for", "12", "against", "3");
    treasurer.post(PAGE + "/" + version.id() + "/publication");
    var member = site.visitor();
    member.signIn("sample.member", World.PASSWORD);
    assertThat(member.get(PAGE).body())
        .contains("This rule has been in force since")
        .doesNotContain("Propose a rule");
    assertThat(site.visitor().get(PAGE).status()).as("sign in first").isEqualTo(303);
  }

  private UUID village() {
    return world.community("ban-tha-sai").id();
  }
}
