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
  private final Sessions sessions;
  private final Persons persons;
  private final Acts acts;
  private final PersonalLetters letters;

  Own(
      Accounts accounts,
      Passkeys passkeys,
      RecoveryCodes codes,
      Sessions sessions,
      Persons persons,
      Acts acts,
      PersonalLetters letters) {
    this.accounts = accounts;
    this.passkeys = passkeys;
    this.codes = codes;
    this.sessions = sessions;
    this.persons = persons;
    this.acts = acts;
    this.letters = letters;
  }

  /** A passkey, as its owner sees it. */
  public record Key(String id, String label, Instant made, @Nullable Instant used) {}

  /**
   * The ways in which somebody can sign in.
   *
   * @param name that goes with the password; none without one
   * @param codes how many are left on paper
   */
  public record Ways(Optional<String> name, List<Key> keys, int codes) {
    int count() {
      return keys.size() + (name.isPresent() ? 1 : 0);
    }
  }

  @Transactional(readOnly = true)
  public Ways ways() {
    var me = me();
    var keys =
        passkeys.own(me).stream()
            .map(key -> new Key(key.id(), key.label(), key.made(), key.used()))
            .toList();
    return new Ways(accounts.name(me), keys, codes.left(me));
  }

  /** Other sessions end: whoever knew the old password is out. */
  @Transactional
  public void choosePassword(String name, String password) {
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
    if (ways().count() < 2) throw new PeopleRefused(Reason.LAST_WAY);
    accounts.forget(me());
    record("password.forgotten");
  }

  @Transactional
  public Map<String, Object> passkeyOptions(String siteName) {
    var name = persons.get(me()).name().in(Lang.TH).text();
    return passkeys.toRegister(me(), name, siteName);
  }

  @Transactional
  public void addPasskey(String response, String device) {
    passkeys.register(me(), response, device);
    record("passkey.added");
    letters.wayAdded(me());
  }

  /**
   * @throws PeopleRefused when nobody could sign in any more
   */
  @Transactional
  public void removePasskey(String id) {
    if (ways().count() < 2) throw new PeopleRefused(Reason.LAST_WAY);
    passkeys.remove(me(), id);
    record("passkey.removed");
  }

  /** New codes for paper, shown this once; older ones are worth nothing any more. */
  @Transactional
  public List<String> renewCodes() {
    record("codes.renewed");
    letters.wayAdded(me());
    return codes.renew(me());
  }

  @Transactional
  public void describe(Lang lang, String name, List<String> does, List<String> languages) {
    persons.describe(me(), PersonName.of(lang, name), does, languages);
  }

  private void record(String what) {
    acts.record(what, me(), persons.get(me()).place(), "");
  }

  private static UUID me() {
    return SignedIn.current().person();
  }
}
