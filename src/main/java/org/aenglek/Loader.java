package org.aenglek;

import static java.util.Objects.requireNonNullElse;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.aenglek.areas.Areas;
import org.aenglek.areas.District;
import org.aenglek.areas.Location;
import org.aenglek.areas.NewCommunity;
import org.aenglek.areas.Province;
import org.aenglek.areas.Subdistrict;
import org.aenglek.base.Actor;
import org.aenglek.base.DateSpan;
import org.aenglek.base.LocalText;
import org.aenglek.base.Point;
import org.aenglek.communities.Communities;
import org.aenglek.communities.Kind;
import org.aenglek.communities.NewProfile;
import org.aenglek.communities.Profile;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Loads a province from a folder of files, by the same verbs that people will use. The sample
 * province is such a folder; a province of one's own is another. Loaded twice, it is there once.
 */
@Component
class Loader {
  static final String SAMPLE = "sample";
  private static final Actor ACTOR = Actor.job("loader");

  private final Areas areas;
  private final Communities communities;
  private final TransactionTemplate transaction;
  private final JsonMapper json =
      JsonMapper.builder().enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS).build();

  Loader(Areas areas, Communities communities, TransactionTemplate transaction) {
    this.areas = areas;
    this.communities = communities;
    this.transaction = transaction;
  }

  boolean isEmpty() {
    return areas.provinces().isEmpty();
  }

  /** All or nothing. */
  void load(String folder) {
    ACTOR.does(() -> transaction.executeWithoutResult(status -> loadAll(folder)));
  }

  private void loadAll(String folder) {
    var province = loadAreas(folder);
    read(folder, "communities.json", CommunityEntry[].class)
        .ifPresent(entries -> List.of(entries).forEach(entry -> enter(province, entry)));
  }

  private Province loadAreas(String folder) {
    var file =
        read(folder, "areas.json", AreasFile.class)
            .orElseThrow(() -> new IllegalArgumentException("no areas.json in " + folder));
    areas.enter(file.province(), file.districts(), file.subdistricts());
    return file.province();
  }

  private void enter(Province province, CommunityEntry entry) {
    areas.enter(entry.identity(province.code()), requestId("community", entry.slug()));
    communities.enter(entry.slug(), entry.profile());
  }

  private static UUID requestId(String kind, String slug) {
    return UUID.nameUUIDFromBytes(
        (kind + ":" + slug).getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  private <T> Optional<T> read(String folder, String file, Class<T> type) {
    try (var in = open(folder, file)) {
      return in == null ? Optional.empty() : Optional.of(json.readValue(in, type));
    } catch (IOException e) {
      throw new IllegalArgumentException("cannot read " + file + " in " + folder, e);
    }
  }

  private static @Nullable InputStream open(String folder, String file) throws IOException {
    if (folder.equals(SAMPLE)) return new ClassPathResource("sample/" + file).getInputStream();
    var path = Path.of(folder, file);
    return Files.exists(path) ? Files.newInputStream(path) : null;
  }

  private record AreasFile(
      Province province, List<District> districts, List<Subdistrict> subdistricts) {}

  private record CommunityEntry(
      String slug,
      LocalText name,
      @Nullable List<String> aliases,
      @Nullable Integer moo,
      @Nullable String subdistrict,
      @Nullable PointEntry point,
      @Nullable List<Profile.Listing> lists,
      Profile.Evidence evidence,
      @Nullable LocalText summary,
      @Nullable List<CapitalEntry> capital,
      @Nullable List<PastEntry> past,
      @Nullable LocalText homestay,
      @Nullable LocalText market,
      @Nullable LocalText note,
      List<Profile.Source> sources,
      LocalDate asOf) {

    NewCommunity identity(String province) {
      return new NewCommunity(
          province,
          slug,
          name,
          requireNonNullElse(aliases, List.of()),
          moo,
          subdistrict,
          point == null ? null : point.location());
    }

    NewProfile profile() {
      return new NewProfile(
          summary,
          evidence,
          requireNonNullElse(lists, List.of()),
          requireNonNullElse(capital, List.<CapitalEntry>of()).stream()
              .map(CapitalEntry::capital)
              .toList(),
          requireNonNullElse(past, List.<PastEntry>of()).stream().map(PastEntry::event).toList(),
          homestay,
          market,
          note,
          sources,
          asOf);
    }
  }

  private record PointEntry(double lat, double lon, String known, @Nullable LocalText note) {
    Location location() {
      return new Location(
          new Point(lat, lon), Location.Known.valueOf(known.toUpperCase(Locale.ROOT)), note);
    }
  }

  private record CapitalEntry(
      String key,
      String kind,
      LocalText name,
      @Nullable LocalText story,
      @Nullable LocalText keeper,
      @Nullable List<Integer> sources) {
    NewProfile.NewCapital capital() {
      return new NewProfile.NewCapital(
          key,
          Kind.find(kind).orElseThrow(() -> new IllegalArgumentException("kind " + kind)),
          name,
          story,
          keeper,
          requireNonNullElse(sources, List.of()));
    }
  }

  /** {@code when} is an ISO 8601 interval of days, or one day. */
  private record PastEntry(LocalText name, String when, @Nullable List<Integer> sources) {
    Profile.PastEvent event() {
      var days = when.split("/", 2);
      return new Profile.PastEvent(
          name,
          new DateSpan(LocalDate.parse(days[0]), LocalDate.parse(days[days.length - 1])),
          requireNonNullElse(sources, List.of()));
    }
  }
}
