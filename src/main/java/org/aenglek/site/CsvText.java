package org.aenglek.site;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The text of a CSV file: in UTF-8, in UTF-16, or in the Thai of old Windows. */
public final class CsvText {
  /** Holds what TIS-620 holds, and the quotation marks and dashes that Windows puts beside it. */
  private static final Charset THAI_WINDOWS = Charset.forName("x-windows-874");

  private static final String SEPARATORS = ",;\t";
  private static final Pattern LOOSE_MARK =
      Pattern.compile("(?<![\\u0E01-\\u0E4E])[\\u0E31\\u0E33-\\u0E3A\\u0E47-\\u0E4E]");

  private CsvText() {}

  /** What divides the cells: of the first line, outside quotation marks, what there is most of. */
  public static char separator(String text) {
    var first = text.lines().findFirst().orElse("").replaceAll("\"[^\"]*\"", "");
    char most = ',';
    for (int i = 0; i < SEPARATORS.length(); i++) {
      if (count(first, SEPARATORS.charAt(i)) > count(first, most)) most = SEPARATORS.charAt(i);
    }
    return most;
  }

  private static long count(String text, char one) {
    return text.chars().filter(letter -> letter == one).count();
  }

  /** Nothing where it is in no encoding that we know. */
  public static Optional<String> decode(byte[] bytes) {
    return marked(bytes)
        .or(() -> decode(bytes, StandardCharsets.UTF_8).filter(CsvText::isText))
        .or(() -> unmarkedUtf16(bytes))
        .or(() -> thai(bytes))
        .map(text -> text.startsWith("\uFEFF") ? text.substring(1) : text);
  }

  /** With a mark at its beginning that says what it is. */
  private static Optional<String> marked(byte[] bytes) {
    if (bytes.length < 2) return Optional.empty();
    int first = ((bytes[0] & 0xFF) << 8) | (bytes[1] & 0xFF);
    return switch (first) {
      case 0xFFFE -> decode(bytes, StandardCharsets.UTF_16LE);
      case 0xFEFF -> decode(bytes, StandardCharsets.UTF_16BE);
      default -> Optional.empty();
    };
  }

  private static Optional<String> unmarkedUtf16(byte[] bytes) {
    return Stream.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)
        .filter(any -> bytes.length % 2 == 0)
        .flatMap(charset -> decode(bytes, charset).stream())
        .filter(text -> isText(text) && isMostlyThai(text))
        .findFirst();
  }

  /** Any bytes are letters of some one-byte encoding; these must be Thai words. */
  private static Optional<String> thai(byte[] bytes) {
    return decode(bytes, THAI_WINDOWS)
        .filter(text -> isText(text) && isMostlyThai(text) && isSpelt(text));
  }

  /** Accents of other languages become Thai marks that stand above no letter. */
  private static boolean isSpelt(String text) {
    long marks = LOOSE_MARK.matcher(text).results().count();
    return marks * 20 <= text.chars().filter(letter -> letter >= 0xE01).count();
  }

  /** Thai, and what stands between words on any keyboard. */
  private static boolean isMostlyThai(String text) {
    long known =
        text.chars()
            .filter(
                letter ->
                    letter < 128
                        || (letter >= 0xE01 && letter <= 0xE5B)
                        || (letter >= 0x2010 && letter <= 0x2026))
            .count();
    return known >= text.length() * 0.97;
  }

  /** Without what stands in no text. */
  public static boolean isText(String text) {
    return text.chars()
        .noneMatch(letter -> letter < 32 && letter != '\t' && letter != '\n' && letter != '\r');
  }

  private static Optional<String> decode(byte[] bytes, Charset charset) {
    try {
      var decoder =
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT);
      return Optional.of(decoder.decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException other) {
      return Optional.empty();
    }
  }
}
