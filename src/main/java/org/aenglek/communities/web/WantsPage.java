package org.aenglek.communities.web;

import java.util.List;
import org.aenglek.areas.Community;
import org.aenglek.base.LocalText;
import org.aenglek.communities.Wants.Want;
import org.aenglek.site.Head;
import org.aenglek.site.Page;
import org.aenglek.site.Subject;
import org.aenglek.site.Ui;
import org.jspecify.annotations.Nullable;

/** What a community asks of the state, and the answers. */
public record WantsPage(
    Ui ui,
    Head head,
    String title,
    String back,
    List<Line> lines,
    boolean mayAnswer,
    Subject subject)
    implements Page {
  static final String PATH = "/{lang}/communities/{slug}/wants";

  /**
   * One of them.
   *
   * @param asked of whom, and by when; empty where that is not told
   * @param answered the day of the answer; empty while there is none
   */
  public record Line(
      LocalText title,
      @Nullable LocalText body,
      String asked,
      @Nullable LocalText answer,
      String answered,
      String address) {}

  static WantsPage of(Ui ui, Community community, List<Want> wants, boolean mayAnswer) {
    var title = ui.t("communities.wants.title", community.name());
    return new WantsPage(
        ui,
        Head.of(title, ui.t("communities.wants.lead")),
        title,
        ui.link(community.path()),
        wants.stream().map(want -> line(ui, community, want)).toList(),
        mayAnswer,
        community);
  }

  private static Line line(Ui ui, Community community, Want want) {
    return new Line(
        want.title(),
        want.body(),
        asked(ui, want),
        want.answer(),
        want.answered() == null ? "" : ui.t("communities.wants.answered", want.answered()),
        ui.link(community.path() + "/wants/" + want.id() + "/answer"));
  }

  private static String asked(Ui ui, Want want) {
    var whom = want.answerer() == null ? "" : ui.t("communities.wants.whom", want.answerer());
    var due = want.due() == null ? "" : ui.t("communities.wants.due", want.due());
    return (whom + " " + due).strip();
  }
}
