package org.aenglek.communities.web;

import java.time.LocalDate;
import java.util.List;
import org.aenglek.communities.Hours;
import org.aenglek.communities.OpenTimes;
import org.aenglek.communities.Profile;
import org.aenglek.site.Ui;

/**
 * When and how guests are received, in words.
 *
 * @param isSample whether any of it is made up to show how it would look
 */
public record WelcomeLines(
    List<String> hours,
    List<String> languages,
    List<String> access,
    boolean isOpenToday,
    boolean isSample) {

  static WelcomeLines of(Ui ui, Profile profile) {
    var welcome = profile.welcome();
    LocalDate today = ui.today();
    return new WelcomeLines(
        profile.hours().stream().map(hours -> OpenTimes.line(ui, hours)).toList(),
        welcome == null ? List.of() : words(ui, "communities.speaks.", welcome.languages()),
        welcome == null ? List.of() : words(ui, "communities.access.", welcome.access()),
        profile.hours().stream().anyMatch(hours -> hours.holds(today)),
        profile.hours().stream().anyMatch(Hours::sample) || (welcome != null && welcome.sample()));
  }

  public boolean isKnown() {
    return !hours.isEmpty();
  }

  private static List<String> words(Ui ui, String prefix, List<String> keys) {
    return keys.stream().map(key -> ui.t(prefix + key)).toList();
  }
}
