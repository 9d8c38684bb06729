package org.aenglek.people;

import static com.nimbusds.oauth2.sdk.http.HTTPResponse.SC_OK;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.ImmutableSecret;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashSet;
import java.util.Set;
import org.aenglek.people.PeopleRefused.Reason;
import org.aenglek.people.SignInSettings.ProviderSettings;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A provider of single sign-on: it says who somebody is (OpenID Connect, code flow with PKCE). What
 * it publishes of itself is asked for when it is first needed, and again each day.
 */
final class Provider {
  private static final Logger LOG = LoggerFactory.getLogger(Provider.class);
  private static final int PATIENCE_MS = 5_000;
  private static final int LARGEST_ANSWER = 256 << 10;
  private static final Duration KNOWN_FOR = Duration.ofDays(1);

  private final String key;
  private final ProviderSettings settings;
  private final Clock clock;
  private volatile @Nullable Known known;

  Provider(String key, ProviderSettings settings, Clock clock) {
    this.key = key;
    this.settings = settings;
    this.clock = clock;
  }

  /** What it published of itself, and when we asked. */
  private record Known(
      OIDCProviderMetadata told,
      JWKSource<SecurityContext> keys,
      Set<JWSAlgorithm> algorithms,
      Instant since) {}

  /** What only the browser that asked can answer with. */
  record Question(String state, String nonce, String verifier, URI answer) {}

  String key() {
    return key;
  }

  String name() {
    return settings.name();
  }

  String issuer() {
    return String.valueOf(settings.issuer());
  }

  /**
   * Where a browser asks it who its user is.
   *
   * @throws PeopleRefused when it does not answer
   */
  URI asking(Question question) {
    return new AuthenticationRequest.Builder(
            ResponseType.CODE, new Scope("openid"), client(), question.answer())
        .endpointURI(known().told().getAuthorizationEndpointURI())
        .state(new State(question.state()))
        .nonce(new Nonce(question.nonce()))
        .codeChallenge(new CodeVerifier(question.verifier()), CodeChallengeMethod.S256)
        .build()
        .toURI();
  }

  /**
   * Whom it says the user is who came back with that code.
   *
   * @throws PeopleRefused when it does not answer, or what it says cannot be trusted
   */
  String subject(String code, Question question) {
    var known = known();
    try {
      var request =
          new TokenRequest.Builder(
                  known.told().getTokenEndpointURI(),
                  new ClientSecretPost(client(), new Secret(settings.secret())),
                  new AuthorizationCodeGrant(
                      new AuthorizationCode(code),
                      question.answer(),
                      new CodeVerifier(question.verifier())))
              .build()
              .toHTTPRequest();
      request.setConnectTimeout(PATIENCE_MS);
      request.setReadTimeout(PATIENCE_MS);
      request.setFollowRedirects(false);
      var response = request.send();
      if (response.getStatusCode() != SC_OK) throw refused("answers " + response.getStatusCode());
      var token = OIDCTokenResponse.parse(response).getOIDCTokens().getIDToken();
      return subject(checks(known, question).process(token, null));
    } catch (IOException silent) {
      throw silent(silent);
    } catch (ParseException | BadJOSEException | JOSEException wrong) {
      throw refused(wrong.getMessage());
    }
  }

  private String subject(JWTClaimsSet claims) {
    boolean isForOthersToo =
        claims.getAudience().size() > 1 && !settings.client().equals(claims.getClaim("azp"));
    if (isForOthersToo) throw refused("the ID token is for others too");
    var subject = claims.getClaim(settings.claim());
    if (subject == null || subject.toString().isBlank()) {
      throw refused("the ID token has no claim " + settings.claim());
    }
    return subject.toString();
  }

  /**
   * The signature, then what the token claims: by whom, for whom, until when, for which question.
   */
  private DefaultJWTProcessor<SecurityContext> checks(Known known, Question question) {
    var exactly =
        new JWTClaimsSet.Builder().issuer(issuer()).claim("nonce", question.nonce()).build();
    var checks = new DefaultJWTProcessor<SecurityContext>();
    checks.setJWSKeySelector(new JWSVerificationKeySelector<>(known.algorithms(), known.keys()));
    checks.setJWTClaimsSetVerifier(
        new DefaultJWTClaimsVerifier<>(settings.client(), exactly, Set.of("sub", "exp", "iat")) {
          @Override
          protected Date currentTime() {
            return Date.from(clock.instant());
          }
        });
    return checks;
  }

  private Known known() {
    var now = clock.instant();
    var before = known;
    if (before != null && now.isBefore(before.since().plus(KNOWN_FOR))) return before;
    try {
      var told = OIDCProviderMetadata.resolve(new Issuer(issuer()), PATIENCE_MS, PATIENCE_MS);
      var fresh = new Known(told, keys(told), algorithms(told), now);
      known = fresh;
      return fresh;
    } catch (IOException | GeneralException silent) {
      if (before != null) return before;
      throw silent(silent);
    }
  }

  /** With a secret nobody else could have signed; keys are those that the provider publishes. */
  private JWKSource<SecurityContext> keys(OIDCProviderMetadata told) throws MalformedURLException {
    if (isSignedWithSecret()) {
      return new ImmutableSecret<>(settings.secret().getBytes(StandardCharsets.UTF_8));
    }
    return JWKSourceBuilder.create(
            told.getJWKSetURI().toURL(),
            new DefaultResourceRetriever(PATIENCE_MS, PATIENCE_MS, LARGEST_ANSWER))
        .build();
  }

  /** The one that was set; else those that the provider names, as far as they need its keys. */
  private Set<JWSAlgorithm> algorithms(OIDCProviderMetadata told) {
    if (isSignedWithSecret()) return Set.of(JWSAlgorithm.parse(settings.algorithm()));
    var named = told.getIDTokenJWSAlgs();
    var known = new HashSet<JWSAlgorithm>(JWSAlgorithm.Family.SIGNATURE);
    if (named != null) known.retainAll(named);
    return known.isEmpty() ? Set.of(JWSAlgorithm.RS256) : known;
  }

  private boolean isSignedWithSecret() {
    return !settings.algorithm().isEmpty();
  }

  private ClientID client() {
    return new ClientID(settings.client());
  }

  private PeopleRefused silent(Exception failure) {
    LOG.warn("{} does not answer: {}", issuer(), failure.toString());
    return new PeopleRefused(Reason.PROVIDER_SILENT, name());
  }

  private PeopleRefused refused(@Nullable String why) {
    LOG.warn("{} cannot be believed: {}", issuer(), why);
    return new PeopleRefused(Reason.PROVIDER_REFUSED, name());
  }
}
