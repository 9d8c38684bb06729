package org.aenglek.income;

import java.util.UUID;
import org.aenglek.people.Access;
import org.aenglek.people.Place;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who may read what single households earned: the database says it, and this asks. */
@Component
public class Readers {
  private final JdbcClient sql;

  Readers(JdbcClient sql) {
    this.sql = sql;
  }

  /** Whether whoever acts reads the shares of all households in that place. */
  @Transactional(readOnly = true)
  public boolean seeShares(Place place) {
    return sql.sql("select income.sees_shares(?)")
        .param(place.toString())
        .query(Boolean.class)
        .single();
  }

  /**
   * @throws Access.SignInFirst when nobody has signed in
   * @throws Access.NotAllowed when what households earn there is none of their business
   */
  @Transactional(readOnly = true)
  public void requireShares(Place place) {
    Access.requireSomebody();
    if (!seeShares(place)) throw new Access.NotAllowed();
  }

  /** Whether whoever acts is of that household. */
  @Transactional(readOnly = true)
  public boolean belongTo(UUID household) {
    return sql.sql("select people.holds('{member}', ?)")
        .param(Place.household(household).toString())
        .query(Boolean.class)
        .single();
  }

  /**
   * @throws Access.NotAllowed when whoever acts is of another household
   */
  @Transactional(readOnly = true)
  public void requireToBelong(UUID household) {
    Access.requireSomebody();
    if (!belongTo(household)) throw new Access.NotAllowed();
  }

  void requireHousehold(UUID household) {
    requireShares(Place.household(household));
  }
}
