package org.aenglek.search;

/**
 * Counts the slips with which a Thai word stands in a text: letters that are missing, too many,
 * other, or in another order. All columns of the table of distances are computed at once, as bits
 * of a number (Myers 1999; the order of letters Hyyrö 2003).
 */
final class Spelling {
  private static final char FIRST = '\u0e00';
  private static final int LETTERS = 128;
  private static final int LONGEST = Long.SIZE;

  private final int length;

  /** For each letter, where it stands in the word. */
  private final long[] places = new long[LETTERS];

  Spelling(String word) {
    length = Math.min(word.length(), LONGEST);
    for (int i = 0; i < length; i++) places[word.charAt(i) - FIRST] |= 1L << i;
  }

  /** The slips in that part of the text where they are fewest. */
  int slipsIn(String text) {
    long more = -1;
    long less = 0;
    long diagonal = 0;
    long before = 0;
    long last = 1L << (length - 1);
    int slips = length;
    int fewest = length;
    for (int i = 0; i < text.length(); i++) {
      long here = places(text.charAt(i));
      long swapped = ((~diagonal & here) << 1) & before;
      diagonal = (((here & more) + more) ^ more) | here | less | swapped;
      long right = less | ~(diagonal | more);
      long left = diagonal & more;
      if ((right & last) != 0) slips++;
      if ((left & last) != 0) slips--;
      more = (left << 1) | ~(diagonal | (right << 1));
      less = (right << 1) & diagonal;
      before = here;
      fewest = Math.min(fewest, slips);
    }
    return fewest;
  }

  private long places(char letter) {
    int number = letter - FIRST;
    return number >= 0 && number < LETTERS ? places[number] : 0;
  }
}
