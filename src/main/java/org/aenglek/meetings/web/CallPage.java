package org.aenglek.meetings.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.aenglek.base.LocalText;
import org.aenglek.base.Refusal;
import org.aenglek.meetings.Body;
import org.aenglek.meetings.Meeting;
import org.aenglek.site.Field;
import org.aenglek.site.Field.Choice;
import org.aenglek.site.Head;
import org.aenglek.site.Page;
import org.aenglek.site.Told;
import org.aenglek.site.Ui;
import org.jspecify.annotations.Nullable;

/** A meeting is called. */
public record CallPage(
    Ui ui,
    Head head,
    LocalText body,
    String back,
    String here,
    List<Choice> kinds,
    Field title,
    Field first,
    Field last,
    Field starts,
    Field place,
    String request,
    String problem,
    int status)
    implements Page {
  static final String PATH = "/{lang}/meetings/bodies/{id}/meetings";

  static CallPage of(Ui ui, Body body, Map<String, String> typed, @Nullable Refusal refused) {
    var told = Told.of(ui, refused);
    var chosen = typed.getOrDefault("kind", Meeting.Kind.MEETING.key());
    return new CallPage(
        ui,
        Head.of(ui.t("meetings.call.heading"), ui.t("meetings.lead")).unlisted().forWork(),
        body.name(),
        BodyPage.path(ui, body.id()),
        BodyPage.path(ui, body.id()) + "/meetings",
        Stream.of(Meeting.Kind.values())
            .map(
                kind ->
                    new Choice(
                        kind.key(),
                        ui.t("meetings.meeting." + kind.key()),
                        kind.key().equals(chosen)))
            .toList(),
        field(ui, typed, "title"),
        field(ui, typed, "first"),
        field(ui, typed, "last").help(ui.t("meetings.call.last.help")),
        field(ui, typed, "starts").help(ui.t("meetings.call.starts.help")),
        field(ui, typed, "place"),
        typed.getOrDefault("request", UUID.randomUUID().toString()),
        told.problem(),
        told.status());
  }

  private static Field field(Ui ui, Map<String, String> typed, String name) {
    return Field.of(name, ui.t("meetings.call." + name), typed.getOrDefault(name, ""));
  }

  @Override
  public boolean isKept() {
    return false;
  }
}
