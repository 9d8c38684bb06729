package org.aenglek.meetings.web;

import java.util.List;
import org.aenglek.meetings.web.MinutesPaper.Item;
import org.aenglek.meetings.web.MinutesPaper.Names;
import org.aenglek.meetings.web.MinutesPaper.Part;
import org.aenglek.site.Paper;

/** Minutes as a PDF file. */
final class MinutesPdf {
  private final Paper paper;

  private MinutesPdf(Paper paper) {
    this.paper = paper;
  }

  static byte[] of(MinutesPaper minutes) {
    var paper = new Paper(minutes.title() + " " + minutes.number());
    new MinutesPdf(paper).write(minutes);
    return paper.end();
  }

  private void write(MinutesPaper minutes) {
    head(minutes);
    for (var names : List.of(minutes.present(), minutes.absent(), minutes.others())) people(names);
    paper.bold(minutes.begun());
    minutes.parts().forEach(this::part);
    paper.bold(minutes.ended());
    end(minutes.writer());
  }

  private void head(MinutesPaper minutes) {
    if (!minutes.draft().isEmpty()) paper.centred(minutes.draft());
    paper.title(minutes.title());
    paper.title(minutes.number());
    paper.title(minutes.when());
    paper.title(minutes.where());
    paper.centred("________________________");
  }

  private void people(Names names) {
    if (names.lines().isEmpty()) return;
    paper.bold(names.heading());
    names.lines().forEach(name -> paper.line(name, Paper.INDENT));
  }

  private void part(Part part) {
    paper.bold(part.heading());
    part.items().forEach(this::item);
  }

  private void item(Item item) {
    if (!item.title().isEmpty()) paper.line(item.title(), Paper.INDENT);
    item.paragraphs().forEach(words -> paper.line(words, 2 * Paper.INDENT));
    item.resolutions().forEach(words -> paper.bold(words, 2 * Paper.INDENT));
  }

  private void end(String writer) {
    paper.space();
    paper.signed(writer);
  }
}
