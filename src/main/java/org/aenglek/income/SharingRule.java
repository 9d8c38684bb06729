package org.aenglek.income;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.aenglek.base.Money;
import org.aenglek.income.IncomeRefused.Reason;
import org.jspecify.annotations.Nullable;

/**
 * How a community shares what it earns.
 *
 * @param clauses one for all that is sold, and others for some kinds of offers
 */
public record SharingRule(List<Clause> clauses) {
  /** A percentage is in hundredths: 12.5 % is 1,250. */
  public static final int WHOLE = 10_000;

  /**
   * How one kind of what is sold is shared: first the fixed parts, in their order, then the rest of
   * it by percentages.
   *
   * @param kind of offers; none for all that no other clause is about
   */
  public record Clause(@Nullable String kind, List<Part> parts) {
    public Clause {
      parts = List.copyOf(parts);
    }

    public Clause(Part... parts) {
      this(null, List.of(parts));
    }

    /** In their order, before anything else is shared. */
    Stream<Part> first() {
      return parts.stream().filter(part -> part.measure() != Measure.PERCENT);
    }

    List<Part> rest() {
      return parts.stream().filter(part -> part.measure() == Measure.PERCENT).toList();
    }
  }

  /** By what a part is measured. */
  public enum Measure {
    PER_HEAD,
    ONCE,
    PERCENT
  }

  /** Who gets a part. */
  public enum To {
    /** Who served the guests, as the rota says. */
    SERVED,
    /** Who made the product. */
    MADE,
    GUIDE(Account.Kind.GUIDE),
    DRIVER(Account.Kind.TRANSPORT),
    /** One household that the rule names, as whose land it is. */
    HOUSEHOLD,
    FUND(Account.Kind.FUND),
    FEE(Account.Kind.FEE),
    FOOD(Account.Kind.FOOD),
    HOMESTAY(Account.Kind.HOMESTAY),
    MUSIC(Account.Kind.MUSIC),
    SHOW(Account.Kind.SHOW),
    RITUAL(Account.Kind.RITUAL),
    LEARNING(Account.Kind.LEARNING),
    HANDICRAFT(Account.Kind.HANDICRAFT);

    private final Account.Kind account;

    /** Whose part is the fund's where nobody is known to have done it. */
    To() {
      this(Account.Kind.FUND);
    }

    To(Account.Kind account) {
      this.account = account;
    }

    /** The community's account that gets the part where it is no household's. */
    Account.Kind account() {
      return account;
    }

    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    static To of(String key) {
      return valueOf(key.toUpperCase(Locale.ROOT));
    }
  }

  /**
   * One part.
   *
   * @param household the one named, if one is
   * @param figure satang, or hundredths of a percent
   * @param most the cap in satang; what is above it is the fund's
   */
  public record Part(
      To to, @Nullable UUID household, Measure measure, long figure, @Nullable Long most) {

    /** Of what is left after the fixed parts. */
    public static Part percent(To to, String percent) {
      return new Part(to, null, Measure.PERCENT, Money.of(percent, "THB").minor(), null);
    }

    public static Part perHead(To to, Money fee) {
      return new Part(to, null, Measure.PER_HEAD, fee.minor(), null);
    }

    public static Part once(To to, Money fee) {
      return new Part(to, null, Measure.ONCE, fee.minor(), null);
    }

    public Part atMost(Money cap) {
      return new Part(to, household, measure, figure, cap.minor());
    }

    public Part named(UUID one) {
      return new Part(to, one, measure, figure, most);
    }

    private boolean isSound() {
      return figure > 0
          && (most == null || most > 0)
          && (measure != Measure.PERCENT || figure <= WHOLE)
          && (to == To.HOUSEHOLD) == (household != null);
    }
  }

  public SharingRule {
    clauses = List.copyOf(clauses);
  }

  public SharingRule(Part... parts) {
    this(List.of(new Clause(parts)));
  }

  /** The one for that kind of offers, or the one for all. */
  public Clause clause(String kind) {
    return clauses.stream()
        .filter(clause -> kind.equals(clause.kind()))
        .findFirst()
        .orElseGet(this::general);
  }

  private Clause general() {
    return clauses.stream().filter(clause -> clause.kind() == null).findFirst().orElseThrow();
  }

  /** The households that it names. */
  Stream<UUID> named() {
    return clauses.stream()
        .flatMap(clause -> clause.parts().stream())
        .flatMap(part -> Stream.ofNullable(part.household()));
  }

  /**
   * @throws IncomeRefused when it does not say for each sale, once, who gets all of it
   */
  void mustBeSound() {
    if (clauses.stream().noneMatch(clause -> clause.kind() == null)) {
      throw new IncomeRefused(Reason.RULE_EMPTY);
    }
    mustDiffer(clauses, clause -> String.valueOf(clause.kind()));
    clauses.forEach(SharingRule::mustBeSound);
  }

  private static void mustBeSound(Clause clause) {
    if (!clause.parts().stream().allMatch(Part::isSound)) throw new IncomeRefused(Reason.RULE_PART);
    mustDiffer(clause.parts(), part -> part.to() + " " + part.household() + part.measure());
    long sum = clause.rest().stream().mapToLong(Part::figure).sum();
    if (sum != WHOLE) {
      throw new IncomeRefused(Reason.RULE_NOT_WHOLE, Money.ofMinor(sum, "THB").amount());
    }
  }

  private static <T> void mustDiffer(List<T> all, Function<T, String> name) {
    var seen = new HashSet<String>();
    if (!all.stream().map(name).allMatch(seen::add)) throw new IncomeRefused(Reason.RULE_TWICE);
  }
}
