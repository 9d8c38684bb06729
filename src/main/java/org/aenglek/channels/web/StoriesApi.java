package org.aenglek.channels.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.aenglek.areas.Areas;
import org.aenglek.areas.Community;
import org.aenglek.base.LocalText;
import org.aenglek.channels.web.Api.Links;
import org.aenglek.channels.web.Api.Part;
import org.aenglek.site.Reply;
import org.aenglek.stories.Headline;
import org.aenglek.stories.Stories;
import org.aenglek.stories.Story;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Stories for programs, newest release first. */
@Controller
class StoriesApi {
  private static final String PATH = "/stories";

  private final Api api;
  private final Areas areas;
  private final Stories stories;

  StoriesApi(Api api, Areas areas, Stories stories) {
    this.api = api;
    this.areas = areas;
    this.stories = stories;
  }

  /** A story in a list. */
  record Brief(
      String slug,
      String kind,
      LocalText title,
      LocalText lead,
      LocalDate released,
      @Nullable LocalDate firstDay,
      @Nullable LocalDate lastDay,
      @Nullable LocalText place,
      boolean recorded,
      Instant changed,
      Links links) {}

  /** A whole story; the body is CommonMark. */
  record StoryAnswer(
      @JsonUnwrapped Brief brief,
      LocalText body,
      Story.ByLine byLine,
      @Nullable LocalText notes,
      List<String> communities,
      List<Story.Source> sources) {}

  @GetMapping(Api.ROOT + PATH)
  Reply list(
      @RequestParam(defaultValue = "1") int page, @RequestParam(defaultValue = "50") int size) {
    var part = Part.of(page, size);
    var found = part.of(stories.list()).stream().map(this::brief).toList();
    return api.list(PATH, part, found, "");
  }

  @GetMapping(Api.ROOT + PATH + "/{slug}")
  Reply show(@PathVariable String slug) {
    var story = stories.get(slug);
    var communities = areas.all(story.about());
    return api.reply(
        new StoryAnswer(
            brief(story.headline()),
            story.body(),
            story.byLine(),
            story.notes(),
            story.about().stream().map(communities::get).map(Community::slug).toList(),
            story.sources()));
  }

  private Brief brief(Headline story) {
    var days = story.days();
    return new Brief(
        story.slug(),
        story.kind().key(),
        story.title(),
        story.lead(),
        story.released(),
        days == null ? null : days.first(),
        days == null ? null : days.last(),
        story.place(),
        story.recorded(),
        story.changed(),
        api.links(story.path()));
  }
}
