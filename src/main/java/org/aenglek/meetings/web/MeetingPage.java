package org.aenglek.meetings.web;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.aenglek.base.LocalText;
import org.aenglek.base.Refusal;
import org.aenglek.meetings.AgendaItem;
import org.aenglek.meetings.Attendance;
import org.aenglek.meetings.Body;
import org.aenglek.meetings.Meeting;
import org.aenglek.meetings.Meeting.Step;
import org.aenglek.meetings.Minutes.Note;
import org.aenglek.meetings.Papers.Paper;
import org.aenglek.meetings.Quorum;
import org.aenglek.meetings.Resolution;
import org.aenglek.meetings.Task.Owner;
import org.aenglek.meetings.Task.OwnerKind;
import org.aenglek.site.Field.Choice;
import org.aenglek.site.Head;
import org.aenglek.site.Page;
import org.aenglek.site.Told;
import org.aenglek.site.Ui;
import org.jspecify.annotations.Nullable;

/**
 * A meeting: what it speaks about, who came, what it resolved.
 *
 * @param steps that can be taken now, for those who keep the body
 * @param item what was typed of a new item and refused
 * @param other what was typed of somebody who has no seat
 * @param paper how a paper that was refused is called
 */
public record MeetingPage(
    Ui ui,
    Head head,
    LocalText title,
    String here,
    LocalText body,
    String bodyAddress,
    String number,
    String when,
    String state,
    List<StepLine> steps,
    String quorum,
    boolean hasQuorum,
    List<Heading> headings,
    List<SeatLine> seats,
    List<String> others,
    List<PaperLine> papers,
    Refilled item,
    List<Choice> kinds,
    List<Choice> days,
    String other,
    String paper,
    boolean mayWrite,
    String today,
    String request,
    String problem,
    int status)
    implements Page {
  static final String PATH = "/{lang}/meetings/{id:[0-9a-f-]{36}}";
  static final String ITEM = "item";
  static final String ATTENDANCE = "attendance";
  static final String PAPER = "paper";

  /** A step that can be taken now. */
  public record StepLine(String label, String address, boolean isMain) {}

  /** What stands under one heading. */
  public record Heading(String title, List<ItemLine> items) {}

  /**
   * An item of the agenda.
   *
   * @param more who works on it and when, or what more is said of it
   * @param address of the rows behind it; may be empty
   * @param resolving where something is resolved on it; nowhere where nothing can be
   * @param confirming where what was resolved without a quorum is confirmed; empty for others
   */
  public record ItemLine(
      String title,
      String more,
      String address,
      String note,
      List<ResolutionLine> resolutions,
      @Nullable ResolvingForm resolving,
      String confirming) {}

  /**
   * What was resolved.
   *
   * @param force empty where it has force
   * @param task address of what is to be done; empty where it takes note
   */
  public record ResolutionLine(
      String number, String words, String votes, String force, String task) {}

  /** A seat and whether its holder came. */
  public record SeatLine(
      String id,
      String role,
      String called,
      String state,
      List<Choice> states,
      String substitute) {}

  /** A paper and where it is opened. */
  public record PaperLine(String name, String address) {}

  /** What there is to show. */
  record Facts(
      Meeting meeting,
      Body body,
      List<AgendaItem> agenda,
      Map<UUID, Note> notes,
      List<Attendance.Place> places,
      List<String> others,
      Quorum quorum,
      List<Resolution> resolutions,
      List<Paper> papers,
      List<Owner> owners,
      boolean mayWrite,
      Refilled typed) {
    boolean mayResolve() {
      return mayWrite && meeting.canBeWritten();
    }
  }

  static MeetingPage of(Ui ui, Facts facts, @Nullable Refusal refused) {
    var meeting = facts.meeting();
    var told = Told.of(ui, refused);
    var here = path(ui, meeting);
    var item = facts.typed().in(ITEM);
    var attendance = facts.typed().in(ATTENDANCE);
    return new MeetingPage(
        ui,
        Head.of(ui.plain(meeting.title()), ui.t("meetings.lead")).unlisted().forWork(),
        meeting.title(),
        here,
        facts.body().name(),
        BodyPage.path(ui, meeting.body()),
        MeetingLine.number(ui, meeting),
        MeetingLine.when(ui, meeting),
        MeetingLine.state(ui, meeting),
        facts.mayWrite() ? steps(ui, meeting) : List.of(),
        quorum(ui, facts.quorum()),
        facts.quorum().isReached(),
        headings(ui, facts),
        facts.places().stream().map(place -> seat(ui, place, attendance)).toList(),
        facts.others(),
        facts.papers().stream()
            .map(paper -> new PaperLine(paper.name(), here + "/papers/" + paper.id()))
            .toList(),
        item,
        item.choose("kind", kinds(ui, meeting)),
        item.choose("day", days(ui, meeting)),
        attendance.of("other"),
        facts.typed().in(PAPER).of("name"),
        facts.mayWrite() && !meeting.has(Step.APPROVED) && !meeting.has(Step.CALLED_OFF),
        ui.today().toString(),
        UUID.randomUUID().toString(),
        told.problem(),
        told.status());
  }

  private static List<StepLine> steps(Ui ui, Meeting meeting) {
    var next = EnumSet.noneOf(Step.class);
    if (meeting.isStillToCome()) {
      if (!meeting.has(Step.INVITED)) next.add(Step.INVITED);
      if (meeting.hasComeBy(ui.today())) next.add(Step.OPENED);
      next.add(Step.CALLED_OFF);
    } else if (meeting.isRunning()) {
      next.add(Step.CLOSED);
    } else if (meeting.has(Step.CLOSED) && !meeting.has(Step.APPROVED)) {
      next.add(Step.APPROVED);
    }
    return next.stream()
        .map(
            step ->
                new StepLine(
                    ui.t("meetings.do." + step.key()),
                    path(ui, meeting) + "/steps/" + step.key(),
                    step != Step.CALLED_OFF))
        .toList();
  }

  private static String quorum(Ui ui, Quorum quorum) {
    if (quorum.seats() == 0) return ui.t("meetings.quorum.none");
    var key = quorum.isReached() ? "meetings.quorum.reached" : "meetings.quorum.missing";
    return ui.t(
        key, ui.number(quorum.present()), ui.number(quorum.seats()), ui.number(quorum.needed()));
  }

  private static List<Heading> headings(Ui ui, Facts facts) {
    return Stream.of(AgendaItem.Kind.values())
        .map(
            kind ->
                new Heading(
                    ui.t("meetings.kind." + kind.key()),
                    facts.agenda().stream()
                        .filter(item -> item.kind() == kind)
                        .map(item -> item(ui, facts, item))
                        .toList()))
        .filter(heading -> !heading.items().isEmpty())
        .toList();
  }

  private static ItemLine item(Ui ui, Facts facts, AgendaItem item) {
    var here = path(ui, facts.meeting());
    var note = item.id() == null ? null : facts.notes().get(item.id());
    boolean mayResolve = facts.mayResolve() && item.id() != null;
    boolean waits = "resolution".equals(item.source()) && mayResolve;
    return new ItemLine(
        item.title(),
        more(ui, item),
        item.address().isEmpty() ? "" : ui.link(item.address()),
        note == null ? "" : note.words(),
        facts.resolutions().stream()
            .filter(resolution -> resolution.item().equals(item.id()))
            .map(resolution -> resolution(ui, facts, resolution))
            .toList(),
        mayResolve ? resolving(ui, facts, item.id().toString()) : null,
        waits ? here + "/confirmations/" + item.subject() : "");
  }

  private static ResolvingForm resolving(Ui ui, Facts facts, String item) {
    return ResolvingForm.of(
        path(ui, facts.meeting()) + "/resolutions",
        item,
        facts.typed(),
        OwnerMenu.of(ui, facts.owners()),
        OwnerMenu.of(ui, facts.owners(), OwnerKind.COMMUNITY));
  }

  private static String more(Ui ui, AgendaItem item) {
    var day = item.day();
    var starts = item.starts();
    return Stream.of(
            day == null ? "" : ui.weekday(day),
            starts == null ? "" : ui.time(starts),
            item.crew(),
            item.words())
        .filter(part -> !part.isEmpty())
        .reduce((one, other) -> one + " · " + other)
        .orElse("");
  }

  static ResolutionLine resolution(Ui ui, Facts facts, Resolution resolution) {
    var task = resolution.task();
    boolean hasForce = resolution.hasForce(facts.quorum());
    return new ResolutionLine(
        ui.t("meetings.resolution.number", ui.number(resolution.number())),
        resolution.words(),
        votes(ui, resolution.votes(), facts.quorum()),
        hasForce || facts.meeting().isRunning() ? "" : ui.t("meetings.resolution.noForce"),
        task == null ? "" : ui.link("/meetings/tasks/" + task));
  }

  /** Who came may be put right after the votes were written; then the page says so. */
  private static String votes(Ui ui, Resolution.@Nullable Votes votes, Quorum quorum) {
    boolean isMore = votes != null && quorum.seats() > 0 && votes.cast() > quorum.present();
    return isMore
        ? votes(ui, votes) + " · " + ui.t("meetings.votes.more", ui.number(quorum.present()))
        : votes(ui, votes);
  }

  static String votes(Ui ui, Resolution.@Nullable Votes votes) {
    return votes == null
        ? ""
        : ui.t(
            "meetings.resolution.votes",
            ui.number(votes.yes()),
            ui.number(votes.no()),
            ui.number(votes.abstained()));
  }

  private static SeatLine seat(Ui ui, Attendance.Place place, Refilled typed) {
    var state = place.state();
    var seat = place.seat().id().toString();
    return new SeatLine(
        seat,
        ui.t("meetings.seat." + place.seat().role().key()),
        place.seat().called(),
        state == null
            ? ui.t("meetings.attendance.unknown")
            : ui.t("meetings.attendance." + state.key()),
        typed.choose(
            "state." + seat,
            Stream.of(Attendance.State.values())
                .map(
                    one ->
                        new Choice(
                            one.key(), ui.t("meetings.attendance." + one.key()), one == state))
                .toList()),
        typed.of("substitute." + seat, place.substitute()));
  }

  private static List<Choice> kinds(Ui ui, Meeting meeting) {
    return Stream.of(AgendaItem.Kind.values())
        .filter(kind -> kind != AgendaItem.Kind.SESSION || meeting.kind() == Meeting.Kind.WORKSHOP)
        .map(kind -> new Choice(kind.key(), ui.t("meetings.kind." + kind.key()), isUsual(kind)))
        .toList();
  }

  private static boolean isUsual(AgendaItem.Kind kind) {
    return kind == AgendaItem.Kind.DECISION;
  }

  /** Only a workshop has sessions on days. */
  private static List<Choice> days(Ui ui, Meeting meeting) {
    if (meeting.kind() == Meeting.Kind.MEETING) return List.of();
    return meeting
        .days()
        .dates()
        .map(day -> new Choice(day.toString(), ui.weekday(day), false))
        .toList();
  }

  static String path(Ui ui, Meeting meeting) {
    return path(ui, Objects.requireNonNull(meeting.id()));
  }

  static String path(Ui ui, UUID meeting) {
    return ui.link("/meetings/" + meeting);
  }

  @Override
  public boolean isKept() {
    return false;
  }
}
