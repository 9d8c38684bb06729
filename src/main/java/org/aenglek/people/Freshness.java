package org.aenglek.people;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.aenglek.base.Actor;
import org.aenglek.base.Refusal;
import org.aenglek.people.PeopleRefused.Reason;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ways in and contacts are changed only in a fresh session: its holder showed, just now, that it is
 * theirs. Else a telephone that was left on a table would be enough to take an account over.
 */
@Component
public class Freshness {
  private static final Actor JOB = Actor.job("sign-in");
  private static final Duration LASTS = Duration.ofMinutes(5);

  private final Accounts accounts;
  private final Passwords passwords;
  private final Passkeys passkeys;
  private final Identities identities;
  private final SingleSignOn sso;
  private final Sessions sessions;
  private final Tries tries;
  private final Clock clock;

  Freshness(
      Accounts accounts,
      Passwords passwords,
      Passkeys passkeys,
      Identities identities,
      SingleSignOn sso,
      Sessions sessions,
      Tries tries,
      Clock clock) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.passkeys = passkeys;
    this.identities = identities;
    this.sso = sso;
    this.sessions = sessions;
    this.tries = tries;
    this.clock = clock;
  }

  /** It was too long ago; whoever holds the session shows it again and goes on. */
  public static final class Stale extends Refusal {
    Stale() {
      super("people.refused.stale");
    }

    @Override
    public int status() {
      return 403;
    }
  }

  /**
   * By what somebody can show it.
   *
   * @param providers of single sign-on; only for who has nothing else
   */
  public record Ways(boolean password, boolean passkey, List<SignIn.Known> providers) {}

  /**
   * @throws Stale when whoever holds this session did not show it just now; a job has none
   */
  void require() {
    if (SignedIn.find().isPresent() && !isFresh()) throw new Stale();
  }

  public boolean isFresh() {
    return SignedIn.current().shown().plus(LASTS).isAfter(clock.instant());
  }

  @Transactional(readOnly = true)
  public Ways ways() {
    var me = SignedIn.current().person();
    boolean hasPassword = accounts.name(me).isPresent();
    boolean hasPasskey = !passkeys.own(me).isEmpty();
    return new Ways(hasPassword, hasPasskey, hasPassword || hasPasskey ? List.of() : providers());
  }

  /**
   * @throws PeopleRefused when it is not theirs, or was guessed too often
   */
  public void byPassword(String password) {
    var me = SignedIn.current();
    var name = accounts.name(me.person()).orElseThrow(Freshness::notRecognised);
    tries.at(name, SignIn.PASSWORD, account -> passwords.isRightFor(password, account));
    shown();
  }

  /**
   * @throws PeopleRefused when it is not theirs
   */
  public void byPasskey(String response) {
    var owner = tries.at(SignIn.PASSKEY, () -> JOB.does(() -> passkeys.shown(response)));
    mustBeMe(owner, Reason.PASSKEY_FAILED);
    shown();
  }

  /**
   * @throws PeopleRefused when the provider knows somebody else there
   */
  void byProvider(Identities.Subject subject) {
    var owner = JOB.does(() -> identities.shown(subject));
    mustBeMe(owner.orElse(null), Reason.IDENTITY_UNKNOWN);
    shown();
  }

  private static void mustBeMe(@Nullable UUID owner, Reason otherwise) {
    if (!SignedIn.current().person().equals(owner)) throw new PeopleRefused(otherwise);
  }

  private void shown() {
    JOB.does(() -> sessions.shown(SignedIn.current().session()));
  }

  private List<SignIn.Known> providers() {
    var linked =
        identities.own(SignedIn.current().person()).stream()
            .map(Identities.Identity::provider)
            .toList();
    return sso.providers().stream()
        .filter(one -> linked.contains(one.key()))
        .map(one -> new SignIn.Known(one.key(), one.name()))
        .toList();
  }

  private static PeopleRefused notRecognised() {
    return new PeopleRefused(Reason.NOT_RECOGNISED);
  }
}
