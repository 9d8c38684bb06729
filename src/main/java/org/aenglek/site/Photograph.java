package org.aenglek.site;

import static java.util.stream.Collectors.joining;

import java.util.List;
import org.aenglek.base.LocalText;
import org.jspecify.annotations.Nullable;

/**
 * A photograph ready to print.
 *
 * @param address under which its sizes stand: {@code address/640.webp}
 * @param width of the largest, upright
 * @param steps the sizes by name; the last may be narrower than its name
 * @param webp whether each is there as WebP, too
 * @param alt what is to be seen, if somebody told
 * @param licenceAddress empty where there are no terms but the maker's leave
 * @param focusX the point that stays in sight, in percent from the left
 */
public record Photograph(
    String address,
    int width,
    int height,
    List<Integer> steps,
    boolean webp,
    @Nullable LocalText alt,
    @Nullable String credit,
    String licence,
    String licenceAddress,
    int focusX,
    int focusY) {
  private static final int FALLBACK = 960;
  private static final int FOCUS_STEP = 25;

  /** The address of its smallest size, in the coding that is the lighter. */
  public String smallest() {
    return address + "/" + steps.getFirst() + (webp ? ".webp" : ".jpg");
  }

  /** For a browser that knows no {@code srcset}. */
  public String fallback() {
    int step = steps.stream().filter(one -> one >= FALLBACK).findFirst().orElse(steps.getLast());
    return address + "/" + step + ".jpg";
  }

  /**
   * @param coding {@code jpg} or {@code webp}
   */
  public String srcset(String coding) {
    return steps.stream()
        .map(step -> address + "/" + step + "." + coding + " " + Math.min(step, width) + "w")
        .collect(joining(", "));
  }

  /** Cut to 1200 × 630 for chats. */
  public String preview() {
    return address + "/preview.jpg";
  }

  /** The style classes that keep the focus in sight. */
  public String focus() {
    return "x" + rounded(focusX) + " y" + rounded(focusY);
  }

  private static int rounded(int percent) {
    return (percent + FOCUS_STEP / 2) / FOCUS_STEP * FOCUS_STEP;
  }
}
