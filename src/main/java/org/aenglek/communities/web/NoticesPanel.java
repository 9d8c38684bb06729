package org.aenglek.communities.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.aenglek.areas.Community;
import org.aenglek.base.DateSpan;
import org.aenglek.base.LocalText;
import org.aenglek.communities.Notice;
import org.aenglek.communities.Notices;
import org.aenglek.site.Panel;
import org.aenglek.site.Subject;
import org.aenglek.site.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The notices on top of a page: all of them, or those that concern the community it is about. */
public record NoticesPanel(Ui ui, List<Line> lines) {
  /** One notice, ready to print. */
  public record Line(
      String kind,
      LocalText title,
      LocalText body,
      @Nullable String days,
      @Nullable String source,
      boolean isLink,
      boolean sample) {}

  @Component
  static class Provider implements Panel {
    private final Notices notices;

    Provider(Notices notices) {
      this.notices = notices;
    }

    @Override
    public Place place() {
      return Place.TOP;
    }

    @Override
    public int order() {
      return 10;
    }

    @Override
    public Optional<NoticesPanel> show(Ui ui, Subject subject) {
      var shown =
          subject instanceof Community community
              ? notices.shown(ui, community)
              : urgent(notices.shown(ui));
      if (shown.isEmpty()) return Optional.empty();
      return Optional.of(
          new NoticesPanel(ui, shown.stream().map(notice -> line(ui, notice)).toList()));
    }

    /** Travel advice stands in the guide, and on the pages of the communities it concerns. */
    private static List<Notice> urgent(List<Notice> shown) {
      return shown.stream().filter(notice -> notice.kind() != Notice.Kind.ADVICE).toList();
    }

    private static Line line(Ui ui, Notice notice) {
      return new Line(
          notice.kind().name().toLowerCase(Locale.ROOT),
          notice.title(),
          notice.body(),
          notice.kind() == Notice.Kind.ADVICE ? null : days(ui, notice),
          notice.source(),
          notice.isLink(),
          notice.sample());
    }

    private static String days(Ui ui, Notice notice) {
      return ui.dates(new DateSpan(ui.day(notice.from()), ui.day(notice.until().minusMillis(1))));
    }
  }
}
