package org.aenglek.programme;

import static org.aenglek.programme.Indicator.Source.LEDGER;
import static org.aenglek.programme.Indicator.Source.OPERATIONS;
import static org.aenglek.programme.Indicator.Source.SURVEY;
import static org.aenglek.programme.Indicator.Unit.HOUSEHOLDS;
import static org.aenglek.programme.Indicator.Unit.INDEX;
import static org.aenglek.programme.Indicator.Unit.MONEY;
import static org.aenglek.programme.Indicator.Unit.PEOPLE;
import static org.aenglek.programme.Indicator.Unit.PERCENT;
import static org.aenglek.programme.Indicator.Unit.STARS;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the programme is measured by, each month. The messages hold the definition of each; {@link
 * Tallies} and {@link org.aenglek.income.ToldIncome} reckon by it.
 */
public enum Indicator {
  VISITORS(PEOPLE, OPERATIONS),
  NIGHTS(Unit.NIGHTS, OPERATIONS),
  ORDERS(Unit.ORDERS, OPERATIONS),
  ANSWERED_IN_TIME(PERCENT, OPERATIONS),
  REPEAT_VISITS(PERCENT, OPERATIONS),
  SATISFACTION(STARS, OPERATIONS),
  PRODUCTS_SOLD(Unit.PRODUCTS, OPERATIONS),
  ROUTES_TRAVELLED(Unit.ORDERS, OPERATIONS),
  WELL_BEING(INDEX, SURVEY),
  INCOME(MONEY, LEDGER),
  INCOME_PER_HOUSEHOLD(MONEY, LEDGER),
  HOUSEHOLDS_EARNED(HOUSEHOLDS, LEDGER),
  GINI(INDEX, LEDGER),
  FUND_BALANCE(MONEY, LEDGER),
  CAPITAL_CHARM(PERCENT, LEDGER),
  CAPITAL_WISDOM(PERCENT, LEDGER),
  CAPITAL_WAY_OF_LIFE(PERCENT, LEDGER),
  CAPITAL_CULTURE(PERCENT, LEDGER),
  CAPITAL_CREATIVITY(PERCENT, LEDGER),
  CAPITAL_NATURE(PERCENT, LEDGER),
  CAPITAL_HISTORY(PERCENT, LEDGER),
  TRAINED_PEOPLE(PEOPLE, OPERATIONS),
  ELDERLY_HEADED_EARNED(PERCENT, LEDGER),
  WOMEN_HEADED_EARNED(PERCENT, LEDGER),
  POOREST_EARNED(PERCENT, LEDGER),
  SPENT_IN_SUBDISTRICT(PERCENT, LEDGER);

  private static final String CAPITAL = "capital-";

  private final Unit unit;
  private final Source source;

  Indicator(Unit unit, Source source) {
    this.unit = unit;
    this.source = source;
  }

  /** In what it is told. Money is in satang. */
  public enum Unit {
    PEOPLE,
    NIGHTS,
    ORDERS,
    PERCENT,
    STARS,
    PRODUCTS,
    MONEY,
    HOUSEHOLDS,
    INDEX;

    /** Whether it is a mean, which is unknown where there is nothing to take it of. */
    public boolean isMean() {
      return this == PERCENT || this == STARS || this == INDEX;
    }

    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** From where it comes, and by that who answers for it. */
  public enum Source {
    OPERATIONS,
    LEDGER,
    SURVEY;

    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public Unit unit() {
    return unit;
  }

  public Source source() {
    return source;
  }

  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * Whether a year's result may be typed beside it, with what proves it: courses that were held
   * elsewhere leave no certificate here.
   */
  public boolean isAlsoTyped() {
    return this == TRAINED_PEOPLE;
  }

  /** Whether it tells of a village's fund, into which a village need not let everybody look. */
  public boolean isOfFund() {
    return this == FUND_BALANCE || this == SPENT_IN_SUBDISTRICT;
  }

  /** What it is reckoned from. */
  public Behind behind() {
    return Behind.of(this);
  }

  /** Whether some were asked for all, and what the others would say is uncertain. */
  public boolean isAsked() {
    return unit == STARS;
  }

  /** Whether it is a number of what happened, so that those of several months or areas add up. */
  public boolean isAdded() {
    return switch (this) {
      case VISITORS, NIGHTS, ORDERS, ROUTES_TRAVELLED, INCOME -> true;
      default -> false;
    };
  }

  /**
   * Whether that of an area is the sum of its communities', or for a share and a mean made of all
   * that theirs are made of. What is reckoned of all households of an area together is neither.
   */
  public boolean isSumOfCommunities() {
    return this != INCOME_PER_HOUSEHOLD && this != GINI && behind() != Behind.HOMES;
  }

  /** The kind of capital whose part of the income it is; nothing for other indicators. */
  public Optional<String> capital() {
    return key().startsWith(CAPITAL)
        ? Optional.of(key().substring(CAPITAL.length()))
        : Optional.empty();
  }

  /** Reads what {@link #key} writes; nothing where there is no such indicator. */
  public static Optional<Indicator> find(String key) {
    return Stream.of(values()).filter(one -> one.key().equals(key)).findFirst();
  }
}
