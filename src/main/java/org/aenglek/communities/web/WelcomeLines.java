package org.aenglek.communities.web;

import java.util.List;
import org.aenglek.base.DateSpan;
import org.aenglek.communities.Closures;
import org.aenglek.communities.Hours;
import org.aenglek.communities.OpenTimes;
import org.aenglek.communities.Profile;
import org.aenglek.communities.Recurring;
import org.aenglek.communities.RecurringDays;
import org.aenglek.site.Ui;
import org.springframework.stereotype.Component;

/**
 * When and how guests are received, in words.
 *
 * @param closed when nobody is, again and again, and why
 * @param isSample whether any of it is made up to show how it would look
 */
public record WelcomeLines(
    List<String> hours,
    List<String> closed,
    List<String> languages,
    List<String> access,
    boolean isOpenToday,
    boolean isSample) {

  /** Writes them of a community. */
  @Component
  static class Writer {
    private final RecurringDays recurring;
    private final Closures closures;

    Writer(RecurringDays recurring, Closures closures) {
      this.recurring = recurring;
      this.closures = closures;
    }

    WelcomeLines of(Ui ui, Profile profile) {
      var welcome = profile.welcome();
      var closed = recurring.of(profile.community().id(), Recurring.Kind.CLOSED);
      return new WelcomeLines(
          profile.hours().stream().map(hours -> OpenTimes.line(ui, hours)).toList(),
          closed.stream().map(one -> OpenTimes.closed(ui, one)).toList(),
          welcome == null ? List.of() : words(ui, "communities.speaks.", welcome.languages()),
          welcome == null ? List.of() : words(ui, "communities.access.", welcome.access()),
          isOpenToday(ui, profile),
          profile.hours().stream().anyMatch(Hours::sample)
              || (welcome != null && welcome.sample()));
    }

    private boolean isOpenToday(Ui ui, Profile profile) {
      var today = ui.today();
      return profile.hours().stream().anyMatch(hours -> hours.holds(today))
          && closures.of(profile.community(), new DateSpan(today, today)).isEmpty();
    }
  }

  public boolean isKnown() {
    return !hours.isEmpty();
  }

  private static List<String> words(Ui ui, String prefix, List<String> keys) {
    return keys.stream().map(key -> ui.t(prefix + key)).toList();
  }
}
