package org.aenglek.trips;

import static org.aenglek.communities.Kind.CHARM;
import static org.aenglek.communities.Kind.HISTORY;
import static org.aenglek.communities.Kind.NATURE;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.aenglek.communities.Kind;
import org.aenglek.offers.Offer;

/**
 * What visitors come for. An offer is of that sort when it lives from such capital or when its name
 * or that of its capital says so, in Thai or in English.
 */
public enum Like {
  CRAFTS(
      said("ทอ|จักสาน|สาน|ปั้น|หัตถ|งานมือ|สบู่|\\b(weav|craft|basket|batik|potter|soap|cloth)")),
  FOOD(
      said("อาหาร|ขนม|ครัว|น้ำตาล|มื้อ|\\b(food|cook|lunch|supper|breakfast|sweet|sugar|tast)")
          .or(offer -> offer.kind() == Offer.Kind.MEAL)),
  LAKE(said("ทะเล|เล\\b|คลอง|เรือ|\\b(lake|canal|boat|sea|river|fish)")),
  TEMPLES(said("วัด|พระ|ตักบาตร|\\b(temple|wat|monk|alms|buddha)")),
  MOSQUES(said("มัสยิด|มุสลิม|\\b(mosque|masjid|muslim)")),
  NATURE_WALKS(
      lives(NATURE).or(said("นก|ถ้ำ|ป่า|สวน|น้ำตก|\\b(bird|cave|forest|garden|orchard|spring)"))),
  OLD_TIMES(lives(HISTORY).or(said("เก่า|โบราณ|ประวัติ|\\b(old|ancient|museum|history)"))),
  WISDOM(lives(Kind.WISDOM)),
  WAY_OF_LIFE(lives(Kind.WAY_OF_LIFE)),
  CULTURE(lives(Kind.CULTURE)),
  CREATIVITY(lives(Kind.CREATIVITY)),
  CHARMS(lives(CHARM));

  private final Predicate<Offer> fits;

  Like(Predicate<Offer> fits) {
    this.fits = fits;
  }

  /** As it stands in forms and message keys. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<Like> find(String key) {
    return Stream.of(values()).filter(like -> like.key().equals(key)).findFirst();
  }

  boolean fits(Offer offer) {
    return fits.test(offer);
  }

  private static Predicate<Offer> lives(Kind kind) {
    return offer -> offer.capital().stream().anyMatch(item -> item.kind() == kind);
  }

  private static Predicate<Offer> said(String words) {
    var pattern = Pattern.compile(words, Pattern.CASE_INSENSITIVE);
    return offer -> texts(offer).anyMatch(text -> pattern.matcher(text).find());
  }

  private static Stream<String> texts(Offer offer) {
    return Stream.concat(
            Stream.of(offer.name()), offer.capital().stream().map(Offer.LivesFrom::name))
        .flatMap(name -> name.texts().values().stream());
  }
}
