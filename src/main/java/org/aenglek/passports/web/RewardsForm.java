package org.aenglek.passports.web;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.aenglek.areas.District;
import org.aenglek.passports.Reward;
import org.aenglek.site.Ui;
import org.aenglek.trips.Route;

/**
 * The rewards of a village or a province, and the form for another.
 *
 * @param address where they are made
 * @param mayOffer whether the form is shown
 */
public record RewardsForm(
    Ui ui, String address, List<Line> lines, List<Option> goals, String request, boolean mayOffer) {

  public record Line(String name, String gives, String goal, String ending) {}

  /**
   * What a reward may be for.
   *
   * @param value {@code places}, {@code district 9001} or {@code route slug}
   */
  public record Option(String value, String label) {}

  static RewardsForm of(
      Ui ui,
      String here,
      List<Reward> rewards,
      List<District> districts,
      List<Route> routes,
      boolean mayOffer) {
    var goals =
        Stream.of(
                Stream.of(new Option("places", ui.t("passports.goal.places"))),
                districts.stream()
                    .map(
                        one ->
                            new Option(
                                "district " + one.code(),
                                ui.t("passports.goal.district", ui.plain(one.name())))),
                routes.stream()
                    .map(
                        one ->
                            new Option(
                                "route " + one.slug(),
                                ui.t("passports.goal.route", ui.plain(one.title())))))
            .flatMap(all -> all)
            .toList();
    return new RewardsForm(
        ui,
        here + "/rewards",
        rewards.stream().map(reward -> line(ui, here, reward, goals)).toList(),
        goals,
        UUID.randomUUID().toString(),
        mayOffer);
  }

  private static Line line(Ui ui, String here, Reward reward, List<Option> goals) {
    var value =
        reward.kind() == Reward.Kind.PLACES
            ? "places"
            : reward.kind().key() + " " + Objects.requireNonNull(reward.target());
    var goal =
        goals.stream().filter(one -> one.value().equals(value)).map(Option::label).findFirst();
    var least = reward.least();
    var count = least == null ? "" : " · " + ui.t("passports.count", least, ui.number(least));
    return new Line(
        ui.plain(reward.name()),
        ui.plain(reward.gives()),
        goal.orElse(value) + count,
        reward.isOver() ? "" : here + "/rewards/" + reward.id() + "/end");
  }
}
