package org.aenglek.income.web;

import static java.util.Objects.requireNonNullElse;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.aenglek.base.Money;
import org.aenglek.base.TypedId;
import org.aenglek.income.IncomeRefused;
import org.aenglek.income.IncomeRefused.Reason;
import org.aenglek.income.SharingRule;
import org.aenglek.income.SharingRule.Clause;
import org.aenglek.income.SharingRule.Measure;
import org.aenglek.income.SharingRule.Part;
import org.aenglek.income.SharingRule.To;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * A rule as it was typed: for all that is sold, and for each kind of offers that has a clause of
 * its own, a percentage, fixed amounts and a cap for each who can get a part. Households are named
 * in lines, as many as are needed.
 *
 * @param kinds that have a clause, also while nothing is typed in it
 */
record RuleForm(Map<String, String> typed, List<String> kinds) {
  static final String FROM = "from";
  static final String MOST = "most";
  static final String KIND = "kind";

  /** The button by which another kind gets a clause. */
  static final String ADD = "add";

  static final List<Measure> MEASURES = List.of(Measure.PERCENT, Measure.PER_HEAD, Measure.ONCE);

  /** Whom each clause offers; households are chosen by name. */
  static final List<To> OFFERED = Stream.of(To.values()).filter(to -> to != To.HOUSEHOLD).toList();

  private static final int MOST_NAMED = 30;
  private static final List<String> KINDS =
      List.of("experience", "package", "meal", "stay", "transport", "product");

  /** Of a clause: one kind of offers, or all that no other is about. */
  record Section(@Nullable String kind) {
    /** {@code percent-served}, {@code meal.percent-served}. */
    String name(String what, String whom) {
      return (kind == null ? "" : kind + ".") + what + "-" + whom;
    }

    String household(int line) {
      return name("who", named(line));
    }

    static String named(int line) {
      return "household" + line;
    }
  }

  static RuleForm of(LocalDate today) {
    return new RuleForm(Map.of(FROM, today.plusDays(1).toString()), List.of());
  }

  static RuleForm of(MultiValueMap<String, String> typed) {
    var asked =
        Stream.of(KIND, ADD).flatMap(name -> typed.getOrDefault(name, List.of()).stream()).toList();
    return new RuleForm(typed.toSingleValueMap(), KINDS.stream().filter(asked::contains).toList());
  }

  /** To begin with what is in force. */
  static RuleForm of(SharingRule rule, LocalDate today) {
    var typed = new HashMap<>(of(today).typed());
    rule.clauses().forEach(clause -> type(clause, typed));
    var kinds = rule.clauses().stream().map(Clause::kind).toList();
    return new RuleForm(typed, KINDS.stream().filter(kinds::contains).toList());
  }

  private static void type(Clause clause, Map<String, String> typed) {
    var section = new Section(clause.kind());
    var households =
        clause.parts().stream().map(Part::household).filter(Objects::nonNull).distinct().toList();
    for (var part : clause.parts()) {
      int line = households.indexOf(part.household()) + 1;
      var whom = part.household() == null ? part.to().key() : Section.named(line);
      if (part.household() != null) typed.put(section.household(line), part.household().toString());
      typed.put(section.name(key(part.measure()), whom), figure(part.figure()));
      if (part.most() != null) typed.put(section.name(MOST, whom), figure(part.most()));
    }
  }

  private static String figure(long hundredths) {
    return BigDecimal.valueOf(hundredths, 2).stripTrailingZeros().toPlainString();
  }

  static String key(Measure measure) {
    return switch (measure) {
      case PER_HEAD -> "head";
      case ONCE -> "once";
      case PERCENT -> "percent";
    };
  }

  String field(String name) {
    return requireNonNullElse(typed.get(name), "").strip();
  }

  /** The general one first. */
  List<Section> sections() {
    return Stream.concat(Stream.of(new Section(null)), kinds.stream().map(Section::new)).toList();
  }

  /** Kinds that have no clause of their own yet. */
  List<String> otherKinds() {
    return KINDS.stream().filter(kind -> !kinds.contains(kind)).toList();
  }

  /** The last line of a clause in which a household is named, or something is typed for one. */
  int lastNamed(Section section) {
    return IntStream.rangeClosed(1, MOST_NAMED)
        .filter(line -> isNamed(section, line))
        .max()
        .orElse(0);
  }

  private boolean isNamed(Section section, int line) {
    return !field(section.household(line)).isEmpty() || isAnyTyped(section, Section.named(line));
  }

  boolean isAnyTyped(Section section, String whom) {
    return Stream.concat(MEASURES.stream().map(RuleForm::key), Stream.of(MOST))
        .anyMatch(what -> !field(section.name(what, whom)).isEmpty());
  }

  /**
   * @throws IncomeRefused when the day is none
   */
  LocalDate from() {
    return day(FROM);
  }

  LocalDate day(String name) {
    try {
      return LocalDate.parse(field(name));
    } catch (DateTimeException unreadable) {
      throw new IncomeRefused(Reason.RULE_PAST);
    }
  }

  /**
   * Clauses of single kinds in which nothing is typed are none.
   *
   * @throws IncomeRefused when a number is none
   */
  SharingRule rule() {
    return new SharingRule(
        sections().stream()
            .map(this::clause)
            .filter(clause -> clause.kind() == null || !clause.parts().isEmpty())
            .toList());
  }

  private Clause clause(Section section) {
    var parts = Stream.of(Measure.values()).flatMap(measure -> parts(section, measure));
    return new Clause(section.kind(), parts.toList());
  }

  private Stream<Part> parts(Section section, Measure measure) {
    var offered = OFFERED.stream().flatMap(to -> part(section, measure, to, to.key(), null));
    var named =
        IntStream.rangeClosed(1, lastNamed(section))
            .filter(line -> isNamed(section, line))
            .boxed()
            .flatMap(line -> named(section, measure, line));
    return Stream.concat(offered, named);
  }

  private Stream<Part> named(Section section, Measure measure, int line) {
    var household = household(field(section.household(line)));
    return part(section, measure, To.HOUSEHOLD, Section.named(line), household);
  }

  private Stream<Part> part(
      Section section, Measure measure, To to, String whom, @Nullable UUID household) {
    var figure = hundredths(field(section.name(key(measure), whom)));
    var most = hundredths(field(section.name(MOST, whom)));
    return figure == null
        ? Stream.empty()
        : Stream.of(new Part(to, household, measure, figure, most));
  }

  private static UUID household(String chosen) {
    return TypedId.find(chosen).orElseThrow(() -> new IncomeRefused(Reason.RULE_HOUSEHOLD));
  }

  /** Satang, or hundredths of a percent; nothing where nothing was typed. */
  private static @Nullable Long hundredths(String typed) {
    try {
      return typed.isEmpty() ? null : Money.of(typed, "THB").minor();
    } catch (NumberFormatException | ArithmeticException unreadable) {
      throw new IncomeRefused(Reason.RULE_PART);
    }
  }
}
