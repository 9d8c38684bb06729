package org.aenglek.trips.web;

import java.util.UUID;
import org.aenglek.site.Ui;
import org.aenglek.trips.RouteEntry;

/** Where trials of a route are. */
final class TrialAddresses {
  static final String ALL = RouteDraftPage.PATH + "/trials";
  static final String PAPER = ALL + "/paper";
  static final String ONE = ALL + "/{number:\\d{1,4}}";
  static final String FAULTS = ONE + "/faults";
  static final String PICTURES = FAULTS + "/{fault:\\d{1,4}}/pictures";
  static final String PICTURE = PICTURES + "/{picture:\\d{1,4}}";
  static final String VERDICT = ONE + "/verdict";

  private TrialAddresses() {}

  static String all(Ui ui, UUID route) {
    return ui.link(RouteEntry.path(route) + "/trials");
  }

  static String one(Ui ui, UUID route, int number) {
    return all(ui, route) + "/" + number;
  }
}
