package org.aenglek.training;

import java.time.LocalDate;
import java.util.UUID;
import org.aenglek.base.Money;
import org.aenglek.base.Tidy;
import org.aenglek.training.ClinicRefused.Reason;
import org.aenglek.training.Idea.Kind;
import org.aenglek.training.Idea.Result;
import org.jspecify.annotations.Nullable;

/** A step as somebody tells it; {@link Idea.Step} says what its fields are. */
public record NewStep(
    Kind kind,
    String words,
    @Nullable LocalDate day,
    @Nullable Money amount,
    @Nullable Integer pieces,
    @Nullable UUID product,
    @Nullable Result result) {
  static final int LONGEST = 2000;

  public NewStep {
    words = Tidy.text(words);
  }

  /**
   * @throws ClinicRefused with what is missing
   */
  void mustBeWhole(LocalDate today) {
    if (words.isEmpty()) throw new ClinicRefused(Reason.WORDS_MISSING);
    if (words.length() > LONGEST) throw new ClinicRefused(Reason.WORDS_LONG, LONGEST);
    switch (kind) {
      case COMMENT -> {}
      case PROTOTYPE -> mustHaveDayAndAmount(today);
      case TRIAL -> {
        mustHaveDayAndAmount(today);
        if (pieces == null) throw new ClinicRefused(Reason.PIECES);
      }
      case RESULT -> {
        if (result == null) throw new ClinicRefused(Reason.RESULT);
      }
    }
  }

  private void mustHaveDayAndAmount(LocalDate today) {
    if (day == null) throw new ClinicRefused(Reason.DAY);
    if (day.isAfter(today)) throw new ClinicRefused(Reason.LATE_DAY);
    if (amount == null) throw new ClinicRefused(Reason.AMOUNT);
  }
}
