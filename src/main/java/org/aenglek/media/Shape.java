package org.aenglek.media;

import java.util.List;
import java.util.stream.Stream;

/**
 * One of the sizes and codings in which a picture is kept. The best is kept as a picture as wide as
 * the widest step that is not narrower.
 */
record Shape(int width, String coding) {
  static final List<Integer> WIDTHS = List.of(320, 640, 960, 1280, Darkroom.LONGEST);
  static final String JPEG = "jpg", WEBP = "webp";

  static List<Shape> both(int width) {
    return List.of(new Shape(width, JPEG), new Shape(width, WEBP));
  }

  String fileName() {
    return width + "." + coding;
  }

  /** The steps that a picture of that width is made in: those below it, and the next one for it. */
  static List<Integer> steps(int width) {
    var below = WIDTHS.stream().filter(step -> step < width).toList();
    var own = WIDTHS.stream().filter(step -> step >= width).findFirst().stream();
    return Stream.concat(below.stream(), own).toList();
  }
}
