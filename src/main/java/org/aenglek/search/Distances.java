package org.aenglek.search;

import static org.apache.lucene.geo.GeoEncodingUtils.decodeLatitude;
import static org.apache.lucene.geo.GeoEncodingUtils.decodeLongitude;

import java.io.IOException;
import org.aenglek.base.Point;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.util.SloppyMath;
import org.jspecify.annotations.Nullable;

/** How far the documents of a segment are from a place; all the same when none is given. */
interface Distances {
  /** In no unit, only to be compared. */
  double to(int document) throws IOException;

  static Distances of(LeafReader segment, @Nullable Point from) throws IOException {
    if (from == null) return document -> 0;
    var points = DocValues.getSortedNumeric(segment, Entry.POINT);
    return document -> {
      if (!points.advanceExact(document)) return Double.MAX_VALUE;
      long point = points.nextValue();
      return SloppyMath.haversinSortKey(
          from.lat(),
          from.lon(),
          decodeLatitude((int) (point >> 32)),
          decodeLongitude((int) point));
    };
  }
}
