package org.aenglek.channels.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.aenglek.areas.Community;
import org.aenglek.areas.Location;
import org.aenglek.base.LocalText;
import org.aenglek.channels.web.Api.Links;
import org.aenglek.communities.Capital;
import org.aenglek.communities.Hours;
import org.aenglek.communities.Profile;
import org.jspecify.annotations.Nullable;

/** All that is known of one community, as programs read it. */
record CommunityAnswer(
    @JsonUnwrapped Brief brief,
    @Nullable LocalText summary,
    List<Profile.Listing> lists,
    List<CapitalItem> capital,
    List<PastEvent> pastEvents,
    @Nullable LocalText homestay,
    @Nullable LocalText market,
    @Nullable LocalText note,
    Profile.@Nullable Welcome welcome,
    List<Open> hours,
    int completeness,
    List<Profile.Source> sources,
    LocalDate asOf,
    Instant changed) {

  /** A community in a list. */
  record Brief(
      String slug,
      LocalText name,
      String province,
      @Nullable Area district,
      @Nullable Area subdistrict,
      @Nullable Integer moo,
      @Nullable Place point,
      String evidence,
      Links links) {

    static Brief of(Community community, Profile.Evidence evidence, Links links) {
      var district = community.district();
      var subdistrict = community.subdistrict();
      return new Brief(
          community.slug(),
          community.name(),
          community.province(),
          district == null ? null : new Area(district.code(), district.name()),
          subdistrict == null ? null : new Area(subdistrict.code(), subdistrict.name()),
          community.moo(),
          Place.of(community.location()),
          evidence.name().toLowerCase(Locale.ROOT),
          links);
    }
  }

  record Area(String code, LocalText name) {}

  /**
   * @param is what the point is the point of: the village, or only the subdistrict's middle
   */
  record Place(double lat, double lon, String is) {
    static @Nullable Place of(@Nullable Location location) {
      if (location == null) return null;
      var point = location.point();
      return new Place(point.lat(), point.lon(), location.known().name().toLowerCase(Locale.ROOT));
    }
  }

  record CapitalItem(
      String key,
      String kind,
      LocalText name,
      @Nullable LocalText story,
      @Nullable LocalText keeper,
      List<Integer> sources) {
    static CapitalItem of(Capital item) {
      return new CapitalItem(
          item.key(), item.kind().key(), item.name(), item.story(), item.keeper(), item.sources());
    }
  }

  record PastEvent(LocalText name, LocalDate firstDay, LocalDate lastDay, List<Integer> sources) {
    static PastEvent of(Profile.PastEvent event) {
      return new PastEvent(
          event.name(), event.days().first(), event.days().last(), event.sources());
    }
  }

  /** Weekdays from 1 for Monday; months from 1 for January; times of the province's clocks. */
  record Open(
      List<Integer> weekdays, String opens, String closes, List<Integer> months, boolean sample) {
    static Open of(Hours hours) {
      return new Open(
          CommunityAnswer.weekdays(hours.weekdays()),
          hours.opens().toString(),
          hours.closes().toString(),
          CommunityAnswer.months(hours.months()),
          hours.sample());
    }
  }

  static CommunityAnswer of(Profile profile, Links links) {
    return new CommunityAnswer(
        Brief.of(profile.community(), profile.evidence(), links),
        profile.summary(),
        profile.listings(),
        profile.capital().stream().map(CapitalItem::of).toList(),
        profile.pastEvents().stream().map(PastEvent::of).toList(),
        profile.homestay(),
        profile.market(),
        profile.note(),
        profile.welcome(),
        profile.hours().stream().map(Open::of).toList(),
        profile.knownPercent(),
        profile.sources(),
        profile.asOf(),
        profile.changed());
  }

  static List<Integer> weekdays(Set<DayOfWeek> days) {
    return days.stream().map(DayOfWeek::getValue).sorted().toList();
  }

  static List<Integer> months(Set<Month> months) {
    return months.stream().map(Month::getValue).sorted().toList();
  }
}
