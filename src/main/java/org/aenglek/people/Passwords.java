package org.aenglek.people;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aenglek.base.Secret;
import org.aenglek.people.PeopleRefused.Reason;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Passwords: long enough, not among the well-known ones, not one's own name; kept as Argon2id
 * hashes. Nothing else is asked of them, as NIST SP 800-63B recommends.
 */
@Component
class Passwords {
  private static final int SHORTEST = 10;
  private static final int LONGEST = 128;
  private static final int TELLING_LETTERS = 4;

  /** Each hash takes 19 MiB while it is made: with two rounds the least that OWASP asks for. */
  private static final int AT_ONCE = 3;

  private final Argon2PasswordEncoder encoder = new Argon2PasswordEncoder(16, 32, 1, 19 << 10, 2);
  private final Semaphore turns = new Semaphore(AT_ONCE);
  private final Set<String> common = readCommon();
  private final String nobodys = hash(Secret.next().text());

  /**
   * @param ownWords what others know of this person: the sign-in name, the name
   * @throws PeopleRefused when it would be guessed
   */
  void mustBeGood(String password, String... ownWords) {
    var plain = plain(password);
    int length = plain.codePointCount(0, plain.length());
    if (length < SHORTEST) throw new PeopleRefused(Reason.PASSWORD_SHORT, SHORTEST);
    if (length > LONGEST) throw new PeopleRefused(Reason.PASSWORD_LONG, LONGEST);
    if (common.contains(plain) || plain.codePoints().distinct().count() < TELLING_LETTERS) {
      throw new PeopleRefused(Reason.PASSWORD_COMMON);
    }
    if (Stream.of(ownWords).anyMatch(word -> tells(plain, word))) {
      throw new PeopleRefused(Reason.PASSWORD_TELLING);
    }
  }

  String hash(String password) {
    return inTurn(() -> encoder.encode(normal(password)));
  }

  /** Without a hash to compare with it takes as long, so that the time tells nothing. */
  boolean isRight(String password, @Nullable String hash) {
    if (password.length() > 2 * LONGEST) return false;
    return inTurn(() -> encoder.matches(normal(password), hash == null ? nobodys : hash))
        && hash != null;
  }

  /** Whether it is that of the account; without one it takes as long. */
  boolean isRightFor(String password, Optional<Accounts.Account> account) {
    return isRight(password, account.map(Accounts.Account::password).orElse(null));
  }

  private <T> T inTurn(Supplier<T> work) {
    turns.acquireUninterruptibly();
    try {
      return work.get();
    } finally {
      turns.release();
    }
  }

  /** Telephones write the same Thai letters in different orders. */
  private static String normal(String password) {
    return Normalizer.normalize(password, Normalizer.Form.NFKC);
  }

  private static String plain(String text) {
    return normal(text).toLowerCase(Locale.ROOT);
  }

  private static boolean tells(String password, String ownWord) {
    var word = plain(ownWord).strip();
    return word.length() >= TELLING_LETTERS && password.contains(word);
  }

  private static Set<String> readCommon() {
    try (var in =
        new BufferedReader(
            new InputStreamReader(
                new ClassPathResource("people/common-passwords.txt").getInputStream(),
                StandardCharsets.UTF_8))) {
      return in.lines().filter(line -> !line.startsWith("#")).collect(Collectors.toSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
