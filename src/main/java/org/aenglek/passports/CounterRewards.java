package org.aenglek.passports;

import java.util.List;
import java.util.UUID;
import org.aenglek.base.NotThere;
import org.aenglek.counter.GivesRewards;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Rewards that are handed over at a counter without signal: it has happened, so it is written down
 * and counts as handed over, also where the guest had not come so far.
 */
@Component
class CounterRewards implements GivesRewards {
  private final Rewards rewards;

  CounterRewards(Rewards rewards) {
    this.rewards = rewards;
  }

  @Override
  @Transactional(readOnly = true)
  public List<Reward> rewards(UUID community) {
    return rewards.givenAt(community).stream()
        .map(reward -> new Reward(reward.id(), reward.name(), reward.gives()))
        .toList();
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public Handed handed(UUID id, String code, UUID community, String by) {
    var reward = rewards.find(id).filter(one -> rewards.isGivenAt(one, community));
    if (reward.isEmpty()) return Handed.NOT_GIVEN;
    try {
      return handed(reward.get(), rewards.shown(code), community, by);
    } catch (NotThere foreign) {
      return Handed.NO_PASSPORT;
    }
  }

  private Handed handed(
      org.aenglek.passports.Reward reward, Passport passport, UUID community, String by) {
    boolean isEarned = rewards.isEarned(reward, passport);
    if (!rewards.write(reward, passport, community, by)) return Handed.TWICE;
    if (reward.isOver()) return Handed.NOT_GIVEN;
    return isEarned ? Handed.RIGHTLY : Handed.NOT_EARNED;
  }
}
