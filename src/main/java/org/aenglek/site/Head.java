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
 * @param isForWork whether it belongs to a village's daily work: light, in the phone's own letters
 */
public record Head(
    String title,
    String description,
    @Nullable String image,
    List<Map<String, ?>> facts,
    boolean isListed,
    boolean isForWork) {

  public static Head of(String title, String description) {
    return new Head(title, description, null, List.of(), true, false);
  }

  public Head withImage(String address) {
    return new Head(title, description, address, facts, isListed, isForWork);
  }

  public Head withFacts(Map<String, ?> more) {
    var all = new ArrayList<>(facts);
    all.add(more);
    return new Head(title, description, image, List.copyOf(all), isListed, isForWork);
  }

  public Head unlisted() {
    return new Head(title, description, image, facts, false, isForWork);
  }

  public Head forWork() {
    return new Head(title, description, image, facts, false, true);
  }
}
