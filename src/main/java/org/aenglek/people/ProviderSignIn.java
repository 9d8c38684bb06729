package org.aenglek.people;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.aenglek.base.Actor;
import org.aenglek.base.Ids;
import org.aenglek.base.Lang;
import org.aenglek.base.Secret;
import org.aenglek.people.PeopleRefused.Reason;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * As {@link SignIn}, where a provider of single sign-on says who somebody is. For what it is asked
 * is kept with the question, not told by the browser that brings the answer.
 */
@Component
public class ProviderSignIn {
  private static final Actor JOB = Actor.job("sign-in");

  /** Between the browser's own secret and the one of the invitation by which it comes. */
  private static final String BY = "~";

  private static final String TO = "to";
  private static final String PERSON = "person";
  private static final String PURPOSE = "purpose";
  private static final String SHOW = "show";

  private final SingleSignOn sso;
  private final Tries tries;
  private final Entrance entrance;
  private final Freshness freshness;
  private final Identities identities;
  private final Invitations invitations;
  private final Persons persons;
  private final Acts acts;
  private final PersonalLetters letters;
  private final TransactionTemplate transaction;
  private final Clock clock;

  ProviderSignIn(
      SingleSignOn sso,
      Tries tries,
      Entrance entrance,
      Freshness freshness,
      Identities identities,
      Invitations invitations,
      Persons persons,
      Acts acts,
      PersonalLetters letters,
      TransactionTemplate transaction,
      Clock clock) {
    this.sso = sso;
    this.tries = tries;
    this.entrance = entrance;
    this.freshness = freshness;
    this.identities = identities;
    this.invitations = invitations;
    this.persons = persons;
    this.acts = acts;
    this.letters = letters;
    this.transaction = transaction;
    this.clock = clock;
  }

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
    if (JOB.does(() -> invitations.open(invitation)).isEmpty())
      throw new PeopleRefused(Reason.LINK_SPENT);
    return ask(provider, lang, Secret.next().text() + BY + invitation, Map.of());
  }

  /** As {@link #ask}, for somebody who has signed in and wants another way. */
  public Asked askToAdd(String provider, Lang lang) {
    var person = SignedIn.current().person().toString();
    return ask(provider, lang, Secret.next().text(), Map.of(PERSON, person));
  }

  /**
   * As {@link #ask}, for somebody who has signed in and has no other way to show that the session
   * is theirs.
   */
  public Asked askToShow(String provider, Lang lang, String to) {
    if (freshness.ways().providers().stream().noneMatch(one -> one.key().equals(provider))) {
      throw new PeopleRefused(Reason.IDENTITY_UNKNOWN);
    }
    var person = SignedIn.current().person().toString();
    return ask(provider, lang, Secret.next().text(), Map.of(PERSON, person, TO, to, PURPOSE, SHOW));
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
    return tries.at(SignIn.SSO, () -> hear(provider, code, state, secret));
  }

  /** The part of a browser's secret that is the one of an invitation; else nothing. */
  public static String invitationIn(String secret) {
    int by = secret.indexOf(BY);
    return by < 0 ? "" : secret.substring(by + 1);
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

  private Answered hear(String provider, String code, String state, String secret) {
    var asked = JOB.does(() -> sso.asked(provider, state, secret));
    var subject = sso.subject(provider, asked, code, state, secret);
    if (!asked.get(PERSON).isEmpty()) return heardOf(asked, subject);
    var session = act(() -> entrance.begin(person(subject, invitationIn(secret)), SignIn.SSO));
    return new Answered(Optional.of(session), asked.get(TO));
  }

  /** Only the one who asked, in the session in which it was asked or a later one of theirs. */
  private Answered heardOf(Challenges.Content asked, Identities.Subject subject) {
    if (!SignedIn.current().person().toString().equals(asked.get(PERSON))) {
      throw new PeopleRefused(Reason.ANSWER_LATE);
    }
    if (asked.get(PURPOSE).equals(SHOW)) freshness.byProvider(subject);
    else add(subject);
    return new Answered(Optional.empty(), asked.get(TO));
  }

  private void add(Identities.Subject subject) {
    freshness.require();
    var me = SignedIn.current().person();
    act(
        () -> {
          identities.add(me, subject);
          acts.record("identity.added", me, persons.get(me).place(), subject.provider().key());
          letters.wayAdded(me);
          return me;
        });
  }

  private <T> T act(Supplier<T> work) {
    return JOB.does(() -> transaction.execute(status -> work.get()));
  }
}
