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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The door through which people come in. Until somebody has, nobody acts; so this job does, and
 * sees what it needs to tell who it is. What it answers does not tell whether there is an account.
 */
@Component
public class SignIn {
  private static final Logger LOG = LoggerFactory.getLogger(SignIn.class);
  private static final Actor JOB = Actor.job("sign-in");
  static final String PASSWORD = "password";
  static final String PASSKEY = "passkey";
  static final String SSO = "single-sign-on";

  /** A password and a code from paper. */
  static final String BOTH = "password-and-code";

  /** Between the browser's own secret and the one of the invitation by which it comes. */
  private static final String BY = "~";

  private static final String TO = "to";
  private static final String PERSON = "person";

  private final Accounts accounts;
  private final Passwords passwords;
  private final Passkeys passkeys;
  private final RecoveryCodes codes;
  private final Failures failures;
  private final Sessions sessions;
  private final Invitations invitations;
  private final Resets resets;
  private final WaitingErasures erasures;
  private final Identities identities;
  private final SingleSignOn sso;
  private final Persons persons;
  private final Acts acts;
  private final TransactionTemplate transaction;
  private final Clock clock;

  SignIn(
      Accounts accounts,
      Passwords passwords,
      Passkeys passkeys,
      RecoveryCodes codes,
      Failures failures,
      Sessions sessions,
      Invitations invitations,
      Resets resets,
      WaitingErasures erasures,
      Identities identities,
      SingleSignOn sso,
      Persons persons,
      Acts acts,
      TransactionTemplate transaction,
      Clock clock) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.passkeys = passkeys;
    this.codes = codes;
    this.failures = failures;
    this.sessions = sessions;
    this.invitations = invitations;
    this.resets = resets;
    this.erasures = erasures;
    this.identities = identities;
    this.sso = sso;
    this.persons = persons;
    this.acts = acts;
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

  /**
   * A provider is asked who somebody is.
   *
   * @param address where the browser goes to ask
   * @param secret what the browser must bring with the answer
   */
  public record Asked(String address, String secret) {}

  /**
   * A provider said who somebody is.
   *
   * @param session the secret of the one that begins; none where somebody who had signed in added
   *     another way
   * @param to where they wanted to go
   */
  public record Answered(Optional<String> session, String to) {}

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
    return guess(
        name,
        PASSWORD,
        account ->
            passwords.isRight(password, account.map(Accounts.Account::password).orElse(null)));
  }

  /** As {@link #byPassword}, with one of the codes on paper; it is spent. */
  public String byRecoveryCode(String name, String code) {
    return guess(
        name,
        "code",
        account -> account.filter(known -> codes.use(known.person(), code)).isPresent());
  }

  /** With both, which are more than each: the code is spent only beside the right password. */
  public String byPasswordAndCode(String name, String password, String code) {
    return guess(
        name,
        BOTH,
        account ->
            passwords.isRight(password, account.map(Accounts.Account::password).orElse(null))
                && account.filter(known -> codes.use(known.person(), code)).isPresent());
  }

  /** The providers that this installation believes. */
  public List<Known> providers() {
    return sso.providers().stream().map(one -> new Known(one.key(), one.name())).toList();
  }

  /**
   * Asks a provider who somebody is who wants to sign in.
   *
   * @param to where they want to go
   */
  public Asked ask(String provider, Lang lang, String to) {
    return ask(provider, lang, Secret.next().text(), Map.of(TO, to));
  }

  /** As {@link #ask}, for somebody who comes in by a link. */
  public Asked askToJoin(String provider, Lang lang, String invitation) {
    if (invitation(invitation).isEmpty()) throw new PeopleRefused(Reason.LINK_SPENT);
    return ask(provider, lang, Secret.next().text() + BY + invitation, Map.of());
  }

  /** As {@link #ask}, for somebody who has signed in and wants another way. */
  public Asked askToAdd(String provider, Lang lang) {
    var person = SignedIn.current().person().toString();
    return ask(provider, lang, Secret.next().text(), Map.of(PERSON, person));
  }

  /**
   * What a browser brought from a provider.
   *
   * @param secret that it was given with the question
   * @throws PeopleRefused when this is no answer to what that browser asked, or tells of nobody
   *     whom we know
   */
  public Answered answered(String provider, String code, String state, String secret) {
    sso.get(provider);
    failuresOfAddress();
    var asked = JOB.does(() -> sso.asked(provider, state, secret));
    var subject = sso.subject(provider, asked, code, state, secret);
    if (!asked.get(PERSON).isEmpty()) return add(asked.get(PERSON), subject);
    var session = act(() -> begin(person(subject, invitationIn(secret)), SSO));
    return new Answered(Optional.of(session), asked.get(TO));
  }

  /** The part of a browser's secret that is the one of an invitation; else nothing. */
  public static String invitationIn(String secret) {
    int by = secret.indexOf(BY);
    return by < 0 ? "" : secret.substring(by + 1);
  }

  public Map<String, Object> passkeyOptions() {
    return act(passkeys::toSignIn);
  }

  public String byPasskey(String response) {
    failuresOfAddress();
    try {
      return act(
          () -> {
            var person = passkeys.shown(response);
            return begin(person, PASSKEY);
          });
    } catch (PeopleRefused refused) {
      tell(PASSKEY, "nobody");
      throw refused;
    }
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
          passkeys.removeAll(person);
          codes.forget(person);
          accounts.forget(person);
          identities.removeAll(person);
          return enter(person, way);
        });
  }

  private Asked ask(String provider, Lang lang, String secret, Map<String, String> content) {
    return new Asked(JOB.does(() -> sso.ask(provider, lang.code(), secret, content)), secret);
  }

  /** Whoever is known by that identity, or comes in with it by an invitation. */
  private UUID person(Identities.Subject subject, String invitation) {
    var known = identities.shown(subject);
    if (invitation.isEmpty()) {
      return known.orElseThrow(() -> new PeopleRefused(Reason.IDENTITY_UNKNOWN));
    }
    if (known.isPresent()) {
      invitations.acceptAs(invitation, known.get());
      return known.get();
    }
    var person = Ids.next(clock);
    invitations.accept(invitation, person);
    identities.add(person, subject);
    return person;
  }

  /** Only the one who asked, in the session in which it was asked or a later one of theirs. */
  private Answered add(String asker, Identities.Subject subject) {
    var me = SignedIn.current().person();
    if (!me.toString().equals(asker)) throw new PeopleRefused(Reason.ANSWER_LATE);
    act(
        () -> {
          identities.add(me, subject);
          acts.record("identity.added", me, persons.get(me).place(), subject.provider().key());
          failures.forgiven(Failures.Kind.ADDRESS, Caller.current().household());
          return me;
        });
    return new Answered(Optional.empty(), "");
  }

  private String enter(UUID person, Way way) {
    return switch (way) {
      case Way.ByPasskey passkey -> {
        passkeys.register(person, passkey.response(), passkey.device());
        yield begin(person, PASSKEY);
      }
      case Way.ByPassword chosen -> {
        accounts.choose(person, chosen.name(), chosen.password());
        yield begin(person, PASSWORD);
      }
    };
  }

  /** What a try is compared with; it takes as long without an account. */
  private interface Comparison {
    boolean isRight(Optional<Accounts.Account> account);
  }

  /** Tries are counted in transactions of their own, or a refusal would undo the count. */
  private String guess(String name, String way, Comparison comparison) {
    failuresOfAddress();
    var plain = Accounts.plain(name);
    JOB.does(() -> failures.tried(Failures.Kind.ACCOUNT, plain));
    var account = JOB.does(() -> accounts.find(plain));
    if (!act(() -> comparison.isRight(account)) || account.isEmpty()) {
      tell(way, account.map(known -> known.person().toString()).orElse("nobody"));
      throw new PeopleRefused(Reason.NOT_RECOGNISED);
    }
    JOB.does(() -> failures.succeeded(Failures.Kind.ACCOUNT, plain));
    return act(() -> begin(account.get().person(), way));
  }

  /** Not the name that was typed: some type their password there. */
  private static void tell(String way, String person) {
    LOG.info("Not let in by {}: {} from {}", way, person, Caller.current().address());
  }

  private void failuresOfAddress() {
    JOB.does(() -> failures.tried(Failures.Kind.ADDRESS, Caller.current().household()));
  }

  private String begin(UUID person, String way) {
    acts.record("session.begun", person, persons.get(person).place(), way);
    failures.forgiven(Failures.Kind.ADDRESS, Caller.current().household());
    SignedIn.find().ifPresent(sessions::replace);
    return sessions.begin(person, way).text();
  }

  private <T> T act(Supplier<T> work) {
    return JOB.does(() -> transaction.execute(status -> work.get()));
  }
}
