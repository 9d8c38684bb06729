package org.aenglek.people;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an installation may set for signing in; docs/running tells the names in the environment.
 *
 * @param strongSignIn whether roles over a wide area are held only in sessions that began with more
 *     than a password
 * @param sso the providers of single sign-on by their keys, which stand in addresses
 */
@ConfigurationProperties("aenglek")
record SignInSettings(boolean strongSignIn, @DefaultValue Map<String, ProviderSettings> sso) {
  private static final String KEY = "[a-z0-9]{1,20}";

  SignInSettings {
    sso.forEach(SignInSettings::check);
  }

  /**
   * One provider of single sign-on.
   *
   * @param issuer its address, exactly as it calls itself
   * @param client what it calls this installation
   * @param secret with which this installation shows who it is
   * @param name as people know it
   * @param claim the claim of the ID token by which a person is known again
   * @param algorithm with which ID tokens are signed, where it is the secret: {@code HS256}; else
   *     by the keys that the provider publishes
   */
  record ProviderSettings(
      @Nullable URI issuer,
      @DefaultValue("") String client,
      @DefaultValue("") String secret,
      @DefaultValue("") String name,
      @DefaultValue("sub") String claim,
      @DefaultValue("") String algorithm) {

    @Override
    public String toString() {
      return "provider " + issuer; // logs must not know the secret
    }
  }

  private static void check(String key, ProviderSettings provider) {
    var names = "AENGLEK_SSO_" + key.toUpperCase(Locale.ROOT) + "_";
    must(key.matches(KEY), "AENGLEK_SSO_…: the key should be letters and digits, not " + key);
    must(
        isSafe(provider.issuer()),
        names + "ISSUER should be the https address by which the provider calls itself");
    must(!provider.client().isBlank(), names + "CLIENT is missing");
    must(!provider.secret().isBlank(), names + "SECRET is missing");
    must(!provider.name().isBlank(), names + "NAME is missing: people read it on a button");
    must(
        provider.algorithm().isEmpty() || provider.algorithm().matches("HS(256|384|512)"),
        names + "ALGORITHM should be HS256, HS384 or HS512, or left out");
  }

  /** Without TLS only on this machine. */
  private static boolean isSafe(@Nullable URI issuer) {
    if (issuer == null || issuer.getHost() == null) return false;
    return "https".equals(issuer.getScheme())
        || issuer.getHost().matches("localhost|127\\.0\\.0\\.1|\\[::1]");
  }

  private static void must(boolean isSo, String sentence) {
    if (!isSo) throw new IllegalArgumentException(sentence);
  }
}
