package org.aenglek.channels.sheets;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.aenglek.channels.sheets.SheetRefused.Reason;

/** Reads CSV as spreadsheets write it: in UTF-8, in UTF-16, or in the Thai of old Windows. */
final class CsvReading {
  /** Holds what TIS-620 holds, and the quotation marks and dashes that Windows puts beside it. */
  private static final Charset THAI_WINDOWS = Charset.forName("x-windows-874");

  private static final String SEPARATORS = ",;\t";
  private static final Pattern LOOSE_MARK =
      Pattern.compile("(?<![\\u0E01-\\u0E4E])[\\u0E31\\u0E33-\\u0E3A\\u0E47-\\u0E4E]");

  private CsvReading() {}

  static Grid grid(byte[] bytes) {
    var text = text(bytes);
    var grid = new Grid("", false, new ArrayList<>(), List.of());
    try (var csv =
        CsvReader.builder()
            .fieldSeparator(separator(text))
            .skipEmptyLines(false)
            .allowUnclosedQuote(false)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .ofCsvRecord(text)) {
      int number = 0;
      for (var record : csv) {
        number++;
        if (record.getFieldCount() > Reading.MOST_COLUMNS) {
          throw new SheetRefused(Reason.UNREADABLE);
        }
        var row = new Grid.Row(number, record.getFields().stream().map(Cell::text).toList());
        if (row.isEmpty()) continue;
        if (grid.rows().size() >= Reading.MOST_ROWS) throw Reading.tooManyRows();
        grid.rows().add(row);
      }
      return grid;
    } catch (CsvParseException broken) {
      throw new SheetRefused(Reason.UNREADABLE);
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Of the first line, outside quotation marks, what there is most of. */
  private static char separator(String text) {
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

  private static String text(byte[] bytes) {
    var text =
        marked(bytes)
            .or(() -> decode(bytes, StandardCharsets.UTF_8).filter(CsvReading::isText))
            .or(() -> unmarkedUtf16(bytes))
            .or(() -> thai(bytes))
            .orElseThrow(() -> new SheetRefused(Reason.ENCODING));
    if (!isText(text)) throw new SheetRefused(Reason.UNREADABLE);
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
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
  private static boolean isText(String text) {
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
