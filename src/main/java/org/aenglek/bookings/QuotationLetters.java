package org.aenglek.bookings;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.aenglek.areas.Areas;
import org.aenglek.areas.Community;
import org.aenglek.people.Grants;
import org.aenglek.people.Place;
import org.aenglek.people.Role;
import org.aenglek.site.Settings;
import org.springframework.stereotype.Component;

/** Sends a quotation, and tells the village of one that could not be accepted any more. */
@Component
class QuotationLetters {
  private static final Set<Role> VILLAGE = Set.of(Role.CHAIR, Role.COMMITTEE);

  private final Writing writing;
  private final Grants grants;
  private final Areas areas;
  private final BookingSecrets secrets;
  private final Settings settings;

  QuotationLetters(
      Writing writing, Grants grants, Areas areas, BookingSecrets secrets, Settings settings) {
    this.writing = writing;
    this.grants = grants;
    this.areas = areas;
    this.secrets = secrets;
    this.settings = settings;
  }

  boolean canReach(Quotation quotation) {
    return writing.canReach(quotation.latest().payer().guest());
  }

  void quoted(Quotation quotation) {
    writing.toGuest(
        quotation.latest().payer().guest(),
        quotation.lang(),
        "quotation",
        revision(quotation),
        quotation.printed(),
        community(quotation).name().in(quotation.lang()).text(),
        link(quotation));
  }

  /** What it offers is gone, though it is still valid. */
  void gone(Quotation quotation) {
    writing.toPersons(
        () -> grants.holders(VILLAGE, Place.community(quotation.community())),
        "gone",
        revision(quotation),
        (person, lang) ->
            new String[] {
              quotation.printed(),
              settings.absolute(
                  "/%s/bookings/in/%s/quotations/%s"
                      .formatted(lang.code(), community(quotation).slug(), quotation.id()))
            });
  }

  /** Where the guest reads and accepts it. */
  String link(Quotation quotation) {
    return settings.absolute(
        "/%s/bookings/quotations/%s"
            .formatted(quotation.lang().code(), secrets.of(quotation.id()).text()));
  }

  /** Of each revision there is a letter. */
  private static UUID revision(Quotation quotation) {
    var said = quotation.id() + "/" + quotation.latest().revision();
    return UUID.nameUUIDFromBytes(said.getBytes(StandardCharsets.UTF_8));
  }

  private Community community(Quotation quotation) {
    return areas.all(List.of(quotation.community())).get(quotation.community());
  }
}
