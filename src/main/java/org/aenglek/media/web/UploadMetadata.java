package org.aenglek.media.web;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.aenglek.base.Lang;
import org.aenglek.base.TypedId;
import org.aenglek.media.NewPicture;
import org.aenglek.media.PictureRefused;

/**
 * What is told of a picture before its bytes: tus' pairs of a name and a value in base64. {@code
 * owner} and {@code request} are ids and must be there; {@code alt}, {@code licence}, {@code
 * credit}, {@code consent}, {@code position} may be.
 */
final class UploadMetadata {
  private final Map<String, String> values = new HashMap<>();
  private final Lang lang;

  /**
   * @param lang what its texts are in
   * @throws PictureRefused when it cannot be read
   */
  UploadMetadata(String header, Lang lang) {
    this.lang = lang;
    try {
      for (var pair : header.split(",")) add(pair.strip().split(" ", 2));
    } catch (IllegalArgumentException unreadable) {
      throw PictureRefused.unreadable();
    }
  }

  private void add(String[] pair) {
    var value = pair.length > 1 ? Base64.getDecoder().decode(pair[1].strip()) : new byte[0];
    values.put(pair[0], new String(value, StandardCharsets.UTF_8));
  }

  UUID owner() {
    return id("owner");
  }

  UUID requestId() {
    return id("request");
  }

  NewPicture facts(String province) {
    return PictureForm.facts(values, lang, province);
  }

  private UUID id(String name) {
    return TypedId.find(values.get(name)).orElseThrow(PictureRefused::unreadable);
  }
}
