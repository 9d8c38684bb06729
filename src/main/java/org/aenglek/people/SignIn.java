package org.aenglek.people;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.aenglek.base.Actor;
import org.aenglek.base.Ids;
import org.aenglek.base.Lang;
import org.aenglek.people.PeopleRefused.Reason;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The door through which people come in. Until somebody has, nobody acts; so this job does, and
 * sees what it needs to tell who it is. What it answers does not tell whether there is an account.
 */
@Component
public class SignIn {
  private static final Actor JOB = Actor.job("sign-in");
  static final String PASSWORD = "password";
  static final String PASSKEY = "passkey";
  static final String SSO = "single-sign-on";

  /** A password and a code from paper. */
  static final String BOTH = "password-and-code";

  private final Accounts accounts;
  private final Passwords passwords;
  private final Passkeys passkeys;
  private final RecoveryCodes codes;
  private final Tries tries;
  private final Entrance entrance;
  private final Sessions sessions;
  private final SignInHolds ways;
  private final Invitations invitations;
  private final Resets resets;
  private final WaitingErasures erasures;
  private final SingleSignOn sso;
  private final Persons persons;
  private final TransactionTemplate transaction;
  private final Clock clock;

  SignIn(
      Accounts accounts,
      Passwords passwords,
      Passkeys passkeys,
      RecoveryCodes codes,
      Tries tries,
      Entrance entrance,
      Sessions sessions,
      SignInHolds ways,
      Invitations invitations,
      Resets resets,
      WaitingErasures erasures,
      SingleSignOn sso,
      Persons persons,
      TransactionTemplate transaction,
      Clock clock) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.passkeys = passkeys;
    this.codes = codes;
    this.tries = tries;
    this.entrance = entrance;
    this.sessions = sessions;
    this.ways = ways;
    this.invitations = invitations;
    this.resets = resets;
    this.erasures = erasures;
    this.sso = sso;
    this.persons = persons;
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * What a browser needs to make the passkey of somebody who comes in by a link.
   *
   * @param person the id that they have, or that a new person gets
   */
  public record ToRegister(UUID person, Map<String, Object> options) {}

  /** How somebody who comes in by a link will sign in from now on. */
  public sealed interface Way {
    /** Answers the options that were given for that person. */
    record ByPasskey(UUID person, String response, String device) implements Way {}

    record ByPassword(String name, String password) implements Way {}
  }

  /** A provider of single sign-on, as people know it. */
  public record Known(String key, String name) {}

  /** Who holds the secret of a session, if it still counts. */
  public Optional<SignedIn> find(String secret) {
    return JOB.does(() -> sessions.find(secret));
  }

  /** Writes down, now and then, that a session is in use. */
  public void seen(SignedIn signedIn) {
    JOB.does(() -> sessions.seen(signedIn.session()));
  }

  /**
   * Answers the secret of the session that begins.
   *
   * @throws PeopleRefused without telling whether the name or the password is wrong
   */
  public String byPassword(String name, String password) {
    return guess(name, PASSWORD, account -> passwords.isRightFor(password, account));
  }

  /** As {@link #byPassword}, with one of the codes on paper; it is spent. */
  public String byRecoveryCode(String name, String code) {
    return guess(name, "code", account -> spends(account, code));
  }

  /** With both, which are more than each: the code is spent only beside the right password. */
  public String byPasswordAndCode(String name, String password, String code) {
    return guess(
        name, BOTH, account -> passwords.isRightFor(password, account) && spends(account, code));
  }

  /** The providers that this installation believes. */
  public List<Known> providers() {
    return sso.providers().stream().map(one -> new Known(one.key(), one.name())).toList();
  }

  public Map<String, Object> passkeyOptions() {
    return act(passkeys::toSignIn);
  }

  public String byPasskey(String response) {
    return tries.at(PASSKEY, () -> act(() -> entrance.begin(passkeys.shown(response), PASSKEY)));
  }

  /** Nothing when the link is spent. */
  public Optional<Invitations.Invitation> invitation(String secret) {
    return JOB.does(() -> invitations.open(secret));
  }

  public ToRegister toJoin(String secret, String siteName) {
    return act(
        () -> {
          var invitation =
              invitations.open(secret).orElseThrow(() -> new PeopleRefused(Reason.LINK_SPENT));
          var person = Ids.next(clock);
          var name = invitation.what().name().in(Lang.TH).text();
          return new ToRegister(person, passkeys.toRegister(person, name, siteName));
        });
  }

  /** Somebody new comes in, with a name of their own choice, and is signed in. */
  public String join(String secret, Lang lang, String name, Way way) {
    return act(
        () -> {
          var person = way instanceof Way.ByPasskey passkey ? passkey.person() : Ids.next(clock);
          invitations.accept(secret, person, PersonName.of(lang, name));
          return enter(person, way);
        });
  }

  /** Whoever has signed in takes the role that the link offers. */
  public void take(String secret) {
    var person = SignedIn.current().person();
    act(
        () -> {
          invitations.acceptAs(secret, person);
          return person;
        });
  }

  /** Nothing when the link is spent. */
  public Optional<Resets.Reset> reset(String secret) {
    return JOB.does(() -> resets.open(secret));
  }

  /** Nothing when it is over or was stopped. */
  public Optional<WaitingErasures.Waiting> erasure(String secret) {
    return JOB.does(() -> erasures.open(secret));
  }

  /** Whoever has the letter stops it. */
  public void stopErasure(String secret) {
    act(
        () -> {
          var waiting =
              erasures.open(secret).orElseThrow(() -> new PeopleRefused(Reason.LINK_SPENT));
          erasures.stop(waiting.person());
          return waiting;
        });
  }

  public ToRegister toComeBack(String secret, String siteName) {
    return act(
        () -> {
          var reset = resets.open(secret).orElseThrow(() -> new PeopleRefused(Reason.LINK_SPENT));
          var name = persons.get(reset.person()).name().in(Lang.TH).text();
          return new ToRegister(
              reset.person(), passkeys.toRegister(reset.person(), name, siteName));
        });
  }

  /** After a lost phone: all that was before is worth nothing, and this way counts. */
  public String comeBack(String secret, Way way) {
    return act(
        () -> {
          var person = resets.use(secret);
          if (way instanceof Way.ByPasskey passkey && !passkey.person().equals(person)) {
            throw new PeopleRefused(Reason.PASSKEY_FAILED);
          }
          sessions.endAll(person, null);
          ways.forgetWays(person);
          return enter(person, way);
        });
  }

  private String enter(UUID person, Way way) {
    return switch (way) {
      case Way.ByPasskey passkey -> {
        passkeys.register(person, passkey.response(), passkey.device());
        yield entrance.begin(person, PASSKEY);
      }
      case Way.ByPassword chosen -> {
        accounts.choose(person, chosen.name(), chosen.password());
        yield entrance.begin(person, PASSWORD);
      }
    };
  }

  private String guess(String name, String way, Tries.Comparison comparison) {
    var person = tries.at(name, way, comparison);
    return act(() -> entrance.begin(person, way));
  }

  private boolean spends(Optional<Accounts.Account> account, String code) {
    return account.filter(known -> codes.use(known.person(), code)).isPresent();
  }

  private <T> T act(Supplier<T> work) {
    return JOB.does(() -> transaction.execute(status -> work.get()));
  }
}
