package org.aenglek.people.web;

import static java.util.Objects.requireNonNullElse;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.aenglek.base.Lang;
import org.aenglek.base.LocalText;
import org.aenglek.people.Invitations;
import org.aenglek.people.PeopleRefused;
import org.aenglek.people.PeopleRefused.Reason;
import org.aenglek.people.Role;
import org.jspecify.annotations.Nullable;

/** Who is invited, as what, into which household, and what they do. */
record InviteForm(
    @Nullable String called,
    @Nullable String as,
    @Nullable UUID household,
    @Nullable List<String> does,
    @Nullable UUID request) {
  InviteForm {
    called = requireNonNullElse(called, "");
    as = requireNonNullElse(as, "");
    does = requireNonNullElse(does, List.of());
    request = requireNonNullElse(request, UUID.randomUUID());
  }

  LocalText name(Lang lang) {
    return Invitations.name(lang, called);
  }

  /**
   * @throws PeopleRefused when there is no such role
   */
  Role role() {
    try {
      return Role.of(as);
    } catch (IllegalArgumentException unknown) {
      throw new PeopleRefused(Reason.NO_SUCH_ROLE_THERE);
    }
  }

  boolean isMember() {
    return role() == Role.MEMBER;
  }

  List<String> trades() {
    return Trades.known(does);
  }

  UUID requestId() {
    return request;
  }

  /** The household that comes with the invitation is as new as that. */
  UUID householdRequestId() {
    return UUID.nameUUIDFromBytes(("household " + request).getBytes(StandardCharsets.UTF_8));
  }
}
