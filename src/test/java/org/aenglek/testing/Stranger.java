package org.aenglek.testing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.aenglek.base.Money;

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
  private static final int LEAST_EARNED = 700_000_000;
  private static final char THAI_ZERO = '๐';

  /** What their household earned: a sum that stands nowhere else, on whatever page. */
  public Money earned() {
    return earned(canary);
  }

  static Money earned(String canary) {
    return Money.ofMinor(LEAST_EARNED + Math.floorMod(canary.hashCode(), LEAST_EARNED), "THB");
  }

  /** That sum as people, files and programs write it. */
  public List<String> earnedAsWritten() {
    var amount = earned().amount();
    var grouped = String.format(Locale.ROOT, "%,.2f", amount);
    return List.of(grouped, amount.toPlainString(), Long.toString(earned().minor()), thai(grouped));
  }

  private static String thai(String digits) {
    return digits
        .chars()
        .map(letter -> Character.isDigit(letter) ? THAI_ZERO + letter - '0' : letter)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

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
      case "year" -> List.of("2026", "2569");
      case "number" -> List.of("1");
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
