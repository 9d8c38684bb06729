package org.aenglek.counter;

import org.aenglek.counter.Event.Unreadable;
import org.aenglek.counter.Telling.What;
import org.aenglek.site.Settings;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Passports that guests showed at a counter. */
@Component
class ShownPassports {
  private final ObjectProvider<HearsOfPassports> hearers;
  private final Tellings tellings;
  private final Settings settings;

  ShownPassports(ObjectProvider<HearsOfPassports> hearers, Tellings tellings, Settings settings) {
    this.hearers = hearers;
    this.tellings = tellings;
    this.settings = settings;
  }

  /** That a passport's code was scanned, or typed. */
  record Stamped(@Nullable String passport) {}

  void shown(Kept kept, Stamped what) throws Unreadable {
    var code = what.passport();
    if (code == null) throw new Unreadable();
    var day = kept.day(settings.zone());
    boolean isOne =
        hearers.stream().allMatch(hearer -> hearer.shown(kept.id(), kept.community(), day, code));
    if (!isOne) tellings.tell(kept, What.NO_PASSPORT);
  }
}
