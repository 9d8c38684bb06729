package org.aenglek.bookings.web;

import static java.util.Objects.requireNonNullElse;

import java.util.List;
import java.util.UUID;
import org.aenglek.base.Tidy;
import org.aenglek.bookings.Guest;
import org.aenglek.bookings.Needs;
import org.jspecify.annotations.Nullable;

/** Who comes and how they are reached, as they typed it. */
record GuestForm(
    @Nullable String name,
    @Nullable String phone,
    @Nullable String email,
    @Nullable List<String> food,
    @Nullable List<String> access,
    @Nullable List<String> languages,
    @Nullable String ages,
    @Nullable String needs,
    @Nullable String part,
    @Nullable UUID request) {
  GuestForm {
    name = requireNonNullElse(name, "");
    phone = requireNonNullElse(phone, "");
    email = requireNonNullElse(email, "");
    food = requireNonNullElse(food, List.of());
    access = requireNonNullElse(access, List.of());
    languages = requireNonNullElse(languages, List.of());
    ages = requireNonNullElse(ages, "");
    needs = requireNonNullElse(needs, "");
    request = requireNonNullElse(request, UUID.randomUUID());
  }

  /** Nothing typed yet; each is a request of its own. */
  static GuestForm empty() {
    return new GuestForm(null, null, null, null, null, null, null, null, null, null);
  }

  Guest guest() {
    return Guest.of(name, phone, email, Needs.of(food, access, languages, ages, needs));
  }

  /** Who stands at the door need leave neither a name nor a number. */
  Guest guestOfVillage(String unnamed) {
    if (!phone.isBlank() || !email.isBlank()) return guest();
    return Guest.atTheDoor(name.isBlank() ? unnamed : Tidy.line(name));
  }

  boolean isWhole() {
    return part == null;
  }
}
