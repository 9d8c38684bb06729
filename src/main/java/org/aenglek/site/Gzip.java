package org.aenglek.site;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Compresses whole answers. Half of a fresh page's cost is here, so what is kept is compressed well
 * and what is sent only once is compressed fast; and the compressors, a quarter of a megabyte each,
 * are used again.
 */
enum Gzip {
  ONCE(Deflater.BEST_SPEED),
  KEPT(4),
  FOR_EVER(Deflater.BEST_COMPRESSION);

  private static final byte[] HEADER = {0x1f, (byte) 0x8b, Deflater.DEFLATED, 0, 0, 0, 0, 0, 0, -1};
  private static final int TRAILER_BYTES = 8;
  private final int level;
  private final ConcurrentLinkedQueue<Deflater> idle = new ConcurrentLinkedQueue<>();

  Gzip(int level) {
    this.level = level;
  }

  byte[] compress(byte[] plain) {
    var found = idle.poll();
    var deflater = found != null ? found : new Deflater(level, true);
    try {
      return compress(plain, deflater);
    } finally {
      deflater.reset();
      idle.add(deflater);
    }
  }

  private static byte[] compress(byte[] plain, Deflater deflater) {
    deflater.setInput(plain);
    deflater.finish();
    var bytes = Arrays.copyOf(HEADER, HEADER.length + TRAILER_BYTES + 64 + plain.length / 3);
    int end = HEADER.length;
    while (!deflater.finished()) {
      if (bytes.length - end <= TRAILER_BYTES) bytes = Arrays.copyOf(bytes, 2 * bytes.length);
      end += deflater.deflate(bytes, end, bytes.length - end - TRAILER_BYTES);
    }
    var sum = new CRC32();
    sum.update(plain);
    ByteBuffer.wrap(bytes, end, TRAILER_BYTES)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putInt((int) sum.getValue())
        .putInt(plain.length);
    return Arrays.copyOf(bytes, end + TRAILER_BYTES);
  }
}
