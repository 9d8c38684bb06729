package org.aenglek.meetings;

import java.util.List;
import org.aenglek.base.Lang;
import org.aenglek.site.Words;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Matters arising: every task of the body that is not closed. */
@Component
@Order(10)
class OpenTasksOnAgenda implements PutsOnAgenda {
  private final Tasks tasks;
  private final Words words;

  OpenTasksOnAgenda(Tasks tasks, Words words) {
    this.tasks = tasks;
    this.words = words;
  }

  @Override
  public String source() {
    return "task";
  }

  @Override
  public List<Put> on(Meeting meeting, Body body) {
    return tasks.openOf(body.id()).stream().map(this::put).toList();
  }

  private Put put(Task task) {
    return new Put(
        AgendaItem.Kind.ARISING,
        task.id(),
        task.what().in(Lang.TH).text(),
        words.say(
            Lang.TH,
            "meetings.put.task",
            task.owner().name().in(Lang.TH).text(),
            words.date(Lang.TH, task.due())),
        "/meetings/tasks/" + task.id());
  }
}
