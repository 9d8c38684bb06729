package org.aenglek.areas;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.aenglek.site.CsvText;
import org.jspecify.annotations.Nullable;

/**
 * Reads lists of areas: a CSV file with a line for each subdistrict, which names its district and
 * its province with their official codes.
 */
public final class AreaList {
  private static final String COUNTRY = "/areas/thailand.csv";

  private AreaList() {}

  /** The provinces of a file, by their codes. */
  public static List<ProvinceAreas> read(byte[] bytes) {
    var text =
        CsvText.decode(bytes)
            .orElseThrow(() -> new AreasBroken(1, "the file is in no encoding that we know"));
    var gathered = new Gathered();
    try (var csv = reader(text)) {
      for (var row : csv) gathered.add(AreaLine.of(row));
    } catch (CsvParseException broken) {
      throw new AreasBroken(1, "this is no CSV file: " + broken.getMessage());
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return gathered.provinces();
  }

  private static CsvReader<NamedCsvRecord> reader(String text) {
    return CsvReader.builder()
        .fieldSeparator(CsvText.separator(text))
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .ofNamedCsvRecord(text);
  }

  /** A province of the country, by its official code of two digits; nothing for other codes. */
  public static Optional<ProvinceAreas> ofCountry(String code) {
    return country().stream().filter(one -> one.province().code().equals(code)).findFirst();
  }

  /** All provinces of the country. */
  public static List<ProvinceAreas> country() {
    try (var list = open()) {
      return read(list.readAllBytes());
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static InputStream open() {
    @Nullable InputStream list = AreaList.class.getResourceAsStream(COUNTRY);
    if (list == null) throw new IllegalStateException(COUNTRY + " is missing");
    return list;
  }
}
