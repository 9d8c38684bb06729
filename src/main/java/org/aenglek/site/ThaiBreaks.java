package org.aenglek.site;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.BitSet;
import org.openpdf.text.SplitCharacter;
import org.openpdf.text.pdf.PdfChunk;

/**
 * Where a line of Thai may end: between words, which Thai writes without spaces, and never before a
 * mark that belongs to the letter in front of it.
 */
final class ThaiBreaks implements SplitCharacter {
  private String known = "";
  private BitSet ends = new BitSet();

  /** Asked letter by letter of the same line, which is divided into words once. */
  @Override
  public boolean isSplitCharacter(int start, int current, int end, char[] line, PdfChunk[] chunks) {
    var text = new String(line, 0, end);
    if (!text.equals(known)) {
      known = text;
      ends = ends(text);
    }
    return ends.get(current + 1);
  }

  private static BitSet ends(String text) {
    var words = BreakIterator.getLineInstance(ULocale.forLanguageTag("th"));
    words.setText(text);
    var all = new BitSet();
    for (int i = words.first(); i != BreakIterator.DONE; i = words.next()) all.set(i);
    return all;
  }
}
