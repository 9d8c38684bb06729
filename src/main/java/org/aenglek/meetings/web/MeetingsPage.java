package org.aenglek.meetings.web;

import java.util.List;
import java.util.UUID;
import org.aenglek.base.LocalText;
import org.aenglek.base.Refusal;
import org.aenglek.meetings.Body;
import org.aenglek.meetings.Meeting;
import org.aenglek.meetings.Task;
import org.aenglek.site.Field.Choice;
import org.aenglek.site.Head;
import org.aenglek.site.Page;
import org.aenglek.site.Told;
import org.aenglek.site.Ui;
import org.jspecify.annotations.Nullable;

/**
 * What one has to do with meetings: those to come, the bodies that one sees, one's tasks.
 *
 * @param places where one may name a body
 */
public record MeetingsPage(
    Ui ui,
    Head head,
    String here,
    List<MeetingLine> coming,
    List<BodyLine> bodies,
    List<TaskLine> mine,
    List<Choice> places,
    String request,
    Refilled typed,
    String problem,
    int status)
    implements Page {
  static final String PATH = "/{lang}/meetings";
  static final String BODY = "body";

  /** A body in a list. */
  public record BodyLine(LocalText name, String address) {}

  /** What there is to show. */
  record Facts(
      List<Meeting> coming,
      List<Body> bodies,
      List<Task> mine,
      List<Choice> places,
      Refilled typed) {}

  static MeetingsPage of(Ui ui, Facts facts, @Nullable Refusal refused) {
    var told = Told.of(ui, refused);
    return new MeetingsPage(
        ui,
        Head.of(ui.t("meetings.title"), ui.t("meetings.lead")).unlisted().forWork(),
        ui.link("/meetings"),
        facts.coming().stream().map(meeting -> MeetingLine.of(ui, meeting)).toList(),
        facts.bodies().stream()
            .map(body -> new BodyLine(body.name(), BodyPage.path(ui, body.id())))
            .toList(),
        facts.mine().stream().map(task -> TaskLine.of(ui, task)).toList(),
        facts.typed().choose("place", facts.places()),
        UUID.randomUUID().toString(),
        facts.typed(),
        told.problem(),
        told.status());
  }

  @Override
  public boolean isKept() {
    return false;
  }
}
