package org.aenglek.budgets;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of the tree, with what is written down of it itself.
 *
 * @param parent none of a plan
 * @param number empty where it has none
 * @param title word for word as the office writes it, with its kind and its number
 * @param unit who answers for it; may be empty
 * @param amounts of its own movements; unknown where it has none
 */
public record Line(
    UUID id,
    String province,
    FiscalYear year,
    @Nullable UUID parent,
    Kind kind,
    String number,
    String title,
    String unit,
    Amounts amounts,
    Told told) {

  /**
   * Per cents that other systems tell.
   *
   * @param bpmDay of which day the first is
   */
  public record Told(
      @Nullable BigDecimal bpm, @Nullable LocalDate bpmDay, @Nullable BigDecimal internal) {
    static final Told NOTHING = new Told(null, null, null);

    @Nullable BigDecimal of(Source source) {
      return source == Source.BPM ? bpm : internal;
    }
  }

  /** Who tells a per cent: the central system, or the office's own list. */
  public enum Source {
    BPM,
    INTERNAL;

    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  Title titled() {
    return new Title(kind, number, title);
  }
}
