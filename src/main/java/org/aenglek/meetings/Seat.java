package org.aenglek.meetings;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A place in a body, as the order of appointment gives it.
 *
 * @param title the office that it goes with; may be empty where somebody is named
 * @param name of who is named; may be empty where the seat goes with an office
 * @param person who holds it, where they are known to this installation
 * @param organisation for which it is held
 * @param left the day from which nobody holds it any more
 */
public record Seat(
    UUID id,
    int position,
    Role role,
    String title,
    String name,
    @Nullable UUID person,
    @Nullable UUID organisation,
    @Nullable LocalDate left) {

  /** What its holder is in the body. */
  public enum Role {
    CHAIR,
    VICE_CHAIR,
    MEMBER,
    SECRETARY,
    ASSISTANT;

    public String key() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Role> find(String key) {
      return Stream.of(values()).filter(role -> role.key().equals(key)).findFirst();
    }
  }

  /** A seat as it is entered. */
  public record New(
      Role role, String title, String name, @Nullable UUID person, @Nullable UUID organisation) {}

  /** "name, office", as far as they are told. */
  public String called() {
    if (name.isEmpty()) return title;
    return title.isEmpty() ? name : name + " · " + title;
  }

  public boolean isHeldOn(LocalDate day) {
    return left == null || day.isBefore(left);
  }
}
