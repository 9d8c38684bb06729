package org.aenglek.people;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.aenglek.base.NotThere;
import org.aenglek.base.Secret;
import org.aenglek.people.PeopleRefused.Reason;
import org.aenglek.site.Settings;
import org.springframework.stereotype.Component;

/**
 * Asking a provider who somebody is. The question is bound to the browser that asks it: what
 * answers it is made from a secret that only that browser's cookie holds, so neither a copy of the
 * database nor an answer that was overheard opens anything.
 */
@Component
class SingleSignOn {
  private static final String KIND = "single sign-on";
  private static final String PROVIDER = "provider";
  private static final String BROWSER = "browser";
  private static final String LANG = "lang";
  private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

  private final Map<String, Provider> providers = new TreeMap<>();
  private final Challenges challenges;
  private final Settings site;

  SingleSignOn(SignInSettings settings, Challenges challenges, Settings site, Clock clock) {
    settings.sso().forEach((key, one) -> providers.put(key, new Provider(key, one, clock)));
    this.challenges = challenges;
    this.site = site;
  }

  /** Those that are set, by their keys. */
  List<Provider> providers() {
    return List.copyOf(providers.values());
  }

  /** As people know it; one that is not set any more has only its key. */
  String name(String key) {
    var provider = providers.get(key);
    return provider == null ? key : provider.name();
  }

  /**
   * Where the browser asks.
   *
   * @param secret of the browser that asks
   * @param content what there is to know when the answer comes
   * @throws NotThere when there is no such provider
   * @throws PeopleRefused when it does not answer
   */
  String ask(String provider, String lang, String secret, Map<String, String> content) {
    var state = Secret.next();
    var asked = get(provider).asking(question(provider, lang, state.text(), secret));
    var kept = new TreeMap<>(content);
    kept.putAll(Map.of(PROVIDER, provider, BROWSER, told("browser", secret), LANG, lang));
    challenges.ask(KIND, bytes(state.text()), kept);
    return asked.toString();
  }

  /**
   * What was kept when that very browser asked that provider; it is spent, whatever comes of it.
   *
   * @throws PeopleRefused when it did not, or too long ago, or got its answer before
   */
  Challenges.Content asked(String provider, String state, String secret) {
    return challenges
        .answered(KIND, bytes(state))
        .filter(content -> content.get(PROVIDER).equals(provider))
        .filter(content -> content.get(BROWSER).equals(told("browser", secret)))
        .orElseThrow(() -> new PeopleRefused(Reason.ANSWER_LATE));
  }

  /**
   * Whom the provider says that the user is.
   *
   * @param code empty when the provider or the user would not
   * @throws PeopleRefused when it does not answer, or what it says cannot be trusted
   */
  Identities.Subject subject(
      String provider, Challenges.Content asked, String code, String state, String secret) {
    var question = question(provider, asked.get(LANG), state, secret);
    var one = get(provider);
    if (code.isBlank()) throw new PeopleRefused(Reason.PROVIDER_REFUSED, one.name());
    return new Identities.Subject(one, one.subject(code, question));
  }

  private Provider.Question question(String provider, String lang, String state, String secret) {
    var answer = site.absolute("/" + lang + "/people/sign-in/" + provider + "/answer");
    return new Provider.Question(
        state, told("nonce", secret), told("verifier", secret), URI.create(answer));
  }

  /**
   * @throws NotThere when there is no such provider
   */
  Provider get(String key) {
    var provider = providers.get(key);
    if (provider == null) throw new NotThere("provider " + key);
    return provider;
  }

  /** What follows from the secret, for one use, and does not tell it. */
  private static String told(String use, String secret) {
    return BASE64.encodeToString(Secret.hash(bytes(use + " " + secret)));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
