package org.aenglek.income.web;

import java.util.List;
import java.util.stream.Stream;
import org.aenglek.base.Money;
import org.aenglek.income.SharingRule;
import org.aenglek.income.SharingRule.Clause;
import org.aenglek.income.SharingRule.Measure;
import org.aenglek.income.SharingRule.Part;
import org.aenglek.people.Households.Household;
import org.aenglek.site.Ui;
import org.jspecify.annotations.Nullable;

/** A rule in plain sentences. */
public final class RuleWords {
  private RuleWords() {}

  /** A clause, under what it is about. */
  public record Said(String about, List<String> sentences) {}

  static List<Said> of(Ui ui, SharingRule rule, List<Household> households) {
    var names = new AccountNames(ui, households);
    return rule.clauses().stream()
        .map(clause -> new Said(about(ui, rule, clause), sentences(ui, names, clause)))
        .toList();
  }

  private static String about(Ui ui, SharingRule rule, Clause clause) {
    var kind = clause.kind();
    if (kind != null) return ui.t("income.rule.about." + kind);
    return rule.clauses().size() == 1 ? "" : ui.t("income.rule.about.others");
  }

  private static List<String> sentences(Ui ui, AccountNames names, Clause clause) {
    boolean isAfterOthers =
        clause.parts().stream().anyMatch(part -> part.measure() != Measure.PERCENT);
    return Stream.concat(fixed(clause), percentages(clause))
        .map(part -> sentence(ui, names.of(part), part, isAfterOthers))
        .toList();
  }

  private static Stream<Part> fixed(Clause clause) {
    return clause.parts().stream().filter(part -> part.measure() != Measure.PERCENT);
  }

  private static Stream<Part> percentages(Clause clause) {
    return clause.parts().stream().filter(part -> part.measure() == Measure.PERCENT);
  }

  private static String sentence(Ui ui, String who, Part part, boolean isAfterOthers) {
    var sentence =
        switch (part.measure()) {
          case PER_HEAD -> ui.t("income.rule.head", money(ui, part.figure()), who);
          case ONCE -> ui.t("income.rule.once", money(ui, part.figure()), who);
          case PERCENT ->
              ui.t(
                  isAfterOthers ? "income.rule.rest" : "income.rule.percent",
                  ui.number(Money.ofMinor(part.figure(), "THB").amount()),
                  who);
        };
    return sentence + most(ui, part.most());
  }

  private static String most(Ui ui, @Nullable Long most) {
    return most == null ? "" : " " + ui.t("income.rule.most", money(ui, most));
  }

  private static String money(Ui ui, long satang) {
    return ui.money(Money.ofMinor(satang, "THB"));
  }
}
