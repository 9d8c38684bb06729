package org.aenglek.passports.web;

import org.aenglek.areas.Community;
import org.aenglek.passports.Stamp;
import org.aenglek.site.Ui;

/**
 * A stamp as it is shown.
 *
 * @param day empty where days are not shown
 */
public record Stamped(String community, String address, String picture, String day) {

  static Stamped of(Ui ui, Community community, Stamp stamp) {
    return new Stamped(
        ui.plain(community.name()),
        ui.link(community.path()),
        picture(community),
        ui.date(stamp.day()));
  }

  static Stamped of(Ui ui, Community community) {
    return new Stamped(
        ui.plain(community.name()), ui.link(community.path()), picture(community), "");
  }

  static String picture(Community community) {
    return "/passports/stamps/" + community.slug() + ".svg";
  }
}
