package org.aenglek.media;

/** The point that stays in sight when a picture is cut, in percent from the left and the top. */
public record Focus(int x, int y) {
  public static final Focus MIDDLE = new Focus(50, 50);

  public Focus {
    if (x < 0 || x > 100 || y < 0 || y > 100) throw new IllegalArgumentException("outside");
  }
}
