package org.aenglek.meetings.web;

import org.aenglek.base.LocalText;
import org.aenglek.meetings.Task;
import org.aenglek.site.Ui;

/**
 * A task in a list.
 *
 * @param look a word for its looks: {@code late}
 */
public record TaskLine(
    LocalText what, String state, String look, LocalText owner, String due, String address) {

  static TaskLine of(Ui ui, Task task) {
    var state = task.state(ui.today());
    return new TaskLine(
        task.what(),
        ui.t("meetings.state." + state.key()),
        state.key(),
        task.owner().name(),
        ui.t("meetings.task.due", task.due()),
        TaskPage.path(ui, task));
  }
}
