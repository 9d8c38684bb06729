package org.aenglek.meetings.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.aenglek.base.LocalText;
import org.aenglek.base.Refusal;
import org.aenglek.meetings.Body;
import org.aenglek.meetings.Resolution;
import org.aenglek.meetings.Task;
import org.aenglek.meetings.Task.Event;
import org.aenglek.meetings.Task.Owner;
import org.aenglek.meetings.Task.OwnerKind;
import org.aenglek.meetings.Task.Report;
import org.aenglek.site.Field.Choice;
import org.aenglek.site.Head;
import org.aenglek.site.Page;
import org.aenglek.site.Told;
import org.aenglek.site.Ui;
import org.jspecify.annotations.Nullable;

/**
 * Something that is to be done, and all that was said of it.
 *
 * @param orphaned that its owner has left; empty where they have not
 * @param meeting where it was resolved; empty of a pledge, and for whoever may not see it
 * @param reports what the reader may tell; empty for whoever only reads
 * @param mayVouch whether their word that they have seen it closes it
 */
public record TaskPage(
    Ui ui,
    Head head,
    LocalText what,
    String here,
    TaskLine line,
    String kind,
    LocalText owner,
    String evidence,
    String promisedTo,
    String promisedAddress,
    String meeting,
    String resolution,
    String orphaned,
    List<EventLine> events,
    List<Choice> reports,
    boolean mayVouch,
    List<OwnerMenu> owners,
    Refilled report,
    Refilled anew,
    String request,
    String today,
    String problem,
    int status)
    implements Page {
  static final String PATH = "/{lang}/meetings/tasks/{id:[0-9a-f-]{36}}";
  static final String REPORT = "report";
  static final String ANEW = "anew";

  /** Something that was said. */
  public record EventLine(
      String at,
      String what,
      String words,
      String link,
      String linkWords,
      String picture,
      String paper,
      String seenBy) {}

  /** What there is to show. */
  record Facts(
      Task task,
      Optional<Body> body,
      Optional<Resolution> resolution,
      Optional<Promised> promised,
      List<Event> events,
      List<Owner> owners,
      boolean isMine,
      boolean isKeeper,
      boolean mayVouch,
      Refilled typed) {}

  /** To which community. */
  record Promised(LocalText name, String path) {}

  static TaskPage of(Ui ui, Facts facts, @Nullable Refusal refused) {
    var task = facts.task();
    var told = Told.of(ui, refused);
    var report = facts.typed().in(REPORT);
    var anew = facts.typed().in(ANEW);
    return new TaskPage(
        ui,
        Head.of(ui.plain(task.what()), ui.t("meetings.lead")).unlisted().forWork(),
        task.what(),
        path(ui, task),
        TaskLine.of(ui, task),
        kind(ui, facts),
        task.owner().name(),
        task.evidence(),
        facts.promised().map(one -> ui.plain(one.name())).orElse(""),
        facts.promised().map(one -> ui.link(one.path())).orElse(""),
        facts.resolution().map(one -> MeetingPage.path(ui, one.meeting())).orElse(""),
        facts.resolution().map(Resolution::words).orElse(""),
        task.ownerLeft() && task.isOpen() ? orphaned(ui, task) : "",
        facts.events().stream().map(event -> event(ui, task, event)).toList(),
        report.choose("report", reports(ui, facts)),
        facts.mayVouch() && task.isOpen(),
        facts.isKeeper() && task.isOpen() ? owners(ui, facts, anew) : List.of(),
        report,
        anew,
        UUID.randomUUID().toString(),
        ui.today().toString(),
        told.problem(),
        told.status());
  }

  private static String orphaned(Ui ui, Task task) {
    boolean isPerson = task.owner().kind() == OwnerKind.PERSON;
    return ui.t(
        isPerson ? "meetings.task.orphaned" : "meetings.task.unspoken", task.owner().name());
  }

  private static List<OwnerMenu> owners(Ui ui, Facts facts, Refilled anew) {
    return OwnerMenu.of(ui, facts.owners()).stream().map(menu -> menu.chosenIn(anew)).toList();
  }

  private static String kind(Ui ui, Facts facts) {
    var kind = ui.t("meetings.task." + facts.task().kind().key());
    return facts.body().map(body -> kind + " · " + ui.plain(body.name())).orElse(kind);
  }

  private static List<Choice> reports(Ui ui, Facts facts) {
    boolean isOpen = facts.task().isOpen();
    return Stream.of(Report.values())
        .filter(report -> isOpen == (report != Report.REOPENED))
        .filter(report -> facts.isKeeper() || (facts.isMine() && isForOwners(report)))
        .map(
            report ->
                new Choice(
                    report.key(), ui.t("meetings.report." + report.key()), report == Report.DONE))
        .toList();
  }

  private static boolean isForOwners(Report report) {
    return report != Report.REOPENED && report != Report.DROPPED;
  }

  private static EventLine event(Ui ui, Task task, Event event) {
    var shown = event.shown();
    var file = shown.file() == 0 ? "" : path(ui, task) + "/files/" + shown.file();
    return new EventLine(
        ui.moment(event.at()),
        what(ui, event),
        event.words(),
        event.link().startsWith("/") || event.link().startsWith("https://") ? event.link() : "",
        event.link(),
        shown.isPdf() ? "" : file,
        shown.isPdf() ? file : "",
        shown.seenBy() == null ? "" : ui.t("meetings.task.seenBy", shown.seenBy()));
  }

  private static String what(Ui ui, Event event) {
    var owner = event.owner();
    var due = event.due();
    var report = event.report();
    if (owner != null && due != null) return ui.t("meetings.task.given", owner.name(), due);
    return report == null ? "" : ui.t("meetings.report." + report.key());
  }

  static String path(Ui ui, Task task) {
    return ui.link("/meetings/tasks/" + task.id());
  }

  @Override
  public boolean isKept() {
    return false;
  }
}
