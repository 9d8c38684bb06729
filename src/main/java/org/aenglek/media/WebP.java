package org.aenglek.media;

import com.luciad.imageio.webp.WebPImageReaderSpi;
import com.luciad.imageio.webp.WebPImageWriterSpi;
import com.luciad.imageio.webp.WebPReadParam;
import com.luciad.imageio.webp.WebPWrapper;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import javax.imageio.IIOImage;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** WebP by libwebp, on the machines for which it is there; elsewhere there is JPEG alone. */
final class WebP {
  private static final Logger LOG = LoggerFactory.getLogger(WebP.class);
  private static final float QUALITY = 0.76f;
  private static final int RIFF_HEAD = 12, CHUNK_HEAD = 8, FRAME_HEAD = 16;
  private static final boolean IS_THERE = isThere();

  private WebP() {}

  /** Whether this machine can read and write it. */
  static boolean isPossible() {
    return IS_THERE;
  }

  private static boolean isThere() {
    try {
      WebPWrapper.loadNativeLibrary();
      return true;
    } catch (Exception | LinkageError missing) {
      LOG.warn("no WebP on this machine, pictures are JPEG alone: {}", missing.toString());
      return false;
    }
  }

  static int[] size(byte[] file) throws IOException {
    var reader = new WebPImageReaderSpi().createReaderInstance(null);
    reader.setInput(new MemoryCacheImageInputStream(new ByteArrayInputStream(stillOf(file))));
    return new int[] {reader.getWidth(0), reader.getHeight(0)};
  }

  /** Scaled while it is decoded. */
  static BufferedImage decode(byte[] file, int width, int height) throws IOException {
    var reader = new WebPImageReaderSpi().createReaderInstance(null);
    reader.setInput(new MemoryCacheImageInputStream(new ByteArrayInputStream(stillOf(file))));
    var scaled = new WebPReadParam();
    scaled.setUseScaling(true);
    scaled.setScaledWidth(width);
    scaled.setScaledHeight(height);
    return reader.read(0, scaled);
  }

  static byte[] encode(BufferedImage image) throws IOException {
    var bytes = new ByteArrayOutputStream();
    var writer = new WebPImageWriterSpi().createWriterInstance(null);
    try (var out = new MemoryCacheImageOutputStream(bytes)) {
      writer.setOutput(out);
      var param = writer.getDefaultWriteParam();
      param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      param.setCompressionType("Lossy");
      param.setCompressionQuality(QUALITY);
      writer.write(null, new IIOImage(image, null, null), param);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  /** The first frame of a moving picture as a picture of its own; a still one as it is. */
  private static byte[] stillOf(byte[] file) {
    var riff = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    int frame = find("ANMF", riff, RIFF_HEAD, file.length);
    if (frame < 0) return file;
    int from = frame + CHUNK_HEAD + FRAME_HEAD, to = end(riff, frame);
    for (var coding : new String[] {"VP8 ", "VP8L"}) {
      int at = find(coding, riff, from, to);
      if (at >= 0) return alone(riff, at, Math.min(end(riff, at), file.length));
    }
    return file;
  }

  private static byte[] alone(ByteBuffer riff, int from, int to) {
    var still = ByteBuffer.allocate(RIFF_HEAD + to - from).order(ByteOrder.LITTLE_ENDIAN);
    still.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(still.capacity() - CHUNK_HEAD);
    still.put("WEBP".getBytes(StandardCharsets.US_ASCII)).put(riff.slice(from, to - from));
    return still.array();
  }

  private static int find(String name, ByteBuffer riff, int from, int to) {
    int at = from;
    while (at >= 0 && at + CHUNK_HEAD <= Math.min(to, riff.limit())) {
      if (StandardCharsets.US_ASCII.decode(riff.slice(at, 4)).toString().equals(name)) return at;
      at = end(riff, at);
    }
    return -1;
  }

  /** Where a chunk ends, at an even address; a length that leads nowhere ends the search. */
  private static int end(ByteBuffer riff, int at) {
    long length = Integer.toUnsignedLong(riff.getInt(at + 4));
    return (int) Math.min(riff.limit(), at + CHUNK_HEAD + length + (length & 1));
  }
}
