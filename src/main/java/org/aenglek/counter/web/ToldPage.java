package org.aenglek.counter.web;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.aenglek.areas.Community;
import org.aenglek.base.Refusal;
import org.aenglek.counter.Device;
import org.aenglek.counter.Telling;
import org.aenglek.counter.Telling.What;
import org.aenglek.counter.Tellings.Stuck;
import org.aenglek.site.Head;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;
import org.jspecify.annotations.Nullable;

/** What people must know of what devices told, until somebody says how it was settled. */
public record ToldPage(
    Ui ui,
    Head head,
    String title,
    String here,
    String back,
    List<Row> rows,
    List<String> stuck,
    boolean maySettle,
    String problem,
    int status)
    implements Page {
  static final String PATH = DevicesPage.PATH + "/worklist";

  /**
   * Something to be settled.
   *
   * @param where on which device, with what number, when
   * @param with on which other device, with whom, when; empty where none
   * @param canBeTakenBack whether it is one of two sales, and whoever reads keeps the money
   */
  public record Row(
      String sentence,
      String about,
      String where,
      String with,
      String event,
      String what,
      int part,
      boolean canBeTakenBack) {}

  /** What there is to show. */
  record Facts(
      List<Telling> told,
      List<Stuck> stuck,
      List<Device> devices,
      boolean mayReceive,
      boolean mayKeepMoney) {}

  static ToldPage of(Ui ui, Community village, Facts facts, @Nullable Refusal refused) {
    var title = ui.t("counter.told.title", ui.plain(village.name()));
    var devices = facts.devices().stream().collect(toMap(Device::id, device -> device));
    return new ToldPage(
        ui,
        Head.of(title, ui.t("counter.told.description")).unlisted().forWork(),
        title,
        path(ui, village),
        DevicesPage.path(ui, village),
        facts.told().stream().map(one -> row(ui, one, devices, facts)).toList(),
        facts.stuck().stream().map(one -> stuck(ui, one)).toList(),
        facts.mayReceive(),
        ui.problem(refused),
        refused == null ? 200 : refused.status());
  }

  static String path(Ui ui, Community village) {
    return DevicesPage.path(ui, village) + "/worklist";
  }

  private static Row row(Ui ui, Telling told, Map<UUID, Device> devices, Facts facts) {
    var device = devices.get(told.device());
    return new Row(
        ui.t("counter.told." + told.what().key()),
        Objects.requireNonNullElse(told.about(), ""),
        ui.t(
            "counter.told.where",
            device.number(),
            device.name(),
            device.holder(),
            told.number(),
            ui.moment(told.happened())),
        with(ui, told),
        told.event().toString(),
        told.what().key(),
        told.part(),
        facts.mayKeepMoney() && told.what() == What.SOLD_TWICE);
  }

  private static String with(Ui ui, Telling told) {
    var with = told.with();
    if (with == null) return "";
    return ui.t(
        "counter.told.with", with.device(), with.name(), with.holder(), ui.moment(with.happened()));
  }

  private static String stuck(Ui ui, Stuck stuck) {
    return ui.t(
        "counter.told.stuck",
        stuck.device(),
        stuck.number(),
        ui.moment(stuck.since()),
        stuck.times());
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
