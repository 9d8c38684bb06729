package org.aenglek.programme;

import java.util.Locale;

/** What a village's figure is reckoned from, and by that for whom the rows behind it are. */
public enum Behind {
  /** Guests, bookings, sales and certificates: for whoever sees people there. */
  GUESTS,
  /** What guests said for everybody to read. */
  REVIEWS,
  /** Surveys, whose single sheets nobody reads. */
  SHEETS,
  /** Shares of single households: in the books, for whoever reads them. */
  SHARES,
  /** What went through the village's fund: in the books, too. */
  FUND,
  /** Households of which a committee told what they are: no list of them is told to anybody. */
  HOMES;

  static Behind of(Indicator indicator) {
    return switch (indicator) {
      case VISITORS,
          NIGHTS,
          ORDERS,
          ANSWERED_IN_TIME,
          REPEAT_VISITS,
          PRODUCTS_SOLD,
          ROUTES_TRAVELLED,
          TRAINED_PEOPLE ->
          GUESTS;
      case SATISFACTION -> REVIEWS;
      case WELL_BEING -> SHEETS;
      case INCOME,
          INCOME_PER_HOUSEHOLD,
          HOUSEHOLDS_EARNED,
          GINI,
          CAPITAL_CHARM,
          CAPITAL_WISDOM,
          CAPITAL_WAY_OF_LIFE,
          CAPITAL_CULTURE,
          CAPITAL_CREATIVITY,
          CAPITAL_NATURE,
          CAPITAL_HISTORY ->
          SHARES;
      case FUND_BALANCE, SPENT_IN_SUBDISTRICT -> FUND;
      case ELDERLY_HEADED_EARNED, WOMEN_HEADED_EARNED, POOREST_EARNED -> HOMES;
    };
  }

  /** Whether they stand in the books, which have a page of their own. */
  public boolean isInBooks() {
    return this == SHARES || this == FUND;
  }

  /** Whether {@link FigureRows} has them. */
  public boolean isListed() {
    return this == GUESTS || this == REVIEWS || this == SHEETS;
  }

  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
