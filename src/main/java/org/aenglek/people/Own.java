package org.aenglek.people;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.aenglek.base.Lang;
import org.aenglek.people.PeopleRefused.Reason;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What somebody who has signed in does about themself: their ways in, their sessions. */
@Component
public class Own {
  private final Accounts accounts;
  private final Passkeys passkeys;
  private final RecoveryCodes codes;
  private final Identities identities;
  private final SingleSignOn sso;
  private final Sessions sessions;
  private final Freshness freshness;
  private final Persons persons;
  private final Acts acts;
  private final PersonalLetters letters;

  Own(
      Accounts accounts,
      Passkeys passkeys,
      RecoveryCodes codes,
      Identities identities,
      SingleSignOn sso,
      Sessions sessions,
      Freshness freshness,
      Persons persons,
      Acts acts,
      PersonalLetters letters) {
    this.accounts = accounts;
    this.passkeys = passkeys;
    this.codes = codes;
    this.identities = identities;
    this.sso = sso;
    this.sessions = sessions;
    this.freshness = freshness;
    this.persons = persons;
    this.acts = acts;
    this.letters = letters;
  }

  /** A passkey, as its owner sees it. */
  public record Key(String id, String label, Instant made, @Nullable Instant used) {}

  /**
   * As whom a provider of single sign-on knows somebody.
   *
   * @param provider as people know it
   */
  public record Linked(UUID id, String provider, Instant made) {}

  /**
   * The ways in which somebody can sign in.
   *
   * @param name that goes with the password; none without one
   * @param codes how many are left on paper
   */
  public record Ways(Optional<String> name, List<Key> keys, List<Linked> identities, int codes) {
    int count() {
      return keys.size() + identities.size() + (name.isPresent() ? 1 : 0);
    }

    /** Whether there is one that is more than a password. */
    boolean hasStrong() {
      return !keys.isEmpty() || !identities.isEmpty() || codes > 0;
    }
  }

  @Transactional(readOnly = true)
  public Ways ways() {
    var me = me();
    var keys =
        passkeys.own(me).stream()
            .map(key -> new Key(key.id(), key.label(), key.made(), key.used()))
            .toList();
    var linked =
        identities.own(me).stream()
            .map(one -> new Linked(one.id(), sso.name(one.provider()), one.made()))
            .toList();
    return new Ways(accounts.name(me), keys, linked, codes.left(me));
  }

  /** Whether some of one's roles rest, because this session began with a password alone. */
  @Transactional(readOnly = true)
  public boolean rests() {
    return !SignedIn.current().strong() && sessions.holdsAnOffice(me());
  }

  /** Other sessions end: whoever knew the old password is out. */
  @Transactional
  public void choosePassword(String name, String password) {
    requireSure();
    accounts.choose(me(), name, password);
    sessions.endAll(me(), SignedIn.current().session());
    record("password.chosen");
    letters.wayAdded(me());
  }

  /**
   * @throws PeopleRefused when nobody could sign in any more
   */
  @Transactional
  public void forgetPassword() {
    requireAnother();
    accounts.forget(me());
    record("password.forgotten");
  }

  @Transactional
  public Map<String, Object> passkeyOptions(String siteName) {
    requireSure();
    var name = persons.get(me()).name().in(Lang.TH).text();
    return passkeys.toRegister(me(), name, siteName);
  }

  /** The first one makes this session as good as one that began with it. */
  @Transactional
  public void addPasskey(String response, String device) {
    requireSure();
    passkeys.register(me(), response, device);
    if (!SignedIn.current().strong()) {
      sessions.strengthen(SignedIn.current().session(), SignIn.PASSKEY);
    }
    record("passkey.added");
    letters.wayAdded(me());
  }

  /**
   * @throws PeopleRefused when nobody could sign in any more
   */
  @Transactional
  public void removePasskey(String id) {
    requireAnother();
    passkeys.remove(me(), id);
    record("passkey.removed");
  }

  /**
   * @throws PeopleRefused when nobody could sign in any more
   */
  @Transactional
  public void removeIdentity(UUID id) {
    requireAnother();
    identities.remove(me(), id);
    record("identity.removed");
  }

  /** New codes for paper, shown this once; older ones are worth nothing any more. */
  @Transactional
  public List<String> renewCodes() {
    requireSure();
    record("codes.renewed");
    letters.wayAdded(me());
    return codes.renew(me());
  }

  @Transactional
  public void describe(Lang lang, String name, List<String> does, List<String> languages) {
    persons.describe(me(), PersonName.of(lang, name), does, languages);
  }

  /**
   * Or a telephone on a table would be enough to become its owner, and a password that was found
   * out to become somebody with an office.
   *
   * @throws Freshness.Stale when it was too long ago that this session was shown to be one's own
   * @throws PeopleRefused when this session began with a password alone and there is a better way
   */
  @Transactional(readOnly = true)
  public void requireSure() {
    freshness.require();
    if (!mayChangeWays()) throw new PeopleRefused(Reason.STRONGER_FIRST);
  }

  /** Whether this session is good enough to change how one signs in. */
  @Transactional(readOnly = true)
  public boolean mayChangeWays() {
    return !rests() || !ways().hasStrong();
  }

  /** The person is held, or the last two ways could go at the same moment. */
  private void requireAnother() {
    requireSure();
    persons.hold(me());
    if (ways().count() < 2) throw new PeopleRefused(Reason.LAST_WAY);
  }

  private void record(String what) {
    acts.record(what, me(), persons.get(me()).place(), "");
  }

  private static UUID me() {
    return SignedIn.current().person();
  }
}
