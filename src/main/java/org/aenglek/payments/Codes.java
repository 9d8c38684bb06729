package org.aenglek.payments;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.Result;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The QR codes that stand in a picture. */
final class Codes {
  private static final Map<DecodeHintType, ?> HINTS =
      Map.of(
          DecodeHintType.TRY_HARDER,
          true,
          DecodeHintType.POSSIBLE_FORMATS,
          List.of(BarcodeFormat.QR_CODE));

  private Codes() {}

  /** Their texts; none where there is no code or it cannot be read. */
  static List<String> in(BufferedImage picture) {
    int width = picture.getWidth(), height = picture.getHeight();
    var pixels = picture.getRGB(0, 0, width, height, null, 0, width);
    var bitmap =
        new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, pixels)));
    try {
      return Stream.of(new QRCodeMultiReader().decodeMultiple(bitmap, HINTS))
          .map(Result::getText)
          .toList();
    } catch (NotFoundException none) {
      return List.of();
    }
  }
}
