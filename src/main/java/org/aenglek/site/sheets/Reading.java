package org.aenglek.site.sheets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.aenglek.site.sheets.SheetRefused.Reason;

/** Reads a file as what it is, whatever its name says; never more of it than is allowed. */
public final class Reading {
  public static final long MOST_BYTES = 20L << 20;
  static final int MOST_ROWS = 20_000;
  static final int MOST_COLUMNS = 200;

  private static final byte[] ZIP = {'P', 'K', 3, 4};
  private static final byte[] OLD_EXCEL = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

  private Reading() {}

  /**
   * @throws SheetRefused when it is nothing that can be read, or too much
   */
  public static List<Grid> grids(Path file) {
    try {
      if (Files.size(file) > MOST_BYTES) throw tooLarge();
      if (Files.size(file) == 0) throw new SheetRefused(Reason.NO_FILE);
      if (begins(file, OLD_EXCEL)) throw new SheetRefused(Reason.OLD_EXCEL);
      return begins(file, ZIP)
          ? XlsxReading.grids(file)
          : List.of(CsvReading.grid(Files.readAllBytes(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static SheetRefused tooLarge() {
    return new SheetRefused(Reason.TOO_LARGE, MOST_BYTES >> 20);
  }

  static SheetRefused tooManyRows() {
    return new SheetRefused(Reason.TOO_MANY_ROWS, "20,000");
  }

  private static boolean begins(Path file, byte[] mark) throws IOException {
    try (var bytes = Files.newInputStream(file)) {
      return Arrays.equals(bytes.readNBytes(mark.length), mark);
    }
  }
}
