package org.aenglek.meetings.web;

import java.util.List;
import org.aenglek.meetings.Task;
import org.aenglek.site.Field.Choice;
import org.aenglek.site.Head;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;

/**
 * What is to be done across all meetings: of everybody, or of one person, unit or community.
 *
 * @param whose of whom there are tasks, for the choice
 */
public record TasksPage(
    Ui ui,
    Head head,
    String here,
    List<Choice> whose,
    String late,
    List<TaskLine> open,
    List<TaskLine> closed)
    implements Page {
  static final String PATH = "/{lang}/meetings/tasks";

  static TasksPage of(Ui ui, List<Task> tasks, List<Choice> whose) {
    var open = tasks.stream().filter(Task::isOpen).toList();
    long late = open.stream().filter(task -> task.state(ui.today()) == Task.State.LATE).count();
    return new TasksPage(
        ui,
        Head.of(ui.t("meetings.tasks.title"), ui.t("meetings.lead")).unlisted().forWork(),
        ui.link("/meetings/tasks"),
        whose,
        ui.t("meetings.tasks.sum", open.size(), ui.number(open.size()), ui.number(late)),
        open.stream().map(task -> TaskLine.of(ui, task)).toList(),
        tasks.stream().filter(task -> !task.isOpen()).map(task -> TaskLine.of(ui, task)).toList());
  }

  @Override
  public boolean isKept() {
    return false;
  }
}
