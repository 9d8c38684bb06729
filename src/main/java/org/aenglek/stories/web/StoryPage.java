package org.aenglek.stories.web;

import gg.jte.Content;
import java.util.List;
import org.aenglek.areas.Community;
import org.aenglek.base.DateSpan;
import org.aenglek.media.Covers;
import org.aenglek.site.Breadcrumbs;
import org.aenglek.site.Breadcrumbs.Crumb;
import org.aenglek.site.Head;
import org.aenglek.site.Page;
import org.aenglek.site.Prose;
import org.aenglek.site.Ui;
import org.aenglek.stories.Headline;
import org.aenglek.stories.Kind;
import org.aenglek.stories.Story;
import org.jspecify.annotations.Nullable;

/**
 * One story.
 *
 * @param when the days of what it tells
 * @param state whether an event is to come, on now or over
 * @param released when it was told; apart from the days of what it tells
 */
public record StoryPage(
    Ui ui,
    Head head,
    Story story,
    String kind,
    Content body,
    @Nullable String when,
    @Nullable String state,
    String released,
    List<Community> communities,
    List<Content> panels,
    List<SourceLine> sources)
    implements Page {
  static final String PATH = "/{lang}/stories/{slug}";

  static StoryPage of(Ui ui, Story story, List<Community> communities, List<Content> panels) {
    var headline = story.headline();
    var days = headline.days();
    return new StoryPage(
        ui,
        head(ui, story).withFacts(StoryFacts.of(ui, story, communities)),
        story,
        ui.t("stories.kind." + headline.kind().key()),
        Prose.show(ui, story.body()),
        days == null ? null : dates(ui, headline.kind(), days),
        headline.kind() == Kind.EVENT && days != null ? state(ui, days) : null,
        dates(ui, headline.kind(), new DateSpan(headline.released(), headline.released())),
        communities,
        panels,
        SourceLine.of(story));
  }

  public Headline headline() {
    return story.headline();
  }

  public String cover(Community community) {
    return Covers.card(community.slug());
  }

  static Head head(Ui ui, Story story) {
    var headline = story.headline();
    var title = ui.plain(headline.title());
    return Head.of(title, ui.plain(headline.lead()))
        .withImage(headline.preview())
        .withFacts(
            Breadcrumbs.facts(
                ui,
                List.of(
                    new Crumb(ui.t("stories.list.title"), "/stories"),
                    new Crumb(title, headline.path()))));
  }

  /** What an office has signed and dated stands in both calendars. */
  private static String dates(Ui ui, Kind kind, DateSpan days) {
    return kind == Kind.PRESS ? BothCalendars.dates(ui, days) : ui.dates(days);
  }

  private static String state(Ui ui, DateSpan days) {
    var today = ui.today();
    if (days.holds(today)) return ui.t("stories.state.now");
    return ui.t(days.last().isBefore(today) ? "stories.state.over" : "stories.state.coming");
  }
}
