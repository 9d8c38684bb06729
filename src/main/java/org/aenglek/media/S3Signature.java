package org.aenglek.media;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** AWS Signature Version 4 for requests without a query, whose paths need no escaping. */
final class S3Signature {
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
  private static final String SIGNED = "host;x-amz-content-sha256;x-amz-date";
  private static final int DAY_LETTERS = 8;

  private final String key, secret, region;
  private final Clock clock;

  S3Signature(String key, String secret, String region, Clock clock) {
    this.key = key;
    this.secret = secret;
    this.region = region;
    this.clock = clock;
  }

  /**
   * The headers to send with a request.
   *
   * @param sha the hash of its body
   */
  Map<String, String> headers(String verb, URI address, String sha) {
    var moment = MOMENT.format(clock.instant());
    var scope = moment.substring(0, DAY_LETTERS) + "/" + region + "/s3/aws4_request";
    var canonical =
        "%s\n%s\n\nhost:%s\nx-amz-content-sha256:%s\nx-amz-date:%s\n\n%s\n%s"
            .formatted(
                verb, address.getRawPath(), address.getAuthority(), sha, moment, SIGNED, sha);
    var toSign = "AWS4-HMAC-SHA256\n%s\n%s\n%s".formatted(moment, scope, Sha256.of(canonical));
    var signature = HexFormat.of().formatHex(hmac(signingKey(scope), toSign));
    return Map.of(
        "x-amz-content-sha256",
        sha,
        "x-amz-date",
        moment,
        "Authorization",
        "AWS4-HMAC-SHA256 Credential=%s/%s, SignedHeaders=%s, Signature=%s"
            .formatted(key, scope, SIGNED, signature));
  }

  /** One key for a day, a region and a service. */
  private byte[] signingKey(String scope) {
    var signing = ("AWS4" + secret).getBytes(UTF_8);
    for (var step : scope.split("/")) signing = hmac(signing, step);
    return signing;
  }

  private static byte[] hmac(byte[] key, String text) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(text.getBytes(UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
