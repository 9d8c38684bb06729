package org.aenglek.media;

import java.time.Instant;
import java.util.UUID;
import org.aenglek.base.LocalText;
import org.aenglek.base.Point;
import org.aenglek.site.Photograph;
import org.jspecify.annotations.Nullable;

/**
 * A photograph and what is known of it.
 *
 * @param width of the best that is kept of it, upright
 * @param position where it was taken, where its owner keeps that
 * @param state how far it is
 */
public record Picture(
    UUID id,
    String province,
    String sha,
    int width,
    int height,
    Focus focus,
    @Nullable LocalText alt,
    Licence licence,
    @Nullable String credit,
    Consent consent,
    @Nullable Point position,
    State state,
    boolean webp,
    Instant made,
    String actor) {

  /** How far a picture is. */
  public enum State {
    BEING_PREPARED,
    PREPARED,
    /** It could not be decoded to its end. */
    SPOILT
  }

  /** Whether everybody may see it. */
  public boolean isShown() {
    return state == State.PREPARED && consent.allows();
  }

  /** The address under which its sizes stand. */
  public String address() {
    return "/media/pictures/" + id;
  }

  /** Ready to print. */
  public Photograph print() {
    return new Photograph(
        address(),
        width,
        height,
        Shape.steps(width),
        webp,
        alt,
        credit,
        licence.key(),
        licence.address(),
        focus.x(),
        focus.y());
  }
}
