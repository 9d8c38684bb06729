package org.aenglek.search;

import com.ibm.icu.text.Normalizer2;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a reader types and what a writer wrote meet in the same letters. */
final class Folding {
  private static final Normalizer2 COMPATIBLE = Normalizer2.getNFKDInstance();
  private static final Normalizer2 COMPOSED = Normalizer2.getNFCInstance();

  /** Accents of Latin letters, the dot under Thai ones, apostrophes, and what nobody sees. */
  private static final Pattern UNSEEN = Pattern.compile("[\u0300-\u036f\u0e3a'’ʼ]|\\p{Cf}");

  /** Thai has no spaces between words, so a hyphen joins. */
  private static final Pattern JOINING =
      Pattern.compile("(?<=[\u0e01-\u0e4e])[-\u2010-\u2015](?=[\u0e01-\u0e4e])");

  /** However the letter ำ was typed, with a tone mark before or within it. */
  private static final Pattern AM = Pattern.compile("\u0e4d([\u0e48-\u0e4b]?)\u0e32");

  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}\\p{M}]+|[ฯๆ]");
  private static final Pattern TONES = Pattern.compile("[\u0e47-\u0e4e]");

  /** Words that say what kind of place is meant, not which one: nobody must have them. */
  private static final Set<String> GENERIC =
      Stream.of(
              "บ้าน หมู่บ้าน ชุมชน หมู่ หมู่ที่ ม ตำบล ต อำเภอ อ จังหวัด จ เทศบาล เทศบาลตำบล เทศบาลเมือง ที่ ใน และ",
              "ban baan bann muban chumchon moo mu tambon amphoe amphur changwat mueang muang",
              "village villages community communities subdistrict district province",
              "kampung kampong kg desa komuniti mukim daerah wilayah di dan yang",
              "a an and at by for from in of on or the to with near",
              "村 村庄 社区 镇 县 府 区 乡 的")
          .flatMap(line -> Arrays.stream(line.split(" ")))
          .map(Folding::fold)
          .collect(Collectors.toUnmodifiableSet());

  /** Such words at the beginning of a Thai name, before a letter that can begin a word. */
  private static final Pattern GENERIC_BEGINNING =
      Pattern.compile(
          "^(?:หมูบาน|บาน|ชุมชน|ตำบล|อำเภอ|จังหวัด|เทศบาลตำบล|เทศบาลเมือง|เทศบาล)"
              + "(?=[ก-ฮเ-ไ][ก-๎])");

  private Folding() {}

  /** Lower case, one spelling for look-alikes, single spaces; the tone marks stay. */
  static String tidy(String raw) {
    var text = COMPATIBLE.normalize(raw).toLowerCase(Locale.ROOT);
    text = JOINING.matcher(UNSEEN.matcher(text).replaceAll("")).replaceAll("");
    text = AM.matcher(text).replaceAll("$1\u0e33").replace("เเ", "แ");
    return digits(COMPOSED.normalize(BETWEEN.matcher(text).replaceAll(" ")).strip());
  }

  /** Tidy, and Thai without the marks above the letters, which hurried people drop. */
  static String fold(String raw) {
    return withoutTones(tidy(raw));
  }

  static String withoutTones(String tidy) {
    return TONES.matcher(tidy).replaceAll("");
  }

  static boolean isGeneric(String folded) {
    return GENERIC.contains(folded);
  }

  /** Without generic words: {@code ban khlong daen} is {@code khlong daen}. */
  static String bare(String folded) {
    return Arrays.stream(folded.split(" "))
        .filter(word -> !isGeneric(word))
        .map(word -> GENERIC_BEGINNING.matcher(word).replaceFirst(""))
        .filter(word -> !isGeneric(word))
        .collect(Collectors.joining(" "));
  }

  private static String digits(String text) {
    if (text.chars().noneMatch(c -> c > 127 && Character.isDigit(c))) return text;
    return text.codePoints()
        .map(c -> Character.isDigit(c) ? '0' + Character.digit(c, 10) : c)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
