package org.aenglek.stories.web;

import java.util.Set;
import org.aenglek.areas.Areas;
import org.aenglek.communities.Notices;
import org.aenglek.site.Asks;
import org.aenglek.site.Page;
import org.aenglek.site.Panel;
import org.aenglek.site.Panels;
import org.aenglek.site.Ui;
import org.aenglek.stories.Kind;
import org.aenglek.stories.Stories;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** All stories, and one. */
@Controller
class StoriesController implements Asks {
  private final Stories stories;
  private final Areas areas;
  private final Notices notices;
  private final Panels panels;

  StoriesController(Stories stories, Areas areas, Notices notices, Panels panels) {
    this.stories = stories;
    this.areas = areas;
    this.notices = notices;
    this.panels = panels;
  }

  @Override
  public Set<String> parameters() {
    return Set.of(StoriesPage.KIND);
  }

  @GetMapping(StoriesPage.PATH)
  Page list(@RequestParam(name = StoriesPage.KIND, defaultValue = "") String wanted, Ui ui) {
    var kind = kind(wanted);
    var found = kind == null ? stories.list() : stories.list(kind);
    return StoriesPage.of(ui, kind, stories.kinds(), found);
  }

  @GetMapping(StoryPage.PATH)
  Page show(@PathVariable String slug, Ui ui) {
    var story = stories.get(slug);
    if (story.headline().kind() == Kind.GUIDE) {
      return GuidePage.of(ui, story, notices.shown(ui));
    }
    var communities = areas.all(story.about());
    return StoryPage.of(
        ui,
        story,
        story.about().stream().map(communities::get).toList(),
        panels.at(Panel.Place.STORY, ui, story.headline()));
  }

  private static @Nullable Kind kind(String wanted) {
    if (wanted.isEmpty()) return null;
    return Kind.find(wanted).orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
  }
}
