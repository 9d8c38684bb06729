package org.aenglek.communities;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.aenglek.areas.Areas;
import org.aenglek.areas.Community;
import org.aenglek.areas.Province;
import org.aenglek.base.Lang;
import org.aenglek.base.LocalText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a community has or offers, compared with what others of its province tell of: two things of
 * one kind are alike when half of the words of either name are told of the other one, too. The rule
 * is in docs/algorithms/sameness.md.
 */
@Component
public class Likeness {
  private static final int MOST_STORY_WORDS = 60;
  private static final int MOST_COMPARED = 200;

  private final LikenessRows rows;
  private final Areas areas;

  Likeness(LikenessRows rows, Areas areas) {
    this.rows = rows;
    this.areas = areas;
  }

  /**
   * A piece of capital, or what lives from it.
   *
   * @param kind things of another kind are never compared: {@code wisdom}, {@code offer meal}
   * @param path where it stands; on its community's page when it begins with {@code #}
   */
  public record Thing(
      UUID id,
      UUID community,
      String kind,
      LocalText name,
      @Nullable LocalText story,
      String path,
      boolean sample) {}

  /**
   * What another community has of the like.
   *
   * @param shared what both tell of, in the reader's language where both names are
   */
  public record Alike(Community community, LocalText name, String path, LocalText shared) {}

  /**
   * How a thing compares.
   *
   * @param alike the most alike first
   * @param own words of its name that no other community tells of; nothing where there is none
   */
  public record Compared(List<Alike> alike, @Nullable LocalText own) {}

  /** Keeps what is told of a thing, in the place of what was told before. */
  @Transactional
  public void tell(Thing thing) {
    var community = community(thing.community());
    var places = places(community, Telling.source(thing.name()).lang());
    rows.keep(thing, community.province(), named(thing, places), storied(thing, places));
  }

  /** With those of other communities of the province. */
  @Transactional(readOnly = true)
  public Compared compare(Thing thing, Lang lang) {
    var community = community(thing.community());
    var places = places(community, Telling.source(thing.name()).lang());
    var named = named(thing, places);
    if (named.isEmpty()) return new Compared(List.of(), null);
    var all = new LinkedHashSet<>(named.keySet());
    all.addAll(storied(thing, places));
    var others = rows.sharing(thing, community.province(), all, MOST_COMPARED);
    var alike =
        others.stream()
            .filter(other -> isAlike(named.keySet(), other))
            .sorted(Comparator.comparingDouble(other -> -share(named.keySet(), other)))
            .toList();
    var communities = areas.all(alike.stream().map(LikenessRows.Other::community).toList());
    var written = new Written(named, storyWords(thing, places), lang);
    return new Compared(
        alike.stream()
            .map(
                other ->
                    new Alike(
                        communities.get(other.community()),
                        other.name(),
                        path(communities.get(other.community()), other.path()),
                        written.shared(thing.name(), other, places)))
            .toList(),
        own(named, rows.toldElsewhere(thing, community.province(), named.keySet()), thing));
  }

  static String path(Community community, String path) {
    return path.startsWith("#") ? community.path() + path : path;
  }

  /** How what both tell of is written. */
  private record Written(Map<String, String> named, Map<String, String> story, Lang lang) {
    LocalText shared(LocalText name, LikenessRows.Other other, Collection<String> places) {
      var own = name.exactly(lang);
      var others = other.name().exactly(lang);
      if (lang != Telling.source(name).lang() && own.isPresent() && others.isPresent()) {
        var both = Telling.inAll(List.of(own.get(), others.get()), places);
        if (!both.isEmpty()) return LocalText.of(lang, both);
      }
      var words =
          Stream.concat(named.entrySet().stream(), story.entrySet().stream())
              .filter(word -> other.shared().contains(word.getKey()))
              .map(Map.Entry::getValue)
              .distinct()
              .toList();
      return joined(words, name);
    }
  }

  private static LocalText joined(List<String> words, LocalText name) {
    var source = Telling.source(name);
    return LocalText.of(source.lang(), Telling.joined(words, source.text()));
  }

  private static @Nullable LocalText own(
      Map<String, String> named, Set<String> elsewhere, Thing thing) {
    var own =
        named.entrySet().stream()
            .filter(word -> !elsewhere.contains(word.getKey()))
            .map(Map.Entry::getValue)
            .toList();
    return own.isEmpty() ? null : joined(own, thing.name());
  }

  private static boolean isAlike(Set<String> named, LikenessRows.Other other) {
    return share(named, other) >= 0.5;
  }

  /** Of the words of either name, the larger part that is told of the other thing. */
  private static double share(Set<String> named, LikenessRows.Other other) {
    long mine = named.stream().filter(other.shared()::contains).count();
    long theirs = other.sharedOfName();
    return Math.max(
        mine / (double) named.size(), other.words() == 0 ? 0 : theirs / (double) other.words());
  }

  private static Map<String, String> named(Thing thing, Collection<String> places) {
    return Telling.words(Telling.source(thing.name()).text(), places);
  }

  private static Map<String, String> storyWords(Thing thing, Collection<String> places) {
    var story = thing.story();
    return story == null ? Map.of() : Telling.words(Telling.source(story).text(), places);
  }

  private static Set<String> storied(Thing thing, Collection<String> places) {
    var words = new HashSet<String>();
    storyWords(thing, places).keySet().stream().limit(MOST_STORY_WORDS).forEach(words::add);
    return words;
  }

  private Community community(UUID id) {
    return areas.all(List.of(id)).get(id);
  }

  /** Of the community and all that it lies in. */
  private Collection<String> places(Community community, Lang lang) {
    var province =
        areas.provinces().stream()
            .filter(one -> one.code().equals(community.province()))
            .map(Province::name);
    return Telling.places(Stream.concat(Telling.placesOf(community), province), lang);
  }
}
