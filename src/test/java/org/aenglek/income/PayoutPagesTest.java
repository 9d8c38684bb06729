package org.aenglek.income;

import static org.aenglek.income.SharingRule.Part.percent;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.aenglek.base.LocalText;
import org.aenglek.base.Money;
import org.aenglek.income.SharingRule.To;
import org.aenglek.income.Transfer.Cause;
import org.aenglek.testing.AenglekTest;
import org.aenglek.testing.MovableClock;
import org.aenglek.testing.Site;
import org.aenglek.testing.Visitor;
import org.aenglek.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The treasurer pays out and spends the fund from a telephone; others see what is theirs to see.
 */
@AenglekTest
class PayoutPagesTest {
  private static final String PAYOUTS = "/en/income/ban-tha-sai/payouts";
  private static final String FUND = "/en/income/ban-tha-sai/fund";
  private static final LocalText SUPPER = LocalText.ofCodes(Map.of("th", "อาหารเย็น"));

  @Autowired Site site;
  @Autowired World world;
  @Autowired Earnings earnings;
  @Autowired Rules rules;
  @Autowired Payouts payouts;
  @Autowired Spendings spendings;
  @Autowired MovableClock clock;

  private UUID village;
  private UUID home;
  private Visitor treasurer;

  @BeforeEach
  void aVillageThatShares() {
    clock.reset();
    village = world.community("ban-tha-sai").id();
    home = world.householdOf("sample.member");
    if (world.ask(() -> rules.of(village)).isEmpty()) {
      world.rule(
          "ban-tha-sai",
          today(),
          new SharingRule(percent(To.SERVED, "50"), percent(To.FUND, "50")));
    }
    treasurer = signedIn("sample.treasurer");
  }

  @Test
  void aHouseholdTellsItsNumberAndIsPaidByCodesOneAfterTheOther() {
    var way = "/en/income/ban-tha-sai/ways/" + home;
    var member = signedIn("sample.member");
    assertThat(member.post(way, "way", "promptpay", "promptPay", "12").body())
        .contains("This is no PromptPay number", "value=\"12\"");
    member.post(way, "way", "promptpay", "promptPayKind", "telephone", "promptPay", "0812345678");
    assertThat(member.get(way).body()).contains("081 234 5678");
    assertThat(signedIn("sample.committee").get(way).status()).isEqualTo(403);
    earn("800");
    assertThat(treasurer.get(PAYOUTS).body()).contains("PromptPay", "value=\"400.00\"");
    assertThat(post(field(), "4oo").body()).contains("Please enter an amount in baht");
    post(field(), "400");
    var page = PAYOUTS + "/" + latest().id();
    assertThat(treasurer.get(page).body()).contains("Not paid yet", "Show the codes", "฿400");
    var codes = treasurer.get(page + "/codes").body();
    assertThat(codes).contains("<svg", "Paid, next");
    var line = page + "/lines/" + latest().lines().getFirst().id();
    treasurer.post(line + "/payment", "next", "true");
    assertThat(treasurer.get(page + "/codes").body()).contains("All are paid.");
    treasurer.post(line + "/failure", "why", "number is closed");
    assertThat(treasurer.get(page).body()).contains("Not paid: number is closed");
    assertThat(treasurer.get(PAYOUTS).body()).contains("value=\"400.00\"");
    assertThat(member.get(PAYOUTS).status()).isEqualTo(403);
  }

  @Test
  void moreThanOneMayPayAloneIsApprovedByAnotherAndSignedForOnPaper() {
    signedIn("sample.member").post("/en/income/ban-tha-sai/ways/" + home, "way", "cash");
    earn("20000");
    post(field(), "10000");
    var page = PAYOUTS + "/" + latest().id();
    var line = page + "/lines/" + latest().lines().getFirst().id();
    assertThat(treasurer.get(page).body())
        .contains("waits for another’s approval")
        .doesNotContain("Approve this payout");
    assertThat(treasurer.post(line + "/payment").body())
        .contains("Another person has to approve this first");
    var committee = signedIn("sample.committee");
    assertThat(committee.get(PAYOUTS).body()).contains("฿10,000");
    assertThat(committee.get(page).body()).contains("Approve this payout");
    committee.post(page + "/approval");
    assertThat(treasurer.get(page + "/sheet").body()).contains("Signature and date", "฿10,000");
    treasurer.post(page + "/payment");
    assertThat(treasurer.get(page).body()).contains("all is done");
  }

  @Test
  void whatGoesToAccountsIsAFileForTheBank() {
    treasurer.post(
        "/en/income/ban-tha-sai/ways/" + home,
        "way",
        "bank",
        "bank",
        "034",
        "account",
        "020-1-23456-7",
        "name",
        "สมใจ ทอดี");
    earn("60");
    post(field(), "30");
    var page = PAYOUTS + "/" + latest().id();
    assertThat(treasurer.get(page).body()).contains("File for the bank", "0201234567");
    var file = treasurer.post(page + "/file", "layout", "plain");
    assertThat(file.body()).contains("1,034,0201234567,สมใจ ทอดี,30.00,P");
    assertThat(signedIn("sample.committee").post(page + "/file", "layout", "plain").status())
        .isEqualTo(403);
    assertThat(signedIn("sample.committee").get(page).body()).doesNotContain("0201234567");
  }

  @Test
  void theFundIsProposedVotedSpentAndSeenOutsideOnlyWhereTheVillageSaysSo() {
    earn("2000");
    treasurer.post(FUND + "/spendings", "what", "Medicine cabinet", "amount", "150");
    var spending = FUND + "/spendings/" + proposed("Medicine cabinet").id();
    treasurer.post(spending + "/vote", "for", "9", "against", "1");
    assertThat(treasurer.post(spending + "/payment", "way", "cash", "receipt", "").body())
        .contains("Please enter the receipt’s number");
    treasurer.post(spending + "/payment", "way", "cash", "receipt", "7/12");
    assertThat(signedIn("sample.member").get(FUND).body())
        .contains("Medicine cabinet", "9 for, 1 against", "Receipt 7/12")
        .doesNotContain("Propose to spend");
    var stranger = site.visitor();
    assertThat(stranger.get(FUND).status()).isEqualTo(303);
    treasurer.post(FUND, "rules", "For all of us.", "public", "true");
    assertThat(stranger.get(FUND).body())
        .contains("For all of us.", "Medicine cabinet", "Everybody can see this page");
    assertThat(stranger.get("/en/communities/ban-tha-sai").body()).contains(FUND);
    treasurer.post(FUND, "rules", "For all of us.");
    assertThat(stranger.get("/en/communities/ban-tha-sai").body()).doesNotContain(FUND);
    assertThat(stranger.get(FUND).status()).isEqualTo(303);
  }

  @Test
  void whatTheFundBoughtIsShownByAPhotograph() {
    earn("2000");
    treasurer.post(FUND + "/spendings", "what", "Boat paint", "amount", "90");
    var spending = FUND + "/spendings/" + proposed("Boat paint").id();
    treasurer.post(spending + "/vote", "for", "9", "against", "1");
    var proof = Map.of("way", "cash", "receipt", "7/13");
    var broken = treasurer.sendFile(spending + "/payment", "a.jpg", new byte[] {1, 2}, proof);
    assertThat(broken.status()).as("no picture").isBetween(400, 499);
    assertThat(proposed("Boat paint").paid()).isNull();
    var sent = treasurer.sendFile(spending + "/payment", "paint.png", photograph(), proof);
    assertThat(sent.status()).isEqualTo(303);
    var member = signedIn("sample.member");
    assertThat(member.get(FUND).body()).contains(spending + "/picture");
    var picture = member.get(spending + "/picture");
    assertThat(picture.header("Content-Type")).isEqualTo("image/jpeg");
    assertThat(picture.bytes()).startsWith(0xFF, 0xD8);
    assertThat(site.visitor().get(spending + "/picture").status()).isEqualTo(303);
  }

  private Spending proposed(String what) {
    return world.ask(() -> spendings.of(village)).stream()
        .filter(spending -> spending.what().equals(what))
        .findFirst()
        .orElseThrow();
  }

  private static byte[] photograph() {
    var bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(new BufferedImage(320, 240, BufferedImage.TYPE_INT_RGB), "png", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private Site.Answer post(String field, String amount) {
    var way = way();
    return treasurer.post(
        PAYOUTS, "request", UUID.randomUUID().toString(), "way", way, field, amount);
  }

  private String way() {
    var page = treasurer.get(PAYOUTS).body();
    var before = page.substring(0, page.indexOf(field()));
    var mark = "name=\"way\" value=\"";
    var rest = before.substring(before.lastIndexOf(mark) + mark.length());
    return rest.substring(0, rest.indexOf('"'));
  }

  private String field() {
    return "amount-" + Account.earnedBy(home, village).id();
  }

  private Payout latest() {
    return world.ask(() -> payouts.of(village)).getFirst();
  }

  private Visitor signedIn(String name) {
    var visitor = site.visitor();
    visitor.signIn(name, World.PASSWORD);
    return visitor;
  }

  private void earn(String total) {
    var sale =
        new NewIncome(
            new Cause("sale", UUID.randomUUID()),
            new Transfer.Sold("meal", UUID.randomUUID(), SUPPER),
            List.of(),
            today(),
            new Work(village, "meal", 2, List.of(home), List.of(), List.of(), List.of()),
            Account.cash(village));
    world.ask(
        () -> {
          earnings.earned(sale, Money.of(total, "THB"));
          return total;
        });
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.ofHours(7));
  }
}
