package org.aenglek.testing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Somebody who is nobody else's business.
 *
 * @param canary a name that stands on nothing but what is theirs
 * @param mail where they are reached: another one
 * @param place where they belong, as the database says it
 * @param slug of their community
 * @param codes of their district and province
 * @param ids of what is theirs, by what it is
 */
public record Stranger(
    String canary,
    String mail,
    String place,
    String slug,
    List<String> codes,
    Map<String, UUID> ids) {

  /** The page about the people of their community. */
  public String page() {
    return "/th/people/communities/" + slug;
  }

  /** The name with which they sign in. */
  public String signIn() {
    return signIn(ids.get("person"));
  }

  static String signIn(UUID person) {
    return "stranger." + person;
  }

  public Stranger with(String what, UUID id) {
    var all = new HashMap<>(ids);
    all.put(what, id);
    return new Stranger(canary, mail, place, slug, codes, Map.copyOf(all));
  }

  /** What of theirs could stand in an address under that name. */
  public List<String> values(String name) {
    return switch (name) {
      case "slug", "community" -> List.of(slug);
      case "where" -> List.of("communities", "districts", "provinces", "households");
      case "place" -> places();
      case "sheet" -> List.of("community", "member");
      case "code", "district", "province" -> codes;
      case "id", "person", "household" -> ids.values().stream().map(UUID::toString).toList();
      default -> List.of("x");
    };
  }

  private List<String> places() {
    var places = new ArrayList<>(codes);
    places.add(slug);
    places.add(ids.get("household").toString());
    return places;
  }
}
