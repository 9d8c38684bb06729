package org.aenglek.meetings.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aenglek.base.NotThere;
import org.aenglek.base.Refusal;
import org.aenglek.base.TypedDate;
import org.aenglek.media.PrivatePapers;
import org.aenglek.media.SentPicture;
import org.aenglek.meetings.Bodies;
import org.aenglek.meetings.MeetingRefused;
import org.aenglek.meetings.MeetingRefused.Reason;
import org.aenglek.meetings.Owners;
import org.aenglek.meetings.Resolutions;
import org.aenglek.meetings.Task;
import org.aenglek.meetings.Task.Report;
import org.aenglek.meetings.Task.Whom;
import org.aenglek.meetings.Tasks;
import org.aenglek.people.Access;
import org.aenglek.people.Deeds;
import org.aenglek.site.Asks;
import org.aenglek.site.Field.Choice;
import org.aenglek.site.OwnPages;
import org.aenglek.site.Page;
import org.aenglek.site.Reply;
import org.aenglek.site.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What is to be done, for those who do it and those who follow it. */
@Controller
class TasksController implements Asks {
  private static final String WHOSE = "whose";
  private static final Duration CLOSED_SHOWN = Duration.ofDays(365);

  private final Tasks tasks;
  private final Bodies bodies;
  private final Owners owners;
  private final Resolutions resolutions;
  private final PrivatePapers papers;
  private final OwnPages pages;
  private final PlaceNames places;

  TasksController(
      Tasks tasks,
      Bodies bodies,
      Owners owners,
      Resolutions resolutions,
      PrivatePapers papers,
      OwnPages pages,
      PlaceNames places) {
    this.tasks = tasks;
    this.bodies = bodies;
    this.owners = owners;
    this.resolutions = resolutions;
    this.papers = papers;
    this.pages = pages;
    this.places = places;
  }

  @Override
  public Set<String> parameters() {
    return Set.of(WHOSE);
  }

  @GetMapping(TasksPage.PATH)
  Page list(@RequestParam(defaultValue = "") String whose, Ui ui) {
    Access.requireSomebody();
    var closed = tasks.closedSince(ui.now().minus(CLOSED_SHOWN));
    var all = Stream.concat(tasks.open().stream(), closed.stream()).toList();
    var chosen = Whom.find(whose);
    return TasksPage.of(
        ui,
        all.stream().filter(task -> chosen.isEmpty() || isOf(task, chosen.get())).toList(),
        whose(ui, all, whose));
  }

  private static boolean isOf(Task task, Whom whom) {
    return whom.equals(whom(task));
  }

  private static Whom whom(Task task) {
    return new Whom(task.owner().kind(), task.owner().id());
  }

  private static List<Choice> whose(Ui ui, List<Task> all, String chosen) {
    var everybody = new Choice("", ui.t("meetings.tasks.everybody"), chosen.isEmpty());
    return Stream.concat(
            Stream.of(everybody),
            all.stream()
                .map(Task::owner)
                .distinct()
                .map(
                    owner -> {
                      var value = new Whom(owner.kind(), owner.id()).toString();
                      return new Choice(value, ui.plain(owner.name()), value.equals(chosen));
                    }))
        .toList();
  }

  @GetMapping(TaskPage.PATH)
  Page show(@PathVariable UUID id, Ui ui) {
    Access.requireSomebody();
    return page(ui, tasks.get(id), Refilled.NOTHING, null);
  }

  @PostMapping(TaskPage.PATH + "/reports")
  Object report(@PathVariable UUID id, HttpServletRequest request, Ui ui) {
    return then(
        ui,
        id,
        () -> new Refilled(TaskPage.REPORT, typed(request)),
        () -> SentPicture.with(request, picture -> report(id, request, picture)));
  }

  private static Map<String, String> typed(HttpServletRequest request) {
    return Stream.of("report", "words", "link", "seen")
        .collect(Collectors.toMap(name -> name, name -> SentPicture.field(request, name)));
  }

  private void report(UUID id, HttpServletRequest request, @Nullable InputStream file) {
    var report = Report.find(SentPicture.field(request, "report")).orElse(Report.BEGUN);
    var link = pages.within(SentPicture.field(request, "link").strip());
    var told =
        new Tasks.New(
            report,
            SentPicture.field(request, "words"),
            link,
            report == Report.DONE && pages.open(link),
            file == null ? null : papers.take(file),
            !SentPicture.field(request, "seen").isEmpty());
    tasks.report(id, told, Forms.id(Map.of("request", SentPicture.field(request, "request"))));
  }

  @GetMapping(TaskPage.PATH + "/files/{number}")
  Reply file(@PathVariable UUID id, @PathVariable int number) {
    Access.requireSomebody();
    var file = tasks.file(id, number).orElseThrow(() -> new NotThere("file of " + id));
    return Reply.of(file.type(), file.bytes())
        .named("evidence-" + number + "." + file.type().getSubtype())
        .once();
  }

  @PostMapping(TaskPage.PATH + "/assignments")
  Object giveAnew(@PathVariable UUID id, @RequestParam Map<String, String> typed, Ui ui) {
    return then(
        ui,
        id,
        () -> new Refilled(TaskPage.ANEW, typed),
        () ->
            tasks.giveAnew(
                id,
                Whom.find(typed.getOrDefault("owner", ""))
                    .orElseThrow(() -> new MeetingRefused(Reason.OWNER)),
                TypedDate.find(typed.getOrDefault("due", ""))
                    .orElseThrow(() -> new MeetingRefused(Reason.DUE)),
                typed.getOrDefault("why", ""),
                Forms.id(typed)));
  }

  private Object then(Ui ui, UUID id, Supplier<Refilled> typed, Deeds.Deed deed) {
    Access.requireSomebody();
    var task = tasks.get(id);
    return Deeds.then(
        TaskPage.path(ui, task), deed, refused -> page(ui, tasks.get(id), typed.get(), refused));
  }

  private Page page(Ui ui, Task task, Refilled typed, @Nullable Refusal refused) {
    boolean isKeeper = bodies.isKeptByMe(task.body());
    var resolution = task.resolution();
    return TaskPage.of(
        ui,
        new TaskPage.Facts(
            task,
            seen(() -> bodies.get(task.body())),
            resolution == null ? Optional.empty() : seen(() -> resolutions.get(resolution)),
            Optional.ofNullable(task.promisedTo())
                .flatMap(places::community)
                .map(one -> new TaskPage.Promised(one.name(), one.path())),
            tasks.history(task.id()),
            isKeeper ? owners.choices(bodies.get(task.body())) : List.of(),
            tasks.isMine(task.id()),
            isKeeper,
            tasks.mayVouch(task),
            typed),
        refused);
  }

  /** Whoever has a task need not see the meeting that gave it. */
  private static <T> Optional<T> seen(Supplier<T> what) {
    try {
      return Optional.of(what.get());
    } catch (NotThere hidden) {
      return Optional.empty();
    }
  }
}
