package org.aenglek.programme;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.aenglek.base.LocalText;
import org.jspecify.annotations.Nullable;

/** What a survey asks, in one version of it. */
public record Questionnaire(LocalText name, List<Question> questions) {
  private static final BigDecimal MOST = new BigDecimal("1e9");

  /** How a question is answered. */
  public enum Kind {
    @JsonProperty("count")
    COUNT,
    @JsonProperty("money")
    MONEY,
    /** From 1, not at all, to 5, entirely. */
    @JsonProperty("scale")
    SCALE;

    public static final int LOWEST = 1;
    public static final int HIGHEST = 5;

    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    boolean isAnswer(BigDecimal value) {
      if (this == MONEY) return value.signum() >= 0 && value.compareTo(MOST) <= 0;
      boolean isWhole = value.stripTrailingZeros().scale() <= 0;
      if (this == COUNT) return isWhole && value.signum() >= 0 && value.compareTo(MOST) <= 0;
      return isWhole && value.intValue() >= LOWEST && value.intValue() <= HIGHEST;
    }
  }

  /**
   * One of its questions.
   *
   * @param indicator whose baseline its mean is, by its key; none for most
   */
  public record Question(String key, Kind kind, LocalText text, @Nullable String indicator) {}
}
