package org.aenglek.site.sheets;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.aenglek.site.sheets.SheetRefused.Reason;

/**
 * Looks through the parts of an .xlsx file, which is a ZIP of XML: whether they are as small as
 * they should be once they are unpacked, and which cells are merged.
 *
 * <p>What is counted is what really comes out, as it comes out; a file that lies about its size
 * ends at the same point.
 */
final class XlsxParts {
  private static final long MOST_UNPACKED = 64L << 20;
  private static final int MOST_PARTS = 2000;
  private static final int MOST_MERGED = 20;
  private static final String SHEETS = "xl/worksheets/";
  private static final XMLInputFactory XML = factory();

  private final Map<String, List<String>> mergedByPart = new HashMap<>();
  private final Map<String, String> partById = new HashMap<>();
  private long unpacked;

  private XlsxParts() {}

  /**
   * @throws SheetRefused when it is no such file, or too large
   */
  static XlsxParts lookThrough(Path file) throws IOException {
    var parts = new XlsxParts();
    try (var zip = new ZipFile(file.toFile())) {
      if (zip.size() > MOST_PARTS || zip.getEntry("xl/workbook.xml") == null) throw unreadable();
      for (var entries = zip.entries(); entries.hasMoreElements(); ) {
        var entry = entries.nextElement();
        try (var bytes = parts.counted(zip.getInputStream(entry))) {
          parts.look(entry.getName(), bytes);
        }
      }
      return parts;
    } catch (ZipException | EOFException | XMLStreamException broken) {
      throw unreadable();
    }
  }

  /** The first cells of those that are merged in the sheet of that relationship. */
  List<String> merged(String id) {
    return mergedByPart.getOrDefault(partById.getOrDefault(id, ""), List.of());
  }

  private void look(String part, InputStream bytes) throws IOException, XMLStreamException {
    if (part.equals("xl/_rels/workbook.xml.rels")) lookAtRelations(bytes);
    else if (part.startsWith(SHEETS) && part.endsWith(".xml")) lookAtSheet(part, bytes);
    else bytes.transferTo(OutputStream.nullOutputStream());
  }

  private void lookAtRelations(InputStream bytes) throws XMLStreamException {
    var xml = XML.createXMLStreamReader(bytes);
    while (xml.hasNext()) {
      if (xml.next() != XMLStreamReader.START_ELEMENT) continue;
      var target = xml.getAttributeValue(null, "Target");
      if (target == null) continue;
      partById.put(
          String.valueOf(xml.getAttributeValue(null, "Id")),
          target.startsWith("/") ? target.substring(1) : "xl/" + target);
    }
  }

  private void lookAtSheet(String part, InputStream bytes) throws XMLStreamException {
    int rows = 0;
    boolean hasCells = false;
    var merged = new ArrayList<String>();
    var xml = XML.createXMLStreamReader(bytes);
    while (xml.hasNext()) {
      if (xml.next() != XMLStreamReader.START_ELEMENT) continue;
      switch (xml.getLocalName()) {
        // A row without a cell is only drawn, as spreadsheets do down to the last line.
        case "row" -> hasCells = false;
        case "c" -> {
          if (!hasCells && ++rows > Reading.MOST_ROWS + 2) throw Reading.tooManyRows();
          hasCells = true;
        }
        case "mergeCell" -> {
          var range = String.valueOf(xml.getAttributeValue(null, "ref"));
          if (merged.size() < MOST_MERGED) merged.add(range.replaceFirst(":.*", ""));
        }
        default -> {}
      }
    }
    mergedByPart.put(part, merged);
  }

  private InputStream counted(InputStream bytes) {
    return new FilterInputStream(bytes) {
      @Override
      public int read() throws IOException {
        int one = super.read();
        if (one >= 0) count(1);
        return one;
      }

      @Override
      public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        count(read);
        return read;
      }
    };
  }

  private void count(int read) {
    unpacked += Math.max(read, 0);
    if (unpacked > MOST_UNPACKED) throw Reading.tooLarge();
  }

  private static SheetRefused unreadable() {
    return new SheetRefused(Reason.UNREADABLE);
  }

  /** It knows no other files and no definitions of its own, so nothing grows while it is read. */
  private static XMLInputFactory factory() {
    var factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory;
  }
}
