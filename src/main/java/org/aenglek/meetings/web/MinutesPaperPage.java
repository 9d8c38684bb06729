package org.aenglek.meetings.web;

import org.aenglek.meetings.Meeting;
import org.aenglek.site.Head;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;

/** The minutes as a paper to print. */
public record MinutesPaperPage(Ui ui, Head head, String back, String pdf, MinutesPaper paper)
    implements Page {
  static final String PATH = MeetingPage.PATH + "/paper";

  static MinutesPaperPage of(Ui ui, MinutesPaper paper, Meeting meeting) {
    return new MinutesPaperPage(
        ui,
        Head.of(paper.title() + " " + paper.number(), ui.t("meetings.lead")).unlisted().forWork(),
        MeetingPage.path(ui, meeting),
        ui.link("/meetings/" + meeting.id() + "/paper.pdf"),
        paper);
  }

  @Override
  public boolean isKept() {
    return false;
  }
}
