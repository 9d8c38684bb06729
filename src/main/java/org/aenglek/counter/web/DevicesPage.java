package org.aenglek.counter.web;

import java.util.List;
import java.util.UUID;
import org.aenglek.areas.Community;
import org.aenglek.base.Refusal;
import org.aenglek.counter.Codes.Code;
import org.aenglek.counter.Device;
import org.aenglek.site.Field;
import org.aenglek.site.Head;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;
import org.jspecify.annotations.Nullable;

/** The devices of a community's counters: who has them, and what they have still to tell. */
public record DevicesPage(
    Ui ui,
    Head head,
    String title,
    String here,
    String today,
    String worklist,
    String waiting,
    String dayBook,
    List<Card> devices,
    List<Paper> papers,
    List<Field> making,
    @Nullable Field haggling,
    String request,
    String problem,
    int status)
    implements Page {
  static final String PATH = "/{lang}/counter/in/{slug}";
  private static final int USUAL_DAYS = 90;

  /**
   * A device.
   *
   * @param unsafe what it had still to tell; empty where nothing
   * @param losing where it is shut out; empty where it is, or whoever reads may not
   * @param losingReceipts where the numbers are declared that nobody will hear of
   * @param takingIn where what it tells is taken in
   */
  public record Card(
      String name,
      String facts,
      String seen,
      String unsafe,
      String lost,
      String losing,
      String losingReceipts,
      String takingIn,
      List<Field> range) {}

  /** A paper that nobody has used yet. */
  public record Paper(String label, String address) {}

  /** A device, and the last receipt of its book that the site knows. */
  record Known(Device device, int receipt) {}

  /** What there is to show. */
  record Facts(
      Community village,
      List<Known> devices,
      List<Code> papers,
      int waiting,
      int percent,
      boolean mayKeepDevices,
      boolean mayReceive,
      boolean mayKeepMoney,
      UUID request) {}

  static DevicesPage of(Ui ui, Facts facts, @Nullable Refusal refused) {
    var title = ui.t("counter.devices.title", ui.plain(facts.village().name()));
    var here = path(ui, facts.village());
    return new DevicesPage(
        ui,
        Head.of(title, ui.t("counter.devices.description")).unlisted().forWork(),
        title,
        here,
        VillageDayPage.path(ui, facts.village(), ui.today()),
        ToldPage.path(ui, facts.village()),
        facts.waiting() == 0 ? "" : ui.t("counter.devices.waiting", facts.waiting()),
        DayBookPage.path(ui, facts.village(), ui.today()),
        facts.devices().stream().map(known -> card(ui, known, facts)).toList(),
        facts.mayKeepDevices()
            ? facts.papers().stream().map(code -> paper(ui, code)).toList()
            : List.of(),
        facts.mayKeepDevices() ? making(ui) : List.of(),
        facts.mayReceive() ? haggling(ui, facts.percent()) : null,
        facts.request().toString(),
        ui.problem(refused),
        refused == null ? 200 : refused.status());
  }

  static String path(Ui ui, Community village) {
    return ui.link("/counter/in/" + village.slug());
  }

  private static Card card(Ui ui, Known known, Facts facts) {
    var device = known.device();
    var at = ui.link("/counter/devices/" + device.id());
    var lost = device.lost();
    boolean mayLose = facts.mayKeepDevices() && lost == null;
    boolean mayFind = facts.mayKeepMoney() && lost != null;
    return new Card(
        ui.t("counter.devices.name", device.number(), device.name()),
        ui.t("counter.devices.facts", device.holder(), ui.date(device.ends()), known.receipt()),
        ui.t("counter.devices.seen", ui.moment(device.seen())),
        device.unsafe() == 0 ? "" : ui.t("counter.devices.unsafe", device.unsafe()),
        lost == null ? "" : ui.t("counter.devices.lost", ui.moment(lost)),
        mayLose ? at + "/loss" : "",
        mayFind ? at + "/lost-receipts" : "",
        mayFind ? at + "/taking-in" : "",
        mayFind ? range(ui, known.receipt()) : List.of());
  }

  private static List<Field> range(Ui ui, int known) {
    return List.of(
        Field.of("last", ui.t("counter.devices.last"), "")
            .help(ui.t("counter.devices.last.help", known)),
        Field.of("reason", ui.t("counter.devices.reason"), ""));
  }

  private static Paper paper(Ui ui, Code code) {
    return new Paper(
        ui.t("counter.devices.paper", code.holder(), ui.moment(code.until())),
        CodePage.path(ui, code.id()));
  }

  private static List<Field> making(Ui ui) {
    var ends = ui.today().plusDays(USUAL_DAYS).toString();
    return List.of(
        Field.of("holder", ui.t("counter.devices.holder"), ""),
        Field.of("ends", ui.t("counter.devices.ends"), ends));
  }

  private static Field haggling(Ui ui, int percent) {
    return Field.of("percent", ui.t("counter.devices.haggling"), String.valueOf(percent))
        .help(ui.t("counter.devices.haggling.help"));
  }

  @Override
  public int status() {
    return status;
  }

  @Override
  public boolean isKept() {
    return false;
  }
}
