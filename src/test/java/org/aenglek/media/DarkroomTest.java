package org.aenglek.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.ImageIO;
import org.aenglek.media.PictureRefused.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What comes out of the darkroom, and what does not go in. */
class DarkroomTest {
  @TempDir Path folder;

  private BufferedImage develop(byte[] bytes) throws IOException {
    var file = Files.write(folder.resolve("received"), bytes);
    return Darkroom.develop(file, Seen.of(file));
  }

  private Reason refusal(byte[] bytes) {
    try {
      develop(bytes);
    } catch (PictureRefused refused) {
      return refused.reason();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    throw new AssertionError("it was taken");
  }

  /** Where the red corner of the scene is, as upper/lower and left/right. */
  private static String redCorner(BufferedImage picture) {
    for (var down : new String[] {"upper", "lower"}) {
      for (var across : new String[] {"left", "right"}) {
        int x = across.equals("left") ? 3 : picture.getWidth() - 4;
        int y = down.equals("upper") ? 3 : picture.getHeight() - 4;
        int colour = picture.getRGB(x, y);
        if ((colour >> 16 & 255) > 200 && (colour & 255) < 80) return down + " " + across;
      }
    }
    return "nowhere";
  }

  @ParameterizedTest
  @CsvSource({
    "1, 400, 300, upper left",
    "2, 400, 300, upper right",
    "3, 400, 300, lower right",
    "4, 400, 300, lower left",
    "5, 300, 400, upper left",
    "6, 300, 400, upper right",
    "7, 300, 400, lower right",
    "8, 300, 400, lower left",
  })
  void howeverTheCameraWasHeld(int turn, int width, int height, String corner) throws IOException {
    var picture = develop(Photo.withExif(Photo.jpeg(400, 300, 1), turn));
    assertThat(picture.getWidth()).isEqualTo(width);
    assertThat(picture.getHeight()).isEqualTo(height);
    assertThat(redCorner(picture)).isEqualTo(corner);
  }

  @Test
  void whatIsWrittenHoldsPixelsAndNothingElse() throws IOException {
    var taken = Photo.withExif(Photo.jpeg(400, 300, 1), 1);
    assertThat(text(taken)).contains("SecretCamera");
    var file = Files.write(folder.resolve("received"), taken);
    var place = Seen.of(file).position();
    assertThat(place).isNotNull();
    assertThat(place.lat()).isCloseTo(7.2, within(1e-6));
    assertThat(place.lon()).isCloseTo(100.6, within(1e-6));
    var picture = develop(taken);
    assertThat(text(Darkroom.jpeg(picture))).doesNotContain("Secret", "Exif");
    assertThat(text(WebP.encode(picture))).doesNotContain("Secret", "Exif");
  }

  @Test
  void everyFormatThatIsTaken() throws IOException {
    for (var bytes :
        new byte[][] {
          Photo.jpeg(400, 300, 1),
          Photo.progressive(400, 300),
          Photo.png(400, 300),
          Photo.gif(400, 300),
          Photo.webp(400, 300),
          Photo.movingWebp(400, 300)
        }) {
      var picture = develop(bytes);
      assertThat(picture.getWidth()).isEqualTo(400);
      assertThat(picture.getHeight()).isEqualTo(300);
      assertThat(redCorner(picture)).isEqualTo("upper left");
    }
  }

  @Test
  void jpegAndWebpCanBeReadAgainAndWebpIsSmaller() throws IOException {
    var picture = develop(Photo.jpeg(1600, 1200, 1));
    var jpeg = Darkroom.jpeg(picture);
    var webp = WebP.encode(picture);
    assertThat(ImageIO.read(new ByteArrayInputStream(jpeg)).getWidth()).isEqualTo(1600);
    assertThat(redCorner(WebP.decode(webp, 400, 300))).isEqualTo("upper left");
    assertThat(webp.length).isLessThan(jpeg.length);
  }

  @Test
  void aScaledPictureHasTheMeanOfWhatItWas() {
    var image = new BufferedImage(1000, 700, BufferedImage.TYPE_INT_RGB);
    var random = new Random(7);
    long sum = 0;
    for (int y = 0; y < 700; y++) {
      for (int x = 0; x < 1000; x++) {
        int grey = random.nextInt(256);
        sum += grey;
        image.setRGB(x, y, grey * 0x10101);
      }
    }
    var small = Scale.to(image, 333, 211);
    long smallSum = 0;
    for (int y = 0; y < 211; y++) {
      for (int x = 0; x < 333; x++) smallSum += small.getRGB(x, y) & 255;
    }
    assertThat(smallSum / (333.0 * 211)).isCloseTo(sum / 700_000.0, within(0.1));
  }

  @Test
  void whatIsTransparentIsWhite() throws IOException {
    var clear = new BufferedImage(50, 50, BufferedImage.TYPE_INT_ARGB);
    var bytes = new java.io.ByteArrayOutputStream();
    ImageIO.write(clear, "png", bytes);
    assertThat(develop(bytes.toByteArray()).getRGB(25, 25) & 0xffffff).isEqualTo(0xffffff);
  }

  @Test
  void oneSidedAndTinyPictures() throws IOException {
    assertThat(develop(Photo.png(1, 1)).getWidth()).isEqualTo(1);
    var wide = develop(Photo.jpeg(9000, 3, 1));
    assertThat(wide.getWidth()).isEqualTo(Darkroom.LONGEST);
    assertThat(wide.getHeight()).isEqualTo(1);
  }

  @Test
  void noPictures() throws IOException {
    assertThat(refusal(new byte[0])).isEqualTo(Reason.EMPTY);
    assertThat(
            refusal(
                "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.ISO_8859_1)))
        .isEqualTo(Reason.NOT_A_PICTURE);
    assertThat(refusal("<html><script>alert(1)</script>".getBytes(StandardCharsets.ISO_8859_1)))
        .isEqualTo(Reason.NOT_A_PICTURE);
    assertThat(refusal("MZ an executable called photo.jpg".getBytes(StandardCharsets.ISO_8859_1)))
        .isEqualTo(Reason.NOT_A_PICTURE);
    assertThat(refusal(Photo.heic())).isEqualTo(Reason.HEIC);
    assertThat(refusal(new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff}))
        .isEqualTo(Reason.DAMAGED);
    assertThat(refusal("RIFF\0\0\0\0WEBPVP8 ".getBytes(StandardCharsets.ISO_8859_1)))
        .isEqualTo(Reason.DAMAGED);
    assertThat(refusal("GIF89a".getBytes(StandardCharsets.ISO_8859_1))).isEqualTo(Reason.DAMAGED);
  }

  @ParameterizedTest
  @ValueSource(ints = {5, 30, 60, 95})
  void aPictureThatWasCutIsDamaged(int percent) {
    assertThat(refusal(cut(Photo.jpeg(400, 300, 1), percent))).isEqualTo(Reason.DAMAGED);
    assertThat(refusal(cut(Photo.png(400, 300), percent))).isEqualTo(Reason.DAMAGED);
  }

  private static byte[] cut(byte[] whole, int percent) {
    return Arrays.copyOf(whole, whole.length * percent / 100);
  }

  @Test
  void bombsAreRefusedBeforeTheyAreDecoded() throws IOException {
    assertThat(refusal(Photo.pngBomb(40_000, 40_000))).isEqualTo(Reason.TOO_MANY_PIXELS);
    assertThat(refusal(Photo.pngBomb(100_000_000, 1))).isEqualTo(Reason.TOO_MANY_PIXELS);
    assertThat(refusal(Photo.pngBomb(Integer.MAX_VALUE, Integer.MAX_VALUE)))
        .isEqualTo(Reason.TOO_MANY_PIXELS);
    assertThat(refusal(Photo.pngBomb(0, 5))).isEqualTo(Reason.DAMAGED);
  }

  /** A PNG's rows may be fewer than it says. */
  @Test
  void aPictureWithTooFewRows() throws IOException {
    assertThat(refusal(Photo.pngBomb(9_000, 9_000))).isEqualTo(Reason.DAMAGED);
  }

  @Test
  void whatFollowsThePictureIsNotThereAfterwards() throws IOException {
    var picture = Photo.jpeg(400, 300, 1);
    var polyglot = Arrays.copyOf(picture, picture.length + 30);
    System.arraycopy(
        "PK\3\4<script>alert(1)</script>".getBytes(StandardCharsets.ISO_8859_1),
        0,
        polyglot,
        picture.length,
        28);
    assertThat(text(Darkroom.jpeg(develop(polyglot)))).doesNotContain("script");
  }

  @Test
  void randomBytesAfterAGoodHeadNeverDoMoreThanRefuse() {
    var random = new Random(20261125);
    for (var good : new byte[][] {Photo.jpeg(60, 40, 1), Photo.png(60, 40), Photo.gif(60, 40)}) {
      for (int i = 0; i < 150; i++) {
        var bad = good.clone();
        for (int n = 0; n < 1 + random.nextInt(8); n++) {
          bad[random.nextInt(bad.length)] = (byte) random.nextInt(256);
        }
        try {
          develop(bad);
        } catch (PictureRefused fine) {
          assertThat(fine.status()).isBetween(400, 499);
        } catch (IOException e) {
          throw new AssertionError(e);
        }
      }
    }
  }

  /** 50 megapixels, as today's phones take them: what is held at once stays far below 200 MB. */
  @Test
  void aPictureOf50MegapixelsNeedsLittleMemory() throws IOException {
    var file = folder.resolve("large");
    Files.write(file, Photo.jpeg(8160, 6120, 1));
    System.gc();
    long before = heapInUse();
    var heap =
        ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .peek(java.lang.management.MemoryPoolMXBean::resetPeakUsage)
            .toList();
    var picture = Darkroom.develop(file, Seen.of(file));
    long peak = heap.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
    assertThat(picture.getWidth()).isEqualTo(1920);
    assertThat(peak - before).isLessThan(200L << 20);
  }

  private static long heapInUse() {
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }

  @Test
  void aJpegInPassesIsKnown() throws IOException {
    assertThat(isInPasses(Photo.progressive(60, 40))).isTrue();
    assertThat(isInPasses(Photo.jpeg(60, 40, 1))).isFalse();
    assertThatThrownBy(() -> isInPasses(new byte[] {1, 2})).isInstanceOf(IOException.class);
  }

  private static boolean isInPasses(byte[] jpeg) throws IOException {
    return JpegHead.isInPasses(new java.io.DataInputStream(new ByteArrayInputStream(jpeg)));
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}
