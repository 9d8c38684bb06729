package org.aenglek.media;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Photographs as phones make them, and files that only call themselves so; all made here. */
public final class Photo {
  private Photo() {}

  /** Sky over water, a red mark in the upper left corner; every seed is another one. */
  static BufferedImage scene(int width, int height, long seed) {
    var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    var canvas = image.createGraphics();
    var random = new Random(seed);
    canvas.setColor(new Color(120, 170, 210));
    canvas.fillRect(0, 0, width, height / 2);
    canvas.setColor(new Color(30, 90, 100));
    canvas.fillRect(0, height / 2, width, height - height / 2);
    for (int i = 0; i < 40; i++) {
      canvas.setColor(new Color(random.nextInt(1 << 24)));
      canvas.fillOval(
          random.nextInt(width), random.nextInt(height), 1 + width / 20, 1 + height / 20);
    }
    canvas.setColor(Color.RED);
    canvas.fillRect(0, 0, width / 4, height / 4);
    canvas.dispose();
    return image;
  }

  public static byte[] jpeg(int width, int height, long seed) {
    return written(scene(width, height, seed), "jpeg");
  }

  static byte[] png(int width, int height) {
    return written(scene(width, height, 1), "png");
  }

  static byte[] gif(int width, int height) {
    return written(scene(width, height, 1), "gif");
  }

  static byte[] progressive(int width, int height) throws IOException {
    var bytes = new ByteArrayOutputStream();
    var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    try (var out = new MemoryCacheImageOutputStream(bytes)) {
      writer.setOutput(out);
      var param = writer.getDefaultWriteParam();
      param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
      writer.write(null, new IIOImage(scene(width, height, 1), null, null), param);
    }
    return bytes.toByteArray();
  }

  static byte[] webp(int width, int height) throws IOException {
    return WebP.encode(scene(width, height, 1));
  }

  /** Two frames of one moving WebP. */
  static byte[] movingWebp(int width, int height) throws IOException {
    var frame = webp(width, height);
    var chunk = ByteBuffer.wrap(frame).order(ByteOrder.LITTLE_ENDIAN);
    int from = find(frame, "VP8 "), length = 8 + chunk.getInt(from + 4);
    length += length & 1;
    var moving = ByteBuffer.allocate(12 + 18 + 14 + 2 * (24 + length));
    moving.order(ByteOrder.LITTLE_ENDIAN);
    put(moving, "RIFF").putInt(moving.capacity() - 8);
    put(put(moving, "WEBP"), "VP8X").putInt(10).putInt(2);
    put24(put24(moving, width - 1), height - 1);
    put(moving, "ANIM").putInt(6).putInt(0).putShort((short) 0);
    for (int i = 0; i < 2; i++) {
      put(moving, "ANMF").putInt(16 + length);
      put24(put24(put24(put24(put24(moving, 0), 0), width - 1), height - 1), 100).put((byte) 0);
      moving.put(frame, from, length);
    }
    return moving.array();
  }

  /** A photograph that was held that way and taken at a place. */
  static byte[] withExif(byte[] jpeg, int turn) {
    var exif = exif(turn);
    var with = ByteBuffer.allocate(jpeg.length + exif.length + 4);
    with.put(jpeg, 0, 2).putShort((short) 0xffe1).putShort((short) (exif.length + 2)).put(exif);
    return with.put(jpeg, 2, jpeg.length - 2).array();
  }

  /** Orientation, and 7° 12' 0" N, 100° 36' 0" E. */
  private static byte[] exif(int turn) {
    var exif = ByteBuffer.allocate(6 + 8 + 2 + 3 * 12 + 4 + 2 + 4 * 12 + 4 + 48 + 24);
    exif.put("Exif\0\0MM\0*".getBytes(StandardCharsets.ISO_8859_1)).putInt(8);
    exif.putShort((short) 3);
    int after = 8 + 2 + 36 + 4, gps = after, data = gps + 2 + 48 + 4;
    entry(exif, 0x010f, 2, 24, data + 48);
    entry(exif, 0x0112, 3, 1, turn << 16);
    entry(exif, 0x8825, 4, 1, gps);
    exif.putInt(0).putShort((short) 4);
    entry(exif, 1, 2, 2, 'N' << 24);
    entry(exif, 2, 5, 3, data);
    entry(exif, 3, 2, 2, 'E' << 24);
    entry(exif, 4, 5, 3, data + 24);
    exif.putInt(0);
    for (int part : new int[] {7, 1, 12, 1, 0, 1, 100, 1, 36, 1, 0, 1}) exif.putInt(part);
    return exif.put("SecretCameraOfSomebody\0\0".getBytes(StandardCharsets.US_ASCII)).array();
  }

  private static void entry(ByteBuffer exif, int tag, int type, int count, int value) {
    exif.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
  }

  /** A PNG of a few bytes that says how large it is, and would be. */
  static byte[] pngBomb(int width, int height) throws IOException {
    var png = new ByteArrayOutputStream();
    png.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
    chunk(
        png,
        "IHDR",
        ByteBuffer.allocate(13)
            .putInt(width)
            .putInt(height)
            .put(new byte[] {8, 2, 0, 0, 0})
            .array());
    var rows = new ByteArrayOutputStream();
    try (var deflated = new DeflaterOutputStream(rows)) {
      deflated.write(new byte[1 << 20]);
    }
    chunk(png, "IDAT", rows.toByteArray());
    chunk(png, "IEND", new byte[0]);
    return png.toByteArray();
  }

  static byte[] heic() {
    return "\0\0\0\u0018ftypheic\0\0\0\0mif1heic and then more"
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  private static void chunk(ByteArrayOutputStream png, String type, byte[] data) {
    var named = ByteBuffer.allocate(4 + data.length);
    named.put(type.getBytes(StandardCharsets.US_ASCII)).put(data);
    var sum = new CRC32();
    sum.update(named.array());
    png.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
    png.writeBytes(named.array());
    png.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
  }

  private static byte[] written(BufferedImage image, String format) {
    var bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, format, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static ByteBuffer put(ByteBuffer to, String name) {
    return to.put(name.getBytes(StandardCharsets.US_ASCII));
  }

  private static ByteBuffer put24(ByteBuffer to, int value) {
    return to.put((byte) value).put((byte) (value >> 8)).put((byte) (value >> 16));
  }

  private static int find(byte[] bytes, String name) {
    return new String(bytes, StandardCharsets.ISO_8859_1).indexOf(name);
  }
}
