package org.aenglek.site;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What stands for a thing in one place of a page, ready to print: its photograph, else its cloth.
 *
 * @param cloth the address of the cloth
 * @param style the classes of the shape
 * @param width of the cloth in that shape
 * @param sizes how wide it is shown, for the browser's choice among the photograph's sizes
 * @param isLazy whether it is below what is seen first
 * @param isWhole whether it stands on the thing's own page, with the name of its maker
 */
public record Cover(
    String cloth,
    String style,
    int width,
    int height,
    String sizes,
    boolean isLazy,
    boolean isWhole,
    @Nullable Photograph photograph) {

  static Cover card(String cloth, Optional<Photograph> photograph) {
    return new Cover(
        cloth,
        "",
        440,
        176,
        "(width > 60rem) 25rem, (width > 40rem) 50vw, 100vw",
        true,
        false,
        photograph.orElse(null));
  }

  static Cover band(String cloth, Optional<Photograph> photograph) {
    return new Cover(
        cloth,
        " band",
        960,
        120,
        "(width > 75rem) 72rem, 100vw",
        false,
        true,
        photograph.orElse(null));
  }

  static Cover hero(String cloth, Optional<Photograph> photograph) {
    return new Cover(
        cloth,
        " hero-cloth",
        640,
        360,
        "(width > 48rem) 45vw, 100vw",
        false,
        false,
        photograph.orElse(null));
  }

  /** The name in a cloth's address: {@code /media/covers/NAME.svg} or {@code …/NAME/band.svg}. */
  static String name(String cloth) {
    return cloth.replaceFirst("^/media/covers/", "").replaceFirst("[./].*$", "");
  }
}
