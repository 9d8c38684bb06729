package org.aenglek.bookings.web;

import static java.util.Objects.requireNonNullElse;

import java.util.UUID;
import org.aenglek.base.Lang;
import org.aenglek.bookings.Asked;
import org.aenglek.bookings.Guest;
import org.aenglek.bookings.Needs;
import org.aenglek.bookings.NewEnquiry;
import org.aenglek.bookings.Order;
import org.aenglek.site.CameBy;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asks, as they typed it, or as the village pasted it.
 *
 * @param channel by which it came to the village
 * @param from the code of the campaign by which they came
 * @param language of whoever asks, where the village says it
 */
record EnquiryForm(
    @Nullable String name,
    @Nullable String phone,
    @Nullable String email,
    @Nullable String when,
    @Nullable String heads,
    @Nullable String text,
    @Nullable String channel,
    @Nullable String language,
    @Nullable UUID request,
    @Nullable String from) {
  private static final int MOST_HEADS = 2000;

  EnquiryForm {
    name = requireNonNullElse(name, "");
    phone = requireNonNullElse(phone, "");
    email = requireNonNullElse(email, "");
    when = requireNonNullElse(when, "");
    heads = requireNonNullElse(heads, "");
    text = requireNonNullElse(text, "");
    channel = requireNonNullElse(channel, "");
    language = requireNonNullElse(language, "");
    request = requireNonNullElse(request, UUID.randomUUID());
    from = requireNonNullElse(CameBy.code(from), "");
  }

  /** Nothing typed yet; each is a request of its own. */
  static EnquiryForm empty() {
    return cameBy("");
  }

  /** The same of a visitor who came by that campaign. */
  static EnquiryForm cameBy(String from) {
    return new EnquiryForm(null, null, null, null, null, null, null, null, null, from);
  }

  /** Of a visitor, who must leave a name and a way to answer. */
  NewEnquiry asked(UUID community, Lang lang) {
    var guest = Guest.of(name, phone, email, Needs.NONE);
    return enquiry(community, Order.Channel.WEB, lang, guest);
  }

  /** Of the village, which may know no more than what was said. */
  NewEnquiry noted(UUID community, Lang otherwise) {
    var lang = Lang.find(language).orElse(otherwise);
    return enquiry(community, way(), lang, Guest.noted(name, phone, email));
  }

  /** LINE, by which most is asked, where nothing else was said. */
  Order.Channel way() {
    return Order.Channel.find(channel)
        .filter(one -> one == Order.Channel.TELEPHONE)
        .orElse(Order.Channel.LINE);
  }

  private NewEnquiry enquiry(UUID community, Order.Channel way, Lang lang, Guest guest) {
    var asked = Asked.of(guest, when, number(), text);
    return new NewEnquiry(community, way, lang, asked, CameBy.code(from));
  }

  private @Nullable Integer number() {
    return heads.isBlank() ? null : TypedNumber.of(heads, 1, MOST_HEADS);
  }
}
