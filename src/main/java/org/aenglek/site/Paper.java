package org.aenglek.site;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.openpdf.text.Chunk;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Font;
import org.openpdf.text.Image;
import org.openpdf.text.PageSize;
import org.openpdf.text.Paragraph;
import org.openpdf.text.pdf.GlyphLayoutFontManager.FontLoadException;
import org.openpdf.text.pdf.GlyphLayoutManager;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfTemplate;
import org.openpdf.text.pdf.PdfWriter;

/**
 * A paper of an office as a PDF file, from its head down. The letters are set by the shaping of the
 * Java platform (HarfBuzz), without which tone marks fall upon vowels; lines end between Thai
 * words.
 */
public final class Paper {
  /** How far in a paragraph begins. */
  public static final float INDENT = 36;

  private static final float SIZE = 14;
  private static final float LEADING = 24;
  private static final float CELL_LEADING = 20;

  /** 3 cm at the binding, 2 cm elsewhere, as official papers have. */
  private static final float BINDING = 85;

  private static final float MARGIN = 57;
  private static final float CHART_WIDTH = 440;
  private static final float CHART_HEIGHT = 110;
  private static final float WHOLE = 100;
  private static final Color INK = new Color(0x0d5158);

  /** With the words beside the placed letters, so that they can be searched for and read aloud. */
  private static final GlyphLayoutManager SHAPING =
      new GlyphLayoutManager().setWriteActualText(true);

  private static final Font PLAIN = font("/fonts/Sarabun-Regular.ttf");
  private static final Font BOLD = font("/fonts/Sarabun-Bold.ttf");

  private final ThaiBreaks breaks = new ThaiBreaks();
  private final ByteArrayOutputStream file = new ByteArrayOutputStream();
  private final Document paper = new Document(PageSize.A4, BINDING, MARGIN, MARGIN, MARGIN);
  private final PdfWriter writer;

  /**
   * @param title as programs show it; it is not printed
   */
  public Paper(String title) {
    paper.setGlyphLayoutManager(SHAPING);
    writer = PdfWriter.getInstance(paper, file);
    paper.addTitle(title);
    paper.open();
  }

  /** The whole file; nothing is written on it afterwards. */
  public byte[] end() {
    paper.close();
    return file.toByteArray();
  }

  public void centred(String words) {
    add(words, PLAIN, Element.ALIGN_CENTER);
  }

  public void title(String words) {
    add(words, BOLD, Element.ALIGN_CENTER);
  }

  public void right(String words) {
    add(words, PLAIN, Element.ALIGN_RIGHT);
  }

  /** In the right half, as whoever signs stands there. */
  public void signed(String words) {
    if (words.isEmpty()) return;
    var signed = paragraph(words, PLAIN);
    signed.setIndentationLeft(paper.getPageSize().getWidth() / 2 - BINDING);
    signed.setAlignment(Element.ALIGN_CENTER);
    paper.add(signed);
  }

  public void space() {
    paper.add(new Paragraph(LEADING, new Chunk(" ", PLAIN)));
  }

  public void bold(String words) {
    bold(words, 0);
  }

  public void bold(String words, float indent) {
    line(words, BOLD, indent);
  }

  public void line(String words, float indent) {
    line(words, PLAIN, indent);
  }

  /**
   * Figures in columns; the first column are names.
   *
   * @param widths of the columns, in proportion
   * @param head what stands above them, again on each page
   */
  public void table(float[] widths, List<String> head, List<List<String>> rows) {
    var table = new PdfPTable(widths);
    table.setWidthPercentage(WHOLE);
    table.setHeaderRows(1);
    table.setSpacingBefore(CELL_LEADING / 2);
    table.setSpacingAfter(CELL_LEADING / 2);
    row(table, head, BOLD);
    rows.forEach(row -> row(table, row, PLAIN));
    paper.add(table);
  }

  private void row(PdfPTable table, List<String> words, Font font) {
    for (int i = 0; i < words.size(); i++) table.addCell(cell(words.get(i), font, i == 0));
  }

  private PdfPCell cell(String words, Font font, boolean isName) {
    var text = paragraph(words, font);
    text.setLeading(CELL_LEADING);
    text.setAlignment(isName ? Element.ALIGN_LEFT : Element.ALIGN_RIGHT);
    var cell = new PdfPCell();
    cell.addElement(text);
    cell.setBorder(PdfPCell.BOTTOM);
    cell.setPaddingBottom(CELL_LEADING / 4);
    return cell;
  }

  /**
   * Its columns from zero, with the first and the last month beneath: the table has all figures.
   */
  public void chart(Chart chart) {
    line(chart.caption(), BOLD, 0);
    var drawing = writer.getDirectContent().createTemplate(CHART_WIDTH, CHART_HEIGHT);
    float across = CHART_WIDTH / chart.width();
    float up = CHART_HEIGHT / (Chart.HEIGHT + 1f);
    drawing.setColorFill(INK);
    for (var column : chart.columns()) {
      if (!column.isKnown()) continue;
      float foot = (Chart.HEIGHT - column.y() - column.height()) * up;
      drawing.rectangle(column.x() * across, foot, column.width() * across, column.height() * up);
    }
    drawing.fill();
    for (var column : chart.columns()) whisker(drawing, column, across, up);
    float zero = (Chart.HEIGHT - chart.zero()) * up;
    drawing.moveTo(0, zero);
    drawing.lineTo(CHART_WIDTH, zero);
    drawing.stroke();
    paper.add(Image.getInstance(drawing));
    var first = chart.columns().getFirst().label();
    line(first + " – " + chart.columns().getLast().label(), PLAIN, 0);
  }

  private static void whisker(PdfTemplate drawing, Chart.Column column, float across, float up) {
    var whisker = column.whisker();
    if (whisker == null) return;
    drawing.moveTo(whisker.x() * across, (Chart.HEIGHT - whisker.bottom()) * up);
    drawing.lineTo(whisker.x() * across, (Chart.HEIGHT - whisker.top()) * up);
    drawing.stroke();
  }

  private void add(String words, Font font, int alignment) {
    var paragraph = paragraph(words, font);
    paragraph.setAlignment(alignment);
    paper.add(paragraph);
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
    try (var bytes = Paper.class.getResourceAsStream(file)) {
      return SHAPING.loadFont(file, Objects.requireNonNull(bytes, file), SIZE);
    } catch (IOException | FontLoadException broken) {
      throw new IllegalStateException(broken);
    }
  }
}
