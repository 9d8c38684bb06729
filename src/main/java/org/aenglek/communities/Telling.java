package org.aenglek.communities;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aenglek.areas.Community;
import org.aenglek.areas.District;
import org.aenglek.areas.Subdistrict;
import org.aenglek.base.Lang;
import org.aenglek.base.LocalText;

/**
 * The words that a text tells of, as they are compared (without tone marks, which hurried people
 * drop) and as they are written. Names of places tell where something is, not what it is, and some
 * words are in every text: both are left out.
 */
final class Telling {
  private static final BreakIterator WORDS = BreakIterator.getWordInstance(new ULocale("th"));
  private static final Normalizer2 COMPOSED = Normalizer2.getNFCInstance();

  /** However the letter ำ was typed, with a tone mark before or within it. */
  private static final Pattern AM = Pattern.compile("\u0e4d([\u0e48-\u0e4b]?)\u0e32");

  private static final Pattern TONES = Pattern.compile("[\u0e47-\u0e4e]");
  private static final Pattern LETTERS = Pattern.compile(".*\\p{L}.*");
  private static final Pattern KIND_OF_PLACE =
      Pattern.compile("^(?:บ้าน|หมู่บ้าน|ชุมชน|Ban |Baan |Chumchon |Kampung )(?=.{3})");

  /** A letter or two of Thai is a sound, not a word that one knows a thing by. */
  private static final int SHORTEST_THAI = 2;

  private static final Set<String> IN_EVERY_TEXT =
      Stream.of(
              "การ ความ และ ของ ที่ ใน กับ แห่ง จาก เป็น มี ได้ ให้ แบบ ตาม ด้วย ซึ่ง โดย หรือ ไป มา อยู่ นี้ นั้น กว่า แล้ว ยัง"
                  + " คือ ว่า ต่อ เพื่อ เมื่อ จะ ไม่ ก็ คน ปี หนึ่ง สอง สาม ราย สาย ชาว ชม ส่วน ตั้ง ทั้ง เอา ทำ นั่ง ออก ขึ้น",
              "บ้าน หมู่บ้าน ชุมชน หมู่ ตำบล อำเภอ จังหวัด เมือง ท้องถิ่น พื้นบ้าน พื้นเมือง กลุ่ม เส้นทาง ท่องเที่ยว"
                  + " ประเพณี วิถี ชีวิต วัฒนธรรม ภูมิปัญญา",
              "a an and as at by for from in into is its of on one or our part that the their this to two who with hundred"
                  + " old tradition way life around local traditional community communities village villages visitor visitors",
              "di dan dengan dari daripada ialah itu ini kepada oleh pada untuk yang ke cara hidup tradisi seratus tempatan tradisional"
                  + " komuniti kampung",
              "的 在 和 与 一 之 中 有 为 是 当地 传统 生活 方式 社区 村 村庄 本地")
          .flatMap(line -> Arrays.stream(line.split(" ")))
          .map(Telling::fold)
          .collect(Collectors.toUnmodifiableSet());

  private Telling() {}

  /** What stands in which language: the Thai text, or what there is instead. */
  static LocalText.Shown source(LocalText text) {
    return text.in(text.exactly(Lang.TH).isPresent() ? Lang.TH : Lang.EN);
  }

  /**
   * As they are compared and as they are written, in their order.
   *
   * @param places names that are left out, unless there is nothing else
   */
  static SequencedMap<String, String> words(String text, Collection<String> places) {
    var words = wordsOf(withoutPlaces(tidy(text), places));
    return words.isEmpty() ? wordsOf(tidy(text)) : words;
  }

  private static SequencedMap<String, String> wordsOf(String text) {
    var words = new LinkedHashMap<String, String>();
    for (var written : broken(text)) {
      var word = fold(written);
      if (tells(word)) words.putIfAbsent(word, written);
    }
    return words;
  }

  /**
   * What all of these names have, as the first of them writes it; empty where they have nothing.
   */
  static String inAll(List<String> names, Collection<String> places) {
    if (names.stream().distinct().count() == 1) return names.getFirst();
    var first = words(names.getFirst(), places);
    var others = names.stream().skip(1).map(name -> words(name, places).keySet()).toList();
    var shared =
        first.entrySet().stream()
            .filter(word -> others.stream().allMatch(other -> other.contains(word.getKey())))
            .map(Map.Entry::getValue)
            .toList();
    return joined(shared, names.getFirst());
  }

  /** Words that follow each other in the text stay together. */
  static String joined(List<String> words, String text) {
    var tidy = tidy(text);
    var joined = new ArrayList<String>();
    for (var word : words) {
      var before = joined.isEmpty() ? "" : joined.getLast();
      var together =
          Stream.of("", " ", "-")
              .map(between -> before + between + word)
              .filter(run -> !before.isEmpty() && tidy.contains(run))
              .findFirst();
      if (together.isPresent()) joined.removeLast();
      joined.add(together.orElse(word));
    }
    return String.join(" · ", joined);
  }

  private static String tidy(String text) {
    return AM.matcher(COMPOSED.normalize(text)).replaceAll("$1\u0e33");
  }

  /** The names of areas in a language, also without the word for a village. */
  static List<String> places(Stream<LocalText> names, Lang lang) {
    return names
        .flatMap(name -> name.exactly(lang).stream())
        .map(Telling::tidy)
        .flatMap(name -> Stream.of(name, KIND_OF_PLACE.matcher(name).replaceFirst("")))
        .distinct()
        .toList();
  }

  /** The community and the areas that it lies in. */
  static Stream<LocalText> placesOf(Community community) {
    return Stream.of(
            Optional.of(community.name()),
            Optional.ofNullable(community.subdistrict()).map(Subdistrict::name),
            Optional.ofNullable(community.district()).map(District::name))
        .flatMap(Optional::stream);
  }

  static String fold(String word) {
    return TONES.matcher(word.toLowerCase(Locale.ROOT)).replaceAll("");
  }

  private static boolean tells(String word) {
    if (!LETTERS.matcher(word).matches() || IN_EVERY_TEXT.contains(word)) return false;
    return word.charAt(0) < '\u0e00' || word.charAt(0) > '\u0e7f' || word.length() >= SHORTEST_THAI;
  }

  /** The longest first, so that none is torn apart. */
  private static String withoutPlaces(String text, Collection<String> places) {
    var left = text;
    var longestFirst = new ArrayList<>(places);
    longestFirst.sort(Collections.reverseOrder(Comparator.comparingInt(String::length)));
    for (var place : longestFirst) left = left.replace(place, " ");
    return left;
  }

  private static List<String> broken(String text) {
    var breaks = WORDS.clone();
    breaks.setText(text);
    var words = new ArrayList<String>();
    int start = breaks.first();
    for (int end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
      words.add(text.substring(start, end).strip());
    }
    return words;
  }
}
