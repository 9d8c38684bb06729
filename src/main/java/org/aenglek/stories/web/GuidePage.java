package org.aenglek.stories.web;

import gg.jte.Content;
import java.util.List;
import org.aenglek.base.LocalText;
import org.aenglek.communities.Notice;
import org.aenglek.site.Head;
import org.aenglek.site.Page;
import org.aenglek.site.Prose;
import org.aenglek.site.Ui;
import org.aenglek.stories.Headline;
import org.aenglek.stories.Story;
import org.jspecify.annotations.Nullable;

/** What visitors should know before they go: help first, then the rest. */
public record GuidePage(
    Ui ui,
    Head head,
    Story story,
    Emergency emergency,
    Content body,
    @Nullable Ringgit ringgit,
    List<Notice> advice,
    List<SourceLine> sources)
    implements Page {

  static GuidePage of(Ui ui, Story story, List<Notice> notices) {
    var text = story.body().in(ui.lang());
    var emergency = Emergency.in(text.text());
    return new GuidePage(
        ui,
        StoryPage.head(ui, story).withFacts(StoryFacts.of(ui, story, List.of())),
        story,
        emergency,
        Prose.show(ui, LocalText.of(text.lang(), emergency.rest())),
        Ringgit.of(ui),
        notices.stream().filter(notice -> notice.kind() == Notice.Kind.ADVICE).toList(),
        SourceLine.of(story));
  }

  public Headline headline() {
    return story.headline();
  }
}
