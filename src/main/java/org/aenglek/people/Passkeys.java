package org.aenglek.people;

import static com.webauthn4j.data.PublicKeyCredentialType.PUBLIC_KEY;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.exception.DataConversionException;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.AuthenticatorTransport;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.Challenge;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.verifier.exception.VerificationException;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aenglek.people.PeopleRefused.Reason;
import org.aenglek.site.Columns;
import org.aenglek.site.Settings;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.JacksonException;

/**
 * Passkeys (Web Authentication, level 3): a phone proves with its owner's finger, face or pattern
 * that it holds a key, and the site keeps nothing that could be stolen.
 */
@Component
class Passkeys {
  private static final String REGISTER = "passkey.register";
  private static final String SIGN_IN = "passkey.sign-in";
  private static final String PERSON = "person";
  private static final int CHALLENGE_BYTES = 32;
  private static final int PATIENCE_MS = 300_000;
  private static final int LONGEST_LABEL = 60;
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
  private static final List<PublicKeyCredentialParameters> ALGORITHMS =
      Stream.of(
              COSEAlgorithmIdentifier.ES256,
              COSEAlgorithmIdentifier.EdDSA,
              COSEAlgorithmIdentifier.RS256)
          .map(algorithm -> new PublicKeyCredentialParameters(PUBLIC_KEY, algorithm))
          .toList();

  private final ObjectConverter converter = new ObjectConverter();
  private final WebAuthnManager webAuthn =
      WebAuthnManager.createNonStrictWebAuthnManager(converter);
  private final AttestedCredentialDataConverter keys =
      new AttestedCredentialDataConverter(converter);
  private final JdbcClient sql;
  private final Challenges challenges;
  private final Clock clock;
  private final Origin origin;
  private final String site;

  Passkeys(JdbcClient sql, Challenges challenges, Settings settings, Clock clock) {
    this.sql = sql;
    this.challenges = challenges;
    this.clock = clock;
    var address = settings.publicUrl();
    this.origin = new Origin(address.getScheme() + "://" + address.getAuthority());
    this.site = address.getHost();
  }

  /** One of a person's passkeys, as they see it. */
  record Passkey(String id, String label, Instant made, @Nullable Instant used) {}

  /** The row of a passkey that was shown. */
  private record Known(
      UUID person, byte[] key, long uses, Set<AuthenticatorTransport> transports) {}

  /** What a browser needs to make a passkey: PublicKeyCredentialCreationOptions as JSON. */
  Map<String, Object> toRegister(UUID person, String name, String siteName) {
    var challenge = challenge(REGISTER, Map.of(PERSON, person.toString()));
    return Map.of(
        "challenge",
        challenge,
        "rp",
        Map.of("id", site, "name", siteName),
        "user",
        Map.of("id", BASE64.encodeToString(bytes(person)), "name", name, "displayName", name),
        "pubKeyCredParams",
        ALGORITHMS.stream()
            .map(each -> Map.of("type", "public-key", "alg", each.getAlg().getValue()))
            .toList(),
        "timeout",
        PATIENCE_MS,
        "attestation",
        "none",
        "excludeCredentials",
        own(person).stream().map(key -> Map.of("type", "public-key", "id", key.id())).toList(),
        "authenticatorSelection",
        Map.of(
            "residentKey", "required", "requireResidentKey", true, "userVerification", "required"));
  }

  /**
   * Keeps the passkey that a browser made.
   *
   * @param response RegistrationResponseJSON
   * @throws PeopleRefused when it does not answer what was asked of this person just now
   */
  @Transactional
  void register(UUID person, String response, String label) {
    var data = registration(response);
    var asked = asked(REGISTER, challengeOf(data));
    if (!asked.get(PERSON).equals(person.toString())) throw failed();
    var attested =
        Objects.requireNonNull(
            Objects.requireNonNull(data.getAttestationObject())
                .getAuthenticatorData()
                .getAttestedCredentialData());
    int kept =
        sql.sql(
                """
            insert into people.passkey
                   (credential, person, key, transports, uses, label, made)
            values (?, ?, ?, ?, ?, ?, ?) on conflict (credential) do nothing
            """)
            .params(
                attested.getCredentialId(),
                person,
                keys.convert(attested),
                transports(data.getTransports()),
                data.getAttestationObject().getAuthenticatorData().getSignCount(),
                label.substring(0, Math.min(LONGEST_LABEL, label.length())),
                Columns.at(clock.instant()))
            .update();
    if (kept == 0) throw failed();
  }

  /** What a browser needs to show a passkey: PublicKeyCredentialRequestOptions as JSON. */
  Map<String, Object> toSignIn() {
    return Map.of(
        "challenge",
        challenge(SIGN_IN, Map.of()),
        "rpId",
        site,
        "timeout",
        PATIENCE_MS,
        "userVerification",
        "required",
        "allowCredentials",
        List.of());
  }

  /**
   * Whose passkey it is that a browser showed.
   *
   * @param response AuthenticationResponseJSON
   * @throws PeopleRefused when it is nobody's, or does not answer what was asked just now
   */
  @Transactional
  UUID shown(String response) {
    var data = authentication(response);
    var clientData = Objects.requireNonNull(data.getCollectedClientData());
    asked(SIGN_IN, clientData.getChallenge().getValue());
    var known = find(data.getCredentialId()).orElseThrow(Passkeys::failed);
    verify(data, known);
    sql.sql("update people.passkey set uses = ?, used = ? where credential = ?")
        .params(
            Objects.requireNonNull(data.getAuthenticatorData()).getSignCount(),
            Columns.at(clock.instant()),
            data.getCredentialId())
        .update();
    return known.person();
  }

  @Transactional(readOnly = true)
  List<Passkey> own(UUID person) {
    return sql.sql(
            """
            select credential, label, made, used from people.passkey where person = ? order by made
            """)
        .param(person)
        .query(
            (row, i) ->
                new Passkey(
                    BASE64.encodeToString(row.getBytes("credential")),
                    row.getString("label"),
                    Columns.instant(row, "made"),
                    row.getObject("used") == null ? null : Columns.instant(row, "used")))
        .list();
  }

  @Transactional
  void remove(UUID person, String id) {
    sql.sql("delete from people.passkey where person = ? and credential = ?")
        .params(person, Base64.getUrlDecoder().decode(id))
        .update();
  }

  @Transactional
  void removeAll(UUID person) {
    sql.sql("delete from people.passkey where person = ?").param(person).update();
  }

  private RegistrationData registration(String response) {
    try {
      var data = webAuthn.parseRegistrationResponseJSON(response);
      return webAuthn.verify(
          data,
          new RegistrationParameters(
              server(new DefaultChallenge(challengeOf(data))), ALGORITHMS, true, true));
    } catch (DataConversionException
        | VerificationException
        | JacksonException
        | NullPointerException wrong) {
      throw failed();
    }
  }

  private AuthenticationData authentication(String response) {
    try {
      return webAuthn.parseAuthenticationResponseJSON(response);
    } catch (DataConversionException | JacksonException | NullPointerException unreadable) {
      throw failed();
    }
  }

  private void verify(AuthenticationData data, Known known) {
    var record =
        new CredentialRecordImpl(
            new NoneAttestationStatement(),
            true,
            null,
            null,
            known.uses(),
            keys.convert(known.key()),
            null,
            null,
            null,
            known.transports());
    var challenge = Objects.requireNonNull(data.getCollectedClientData()).getChallenge();
    try {
      webAuthn.verify(
          data, new AuthenticationParameters(server(challenge), record, null, true, true));
    } catch (VerificationException wrong) {
      throw failed();
    }
  }

  private Optional<Known> find(byte[] credential) {
    return sql.sql("select person, key, uses, transports from people.passkey where credential = ?")
        .param(credential)
        .query(
            (row, i) ->
                new Known(
                    Columns.id(row, "person"),
                    row.getBytes("key"),
                    row.getLong("uses"),
                    Columns.strings(row, "transports").stream()
                        .map(AuthenticatorTransport::create)
                        .collect(Collectors.toSet())))
        .optional();
  }

  private ServerProperty server(Challenge challenge) {
    return ServerProperty.builder().origin(origin).rpId(site).challenge(challenge).build();
  }

  private String challenge(String kind, Map<String, String> content) {
    var question = new byte[CHALLENGE_BYTES];
    RANDOM.nextBytes(question);
    challenges.ask(kind, question, new HashMap<>(content));
    return BASE64.encodeToString(question);
  }

  private Challenges.Content asked(String kind, byte[] question) {
    return challenges.answered(kind, question).orElseThrow(Passkeys::failed);
  }

  private static byte[] challengeOf(RegistrationData data) {
    return Objects.requireNonNull(data.getCollectedClientData()).getChallenge().getValue();
  }

  private static String[] transports(@Nullable Set<AuthenticatorTransport> transports) {
    if (transports == null) return new String[0];
    return transports.stream().map(AuthenticatorTransport::getValue).toArray(String[]::new);
  }

  private static byte[] bytes(UUID id) {
    return ByteBuffer.allocate(2 * Long.BYTES)
        .putLong(id.getMostSignificantBits())
        .putLong(id.getLeastSignificantBits())
        .array();
  }

  private static PeopleRefused failed() {
    return new PeopleRefused(Reason.PASSKEY_FAILED);
  }
}
