package org.aenglek.counter.web;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.aenglek.areas.Community;
import org.aenglek.base.Money;
import org.aenglek.bookings.Visit;
import org.aenglek.counter.Device;
import org.aenglek.counter.VillageDay;
import org.aenglek.people.Households.Household;
import org.aenglek.rota.Turn;
import org.aenglek.site.Head;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;

/** A village's day on one screen: who comes, who serves, what was sold, what is in the boxes. */
public record VillageDayPage(
    Ui ui,
    Head head,
    String title,
    String back,
    String before,
    String after,
    List<String> notices,
    List<Guests> guests,
    String walkedIn,
    List<String> serving,
    List<Line> sold,
    List<Box> boxes)
    implements Page {
  static final String PATH = DevicesPage.PATH + "/days/{day}";

  /** Guests, whether they have come, and what they come for. */
  public record Guests(String who, String came, String what) {}

  /** A name with an amount. */
  public record Line(String label, String amount) {}

  /**
   * A box.
   *
   * @param difference between what was counted and what there should be; empty while it is open
   */
  public record Box(String device, String expected, String difference, String handed) {}

  static VillageDayPage of(
      Ui ui, Community village, VillageDay day, List<Device> devices, List<Household> households) {
    var title = ui.t("counter.day.title", ui.plain(village.name()), ui.weekday(day.day()));
    var homes = households.stream().collect(toMap(Household::id, home -> ui.plain(home.name())));
    var boxes = devices.stream().collect(toMap(Device::id, device -> device));
    return new VillageDayPage(
        ui,
        Head.of(title, ui.t("counter.day.description")).unlisted().forWork(),
        title,
        DevicesPage.path(ui, village),
        path(ui, village, day.day().minusDays(1)),
        path(ui, village, day.day().plusDays(1)),
        day.notices().stream().map(notice -> ui.plain(notice.title())).toList(),
        day.guests().stream().map(one -> guests(ui, one)).toList(),
        day.walkedIn() == 0 ? "" : ui.t("counter.day.walkedIn", day.walkedIn()),
        day.turns().stream().map(turn -> serving(ui, turn, homes)).toList(),
        day.sold().stream().map(sum -> sold(ui, sum)).toList(),
        day.boxes().stream().map(box -> box(ui, box, boxes)).toList());
  }

  static String path(Ui ui, Community village, LocalDate day) {
    return DevicesPage.path(ui, village) + "/days/" + day;
  }

  private static Guests guests(Ui ui, VillageDay.Guests one) {
    var visit = one.visit();
    var names = visit.lines().stream().map(line -> ui.plain(line.name())).distinct().toList();
    return new Guests(
        ui.t(
            "counter.day.guests",
            ui.time(visit.starts()),
            visit.reference(),
            one.initials(),
            visit.heads()),
        came(ui, one),
        ui.list(names));
  }

  private static String came(Ui ui, VillageDay.Guests one) {
    if (one.came() > 0) return ui.t("counter.day.came", one.came(), one.visit().heads());
    return switch (one.visit().stage()) {
      case Visit.Attended _ -> ui.t("counter.day.arrived");
      case Visit.Missed _ -> ui.t("counter.day.missed");
      default -> ui.t("counter.day.expected");
    };
  }

  private static String serving(Ui ui, Turn turn, Map<UUID, String> homes) {
    return ui.t(
        "counter.day.serving",
        ui.time(turn.starts()),
        homes.getOrDefault(turn.household(), "–"),
        turn.heads());
  }

  private static Line sold(Ui ui, VillageDay.Sum sum) {
    return new Line(ui.t("counter.paid." + sum.paid(), sum.sales()), ui.money(baht(sum.satang())));
  }

  private static Box box(Ui ui, VillageDay.Box box, Map<UUID, Device> devices) {
    var device = devices.get(box.device());
    var counted = box.counted();
    return new Box(
        ui.t("counter.devices.name", device.number(), device.name()),
        ui.money(baht(box.expected())),
        counted == null
            ? ""
            : ui.t(
                "counter.day.difference",
                ui.money(baht(counted)),
                ui.money(baht(counted - box.expected()))),
        box.to() == null
            ? ""
            : ui.t("counter.day.handed", box.to(), Objects.requireNonNullElse(box.note(), "")));
  }

  private static Money baht(long satang) {
    return Money.ofMinor(satang, "THB");
  }

  @Override
  public boolean isKept() {
    return false;
  }
}
