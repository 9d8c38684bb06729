package org.aenglek.media;

import org.aenglek.base.Refusal;

/** A picture, or a piece of one, that cannot be taken. */
public final class PictureRefused extends Refusal {

  /** Why not. */
  public enum Reason {
    EMPTY(422, "media.refused.empty"),
    NOT_A_PICTURE(415, "media.refused.notAPicture"),
    /** What iPhones keep, and no browser but theirs shows. */
    HEIC(415, "media.refused.heic"),
    TOO_LARGE(413, "media.refused.tooLarge"),
    TOO_MANY_PIXELS(422, "media.refused.tooManyPixels"),
    DAMAGED(422, "media.refused.damaged"),
    NOT_ALLOWED(403, "media.refused.notAllowed"),
    TOO_MANY_UNFINISHED(429, "media.refused.tooManyUnfinished"),
    WRONG_OFFSET(409, "media.refused.wrongOffset"),
    NO_ROOM(507, "media.refused.noRoom"),
    UNREADABLE(400, "media.refused.unreadable");

    private final int status;
    private final String key;

    Reason(int status, String key) {
      this.status = status;
      this.key = key;
    }
  }

  private final Reason reason;

  PictureRefused(Reason reason, Object... arguments) {
    super(reason.key, arguments);
    this.reason = reason;
  }

  public static PictureRefused notAllowed() {
    return new PictureRefused(Reason.NOT_ALLOWED);
  }

  public static PictureRefused tooLarge() {
    return new PictureRefused(Reason.TOO_LARGE, Pictures.MOST_MEGABYTES);
  }

  public static PictureRefused unreadable() {
    return new PictureRefused(Reason.UNREADABLE);
  }

  public Reason reason() {
    return reason;
  }

  @Override
  public int status() {
    return reason.status;
  }
}
