package org.aenglek.counter;

import java.util.Optional;
import java.util.UUID;
import org.aenglek.counter.Event.Unreadable;
import org.aenglek.counter.GivesRewards.Handed;
import org.aenglek.counter.Telling.What;
import org.aenglek.site.Settings;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Passports that guests showed at a counter, and what they were given for them. */
@Component
class ShownPassports {
  private final ObjectProvider<HearsOfPassports> hearers;
  private final ObjectProvider<GivesRewards> givers;
  private final Tellings tellings;
  private final Settings settings;

  ShownPassports(
      ObjectProvider<HearsOfPassports> hearers,
      ObjectProvider<GivesRewards> givers,
      Tellings tellings,
      Settings settings) {
    this.hearers = hearers;
    this.givers = givers;
    this.tellings = tellings;
    this.settings = settings;
  }

  /** That a passport's code was scanned, or typed. */
  record Stamped(@Nullable String passport) {}

  /** That a reward was handed to whoever showed that passport. */
  record Rewarded(@Nullable String passport, @Nullable UUID reward) {}

  void shown(Kept kept, Stamped what) throws Unreadable {
    var code = what.passport();
    if (code == null) throw new Unreadable();
    var day = kept.day(settings.zone());
    boolean isOne =
        hearers.stream().allMatch(hearer -> hearer.shown(kept.id(), kept.community(), day, code));
    if (!isOne) tellings.tell(kept, What.NO_PASSPORT);
  }

  void rewarded(Kept kept, Rewarded what) throws Unreadable {
    var code = what.passport();
    var reward = what.reward();
    if (code == null || reward == null) throw new Unreadable();
    var by = kept.device().actor().name();
    givers.stream()
        .map(giver -> giver.handed(reward, code, kept.community(), by))
        .flatMap(handed -> toTell(handed).stream())
        .forEach(wrong -> tellings.tell(kept, wrong));
  }

  private static Optional<What> toTell(Handed handed) {
    return switch (handed) {
      case RIGHTLY -> Optional.empty();
      case NOT_EARNED -> Optional.of(What.NOT_EARNED);
      case TWICE -> Optional.of(What.REWARDED_TWICE);
      case NOT_GIVEN -> Optional.of(What.NOT_GIVEN);
      case NO_PASSPORT -> Optional.of(What.NO_PASSPORT);
    };
  }
}
