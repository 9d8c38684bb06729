package org.aenglek.meetings.web;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.aenglek.base.LocalText;
import org.aenglek.base.Refusal;
import org.aenglek.meetings.AgendaItem;
import org.aenglek.meetings.Appointment;
import org.aenglek.meetings.Body;
import org.aenglek.meetings.Meeting;
import org.aenglek.meetings.Seat;
import org.aenglek.meetings.StandingItems.Standing;
import org.aenglek.meetings.Task;
import org.aenglek.site.Field.Choice;
import org.aenglek.site.Head;
import org.aenglek.site.Page;
import org.aenglek.site.Told;
import org.aenglek.site.Ui;
import org.jspecify.annotations.Nullable;

/**
 * A body: its meetings, who sits in it by which order, what it always speaks about, its tasks.
 *
 * @param order empty while no order is in force
 * @param seating where a seat is added to it
 * @param organisations for which somebody may sit in it; none in a village's
 */
public record BodyPage(
    Ui ui,
    Head head,
    LocalText name,
    String here,
    String quorum,
    List<MeetingLine> meetings,
    String order,
    String duties,
    List<SeatLine> seats,
    String seating,
    List<Choice> roles,
    List<Choice> people,
    List<Choice> organisations,
    List<StandingLine> standing,
    List<Choice> kinds,
    List<TaskLine> tasks,
    boolean mayWrite,
    String request,
    String today,
    Refilled typed,
    String problem,
    int status)
    implements Page {
  static final String PATH = "/{lang}/meetings/bodies/{id}";
  public static final String SEAT = "seat";
  public static final String ORDER = "order";
  public static final String STANDING_ITEM = "standing";
  private static final List<AgendaItem.Kind> STANDING =
      List.of(
          AgendaItem.Kind.CHAIR,
          AgendaItem.Kind.INFORMATION,
          AgendaItem.Kind.DECISION,
          AgendaItem.Kind.OTHER);

  /** A seat and where it is vacated; empty where it is, or not theirs to do. */
  public record SeatLine(String role, String called, String left, String vacating) {}

  /** Something spoken about at every meeting. */
  public record StandingLine(String kind, String title, String ending) {}

  /** What there is to show. */
  record Facts(
      Body body,
      List<Meeting> meetings,
      @Nullable Appointment order,
      List<Standing> standing,
      List<Task> tasks,
      List<Choice> people,
      List<Choice> organisations,
      boolean mayWrite,
      Refilled typed) {}

  static BodyPage of(Ui ui, Facts facts, @Nullable Refusal refused) {
    var body = facts.body();
    var order = facts.order();
    var here = path(ui, body.id());
    var told = Told.of(ui, refused);
    return new BodyPage(
        ui,
        Head.of(ui.plain(body.name()), ui.t("meetings.lead")).unlisted().forWork(),
        body.name(),
        here,
        ui.t("meetings.body.quorum", ui.number(body.quorumPercent())),
        facts.meetings().stream().map(meeting -> MeetingLine.of(ui, meeting)).toList(),
        order == null ? "" : said(ui, order),
        order == null ? "" : order.duties(),
        order == null ? List.of() : seats(ui, order, facts.mayWrite()),
        order == null ? "" : ui.link("/meetings/appointments/" + order.id() + "/seats"),
        roles(ui),
        facts.people(),
        facts.organisations(),
        facts.standing().stream().map(one -> standing(ui, one)).toList(),
        STANDING.stream()
            .map(kind -> new Choice(kind.key(), ui.t("meetings.kind." + kind.key()), false))
            .toList(),
        facts.tasks().stream().map(task -> TaskLine.of(ui, task)).toList(),
        facts.mayWrite(),
        UUID.randomUUID().toString(),
        ui.today().toString(),
        facts.typed(),
        told.problem(),
        told.status());
  }

  private static String said(Ui ui, Appointment order) {
    var last = order.last();
    var term =
        last == null
            ? ui.t("meetings.order.from", order.first())
            : ui.t("meetings.order.term", order.first(), last);
    return ui.t("meetings.order.said", order.number(), order.dated()) + " · " + term;
  }

  private static List<SeatLine> seats(Ui ui, Appointment order, boolean mayWrite) {
    return order.seats().stream()
        .map(
            seat ->
                new SeatLine(
                    ui.t("meetings.seat." + seat.role().key()),
                    seat.called(),
                    seat.left() == null ? "" : ui.t("meetings.seat.left", seat.left()),
                    seat.left() == null && mayWrite
                        ? ui.link("/meetings/seats/" + seat.id() + "/vacancy")
                        : ""))
        .toList();
  }

  private static List<Choice> roles(Ui ui) {
    return Stream.of(Seat.Role.values())
        .map(
            role ->
                new Choice(
                    role.key(), ui.t("meetings.seat." + role.key()), role == Seat.Role.MEMBER))
        .toList();
  }

  private static StandingLine standing(Ui ui, Standing one) {
    return new StandingLine(
        ui.t("meetings.kind." + one.kind().key()),
        one.title(),
        ui.link("/meetings/standing/" + one.id() + "/end"));
  }

  static String path(Ui ui, UUID body) {
    return ui.link("/meetings/bodies/" + body);
  }

  @Override
  public boolean isKept() {
    return false;
  }
}
