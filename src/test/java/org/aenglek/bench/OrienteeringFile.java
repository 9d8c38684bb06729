package org.aenglek.bench;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.aenglek.trips.engine.Day;
import org.aenglek.trips.engine.Place;
import org.aenglek.trips.engine.Problem;
import org.aenglek.trips.engine.Rules;
import org.aenglek.trips.engine.Travel;
import org.aenglek.trips.engine.Window;

/**
 * A public instance of the team orienteering problem with time windows, in the format of KU Leuven:
 * two lines of heading, then a row for each vertex, the first of which is where all tours start and
 * end: number, x, y, length of stay, score, three numbers that mean nothing here, opening and
 * closing time.
 *
 * <p>By convention Euclidean distances are cut off after one decimal in Solomon's files and after
 * two in Cordeau's. The latter are known by their coordinates, which have three decimals. Distances
 * are exact: no binary fraction is involved.
 */
final class OrienteeringFile {
  private static final int HEADING = 2;
  private static final int FEWEST_COLUMNS = 7;
  private static final int FINE_DECIMALS = 3;

  private final Path path;
  private final List<Vertex> vertices = new ArrayList<>();
  private int decimals = 1;
  private int line;

  private OrienteeringFile(Path path) {
    this.path = path;
  }

  private record Vertex(
      BigDecimal x,
      BigDecimal y,
      BigDecimal length,
      BigDecimal score,
      BigDecimal opens,
      BigDecimal closes) {}

  /**
   * Reads it for so many tours.
   *
   * @throws IllegalArgumentException with the file and line at fault
   */
  static Problem read(Path path, int tours) throws IOException {
    var file = new OrienteeringFile(path);
    file.read();
    return file.problem(tours);
  }

  private void read() throws IOException {
    for (var text : Files.readAllLines(path)) {
      line++;
      if (line > HEADING && !text.isBlank()) vertices.add(vertex(text.strip().split("\\s+")));
    }
    if (vertices.isEmpty()) throw fault("has no vertices");
  }

  private Vertex vertex(String[] columns) {
    if (columns.length < FEWEST_COLUMNS) throw fault("has too few columns");
    if (!columns[0].equals(String.valueOf(vertices.size()))) {
      throw fault("has vertex " + columns[0] + " instead of " + vertices.size());
    }
    var x = number(columns[1]);
    var y = number(columns[2]);
    if (Math.max(x.scale(), y.scale()) >= FINE_DECIMALS) decimals = 2;
    int last = columns.length - 1;
    return new Vertex(
        x,
        y,
        number(columns[3]),
        number(columns[4]),
        number(columns[last - 1]),
        number(columns[last]));
  }

  private BigDecimal number(String text) {
    try {
      return new BigDecimal(text);
    } catch (NumberFormatException e) {
      throw fault("has no number but " + text);
    }
  }

  private IllegalArgumentException fault(String what) {
    return new IllegalArgumentException(path + ", line " + line + ": " + what);
  }

  private Problem problem(int tours) {
    var places = new ArrayList<Place>();
    for (line = 1; line < vertices.size(); line++) places.add(place(line, tours));
    var depot = vertices.getFirst();
    var day = new Day(0, 0, units(depot.opens()), units(depot.closes()));
    return new Problem(places, Collections.nCopies(tours, day), travel(), Rules.NONE);
  }

  private Place place(int index, int tours) {
    var vertex = vertices.get(index);
    var window = new Window(units(vertex.opens()), units(vertex.closes()));
    int score = vertex.score().intValueExact();
    var windows = Collections.nCopies(tours, List.of(window));
    return new Place(index, score, units(vertex.length()), 0, Place.ALONE, windows);
  }

  private int units(BigDecimal time) {
    try {
      return time.movePointRight(decimals).intValueExact();
    } catch (ArithmeticException e) {
      throw fault("has a time that is finer than the file's distances: " + time);
    }
  }

  private Travel travel() {
    int count = vertices.size();
    var times = new int[count * count];
    for (int from = 0; from < count; from++) {
      for (int to = 0; to < from; to++) {
        int distance = distance(vertices.get(from), vertices.get(to));
        times[from * count + to] = distance;
        times[to * count + from] = distance;
      }
    }
    return new Travel(count, times);
  }

  private int distance(Vertex one, Vertex other) {
    var x = one.x().subtract(other.x());
    var y = one.y().subtract(other.y());
    BigInteger square =
        x.multiply(x).add(y.multiply(y)).movePointRight(2 * decimals).toBigInteger();
    return square.sqrt().intValueExact();
  }
}
