package org.aenglek.trips;

import com.graphhopper.GraphHopper;
import com.graphhopper.GraphHopperConfig;
import com.graphhopper.config.CHProfile;
import com.graphhopper.config.Profile;
import com.graphhopper.json.Statement;
import com.graphhopper.json.Statement.Op;
import com.graphhopper.routing.Path;
import com.graphhopper.routing.ch.CHRoutingAlgorithmFactory;
import com.graphhopper.routing.ev.Subnetwork;
import com.graphhopper.routing.querygraph.QueryGraph;
import com.graphhopper.routing.util.DefaultSnapFilter;
import com.graphhopper.storage.index.Snap;
import com.graphhopper.util.CustomModel;
import com.graphhopper.util.PMap;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.aenglek.base.Point;
import org.jspecify.annotations.Nullable;

/**
 * The roads of an OpenStreetMap extract, as GraphHopper keeps them in files that are mapped into
 * memory. The only class that knows GraphHopper, so that nothing of it is loaded where no extract
 * is named.
 */
final class RoadNetwork implements AutoCloseable {
  /** Pieces of road with fewer edges that lead nowhere are car parks and errors, not islands. */
  static final int SMALLEST_PIECE = 200;

  private static final double TO_ROAD_M = 3000;
  private static final List<String> PROFILES = List.of("car", "bike", "foot");
  private static final String VALUES =
      "car_access, car_average_speed, bike_access, bike_average_speed, bike_priority, foot_access,"
          + " foot_average_speed, foot_priority, road_access";

  private final GraphHopper hopper;

  /** What is told while an extract is read. */
  interface Progress {
    void at(int percent, String step);
  }

  private RoadNetwork(GraphHopper hopper) {
    this.hopper = hopper;
  }

  /**
   * Reads an extract into a folder that is not there yet.
   *
   * @throws RuntimeException of any kind when the extract cannot be read
   */
  static void read(
      java.nio.file.Path extract, java.nio.file.Path folder, int smallestPiece, Progress progress) {
    var config = config(folder, smallestPiece);
    config.putObject("datareader.file", extract.toString());
    var hopper = new Telling(progress);
    hopper.init(config);
    try {
      hopper.importOrLoad();
      if (hopper.getBaseGraph().getEdges() == 0) throw new IllegalStateException("no roads in it");
    } finally {
      hopper.close();
    }
  }

  /**
   * @throws RuntimeException of any kind when there is no whole import in the folder
   */
  static RoadNetwork open(java.nio.file.Path folder) {
    var hopper = new GraphHopper();
    hopper.init(config(folder, SMALLEST_PIECE));
    hopper.setAllowWrites(false);
    if (!hopper.load()) throw new IllegalStateException("there is nothing in " + folder);
    return new RoadNetwork(hopper);
  }

  /** Whether this network knows the ways of that mode. */
  static boolean knows(Mode mode) {
    return mode != Mode.BOAT;
  }

  /** Whether the place is within the extract. */
  boolean covers(Point point) {
    return hopper.getBaseGraph().getBounds().contains(point.lat(), point.lon());
  }

  /**
   * Minutes as {@link TravelTimes#minutes} gives them.
   *
   * @return −1 for ways from or to a place with no road near, of which this network knows nothing
   */
  int[][] minutes(List<Point> points, Mode mode) {
    var search = new Search(points, profile(mode));
    var minutes = new int[points.size()][points.size()];
    for (int from = 0; from < minutes.length; from++) {
      for (int to = 0; to < minutes.length; to++) {
        minutes[from][to] =
            points.get(from).equals(points.get(to)) ? 0 : minutes(search, from, to, mode);
      }
    }
    return minutes;
  }

  /** Kilometres as {@link TravelTimes#km} gives them; −1 where nothing is known. */
  double[][] km(List<Point> points, Mode mode) {
    var search = new Search(points, profile(mode));
    var km = new double[points.size()][points.size()];
    for (int from = 0; from < km.length; from++) {
      for (int to = 0; to < km.length; to++) {
        km[from][to] = points.get(from).equals(points.get(to)) ? 0 : km(search.path(from, to));
      }
    }
    return km;
  }

  private static double km(@Nullable Path path) {
    if (path == null) return -1;
    return path.isFound() ? path.getDistance() / 1000 : Double.POSITIVE_INFINITY;
  }

  /** Nothing where no road leads from one to the other. */
  @Nullable List<Point> line(Point from, Point to, Mode mode) {
    var path = new Search(List.of(from, to), profile(mode)).path(0, 1);
    if (path == null || !path.isFound()) return null;
    var line = new ArrayList<Point>();
    line.add(from);
    path.calcPoints().forEach(point -> line.add(new Point(point.lat, point.lon)));
    line.add(to);
    return List.copyOf(line);
  }

  @Override
  public void close() {
    hopper.close();
  }

  private static int minutes(Search search, int from, int to, Mode mode) {
    var path = search.path(from, to);
    if (path == null) return -1;
    if (!path.isFound()) return TravelTimes.NO_WAY;
    double byCar = path.getTime() / 60_000.0;
    // A hired songthaew comes after some minutes and drives as its load allows.
    double minutes = mode == Mode.SONGTHAEW ? 10 + 1.3 * byCar : byCar;
    return Math.min(TravelTimes.NO_WAY, (int) Math.ceil(minutes));
  }

  private static String profile(Mode mode) {
    return switch (mode) {
      case CAR, SONGTHAEW -> "car";
      case BICYCLE -> "bike";
      case FOOT -> "foot";
      case BOAT -> throw new IllegalArgumentException("no roads for boats");
    };
  }

  private static GraphHopperConfig config(java.nio.file.Path folder, int smallestPiece) {
    var config = new GraphHopperConfig();
    config.putObject("graph.location", folder.toString());
    config.putObject("graph.dataaccess.default_type", "MMAP");
    config.putObject("graph.encoded_values", VALUES);
    config.putObject("prepare.min_network_size", smallestPiece);
    config.putObject("import.osm.ignored_highways", "");
    config.setProfiles(
        PROFILES.stream().map(name -> new Profile(name).setCustomModel(model(name))).toList());
    config.setCHProfiles(PROFILES.stream().map(CHProfile::new).toList());
    return config;
  }

  private static CustomModel model(String profile) {
    var model =
        new CustomModel()
            .addToPriority(Statement.If("!" + profile + "_access", Op.MULTIPLY, "0"))
            .addToSpeed(Statement.If("true", Op.LIMIT, profile + "_average_speed"));
    if (profile.equals("car")) return model;
    return model.addToPriority(Statement.If("true", Op.MULTIPLY, profile + "_priority"));
  }

  /** The places of one question, joined to the roads nearest to them. */
  private final class Search {
    private final List<Snap> snaps;
    private final CHRoutingAlgorithmFactory algorithms;

    Search(List<Point> points, String profile) {
      var filter =
          new DefaultSnapFilter(
              hopper.createWeighting(hopper.getProfile(profile), new PMap()),
              hopper.getEncodingManager().getBooleanEncodedValue(Subnetwork.key(profile)));
      snaps =
          points.stream()
              .map(point -> hopper.getLocationIndex().findClosest(point.lat(), point.lon(), filter))
              .toList();
      var near = Stream.of(snaps).flatMap(List::stream).filter(Search::isNear).toList();
      algorithms =
          new CHRoutingAlgorithmFactory(
              hopper.getCHGraphs().get(profile), QueryGraph.create(hopper.getBaseGraph(), near));
    }

    /** Nothing when one of them is far from any road. */
    @Nullable Path path(int from, int to) {
      if (!isNear(snaps.get(from)) || !isNear(snaps.get(to))) return null;
      return algorithms
          .createAlgo(new PMap())
          .calcPath(snaps.get(from).getClosestNode(), snaps.get(to).getClosestNode());
    }

    private static boolean isNear(Snap snap) {
      return snap.isValid() && snap.getQueryDistance() <= TO_ROAD_M;
    }
  }

  /** Tells how far it has come; the shares are those of a province. */
  private static final class Telling extends GraphHopper {
    private final Progress progress;

    Telling(Progress progress) {
      this.progress = progress;
    }

    @Override
    protected void importOSM() {
      progress.at(0, "reading the extract");
      super.importOSM();
    }

    @Override
    protected void postImportOSM() {
      progress.at(40, "joining the roads");
      super.postImportOSM();
    }

    @Override
    protected void loadOrPrepareCH(boolean closeEarly) {
      progress.at(50, "preparing the shortest ways");
      super.loadOrPrepareCH(closeEarly);
      progress.at(95, "writing");
    }
  }
}
