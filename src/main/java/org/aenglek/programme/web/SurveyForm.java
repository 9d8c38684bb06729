package org.aenglek.programme.web;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.aenglek.base.Tidy;
import org.aenglek.programme.ProgrammeRefused;
import org.aenglek.programme.ProgrammeRefused.Reason;
import org.aenglek.programme.Questionnaire;
import org.aenglek.programme.Questionnaire.Kind;
import org.aenglek.programme.Questionnaire.Question;

/** What was written into a sheet: its fields bear the questions' keys. */
record SurveyForm(Map<String, String> fields) {
  private static final int SATANG_DIGITS = 2;
  private static final String FIELD = "answer-";

  static String field(Question question) {
    return FIELD + question.key();
  }

  String said(Question question) {
    return fields.getOrDefault(field(question), "");
  }

  /**
   * What was answered; what was left empty is absent.
   *
   * @throws ProgrammeRefused when something is no number
   */
  Map<String, BigDecimal> read(Questionnaire questionnaire) {
    var answers = new HashMap<String, BigDecimal>();
    for (var question : questionnaire.questions()) {
      var digits = Tidy.digits(said(question)).replace(",", "");
      if (!digits.isEmpty()) answers.put(question.key(), number(question, digits));
    }
    return answers;
  }

  private static BigDecimal number(Question question, String digits) {
    if (!digits.matches("\\d{1,10}(\\.\\d{1,2})?")) throw new ProgrammeRefused(Reason.ANSWERS);
    var number = new BigDecimal(digits);
    return question.kind() == Kind.MONEY ? number.movePointRight(SATANG_DIGITS) : number;
  }
}
