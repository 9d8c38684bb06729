package org.aenglek.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import no.nav.security.mock.oauth2.http.OAuth2HttpRequest;
import no.nav.security.mock.oauth2.http.OAuth2HttpResponse;
import no.nav.security.mock.oauth2.http.Route;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import no.nav.security.mock.oauth2.token.KeyProvider;
import no.nav.security.mock.oauth2.token.OAuth2TokenProvider;
import okhttp3.Headers;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * Two providers of single sign-on: "campus", which signs with keys that it publishes, and "line",
 * which signs with the client's secret as LINE does. Whoever asks is let in as whom the test said.
 */
public final class OpenIdProvider {
  public static final String CLIENT = "1650000000";
  private static final long LONG = Duration.ofDays(365).toSeconds();
  public static final String SECRET = "0123456789abcdef0123456789abcdef";

  private final Supplier<Instant> clock;
  private final MockOAuth2Server server;
  private volatile String subject = "";
  private volatile UnaryOperator<JWTClaimsSet.Builder> mischief = UnaryOperator.identity();

  private OpenIdProvider(Supplier<Instant> clock) {
    this.clock = clock;
    var tokens = new OAuth2TokenProvider(new KeyProvider(), clock::get);
    this.server =
        new MockOAuth2Server(
            new OAuth2Config(false, null, null, false, tokens),
            new Given(),
            new Asking(),
            new Answering());
    server.start();
  }

  /** The suite's site believes both, from its start. */
  static final class Believed
      implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext application) {
      var provider = new OpenIdProvider(() -> application.getBean(MovableClock.class).instant());
      application.getBeanFactory().registerSingleton("provider", provider);
      var settings = new HashMap<String, Object>();
      for (var key : List.of("line", "campus")) {
        settings.put("aenglek.sso." + key + ".issuer", provider.issuer(key));
        settings.put("aenglek.sso." + key + ".client", CLIENT);
        settings.put("aenglek.sso." + key + ".secret", SECRET);
      }
      settings.put("aenglek.sso.line.name", "LINE");
      settings.put("aenglek.sso.line.algorithm", "HS256");
      settings.put("aenglek.sso.campus.name", "Campus");
      settings.put("aenglek.sso.campus.claim", "student");
      application
          .getEnvironment()
          .getPropertySources()
          .addFirst(new MapPropertySource("single sign-on", settings));
    }
  }

  public String issuer(String key) {
    return server.issuerUrl(key).toString();
  }

  /** From now on whoever asks is that one. */
  public OpenIdProvider knows(String name) {
    subject = name;
    mischief = UnaryOperator.identity();
    return this;
  }

  /** As {@link #knows}, at "campus", for the next one who asks. */
  public void campusKnows(String name, Map<String, Object> claims) {
    server.enqueueCallback(
        new DefaultOAuth2TokenCallback("campus", name, "JWT", null, claims, LONG));
  }

  /** The next tokens of "line" claim something else. */
  public void claims(UnaryOperator<JWTClaimsSet.Builder> other) {
    mischief = other;
  }

  /** Whoever asks for the next token gets this answer. */
  public void answers(int status, String body) {
    given.add(json(status, body));
  }

  /** A token of "campus" by a key that another issuer publishes. */
  public String signedByAnother(String nonce) {
    var claims = Map.<String, Object>of("nonce", nonce, "iss", issuer("campus"));
    return server.issueToken("another", CLIENT, "somebody", claims).serialize();
  }

  private final Queue<OAuth2HttpResponse> given = new ConcurrentLinkedQueue<>();

  private final class Given implements Route {
    @Override
    public boolean match(OAuth2HttpRequest request) {
      return request.getUrl().encodedPath().endsWith("/token") && !given.isEmpty();
    }

    @Override
    public OAuth2HttpResponse invoke(OAuth2HttpRequest request) {
      return given.remove();
    }
  }

  private record Asked(AuthenticationRequest request, String subject) {}

  private final Map<String, Asked> asked = new ConcurrentHashMap<>();

  private final class Asking implements Route {
    @Override
    public boolean match(OAuth2HttpRequest request) {
      return request.getUrl().encodedPath().equals("/line/authorize");
    }

    @Override
    public OAuth2HttpResponse invoke(OAuth2HttpRequest request) {
      var question = request.asAuthenticationRequest();
      var code = UUID.randomUUID().toString();
      asked.put(code, new Asked(question, subject));
      var back = question.getRedirectionURI() + "?code=" + code + "&state=" + question.getState();
      return new OAuth2HttpResponse(Headers.of("Location", back), 302, "", null);
    }
  }

  private final class Answering implements Route {
    @Override
    public boolean match(OAuth2HttpRequest request) {
      return request.getUrl().encodedPath().equals("/line/token");
    }

    @Override
    public OAuth2HttpResponse invoke(OAuth2HttpRequest request) {
      try {
        var grant = (AuthorizationCodeGrant) request.asNimbusTokenRequest().getAuthorizationGrant();
        var question = asked.remove(grant.getAuthorizationCode().getValue());
        var proof = CodeChallenge.compute(CodeChallengeMethod.S256, grant.getCodeVerifier());
        boolean isRight =
            question != null
                && proof.equals(question.request().getCodeChallenge())
                && request.getBody().contains("client_secret=" + SECRET);
        return isRight ? json(200, token(question)) : json(400, "{\"error\":\"invalid_grant\"}");
      } catch (JOSEException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private String token(Asked question) throws JOSEException {
    var now = clock.get();
    var claims =
        new JWTClaimsSet.Builder()
            .issuer(issuer("line"))
            .subject(question.subject())
            .audience(CLIENT)
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plus(Duration.ofHours(1))))
            .claim("nonce", question.request().getNonce().getValue());
    var token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), mischief.apply(claims).build());
    token.sign(new MACSigner(SECRET));
    return "{\"access_token\":\"a\",\"token_type\":\"Bearer\",\"id_token\":\"%s\"}"
        .formatted(token.serialize());
  }

  private static OAuth2HttpResponse json(int status, String body) {
    return new OAuth2HttpResponse(
        Headers.of("Content-Type", "application/json"), status, body, null);
  }
}
