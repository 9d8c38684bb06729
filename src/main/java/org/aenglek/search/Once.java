package org.aenglek.search;

import java.io.IOException;
import org.apache.lucene.search.IndexSearcher;

/** A way that is gone once for all the times that one question needs it. */
final class Once implements Way {
  private final Way way;
  private float[] found = {};
  private float highest;

  Once(Way way) {
    this.way = way;
  }

  /** What the best that it found is worth. */
  float highest() {
    return highest;
  }

  @Override
  public void raise(float[] worths, IndexSearcher searcher) throws IOException {
    if (found.length < worths.length) find(worths.length, searcher);
    for (int i = 0; i < worths.length; i++) worths[i] = Math.max(worths[i], found[i]);
  }

  private void find(int documents, IndexSearcher searcher) throws IOException {
    found = new float[documents];
    way.raise(found, searcher);
    for (float worth : found) highest = Math.max(highest, worth);
  }
}
