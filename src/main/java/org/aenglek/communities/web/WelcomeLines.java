package org.aenglek.communities.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.aenglek.base.Lang;
import org.aenglek.communities.Hours;
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
        profile.hours().stream().map(hours -> line(ui, hours)).toList(),
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

  private static String line(Ui ui, Hours hours) {
    var days = days(ui, hours.weekdays());
    var line = ui.t("communities.hours.line", days, hours.opens(), hours.closes());
    if (hours.months().size() == Month.values().length) return line;
    return ui.t("communities.hours.inMonths", line, months(ui, hours.months()));
  }

  private static String days(Ui ui, Set<DayOfWeek> days) {
    if (days.size() == DayOfWeek.values().length) return ui.t("communities.hours.everyDay");
    var locale = ui.lang().locale();
    return days.stream()
        .sorted()
        .map(
            day ->
                day.getDisplayName(ui.lang() == Lang.TH ? TextStyle.FULL : TextStyle.SHORT, locale))
        .collect(Collectors.joining(ui.t("communities.address.comma")));
  }

  private static String months(Ui ui, Set<Month> months) {
    return months.stream()
        .sorted()
        .map(month -> month.getDisplayName(TextStyle.SHORT_STANDALONE, ui.lang().locale()))
        .collect(Collectors.joining(ui.t("communities.address.comma")));
  }
}
