package org.aenglek.people.web;

import org.aenglek.people.Caller;
import org.aenglek.people.DeviceNames;
import org.aenglek.site.Ui;

/** Telephones and computers, in words that their owners know. */
final class Devices {

  private Devices() {}

  /** The one that asks just now. */
  static String name(Ui ui) {
    return name(ui, Caller.currentDevice());
  }

  static String name(Ui ui, String device) {
    return ui.t(DeviceNames.key(device));
  }
}
