package org.aenglek.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class QrTest {
  private static final int WHITE = 0xffffff;
  private static final String ADDRESS =
      "https://tourism.example.go.th/th/communities/chumchon-khunnatham-wat-na-thawi-2";

  @Test
  void aReaderReadsTheAddressBack() throws Exception {
    var picture = new BinaryBitmap(new GlobalHistogramBinarizer(drawn(Qr.svg(ADDRESS))));
    var hints = Map.of(DecodeHintType.PURE_BARCODE, true);
    assertThat(new QRCodeReader().decode(picture, hints).getText()).isEqualTo(ADDRESS);
  }

  @Test
  void itIsLight() {
    assertThat(Qr.svg(ADDRESS)).hasSizeLessThan(3000);
  }

  /** Draws the runs of the one dark path, a few pixels to a module. */
  private static LuminanceSource drawn(String svg) {
    int scale = 4;
    int side = Integer.parseInt(first("viewBox=\"0 0 (\\d+)", svg)) * scale;
    var pixels = new int[side * side];
    Arrays.fill(pixels, WHITE);
    for (var row : first("stroke=\"#000\" d=\"M([^\"]+)", svg).split("M")) {
      var start = row.split("[ hm]", 3);
      int y = (int) Double.parseDouble(start[1]);
      int x = Integer.parseInt(start[0]);
      var runs = Pattern.compile("([hm])(\\d+)").matcher(row);
      while (runs.find()) {
        int length = Integer.parseInt(runs.group(2));
        if (runs.group(1).equals("h")) paint(pixels, side, scale, x, y, length);
        x += length;
      }
    }
    return new RGBLuminanceSource(side, side, pixels);
  }

  private static void paint(int[] pixels, int side, int scale, int x, int y, int length) {
    for (int row = y * scale; row < (y + 1) * scale; row++) {
      Arrays.fill(pixels, row * side + x * scale, row * side + (x + length) * scale, 0);
    }
  }

  private static String first(String pattern, String text) {
    var found = Pattern.compile(pattern).matcher(text);
    assertThat(found.find()).isTrue();
    return found.group(1);
  }
}
