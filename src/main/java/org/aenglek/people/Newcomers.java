package org.aenglek.people;

import java.util.List;
import java.util.UUID;
import org.aenglek.base.LocalText;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** People who are entered with a role and a password, as those of a sample province are. */
@Component
public class Newcomers {
  private final Persons persons;
  private final Grants grants;
  private final Accounts accounts;

  Newcomers(Persons persons, Grants grants, Accounts accounts) {
    this.persons = persons;
    this.grants = grants;
    this.accounts = accounts;
  }

  /**
   * Somebody new.
   *
   * @param signInName with which they sign in
   * @param sample whether they are made up: then they are there only where samples are shown
   */
  public record Newcomer(
      LocalText name,
      Role role,
      Place place,
      List<String> does,
      String signInName,
      String password,
      boolean sample) {}

  /** Entered twice, they are there once. */
  @Transactional
  public void enter(UUID id, Newcomer newcomer) {
    if (persons.find(id).isPresent()) return;
    persons.enter(id, newcomer.name(), newcomer.place(), newcomer.does());
    if (newcomer.sample()) persons.markAsSample(id);
    grants.give(id, newcomer.role(), newcomer.place(), null);
    accounts.choose(id, newcomer.signInName(), newcomer.password());
  }
}
