package org.aenglek.meetings.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.aenglek.base.LocalText;
import org.aenglek.base.Refusal;
import org.aenglek.meetings.AgendaItem;
import org.aenglek.meetings.Meeting;
import org.aenglek.meetings.Minutes;
import org.aenglek.meetings.Minutes.Aside;
import org.aenglek.meetings.Minutes.Note;
import org.aenglek.site.Head;
import org.aenglek.site.Page;
import org.aenglek.site.Told;
import org.aenglek.site.Ui;
import org.jspecify.annotations.Nullable;

/**
 * The minutes as they grow: a form for whoever writes, and the words alone for the others, who see
 * them anew every few seconds.
 *
 * @param pen who writes; empty where nobody does
 * @param isWriting whether it is the reader
 * @param mayTake whether the reader may begin to write
 */
public record MinutesPage(
    Ui ui,
    Head head,
    LocalText title,
    String number,
    String back,
    String here,
    String paper,
    String pen,
    boolean isWriting,
    boolean mayTake,
    List<ItemLine> items,
    String problem,
    int status)
    implements Page {
  static final String PATH = MeetingPage.PATH + "/minutes";

  /** What is written of one item. */
  public record ItemLine(
      String heading,
      String title,
      String words,
      int base,
      String saving,
      List<AsideLine> asides) {}

  /** What somebody else wrote of it. */
  public record AsideLine(String words, String settling) {}

  /** What there is to show. */
  record Facts(
      Meeting meeting,
      List<AgendaItem> agenda,
      Map<UUID, Note> notes,
      List<Aside> asides,
      Minutes.@Nullable Pen pen,
      boolean mayWrite,
      Refilled typed) {}

  static MinutesPage of(Ui ui, Facts facts, @Nullable Refusal refused) {
    var meeting = facts.meeting();
    var told = Told.of(ui, refused);
    var pen = facts.pen();
    var title = ui.t("meetings.minutes.title");
    var here = path(ui, meeting);
    boolean isWriting = facts.mayWrite() && pen != null && pen.isMine();
    return new MinutesPage(
        ui,
        Head.of(title, ui.t("meetings.lead")).unlisted().forWork(),
        meeting.title(),
        MeetingLine.number(ui, meeting),
        MeetingPage.path(ui, meeting),
        here,
        MeetingPage.path(ui, meeting) + "/paper",
        pen == null ? "" : ui.t("meetings.minutes.pen", pen.name()),
        isWriting,
        facts.mayWrite() && meeting.canBeWritten() && pen == null,
        facts.agenda().stream()
            .filter(item -> item.id() != null)
            .map(item -> line(ui, facts, item, here))
            .toList(),
        told.problem(),
        told.status());
  }

  private static ItemLine line(Ui ui, Facts facts, AgendaItem item, String here) {
    var note = facts.notes().get(item.id());
    return new ItemLine(
        ui.t("meetings.kind." + item.kind().key()),
        item.title(),
        facts
            .typed()
            .in(Objects.requireNonNull(item.id()).toString())
            .of("words", note == null ? "" : note.words()),
        note == null ? 0 : note.number(),
        here + "/items/" + Objects.requireNonNull(item.id()),
        facts.mayWrite() ? asides(facts, item.id(), here) : List.of());
  }

  private static List<AsideLine> asides(Facts facts, UUID item, String here) {
    return facts.asides().stream()
        .filter(aside -> aside.item().equals(item))
        .map(aside -> new AsideLine(aside.words(), here + "/asides/" + aside.id() + "/settlement"))
        .toList();
  }

  static String path(Ui ui, Meeting meeting) {
    return MeetingPage.path(ui, meeting) + "/minutes";
  }

  @Override
  public boolean isKept() {
    return false;
  }
}
