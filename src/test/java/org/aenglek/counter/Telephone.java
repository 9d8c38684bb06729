package org.aenglek.counter;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/** A villager's telephone, which signs what it does as the application on it does. */
public final class Telephone {
  private final KeyPair keys = newKeys();
  private final List<Written> log = new ArrayList<>();
  private UUID device = UUID.randomUUID();
  private String previous = "";
  private String clock = "trusted";

  /** The public half of its key, as it sends it. */
  public String key() {
    return base64(keys.getPublic().getEncoded());
  }

  public void isNow(UUID id) {
    device = id;
  }

  void mistrustsItsClock() {
    clock = "unsure";
  }

  /** An event as the application keeps it. */
  record Written(String text, String signature) {
    Chain alone() {
      return new Chain(List.of(text), signature);
    }

    private String withoutPrevious() {
      return text.replaceFirst("\"previous\":\"[^\"]*\"", "\"previous\":\"\"");
    }
  }

  /** All that it has done, in its order. */
  List<Written> log() {
    return List.copyOf(log);
  }

  /** All of it, proved by the last. */
  public Chain[] chains() {
    return log.isEmpty() ? new Chain[0] : new Chain[] {chain(log)};
  }

  /** From one number to another, proved by the last. */
  Chain chain(int first, int last) {
    return chain(log.subList(first - 1, last));
  }

  static Chain chain(List<Written> events) {
    var texts = new ArrayList<String>();
    for (var one : events) texts.add(texts.isEmpty() ? one.text() : one.withoutPrevious());
    return new Chain(texts, events.getLast().signature());
  }

  /** Does something, and answers the event's id. */
  public UUID does(String kind, Instant at, String body) {
    var id = UUID.randomUUID();
    log.add(signed(text(id, log.size() + 1, kind, at, body)));
    previous = EventRows.hash(log.getLast().text());
    return id;
  }

  Written signed(String text) {
    try {
      var signature = Signature.getInstance("SHA256withECDSAinP1363Format");
      signature.initSign(keys.getPrivate());
      signature.update(text.getBytes(StandardCharsets.UTF_8));
      return new Written(text, base64(signature.sign()));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private String text(UUID id, int number, String kind, Instant at, String body) {
    return """
        {"id":"%s","device":"%s","number":%d,"kind":"%s","at":"%s","clock":"%s","previous":"%s","body":%s}
        """
        .strip()
        .formatted(id, device, number, kind, at, clock, previous, body);
  }

  private static KeyPair newKeys() {
    try {
      var generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
