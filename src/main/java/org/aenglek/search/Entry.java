package org.aenglek.search;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aenglek.base.LocalText;
import org.aenglek.base.Point;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LatLonDocValuesField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;

/**
 * A row of what can be found, and how it stands in the index. The fields of a text are {@code
 * names}, {@code words}, {@code places} and {@code body}; {@code name} and {@code place} hold whole
 * ones; {@code nameSound} and {@code placeSound} how Latin words sound.
 */
record Entry(Thing thing, List<String> names, List<String> places, List<String> body) {
  static final String KEY = "key";
  static final String CELL = "cell";
  static final String POINT = "point";
  static final String THING = "thing";

  private static final FieldType TEXT = new FieldType();

  static {
    TEXT.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
    TEXT.setTokenized(true);
    TEXT.setOmitNorms(true);
    TEXT.freeze();
  }

  Document document(byte[] shown) {
    var document = new Document();
    document.add(new StringField(KEY, key(thing), Field.Store.NO));
    document.add(new StoredField(THING, shown));
    document.add(new NumericDocValuesField(CELL, Facets.cell(thing.kind(), thing.district())));
    Point point = thing.point();
    if (point != null) document.add(new LatLonDocValuesField(POINT, point.lat(), point.lon()));
    whole(document, "name", names);
    whole(document, "place", places);
    text(document, "names", names);
    text(document, "words", words().toList());
    text(document, "places", places);
    text(document, "body", body);
    return document;
  }

  static String key(Thing thing) {
    return thing.kind() + " " + thing.id();
  }

  private Stream<String> words() {
    return thing.words().stream()
        .map(LocalText::texts)
        .map(java.util.Map::values)
        .flatMap(Collection::stream);
  }

  private static void text(Document document, String field, List<String> texts) {
    document.add(new Field(field, new Tokens(texts), TEXT));
    if (field.equals("body")) return;
    var spelt = texts.stream().map(Folding::fold).collect(Collectors.joining("\n"));
    document.add(new BinaryDocValuesField(field, new BytesRef(spelt)));
  }

  /** Each name as a whole, also without words like "village", also as it sounds. */
  private static void whole(Document document, String field, List<String> names) {
    var folded = names.stream().map(Folding::fold).distinct().toList();
    Stream.concat(folded.stream(), folded.stream().map(Folding::bare))
        .filter(name -> !name.isEmpty())
        .distinct()
        .forEach(
            name -> {
              document.add(new StringField(field, name, Field.Store.NO));
              var joined = Sounds.joined(name);
              if (joined.isEmpty()) return;
              document.add(new StringField(field, sound(joined), Field.Store.NO));
              document.add(new StringField(field + "Sound", joined, Field.Store.NO));
              for (var word : Sounds.of(name).split(" ")) {
                document.add(new StringField(field + "Sound", word, Field.Store.NO));
              }
            });
  }

  /** How a sound is told from the name that is written so. */
  static String sound(String joined) {
    return "~" + joined;
  }
}
