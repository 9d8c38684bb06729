package org.aenglek.people;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.aenglek.base.Actor;
import org.aenglek.people.Failures.Count;
import org.aenglek.people.Failures.Kind;
import org.aenglek.people.PeopleRefused.Reason;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What somebody shows to be let in, compared with what is known. Whoever guesses is slowed, and
 * what is answered does not tell whether there is an account.
 *
 * <p>Tries at an account are counted apart for each neighbourhood of the network, so that a
 * stranger elsewhere keeps nobody out; all of them together are bounded far above that. A browser
 * in which its owner has signed in before has a count of its own, which no stranger reaches.
 */
@Component
class Tries {
  private static final Logger LOG = LoggerFactory.getLogger(Tries.class);
  private static final Actor JOB = Actor.job("sign-in");

  private final Accounts accounts;
  private final Browsers browsers;
  private final Failures failures;
  private final TransactionTemplate transaction;

  Tries(Accounts accounts, Browsers browsers, Failures failures, TransactionTemplate transaction) {
    this.accounts = accounts;
    this.browsers = browsers;
    this.failures = failures;
    this.transaction = transaction;
  }

  /** What is compared; it takes as long without an account. */
  interface Comparison {
    boolean isRight(Optional<Accounts.Account> account);
  }

  /**
   * Whose account it is.
   *
   * @param way by which they want in, for the log
   * @throws PeopleRefused when it is not right, without telling what is wrong, or too soon
   */
  UUID at(String name, String way, Comparison comparison) {
    var plain = Accounts.plain(name);
    var account = JOB.does(() -> accounts.find(plain));
    var counts = counts(plain, account.map(Accounts.Account::person));
    count(counts);
    if (!compare(comparison, account) || account.isEmpty()) {
      tell(way, account.map(known -> known.person().toString()).orElse("nobody"));
      throw new PeopleRefused(Reason.NOT_RECOGNISED);
    }
    forgive(counts);
    return account.get().person();
  }

  /** As {@link #at}, for what cannot be guessed: it costs us work all the same. */
  <T> T at(String way, Supplier<T> work) {
    var counts = List.of(ofAddress());
    count(counts);
    try {
      var done = work.get();
      forgive(counts);
      return done;
    } catch (PeopleRefused refused) {
      tell(way, "nobody");
      throw refused;
    }
  }

  private List<Count> counts(String name, Optional<UUID> person) {
    var caller = Caller.current();
    if (JOB.does(() -> browsers.isKnownTo(person.orElse(null)))) {
      return List.of(new Count(Kind.ACCOUNT_FROM, name + " " + caller.browser()));
    }
    return List.of(
        ofAddress(),
        new Count(Kind.ACCOUNT_FROM, name + " " + caller.neighbourhood()),
        new Count(Kind.ACCOUNT, name));
  }

  private static Count ofAddress() {
    return new Count(Kind.ADDRESS, Caller.current().household());
  }

  /** In transactions of their own, or a refusal would undo the count. */
  private void count(List<Count> counts) {
    for (var one : counts) JOB.does(() -> failures.tried(one));
  }

  private void forgive(List<Count> counts) {
    for (var one : counts) JOB.does(() -> failures.succeeded(one));
  }

  /** Not the name that was typed: some type their password there. */
  private static void tell(String way, String person) {
    LOG.info("Not let in by {}: {} from {}", way, person, Caller.current().address());
  }

  private boolean compare(Comparison comparison, Optional<Accounts.Account> account) {
    return Boolean.TRUE.equals(
        JOB.does(() -> transaction.execute(status -> comparison.isRight(account))));
  }
}
