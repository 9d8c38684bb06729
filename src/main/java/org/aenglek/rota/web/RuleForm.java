package org.aenglek.rota.web;

import static java.util.Objects.requireNonNullElse;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aenglek.base.TypedId;
import org.aenglek.people.Members;
import org.aenglek.rota.RotaRefused;
import org.aenglek.rota.RotaRefused.Reason;
import org.aenglek.rota.Rule;
import org.aenglek.rota.Serving;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * A rule as it was typed.
 *
 * @param serving the ids of the households that serve
 * @param heads how many guests each receives at once, by its id
 */
record RuleForm(
    String kind,
    boolean passLoses,
    boolean mindsLanguage,
    String trade,
    boolean needsCertificate,
    String lately,
    List<String> serving,
    Map<String, String> heads) {
  /** Before a household's id. */
  static final String HEADS = "heads-";

  private static final int MOST_HEADS = 500;

  static RuleForm of(Rule rule, List<Serving> servings) {
    var heads = new HashMap<String, String>();
    for (var one : servings) {
      var most = one.mostHeads();
      if (most != null) heads.put(one.household().toString(), String.valueOf(most));
    }
    return new RuleForm(
        rule.kind().key(),
        rule.passLoses(),
        rule.mindsLanguage(),
        requireNonNullElse(rule.trade(), ""),
        rule.needsCertificate(),
        String.valueOf(rule.latelyDays()),
        servings.stream().map(one -> one.household().toString()).toList(),
        heads);
  }

  static RuleForm of(MultiValueMap<String, String> typed) {
    var heads = new HashMap<String, String>();
    typed
        .toSingleValueMap()
        .forEach(
            (name, value) -> {
              if (name.startsWith(HEADS)) heads.put(name.substring(HEADS.length()), value.strip());
            });
    return new RuleForm(
        first(typed, "kind"),
        typed.containsKey("passLoses"),
        typed.containsKey("mindsLanguage"),
        first(typed, "trade"),
        typed.containsKey("needsCertificate"),
        first(typed, "lately"),
        requireNonNullElse(typed.get("serving"), List.of()),
        heads);
  }

  private static String first(MultiValueMap<String, String> typed, String name) {
    return requireNonNullElse(typed.getFirst(name), "").strip();
  }

  /**
   * @throws RotaRefused when a number is none
   */
  Rule rule() {
    return new Rule(
        Rule.Kind.find(kind).orElse(Rule.USUAL.kind()),
        passLoses,
        mindsLanguage,
        Members.TRADES.contains(trade) ? trade : null,
        needsCertificate && Members.TRADES.contains(trade),
        number(lately, Rule.FEWEST_DAYS, Rule.MOST_DAYS));
  }

  /**
   * @throws RotaRefused when a household is none, or a number
   */
  Map<UUID, @Nullable Integer> households() {
    var households = new HashMap<UUID, @Nullable Integer>();
    for (var id : serving) households.put(household(id), most(heads.getOrDefault(id, "")));
    return households;
  }

  private static @Nullable Integer most(String typed) {
    return typed.isEmpty() ? null : number(typed, 1, MOST_HEADS);
  }

  private static UUID household(String typed) {
    return TypedId.find(typed).orElseThrow(() -> new RotaRefused(Reason.NOT_SERVING));
  }

  private static int number(String typed, int least, int most) {
    try {
      int number = Integer.parseInt(typed);
      if (number < least || number > most) throw new RotaRefused(Reason.NUMBER, least, most);
      return number;
    } catch (NumberFormatException unreadable) {
      throw new RotaRefused(Reason.NUMBER, least, most);
    }
  }
}
