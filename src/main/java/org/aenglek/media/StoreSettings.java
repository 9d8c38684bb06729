package org.aenglek.media;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where pictures are kept.
 *
 * @param place a folder, or {@code s3://bucket/prefix}; empty: {@code media} in the home
 * @param endpoint the address of the server that speaks S3
 * @param region what its signatures name as region
 */
@ConfigurationProperties("aenglek.pictures")
record StoreSettings(
    @DefaultValue("") String place,
    @DefaultValue("") String endpoint,
    @DefaultValue("us-east-1") String region,
    @DefaultValue("") String key,
    @DefaultValue("") String secret) {

  StoreSettings {
    if (place.startsWith("s3:") && (endpoint.isEmpty() || key.isEmpty() || secret.isEmpty())) {
      throw new IllegalArgumentException(
          "AENGLEK_MEDIA names a bucket: it needs AENGLEK_MEDIA_ENDPOINT, AENGLEK_MEDIA_KEY and"
              + " AENGLEK_MEDIA_SECRET as well");
    }
  }

  boolean isBucket() {
    return place.startsWith("s3:");
  }

  /** {@code https://endpoint/bucket/prefix}: the address under which every name stands. */
  URI bucket() {
    var path = place.replaceFirst("^s3://", "").replaceAll("/+$", "");
    return URI.create(endpoint.replaceAll("/+$", "") + "/" + path);
  }
}
