package org.aenglek.trips.web;

import java.nio.charset.StandardCharsets;
import org.aenglek.site.Calendars;
import org.aenglek.site.GeoJson;
import org.aenglek.site.Qr;
import org.aenglek.site.Reply;
import org.aenglek.site.Ui;
import org.aenglek.trips.TravelTimes;
import org.aenglek.trips.Trip;
import org.aenglek.trips.Trips;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A trip as files to take along. */
@Controller
class TripFilesController {
  private static final MediaType GPX = MediaType.valueOf("application/gpx+xml");
  private static final MediaType SVG = MediaType.valueOf("image/svg+xml");
  private static final MediaType KML = MediaType.valueOf("application/vnd.google-earth.kml+xml");

  private final Trips trips;
  private final TripReader reader;
  private final TravelTimes times;

  TripFilesController(Trips trips, TripReader reader, TravelTimes times) {
    this.trips = trips;
    this.reader = reader;
    this.times = times;
  }

  @GetMapping(TripPage.PATH + "/trip.gpx")
  Reply gpx(@PathVariable String reference, Ui ui) {
    return file(GPX, track(reference, ui).gpx(), reference + ".gpx");
  }

  @GetMapping(TripPage.PATH + "/trip.kml")
  Reply kml(@PathVariable String reference, Ui ui) {
    return file(KML, track(reference, ui).kml(), reference + ".kml");
  }

  @GetMapping(TripPage.PATH + "/trip.geojson")
  Reply geoJson(@PathVariable String reference, Ui ui) {
    return GeoJson.reply(track(reference, ui).features()).once().named(reference + ".geojson");
  }

  @GetMapping(TripPage.PATH + "/map.json")
  Reply map(@PathVariable String reference, Ui ui) {
    return GeoJson.reply(track(reference, ui).features()).once();
  }

  @GetMapping(TripPage.PATH + "/trip.ics")
  Reply calendar(@PathVariable String reference, Ui ui) {
    var trip = trips.get(reference);
    var calendar = new TripCalendar(ui, trip, reader.things(trip));
    return file(Calendars.TYPE, calendar.print(), reference + ".ics");
  }

  /** The trip's own address, for paper. */
  @GetMapping(TripPage.PATH + "/code.svg")
  Reply code(@PathVariable String reference, Ui ui) {
    var address = ui.absolute(trips.get(reference).path());
    return Reply.of(SVG, Qr.svg(address).getBytes(StandardCharsets.UTF_8)).once();
  }

  private TripTrack track(String reference, Ui ui) {
    Trip trip = trips.get(reference);
    return TripTrack.of(ui, trip, reader.things(trip), times);
  }

  private static Reply file(MediaType type, byte[] bytes, String name) {
    return Reply.of(type, bytes).once().named(name);
  }
}
