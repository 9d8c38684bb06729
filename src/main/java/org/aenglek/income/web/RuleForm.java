package org.aenglek.income.web;

import static java.util.Objects.requireNonNullElse;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.aenglek.base.Money;
import org.aenglek.income.IncomeRefused;
import org.aenglek.income.IncomeRefused.Reason;
import org.aenglek.income.Rules;
import org.aenglek.income.SharingRule;
import org.aenglek.income.SharingRule.Measure;
import org.aenglek.income.SharingRule.Part;
import org.aenglek.income.SharingRule.To;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** A rule as it was typed: a percentage, fixed amounts and a cap for each who can get a part. */
record RuleForm(Map<String, String> typed) {
  static final String FROM = "from";
  static final String MOST = "most";

  /** Whom the form offers; a rule can name a household too, which no form does. */
  static final List<To> OFFERED = Stream.of(To.values()).filter(to -> to != To.HOUSEHOLD).toList();

  static RuleForm of(LocalDate today) {
    return new RuleForm(Map.of(FROM, today.plusDays(1).toString()));
  }

  static RuleForm of(MultiValueMap<String, String> typed) {
    return new RuleForm(typed.toSingleValueMap());
  }

  String field(String name) {
    return requireNonNullElse(typed.get(name), "").strip();
  }

  /** {@code percent-served}. */
  static String name(String what, To to) {
    return what + "-" + to.key();
  }

  static String key(Measure measure) {
    return switch (measure) {
      case PER_HEAD -> "head";
      case ONCE -> "once";
      case PERCENT -> "percent";
    };
  }

  /**
   * @throws IncomeRefused when the day is none
   */
  LocalDate from() {
    return day(field(FROM));
  }

  /**
   * @throws IncomeRefused when a number is none
   */
  SharingRule rule() {
    var parts =
        Stream.of(Measure.values())
            .flatMap(measure -> OFFERED.stream().flatMap(to -> part(measure, to)));
    return new SharingRule(parts.toArray(Part[]::new));
  }

  private Stream<Part> part(Measure measure, To to) {
    var figure = hundredths(field(name(key(measure), to)));
    return figure == null
        ? Stream.empty()
        : Stream.of(new Part(to, null, measure, figure, hundredths(field(name(MOST, to)))));
  }

  /** Satang, or hundredths of a percent; nothing where nothing was typed. */
  private static @Nullable Long hundredths(String typed) {
    try {
      return typed.isEmpty() ? null : Money.of(typed, "THB").minor();
    } catch (NumberFormatException | ArithmeticException unreadable) {
      throw new IncomeRefused(Reason.RULE_PART);
    }
  }

  /**
   * @throws IncomeRefused when a number is none
   */
  static Rules.Vote vote(MultiValueMap<String, String> typed, LocalDate today) {
    var form = of(typed);
    var held = form.field("held");
    return new Rules.Vote(
        held.isEmpty() ? today : day(held), count(form.field("for")), count(form.field("against")));
  }

  private static LocalDate day(String typed) {
    try {
      return LocalDate.parse(typed);
    } catch (DateTimeException unreadable) {
      throw new IncomeRefused(Reason.RULE_PAST);
    }
  }

  private static int count(String typed) {
    try {
      return Integer.parseInt(typed);
    } catch (NumberFormatException unreadable) {
      throw new IncomeRefused(Reason.RULE_VOTES);
    }
  }
}
