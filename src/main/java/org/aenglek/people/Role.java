package org.aenglek.people;

import static org.aenglek.people.Permission.CHECK;
import static org.aenglek.people.Permission.DRAFT_ROUTES;
import static org.aenglek.people.Permission.EDIT;
import static org.aenglek.people.Permission.EDIT_OWN;
import static org.aenglek.people.Permission.END_SESSIONS;
import static org.aenglek.people.Permission.GUARD;
import static org.aenglek.people.Permission.GUARD_CHAIRS;
import static org.aenglek.people.Permission.HELP;
import static org.aenglek.people.Permission.KEEP_COLLECTED;
import static org.aenglek.people.Permission.KEEP_MONEY;
import static org.aenglek.people.Permission.KEEP_PEOPLE;
import static org.aenglek.people.Permission.RECEIVE;
import static org.aenglek.people.Permission.SEE_ACTS;
import static org.aenglek.people.Permission.SEE_MONEY;
import static org.aenglek.people.Permission.SEE_PEOPLE;
import static org.aenglek.people.Permission.SET;
import static org.aenglek.people.Permission.TRANSLATE;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.aenglek.people.Place.Kind;

/** What somebody is in a place, and what they may do there because of it. */
public enum Role {
  MEMBER(Set.of(Kind.HOUSEHOLD), EDIT_OWN, TRANSLATE, SEE_PEOPLE, RECEIVE),
  CHAIR(
      Set.of(Kind.COMMUNITY),
      EDIT_OWN,
      EDIT,
      CHECK,
      TRANSLATE,
      SEE_PEOPLE,
      KEEP_PEOPLE,
      HELP,
      GUARD,
      RECEIVE,
      SEE_MONEY,
      KEEP_MONEY,
      SEE_ACTS),
  COMMITTEE(
      Set.of(Kind.COMMUNITY),
      EDIT_OWN,
      EDIT,
      CHECK,
      TRANSLATE,
      SEE_PEOPLE,
      KEEP_PEOPLE,
      HELP,
      RECEIVE),
  TREASURER(Set.of(Kind.COMMUNITY), EDIT_OWN, TRANSLATE, SEE_PEOPLE, HELP, SEE_MONEY, KEEP_MONEY),
  OFFICER(
      Set.of(Kind.DISTRICT, Kind.PROVINCE),
      EDIT_OWN,
      EDIT,
      CHECK,
      TRANSLATE,
      SEE_PEOPLE,
      KEEP_PEOPLE,
      GUARD,
      GUARD_CHAIRS,
      DRAFT_ROUTES,
      SEE_MONEY,
      SEE_ACTS),
  WORKING_GROUP(Set.of(Kind.PROVINCE), DRAFT_ROUTES),
  EDITOR(Set.of(Kind.COMMUNITY, Kind.DISTRICT, Kind.PROVINCE), EDIT_OWN, EDIT, TRANSLATE),
  AUDITOR(Set.of(Kind.DISTRICT, Kind.PROVINCE, Kind.EVERYWHERE), SEE_PEOPLE, SEE_MONEY, SEE_ACTS),
  ADMINISTRATOR(
      Set.of(Kind.PROVINCE, Kind.EVERYWHERE),
      SEE_PEOPLE,
      KEEP_PEOPLE,
      GUARD,
      GUARD_CHAIRS,
      END_SESSIONS,
      SEE_ACTS,
      KEEP_COLLECTED,
      SET);

  private final Set<Kind> heldIn;
  private final Set<Permission> permissions;

  Role(Set<Kind> heldIn, Permission first, Permission... others) {
    this.heldIn = heldIn;
    this.permissions = EnumSet.of(first, others);
  }

  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * @throws IllegalArgumentException when there is no such role
   */
  public static Role of(String key) {
    return valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  public boolean isHeldIn(Kind kind) {
    return heldIn.contains(kind);
  }

  boolean has(Permission permission) {
    return permissions.contains(permission);
  }

  /** Who may give this role to somebody: a person is made what they are by those next above. */
  Set<Role> givers() {
    return switch (this) {
      case MEMBER, COMMITTEE, TREASURER -> EnumSet.of(CHAIR, COMMITTEE, OFFICER, ADMINISTRATOR);
      case CHAIR, EDITOR, WORKING_GROUP -> EnumSet.of(OFFICER, ADMINISTRATOR);
      case OFFICER, AUDITOR, ADMINISTRATOR -> EnumSet.of(ADMINISTRATOR);
    };
  }

  /** The keys of those roles, as the database asks for them. */
  static String[] keys(Set<Role> roles) {
    return roles.stream().map(Role::key).toArray(String[]::new);
  }

  static String[] with(Permission permission) {
    return Arrays.stream(values())
        .filter(role -> role.has(permission))
        .map(Role::key)
        .toArray(String[]::new);
  }
}
