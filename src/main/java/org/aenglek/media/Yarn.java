package org.aenglek.media;

/** What a thread does in a cloth; the {@link Dye} says which colour that is. */
enum Yarn {
  GROUND,
  SHADE,
  MID,
  LIGHT,
  PAPER,
  GOLD;

  /** The yarn of one letter in a drawn figure; a dot leaves the ground to be seen. */
  static Yarn of(char letter) {
    return switch (letter) {
      case 'm' -> MID;
      case 'l' -> LIGHT;
      case 'p' -> PAPER;
      case 'g' -> GOLD;
      default -> GROUND;
    };
  }
}
