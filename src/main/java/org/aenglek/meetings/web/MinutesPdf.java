package org.aenglek.meetings.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.aenglek.meetings.web.MinutesPaper.Item;
import org.aenglek.meetings.web.MinutesPaper.Names;
import org.aenglek.meetings.web.MinutesPaper.Part;
import org.openpdf.text.Chunk;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Font;
import org.openpdf.text.PageSize;
import org.openpdf.text.Paragraph;
import org.openpdf.text.pdf.GlyphLayoutFontManager.FontLoadException;
import org.openpdf.text.pdf.GlyphLayoutManager;
import org.openpdf.text.pdf.PdfWriter;

/**
 * Minutes as a PDF file. The letters are set by the shaping of the Java platform (HarfBuzz),
 * without which tone marks fall upon vowels; lines end between Thai words.
 */
final class MinutesPdf {
  private static final float SIZE = 14;
  private static final float LEADING = 24;
  private static final float INDENT = 36;

  /** 3 cm at the binding, 2 cm elsewhere, as official papers have. */
  private static final float BINDING = 85;

  private static final float MARGIN = 57;

  /** With the words beside the placed letters, so that they can be searched for and read aloud. */
  private static final GlyphLayoutManager SHAPING =
      new GlyphLayoutManager().setWriteActualText(true);

  private static final Font PLAIN = font("/fonts/Sarabun-Regular.ttf");
  private static final Font BOLD = font("/fonts/Sarabun-Bold.ttf");

  private final ThaiBreaks breaks = new ThaiBreaks();
  private final Document paper = new Document(PageSize.A4, BINDING, MARGIN, MARGIN, MARGIN);

  private MinutesPdf() {}

  static byte[] of(MinutesPaper minutes) {
    var file = new ByteArrayOutputStream();
    new MinutesPdf().write(minutes, file);
    return file.toByteArray();
  }

  private void write(MinutesPaper minutes, ByteArrayOutputStream file) {
    paper.setGlyphLayoutManager(SHAPING);
    PdfWriter.getInstance(paper, file);
    paper.addTitle(minutes.title() + " " + minutes.number());
    paper.open();
    head(minutes);
    for (var names : List.of(minutes.present(), minutes.absent(), minutes.others())) people(names);
    line(minutes.begun(), BOLD, 0);
    minutes.parts().forEach(this::part);
    line(minutes.ended(), BOLD, 0);
    end(minutes.writer());
    paper.close();
  }

  private void head(MinutesPaper minutes) {
    if (!minutes.draft().isEmpty()) centred(minutes.draft(), PLAIN);
    centred(minutes.title(), BOLD);
    centred(minutes.number(), BOLD);
    centred(minutes.when(), BOLD);
    centred(minutes.where(), BOLD);
    centred("________________________", PLAIN);
  }

  private void people(Names names) {
    if (names.lines().isEmpty()) return;
    line(names.heading(), BOLD, 0);
    names.lines().forEach(name -> line(name, PLAIN, INDENT));
  }

  private void part(Part part) {
    line(part.heading(), BOLD, 0);
    part.items().forEach(this::item);
  }

  private void item(Item item) {
    if (!item.title().isEmpty()) line(item.title(), PLAIN, INDENT);
    item.paragraphs().forEach(words -> line(words, PLAIN, 2 * INDENT));
    item.resolutions().forEach(words -> line(words, BOLD, 2 * INDENT));
  }

  private void end(String writer) {
    if (writer.isEmpty()) return;
    var signed = paragraph(writer, PLAIN);
    signed.setAlignment(Element.ALIGN_RIGHT);
    signed.setSpacingBefore(LEADING);
    paper.add(signed);
  }

  private void centred(String words, Font font) {
    var centred = paragraph(words, font);
    centred.setAlignment(Element.ALIGN_CENTER);
    paper.add(centred);
  }

  private void line(String words, Font font, float indent) {
    if (words.isEmpty()) return;
    var line = paragraph(words, font);
    line.setFirstLineIndent(indent);
    paper.add(line);
  }

  private Paragraph paragraph(String words, Font font) {
    var chunk = new Chunk(words, font);
    chunk.setSplitCharacter(breaks);
    return new Paragraph(LEADING, chunk);
  }

  private static Font font(String file) {
    try (var bytes = MinutesPdf.class.getResourceAsStream(file)) {
      return SHAPING.loadFont(file, Objects.requireNonNull(bytes, file), SIZE);
    } catch (IOException | FontLoadException broken) {
      throw new IllegalStateException(broken);
    }
  }
}
