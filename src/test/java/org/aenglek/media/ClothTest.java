package org.aenglek.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClothTest {
  private static final List<String> KINDS =
      List.of("charm", "wisdom", "way-of-life", "culture", "creativity", "nature", "history");

  @Test
  void theSameCommunityHasTheSameCloth() {
    var known = Cloth.of("บ้านมิไร", "9004", List.of("wisdom", "nature"));
    var again = Cloth.of("บ้านมิไร", "9004", List.of("nature", "wisdom", "nature"));
    assertThat(again.svg(120, 48)).isEqualTo(known.svg(120, 48));
    assertThat(again.png(300, 157)).isEqualTo(known.png(300, 157));
  }

  @Test
  void noTwoNamesWearTheSameCloth() {
    var cloths =
        IntStream.range(0, 3000)
            .mapToObj(moo -> Cloth.of("บ้านหมู่ที่ " + moo, "9001", List.of()).svg(120, 48));
    assertThat(cloths).doesNotHaveDuplicates();
  }

  @Test
  void neighboursShareTheirDyeAndTheNextDistrictHasAnother() {
    assertThat(Dye.of("9001")).isEqualTo(Dye.of("9001")).isNotEqualTo(Dye.of("9002"));
    var dyed =
        IntStream.range(0, 40).mapToObj(moo -> Cloth.of("บ้าน" + moo, "9001", KINDS).ground());
    var grounds =
        List.of(Dye.Tone.values()).stream()
            .map(tone -> "#%06x".formatted(Dye.of("9001").colours(tone)[0]))
            .toList();
    assertThat(dyed).allSatisfy(ground -> assertThat(grounds).contains(ground));
  }

  @Test
  void whatACommunityHasChangesItsCloth() {
    var cloths =
        KINDS.stream().map(kind -> Cloth.of("บ้านนอก", "9001", List.of(kind)).svg(120, 48));
    assertThat(cloths).doesNotHaveDuplicates();
  }

  @Test
  void anUnknownKindIsPassedOver() {
    assertThat(Cloth.of("บ้านนอก", "", List.of("?", "")).svg(120, 48))
        .isEqualTo(Cloth.of("บ้านนอก", "", List.of()).svg(120, 48));
  }

  @ParameterizedTest
  @CsvSource({"120, 48", "160, 90", "320, 40", "200, 105", "40, 8", "1, 1"})
  void svgIsWellFormedSmallAndPlain(int width, int height) throws Exception {
    for (var cloth : many()) {
      var svg = cloth.svg(width, height);
      var root =
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)))
              .getDocumentElement();
      assertThat(root.getAttribute("viewBox")).isEqualTo("0 0 " + width + " " + height);
      assertThat(svg).doesNotContain("style", "<script").hasSizeLessThanOrEqualTo(4096);
      assertThat(zipped(svg)).isLessThanOrEqualTo(1400);
    }
  }

  @ParameterizedTest
  @CsvSource({"1200, 630", "600, 315", "320, 200", "7, 5"})
  void pngHasTheAskedSizeAndFewColours(int width, int height) throws IOException {
    for (var cloth : many().subList(0, 7)) {
      var png = cloth.png(width, height);
      var image = ImageIO.read(new ByteArrayInputStream(png));
      assertThat(List.of(image.getWidth(), image.getHeight())).containsExactly(width, height);
      assertThat(image.getColorModel().getPixelSize()).isLessThanOrEqualTo(8);
      assertThat(png).hasSizeLessThan(60_000);
    }
  }

  /** Every mirrored half tile must be the whole tile: the SVG draws only one half. */
  @Test
  void figuresAreSymmetric() {
    var hand = new Random(90);
    for (var weave : Weave.values())
      for (var motif : Motif.values())
        for (int round = 0; round < 20; round++)
          assertMirrored(weave.tile(motif, Motif.values()[hand.nextInt(7)], hand));
  }

  private static void assertMirrored(Tile tile) {
    for (int pick = 0; pick < tile.picks(); pick++)
      for (int thread = 0; thread < tile.threads(); thread++)
        assertThat(tile.at(-thread, pick)).isEqualTo(tile.at(thread, pick));
  }

  private static List<Cloth> many() {
    return IntStream.range(0, 140)
        .mapToObj(
            i ->
                Cloth.of(
                    "ชุมชน" + i, "90" + i % 16, List.of(KINDS.get(i % 7), KINDS.get(i / 7 % 7))))
        .toList();
  }

  private static int zipped(String text) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new GZIPOutputStream(bytes)) {
      zip.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.size();
  }
}
