package org.aenglek;

import static java.util.Objects.requireNonNullElse;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.aenglek.areas.Areas;
import org.aenglek.areas.Location;
import org.aenglek.areas.NewCommunity;
import org.aenglek.areas.Province;
import org.aenglek.base.DateSpan;
import org.aenglek.base.LocalText;
import org.aenglek.base.Point;
import org.aenglek.communities.Communities;
import org.aenglek.communities.Kind;
import org.aenglek.communities.NewProfile;
import org.aenglek.communities.Profile;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Reads {@code communities.json}. */
@Component
@Order(10)
class CommunitiesPart implements FolderPart {
  private final Areas areas;
  private final Communities communities;

  CommunitiesPart(Areas areas, Communities communities) {
    this.areas = areas;
    this.communities = communities;
  }

  @Override
  public void load(Folder folder, Province province) {
    for (var entry : folder.list("communities.json", CommunityEntry[].class)) {
      var requestId = Folder.requestId("community", entry.slug());
      areas.enter(entry.identity(province.code()), requestId);
      communities.enter(entry.slug(), entry.profile());
    }
  }

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
