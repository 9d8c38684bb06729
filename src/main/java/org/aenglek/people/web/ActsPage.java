package org.aenglek.people.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.List;
import java.util.UUID;
import org.aenglek.base.Actor;
import org.aenglek.people.Acts.Act;
import org.aenglek.people.Persons;
import org.aenglek.people.Place;
import org.aenglek.site.Head;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;
import org.jspecify.annotations.Nullable;

/**
 * The log of acts in a place, the latest first.
 *
 * @param more the address of the older ones; empty where there are none
 */
public record ActsPage(Ui ui, Head head, String title, List<Line> lines, String more)
    implements Page {
  static final String PATH_INSIDE = "/people/acts";
  static final String PATH = "/{lang}" + PATH_INSIDE;
  private static final int AT_ONCE = 50;

  /** One act, ready to print. */
  public record Line(String at, String actor, String what, String subject, String where) {}

  static String path(Place place) {
    return PATH_INSIDE + "?place=" + URLEncoder.encode(place.toString(), UTF_8);
  }

  static ActsPage of(Ui ui, Place place, List<Act> acts, Persons persons, PlaceNames places) {
    var title = ui.t("people.acts.title", places.name(ui, place));
    return new ActsPage(
        ui,
        Head.of(title, ui.t("people.acts.description")).unlisted(),
        title,
        acts.stream().map(act -> line(ui, act, persons)).toList(),
        acts.size() < AT_ONCE ? "" : ui.link(path(place) + "&before=" + acts.getLast().id()));
  }

  @Override
  public boolean isKept() {
    return false;
  }

  private static Line line(Ui ui, Act act, Persons persons) {
    var by = new Actor(act.actor());
    var actor =
        by.person().map(id -> name(ui, id, persons)).orElseGet(() -> ui.t("people.acts.site"));
    var behalf = act.behalf();
    return new Line(
        ui.moment(act.at()),
        behalf == null ? actor : ui.t("people.acts.behalf", actor, name(ui, behalf, persons)),
        ui.t("people.act." + act.what()),
        name(ui, act.subject(), persons),
        reason(ui, act));
  }

  private static String reason(Ui ui, Act act) {
    if (act.reason() == null) return "";
    return act.what().equals("helping.begun") ? ui.t("people.help." + act.reason()) : act.reason();
  }

  /** Somebody who is no longer there, or whom the reader may not see, has no name. */
  private static String name(Ui ui, @Nullable UUID id, Persons persons) {
    if (id == null) return "";
    return persons
        .find(id)
        .map(person -> ui.plain(person.name()))
        .orElseGet(() -> ui.t("people.acts.unnamed"));
  }
}
