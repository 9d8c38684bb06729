package org.aenglek.site.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.aenglek.site.Formulas;
import org.aenglek.site.sheets.SheetRefused.Reason;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files as people, and those who mean no good, send them. */
class ReadingTest {
  private static final String THAI = "ชื่อ,ราคา\r\n“ผ้าทอ”,๒๕๐\r\n";
  @TempDir Path folder;

  private Path file(byte[] bytes) throws IOException {
    return Files.write(folder.resolve("file"), bytes);
  }

  private void refused(byte[] bytes, Reason reason) throws IOException {
    var file = file(bytes);
    assertThatThrownBy(() -> Reading.grids(file))
        .isInstanceOfSatisfying(
            SheetRefused.class, refusal -> assertThat(refusal.reason()).isEqualTo(reason));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "x-windows-874"})
  void thaiIsReadInWhateverItIsWritten(String charset) throws IOException {
    var grid = Reading.grids(file(THAI.getBytes(Charset.forName(charset)))).getFirst();
    assertThat(grid.rows().get(1).cell(0).text()).isEqualTo("“ผ้าทอ”");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
  void aMarkAtTheBeginningIsNoLetter(String charset) throws IOException {
    var grid = Reading.grids(file(("\uFEFF" + THAI).getBytes(Charset.forName(charset)))).getFirst();
    assertThat(grid.rows().getFirst().cell(0).text()).isEqualTo("ชื่อ");
  }

  @ParameterizedTest
  @ValueSource(strings = {";", "\t", ","})
  void theSeparatorIsFound(String separator) throws IOException {
    var text = "a%sb\r\n\"1, 2; 3\"%s4\r\n".replace("%s", separator);
    var grid = Reading.grids(file(text.getBytes(StandardCharsets.UTF_8))).getFirst();
    assertThat(grid.rows().get(1).cell(0).text()).isEqualTo("1, 2; 3");
    assertThat(grid.rows().get(1).cell(1).text()).isEqualTo("4");
  }

  @Test
  void whatIsNoTextIsRefused() throws IOException {
    var noise = new byte[5000];
    new Random(7).nextBytes(noise);
    refused(noise, Reason.ENCODING);
    refused(
        "caf\u00e9,\u00e7a va, d\u00e9j\u00e0 vu".getBytes(StandardCharsets.ISO_8859_1),
        Reason.ENCODING);
    refused(new byte[0], Reason.NO_FILE);
    refused(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2}, Reason.OLD_EXCEL);
    refused(new byte[] {'P', 'K', 3, 4, 9, 9, 9}, Reason.UNREADABLE);
    refused("a,b\n\"open".getBytes(StandardCharsets.UTF_8), Reason.UNREADABLE);
  }

  @Test
  void tooManyRowsAreRefusedWhileTheyAreRead() throws IOException {
    refused("x,y\n".repeat(1_000_000).getBytes(StandardCharsets.UTF_8), Reason.TOO_MANY_ROWS);
    var bytes = new ByteArrayOutputStream();
    try (var book = new Workbook(bytes, "Test", "1.0")) {
      var page = book.newWorksheet("x");
      for (int i = 0; i < 60_000; i++) page.value(i, 0, 1);
    }
    refused(bytes.toByteArray(), Reason.TOO_MANY_ROWS);
  }

  @Test
  void aZipBombDoesNotGoOff() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
      zip.write("<workbook/>".getBytes(StandardCharsets.UTF_8));
      zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
      for (int i = 0; i < 200; i++) zip.write(new byte[1 << 20]);
    }
    assertThat(bytes.size()).isLessThan(1 << 20);
    refused(bytes.toByteArray(), Reason.TOO_LARGE);
  }

  @Test
  void definitionsThatGrowAreNotFollowed() throws IOException {
    var laughs =
        "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><worksheet>&b;</worksheet>";
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (var part : new String[] {"xl/workbook.xml", "xl/worksheets/sheet1.xml"}) {
        zip.putNextEntry(new ZipEntry(part));
        zip.write(laughs.getBytes(StandardCharsets.UTF_8));
      }
    }
    refused(bytes.toByteArray(), Reason.UNREADABLE);
  }

  @Test
  void formulasAndMergedCellsAreSeen() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var book = new Workbook(bytes, "Test", "1.0")) {
      var page = book.newWorksheet("หนึ่ง");
      page.value(0, 0, "a");
      page.formula(1, 1, "SUM(1,2)");
      page.range(2, 1, 3, 2).merge();
      book.newWorksheet("สอง").value(0, 0, "b");
    }
    var grids = Reading.grids(file(bytes.toByteArray()));
    assertThat(grids.getFirst().merged()).containsExactly("B3");
    assertThat(grids.getLast().merged()).isEmpty();
    assertThat(grids.getFirst().rows().get(1).cell(1).kind()).isEqualTo(Cell.Kind.FORMULA);
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "'=1+1", "''+1", "- item", "plain", "'plain", "@x", "\tx", "＝1"})
  void whatWouldRunAsAFormulaComesBackAsItWas(String text) {
    assertThat(Formulas.quoted(text)).doesNotMatch("(?s)[=+\\-@\\t＝].*");
    assertThat(Formulas.unquoted(Formulas.quoted(text))).isEqualTo(text);
    assertThat(Formulas.unquoted(Formulas.inCell(text))).isEqualTo(text);
  }
}
