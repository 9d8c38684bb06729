package org.aenglek.bookings;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.aenglek.areas.Areas;
import org.aenglek.areas.Community;
import org.aenglek.base.Lang;
import org.aenglek.people.Grants;
import org.aenglek.people.Place;
import org.aenglek.people.Role;
import org.aenglek.site.Settings;
import org.springframework.stereotype.Component;

/**
 * Tells the village that somebody asks, whoever asked what the village says, and those above of a
 * village that says nothing.
 */
@Component
class EnquiryLetters {
  private static final Set<Role> VILLAGE = Set.of(Role.CHAIR, Role.COMMITTEE);

  private final Writing writing;
  private final Grants grants;
  private final Areas areas;
  private final BookingSecrets secrets;
  private final Settings settings;

  EnquiryLetters(
      Writing writing, Grants grants, Areas areas, BookingSecrets secrets, Settings settings) {
    this.writing = writing;
    this.grants = grants;
    this.areas = areas;
    this.secrets = secrets;
    this.settings = settings;
  }

  void asked(Enquiry enquiry) {
    toPeople(() -> grants.holders(VILLAGE, enquiry.place()), "enquiry", enquiry);
  }

  /**
   * @param id of the reply
   */
  void replied(Enquiry enquiry, UUID id, String words) {
    writing.toGuest(
        enquiry.asked().guest(),
        enquiry.lang(),
        "reply",
        id,
        name(enquiry, enquiry.lang()),
        words,
        link(enquiry));
  }

  void overdue(Enquiry enquiry) {
    toPeople(() -> grants.holders(Set.of(Role.CHAIR), enquiry.place()), "overdue", enquiry);
  }

  void unanswered(Enquiry enquiry) {
    toPeople(() -> officers(community(enquiry)), "unanswered", enquiry);
  }

  /** Those of its district; where there are none, those above. */
  private Collection<UUID> officers(Community community) {
    var district = community.district();
    if (district == null) return officers(Place.province(community.province()));
    var near =
        grants.in(Place.district(district.code())).stream()
            .filter(grant -> grant.role() == Role.OFFICER)
            .map(Grants.Grant::person)
            .toList();
    return near.isEmpty() ? officers(Place.community(community.id())) : near;
  }

  private Collection<UUID> officers(Place place) {
    return grants.holders(Set.of(Role.OFFICER), place);
  }

  private void toPeople(Supplier<Collection<UUID>> people, String what, Enquiry enquiry) {
    writing.toPersons(
        people,
        what,
        enquiry.id(),
        (person, lang) -> new String[] {name(enquiry, lang), address(enquiry, lang)});
  }

  private String name(Enquiry enquiry, Lang lang) {
    return community(enquiry).name().in(lang).text();
  }

  private String address(Enquiry enquiry, Lang lang) {
    return settings.absolute(
        "/%s/bookings/in/%s/enquiries/%s"
            .formatted(lang.code(), community(enquiry).slug(), enquiry.id()));
  }

  private String link(Enquiry enquiry) {
    return settings.absolute(
        "/%s/bookings/enquiries/%s"
            .formatted(enquiry.lang().code(), secrets.of(enquiry.id()).text()));
  }

  private Community community(Enquiry enquiry) {
    return areas.all(List.of(enquiry.community())).get(enquiry.community());
  }
}
