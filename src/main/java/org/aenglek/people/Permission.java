package org.aenglek.people;

import java.util.Locale;

/** What a use case asks for. {@link Role} says who has it; {@link Access} asks. */
public enum Permission {
  /** Enter and change what is one's own: the offers of one's household, drafts of texts. */
  EDIT_OWN,
  /** Enter and change whatever is told of a place. */
  EDIT,
  /** Look over what another has entered and let it be seen in public. */
  CHECK,
  /** Put texts into other languages. */
  TRANSLATE,
  /** See who lives and works there. */
  SEE_PEOPLE,
  /** Invite people, name households, give and end roles. */
  KEEP_PEOPLE,
  /** Act for somebody who has no phone, shares one, or does not read. */
  HELP,
  /** Vouch for somebody who can no longer sign in. */
  GUARD,
  /** Vouch for a chair. */
  GUARD_CHAIRS,
  /** Answer guests, book for them, and receive them. */
  RECEIVE,
  /** Draft linked routes. */
  DRAFT_ROUTES,
  /** Read what is due, what came and the receipts. */
  SEE_MONEY,
  /** Say how one is paid, what came and what goes back. */
  KEEP_MONEY,
  /** Name the one who collects for the communities of a province, and keep that money. */
  KEEP_COLLECTED,
  /** See where somebody has signed in, and end that. */
  END_SESSIONS,
  /** Read the log of acts. */
  SEE_ACTS,
  /** Change how the installation or a province works. */
  SET;

  /** As the database says it: {@code keep-people}. */
  String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Reads what {@link #key} writes. */
  static Permission of(String key) {
    return valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
