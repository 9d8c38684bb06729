package org.aenglek.offers;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.aenglek.areas.Areas;
import org.aenglek.base.Actor;
import org.aenglek.base.Money;
import org.aenglek.base.Request;
import org.aenglek.communities.Asset.Built;
import org.aenglek.communities.Asset.Facts;
import org.aenglek.communities.Asset.Keeping;
import org.aenglek.communities.AssetKind;
import org.aenglek.communities.AssetRegister;
import org.aenglek.communities.Inspection.Condition;
import org.aenglek.communities.Inspections;
import org.aenglek.income.Account;
import org.aenglek.income.Earnings;
import org.aenglek.income.NewIncome;
import org.aenglek.income.Transfer.Cause;
import org.aenglek.income.Transfer.Sold;
import org.aenglek.income.Work;
import org.aenglek.testing.World;

/** What was built in a village, and a product of it, with somebody who looks after both. */
public class Upkeep {
  private final AssetRegister assets;
  private final Inspections inspections;
  private final Lives lives;
  private final ProductSteps steps;
  private final FollowUps followUps;
  private final AssetUses uses;
  private final Offers offers;
  private final Earnings earnings;
  private final Areas areas;
  private final Clock clock;

  Upkeep(
      AssetRegister assets,
      Inspections inspections,
      Lives lives,
      ProductSteps steps,
      FollowUps followUps,
      AssetUses uses,
      Offers offers,
      Earnings earnings,
      Areas areas,
      Clock clock) {
    this.assets = assets;
    this.inspections = inspections;
    this.lives = lives;
    this.steps = steps;
    this.followUps = followUps;
    this.uses = uses;
    this.offers = offers;
    this.earnings = earnings;
    this.areas = areas;
    this.clock = clock;
  }

  /** What there is then. */
  public record Kept(UUID asset, UUID product, UUID followUp) {}

  /** Of the sample's village, kept by its chair; the same one each time. */
  public Kept example() {
    var village = areas.get("ban-tha-sai").id();
    var chair = World.idOf("sample.chair");
    var kept = Actor.person(chair).does(() -> of(village, "ศาลาริมน้ำ", chair));
    Actor.person(chair)
        .does(() -> uses.say(kept.asset(), Set.of(offers.get("ko-yo-weaving-morning").id())));
    return kept;
  }

  /** Whoever acts may edit there. */
  public Kept of(UUID community, String name, UUID keeper) {
    var asset = asset(community, name, new Keeping(keeper, "", 6));
    var seen = new Inspections.Seen(LocalDate.of(2026, 1, 5), Condition.REPAIR, name);
    inspections.tell(asset, seen, null, Request.derived("seen", asset));
    var product =
        lives.begin(community, name, null, false, Request.derived("product " + name, community));
    var idea = new Step.Done(Step.Kind.IDEA, LocalDate.of(2026, 1, 5), name, null);
    steps.take(product, idea, null, Request.derived("idea", product));
    var request = Request.derived("asked", product);
    followUps.ask(product, new FollowUps.Asked(keeper, today().plusDays(7), name), request);
    return new Kept(asset, product, lives.get(product).followUps().getFirst().id());
  }

  public UUID asset(UUID community, String name, Keeping keeping) {
    var facts = new Facts(AssetKind.PAVILION, name, null, new Built(2019, 5), null, "", false);
    return assets.enter(community, facts, keeping, Request.derived("asset " + name, community));
  }

  /** Something was sold for cash on that day. */
  public void sell(Offer offer, LocalDate day, String baht) {
    var income =
        new NewIncome(
            new Cause("sale", UUID.randomUUID()),
            new Sold(offer.kind().key(), offer.id(), offer.name()),
            List.of(),
            day,
            new Work(
                offer.community(),
                offer.kind().key(),
                1,
                List.of(),
                List.of(),
                List.of(),
                List.of()),
            Account.cash(offer.community()));
    earnings.earned(income, Money.of(baht, "THB"));
  }

  public LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.ofHours(7));
  }
}
