package org.aenglek.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a page says of itself to browsers, search engines and people's chats.
 *
 * @param image address of the preview picture on this site, 1200 × 630; none: the site's own
 * @param facts schema.org objects, each printed as JSON-LD
 * @param isListed whether search engines may list the page
 */
public record Head(
    String title,
    String description,
    @Nullable String image,
    List<Map<String, ?>> facts,
    boolean isListed) {

  public static Head of(String title, String description) {
    return new Head(title, description, null, List.of(), true);
  }

  public Head withImage(String address) {
    return new Head(title, description, address, facts, isListed);
  }

  public Head withFacts(Map<String, ?> more) {
    var all = new ArrayList<>(facts);
    all.add(more);
    return new Head(title, description, image, List.copyOf(all), isListed);
  }

  public Head unlisted() {
    return new Head(title, description, image, facts, false);
  }
}
