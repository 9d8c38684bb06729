package org.aenglek.site;

import java.time.Instant;
import org.aenglek.base.Lang;
import org.springframework.stereotype.Component;

/** Moments in words, where there is no page: in letters. */
@Component
public final class Moments {
  private final Words words;
  private final Settings settings;

  Moments(Words words, Settings settings) {
    this.words = words;
    this.settings = settings;
  }

  /** "25 November 2026, 09:30", as it is in the province. */
  public String say(Lang lang, Instant moment) {
    var there = moment.atZone(settings.zone());
    var formats = Formats.of(lang, false);
    return words.say(
        lang, "site.moment", formats.date(there.toLocalDate()), formats.time(there.toLocalTime()));
  }
}
