package org.aenglek.programme;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.Closeable;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Files one after the other into a ZIP, none of which lies in memory as a whole; at the end a list
 * of all with their sums, by which anybody can see that none was changed.
 */
final class AuditZip implements Closeable {
  private static final String LIST = "manifest.csv";
  private final ZipOutputStream zip;
  private final List<String[]> written = new ArrayList<>();

  AuditZip(OutputStream out) {
    zip = new ZipOutputStream(out, UTF_8);
  }

  /** What is in a file. */
  interface Writing {
    void to(OutputStream out) throws IOException;
  }

  /** Rows of a table. */
  interface Rows {
    void to(CsvWriter csv) throws IOException;
  }

  void file(String name, Writing writing) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    var summed = new DigestOutputStream(new Unclosed(zip), sha256());
    writing.to(summed);
    summed.flush();
    zip.closeEntry();
    written.add(new String[] {name, HexFormat.of().formatHex(summed.getMessageDigest().digest())});
  }

  void table(String name, List<String> columns, Rows rows) throws IOException {
    file(
        name,
        out -> {
          var csv = CsvWriter.builder().build(new OutputStreamWriter(out, UTF_8));
          csv.writeRecord(columns);
          rows.to(csv);
          csv.flush();
        });
  }

  @Override
  public void close() throws IOException {
    var all = List.copyOf(written);
    table(LIST, List.of("file", "sha256"), csv -> all.forEach(csv::writeRecord));
    zip.close();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** The next file follows in the same stream. */
  private static final class Unclosed extends FilterOutputStream {
    Unclosed(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      out.write(bytes, from, length);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }
}
