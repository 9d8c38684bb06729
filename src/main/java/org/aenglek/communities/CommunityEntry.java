package org.aenglek.communities;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.aenglek.areas.Areas;
import org.aenglek.areas.Community;
import org.aenglek.communities.Profile.Evidence;
import org.aenglek.communities.Profile.Welcome;
import org.aenglek.people.Place;
import org.aenglek.revisions.Ask;
import org.aenglek.revisions.Content;
import org.aenglek.revisions.Question;
import org.aenglek.revisions.Revisable;
import org.aenglek.site.Settings;
import org.springframework.stereotype.Component;

/** What a community tells of itself on its page. */
@Component
class CommunityEntry implements Revisable {
  private static final List<Question> QUESTIONS =
      List.of(
          Question.of("story", Ask.text("summary")),
          Question.of("stay", Ask.text("homestay")),
          Question.of("market", Ask.text("market")),
          Question.of(
              "open", Entered.weekdays(), Entered.opens(), Entered.closes(), Entered.months()),
          Question.of(
              "welcome",
              Ask.several("languages", Entered.LANGUAGES),
              Ask.several("access", Entered.ACCESS)),
          Question.of("note", Ask.text("note")));

  private final Areas areas;
  private final Communities communities;
  private final Clock clock;
  private final Settings settings;

  CommunityEntry(Areas areas, Communities communities, Clock clock, Settings settings) {
    this.areas = areas;
    this.communities = communities;
    this.clock = clock;
    this.settings = settings;
  }

  @Override
  public String kind() {
    return "community";
  }

  @Override
  public String words() {
    return "communities.edit.community";
  }

  @Override
  public String choiceKey(String field, String value) {
    return Entered.choiceKey(field, value).orElseThrow();
  }

  @Override
  public List<Question> questions() {
    return QUESTIONS;
  }

  @Override
  public List<String> needed() {
    return List.of();
  }

  @Override
  public boolean holdsOthers() {
    return true;
  }

  @Override
  public boolean hasPictures() {
    return true;
  }

  @Override
  public Optional<Known> find(UUID id) {
    return community(id).map(it -> new Known(id, Place.community(id), it.name(), it.path()));
  }

  @Override
  public Content read(UUID id) {
    var profile = communities.get(community(id).orElseThrow().slug());
    var content =
        Content.EMPTY
            .with("summary", profile.summary())
            .with("homestay", profile.homestay())
            .with("market", profile.market())
            .with("note", profile.note());
    var welcome = profile.welcome();
    if (welcome != null && !welcome.sample()) {
      content = content.with("languages", welcome.languages()).with("access", welcome.access());
    }
    return Entered.with(content, profile.hours());
  }

  /** What only sources told stays as it is; from now on the village itself is the evidence. */
  @Override
  public void publish(UUID id, Place place, Content content) {
    var community = community(id).orElseThrow();
    var before = communities.get(community.slug());
    communities.enter(
        community.slug(),
        new NewProfile(
            content.text("summary"),
            Evidence.VILLAGE,
            before.listings(),
            CapitalEntry.unchanged(before),
            before.pastEvents(),
            content.text("homestay"),
            content.text("market"),
            content.text("note"),
            before.sources(),
            LocalDate.ofInstant(clock.instant(), settings.zone())));
    var hours = Entered.hours(content);
    var welcome = new Welcome(content.several("languages"), content.several("access"), false);
    boolean tells =
        hours.isPresent() || !welcome.languages().isEmpty() || !welcome.access().isEmpty();
    if (tells) communities.welcome(id, welcome, hours.stream().toList());
  }

  private Optional<Community> community(UUID id) {
    return Optional.ofNullable(areas.all(List.of(id)).get(id));
  }
}
