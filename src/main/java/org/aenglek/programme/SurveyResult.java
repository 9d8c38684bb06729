package org.aenglek.programme;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.aenglek.programme.Questionnaire.Kind;
import org.aenglek.programme.Questionnaire.Question;

/**
 * What households answered to one question, together.
 *
 * @param of how many of them did
 * @param mean in satang where money was asked for
 * @param agree how many percent agree, which is 4 or 5 of a scale; nothing for other questions
 */
public record SurveyResult(Question question, int of, BigDecimal mean, Optional<BigDecimal> agree) {

  /** Of fewer, somebody in the village would know who said what. */
  public static final int LEAST = 10;

  private static final BigDecimal AGREES = BigDecimal.valueOf(4);

  /** Nothing where fewer than {@link #LEAST} answered. */
  static Optional<SurveyResult> of(Question question, List<Map<String, BigDecimal>> sheets) {
    var values = sheets.stream().map(sheet -> sheet.get(question.key())).filter(Objects::nonNull);
    var answers = values.toList();
    if (answers.size() < LEAST) return Optional.empty();
    var sum = answers.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    return Optional.of(
        new SurveyResult(
            question, answers.size(), part(sum, answers.size(), 2), agree(question, answers)));
  }

  private static Optional<BigDecimal> agree(Question question, List<BigDecimal> answers) {
    if (question.kind() != Kind.SCALE) return Optional.empty();
    long agree = answers.stream().filter(each -> each.compareTo(AGREES) >= 0).count();
    return Optional.of(part(BigDecimal.valueOf(100 * agree), answers.size(), 0));
  }

  private static BigDecimal part(BigDecimal sum, int of, int decimals) {
    return sum.divide(BigDecimal.valueOf(of), decimals, RoundingMode.HALF_UP);
  }
}
