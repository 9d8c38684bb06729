package org.aenglek.testing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Somebody who is nobody else's business.
 *
 * @param canary a name that stands on nothing but what is theirs
 * @param place where they belong, as the database says it
 * @param slug of their community
 * @param codes of their district and province
 * @param ids of what is theirs, by what it is
 */
public record Stranger(
    String canary, String place, String slug, List<String> codes, Map<String, UUID> ids) {

  /** The page about the people of their community. */
  public String page() {
    return "/th/people/communities/" + slug;
  }

  public Stranger with(String what, UUID id) {
    var all = new HashMap<>(ids);
    all.put(what, id);
    return new Stranger(canary, place, slug, codes, Map.copyOf(all));
  }

  /** What of theirs could stand in an address under that name. */
  public List<String> values(String name) {
    return switch (name) {
      case "slug", "community" -> List.of(slug);
      case "code", "district", "province" -> codes;
      case "id", "person", "household" -> ids.values().stream().map(UUID::toString).toList();
      default -> List.of("x");
    };
  }
}
