package org.aenglek.budgets;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.aenglek.base.Money;
import org.jspecify.annotations.Nullable;

/**
 * Money that was given to a line, paid out of it, or given back.
 *
 * @param amount less than nothing where it takes back what was said before
 * @param document by which the office finds its papers: a purchase, a contract, a claim; may be
 *     empty
 * @param corrects the one that was wrong; none else
 * @param transfer what it has in common with its counterpart on another line; none else
 * @param corrected whether a later one corrects it
 * @param file from which it was read; empty where somebody typed it
 */
public record Movement(
    UUID id,
    UUID line,
    Kind kind,
    Money amount,
    LocalDate day,
    String document,
    String note,
    @Nullable UUID corrects,
    @Nullable UUID transfer,
    boolean corrected,
    String file,
    boolean pictured,
    Instant made,
    String by) {

  /** What became of the money. */
  public enum Kind {
    ALLOCATION,
    DISBURSEMENT,
    RETURN;

    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Kind> find(String key) {
      return Stream.of(values()).filter(kind -> kind.key().equals(key)).findFirst();
    }
  }

  /** A movement as it is entered. */
  public record New(Kind kind, Money amount, LocalDate day, String document, String note) {}
}
