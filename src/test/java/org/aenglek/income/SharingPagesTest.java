package org.aenglek.income;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
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
  private static final String PROPOSAL = PAGE + "/proposal";

  @Autowired Site site;
  @Autowired World world;
  @Autowired Rules rules;
  @Autowired Departures departures;
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
            PROPOSAL,
            "from",
            tomorrow,
            "percent-served",
            "79.99",
            "percent-fund",
            "20",
            "go",
            "yes");
    assertThat(refused.body()).contains("The percentages make 99.99 %", "79.99");
    treasurer.post(
        PROPOSAL,
        "request",
        UUID.randomUUID().toString(),
        "from",
        tomorrow,
        "head-guide",
        "50",
        "percent-served",
        "80",
        "percent-fund",
        "20",
        "go",
        "yes");
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

  @Test
  void oneKindOfOffersIsSharedDifferentlyAndAHouseholdIsNamed() {
    var treasurer = site.visitor().signedInAs("sample.treasurer");
    var day = LocalDate.ofInstant(clock.instant(), ZoneOffset.ofHours(7)).plusDays(9).toString();
    var pond = world.household("ban-tha-sai", "บ้านสระบัว");
    var typed =
        new String[] {
          "from",
          day,
          "percent-served",
          "90",
          "percent-fund",
          "10",
          "kind",
          "meal",
          "meal.once-household1",
          "300",
          "meal.most-household1",
          "250",
          "meal.who-household1",
          pond.toString(),
          "meal.percent-food",
          "100"
        };
    var more = treasurer.post(PROPOSAL, with(typed, "add", "stay")).body();
    assertThat(more)
        .as("nothing typed is lost, and there is room for a third clause and another household")
        .contains("name=\"kind\" value=\"stay\"", "value=\"300\"", "meal.who-household2")
        .contains("<option value=\"" + pond + "\" selected>");
    assertThat(treasurer.post(PROPOSAL, with(typed, "try", "yes")).body())
        .contains("Meals", "First, ฿300 for each sale: บ้านสระบัว. At most ฿250.")
        .contains("Nothing was earned");
    assertThat(
            treasurer.post(PROPOSAL, with(typed, "meal.head-household3", "5", "go", "yes")).body())
        .contains("Please choose a household in each line");
    assertThat(treasurer.post(PROPOSAL, with(typed, "go", "yes")).status()).isEqualTo(303);
    var rule = world.ask(() -> rules.of(village())).getFirst().rule();
    assertThat(rule.clause("meal").parts())
        .extracting(SharingRule.Part::household)
        .containsExactly(pond, null);
    assertThat(rule.clause("stay")).as("no clause of its own").isEqualTo(rule.clause("product"));
    assertThat(treasurer.get(PAGE).body()).contains("All else", "Meals", "บ้านสระบัว");
  }

  @Test
  void aHouseholdOfAnotherVillageIsNotNamed() {
    var treasurer = site.visitor().signedInAs("sample.treasurer");
    var elsewhere = world.household("ban-khlong-daen", "บ้านไกล");
    var day = LocalDate.ofInstant(clock.instant(), ZoneOffset.ofHours(7)).plusDays(8).toString();
    var answer =
        treasurer.post(
            PROPOSAL,
            "from",
            day,
            "who-household1",
            elsewhere.toString(),
            "percent-household1",
            "100",
            "go",
            "yes");
    assertThat(answer.status()).isGreaterThanOrEqualTo(400);
    assertThat(answer.body()).contains("not in this village");
  }

  @Test
  void aHouseholdThatIsNoMoreLeavesItsSharesToItsHeir() {
    var treasurer = site.visitor().signedInAs("sample.treasurer");
    var page = "/en/income/ban-tha-sai/departures";
    var gone = world.household("ban-tha-sai", "บ้านร้าง");
    var heir = world.household("ban-tha-sai", "บ้านลูก");
    var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.ofHours(7));
    var late =
        treasurer.post(
            page, "household", gone.toString(), "day", today.plusDays(1).toString(), "heir", "");
    assertThat(late.body()).contains("a day that is not still to come");
    treasurer.post(
        page, "household", gone.toString(), "day", today.toString(), "heir", heir.toString());
    assertThat(world.ask(() -> departures.of(village()))).containsEntry(gone, Optional.of(heir));
    assertThat(treasurer.get(page).body()).contains("บ้านร้าง", "Its shares go to: บ้านลูก");
    assertThat(site.visitor().signedInAs("sample.member").get(page).body())
        .as("a neighbour's name is not told")
        .contains("Its shares go to: Household")
        .doesNotContain("บ้านร้าง", "Note a household");
    var byMember =
        site.visitor()
            .signedInAs("sample.member")
            .post(page, "household", heir.toString(), "day", today.toString());
    assertThat(byMember.status()).isEqualTo(403);
  }

  private static String[] with(String[] typed, String... more) {
    return Stream.concat(Stream.of(typed), Stream.of(more)).toArray(String[]::new);
  }

  private UUID village() {
    return world.community("ban-tha-sai").id();
  }
}
