package org.aenglek.payments;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.Encoder;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import org.aenglek.base.Emv;

/** Slips as banks' applications draw them: a tall picture with a small code in a corner. */
final class SlipPicture {
  private static final int WIDTH = 900, HEIGHT = 1500, MODULE = 5, LEFT = 620, TOP = 1200;

  private SlipPicture() {}

  /** With a code that names this transfer. */
  static byte[] of(String bank, String transRef) {
    var says = Emv.field("00", "000001") + Emv.field("01", bank) + Emv.field("02", transRef);
    return saying(Emv.sealed(Emv.field("00", says) + Emv.field("51", "TH"), "91"));
  }

  static byte[] saying(String text) {
    var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    var canvas = image.createGraphics();
    canvas.setColor(new Color(240, 248, 240));
    canvas.fillRect(0, 0, WIDTH, HEIGHT);
    canvas.setColor(new Color(20, 90, 60));
    canvas.fillRect(0, 0, WIDTH, 220);
    for (int line = 300; line < 1100; line += 90) canvas.fillRect(80, line, 500, 26);
    canvas.setColor(Color.WHITE);
    canvas.fillRect(LEFT - 25, TOP - 25, 260, 260);
    canvas.setColor(Color.BLACK);
    try {
      var matrix = Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix();
      for (int y = 0; y < matrix.getHeight(); y++) {
        for (int x = 0; x < matrix.getWidth(); x++) {
          if (matrix.get(x, y) == 1) {
            canvas.fillRect(LEFT + x * MODULE, TOP + y * MODULE, MODULE, MODULE);
          }
        }
      }
    } catch (WriterException impossible) {
      throw new IllegalStateException(impossible);
    }
    canvas.dispose();
    return png(image);
  }

  private static byte[] png(BufferedImage image) {
    var bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
