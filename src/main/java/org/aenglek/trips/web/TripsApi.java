package org.aenglek.trips.web;

import static org.springframework.http.MediaType.APPLICATION_JSON;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.aenglek.site.Allowances;
import org.aenglek.site.Json;
import org.aenglek.site.Settings;
import org.aenglek.site.Ui;
import org.aenglek.site.Words;
import org.aenglek.trips.Trip;
import org.aenglek.trips.Trips;
import org.aenglek.trips.WishesForm;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Trips for programs: the fields of the form as JSON, and the trip that comes of them. */
@Controller
class TripsApi {
  private static final String PATH = "/api/v1/trips";
  private static final int MOST_BYTES = 64 << 10;
  private static final CacheControl PRIVATE = CacheControl.noCache().cachePrivate();
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Trips trips;
  private final TripReader reader;
  private final Allowances allowances;
  private final Settings settings;
  private final Words words;

  TripsApi(Trips trips, TripReader reader, Allowances allowances, Settings settings, Words words) {
    this.trips = trips;
    this.reader = reader;
    this.allowances = allowances;
    this.settings = settings;
    this.words = words;
  }

  /** 201 with the trip, or 422 with what is wrong with each field. */
  @PostMapping(path = PATH, consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<byte[]> plan(HttpServletRequest request) throws IOException {
    allowances.take(request);
    var form = new WishesForm(values(fields(request)));
    var read = trips.read(form);
    var problems = new TreeMap<>(read.problems());
    form.strangers().forEach(name -> problems.put(name, "unknownField"));
    var wishes = read.wishes();
    if (wishes == null || !problems.isEmpty()) {
      var problem =
          Map.of(
              "status",
              422,
              "title",
              words.say(Ui.asked(request), "trips.wishes.problem"),
              "problems",
              problems);
      return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT)
          .contentType(MediaType.APPLICATION_PROBLEM_JSON)
          .body(Json.bytes(problem));
    }
    var trip = trips.plan(wishes, form.requestId());
    return ResponseEntity.created(URI.create(settings.absolute(PATH + "/" + trip.reference())))
        .cacheControl(PRIVATE)
        .contentType(APPLICATION_JSON)
        .body(answer(trip));
  }

  @GetMapping(PATH + "/{reference}")
  ResponseEntity<byte[]> show(@PathVariable String reference) {
    return ResponseEntity.ok()
        .cacheControl(PRIVATE)
        .contentType(APPLICATION_JSON)
        .body(answer(trips.get(reference)));
  }

  private byte[] answer(Trip trip) {
    var things = reader.things(trip);
    return Json.bytes(TripAnswer.of(trip, things, reader.isEstimate(trip, things)));
  }

  /**
   * @throws ResponseStatusException 400 when it is no JSON object, 413 when it is a very large one
   */
  private static Map<?, ?> fields(HttpServletRequest request) throws IOException {
    var body = request.getInputStream().readNBytes(MOST_BYTES + 1);
    if (body.length > MOST_BYTES) throw new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE);
    try {
      return Objects.requireNonNullElse(JSON.readValue(body, Map.class), Map.of());
    } catch (JacksonException unreadable) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
    }
  }

  private static MultiValueMap<String, String> values(Map<?, ?> fields) {
    var values = new LinkedMultiValueMap<String, String>();
    fields.forEach(
        (name, value) -> {
          var all = value instanceof List<?> several ? several : Collections.singletonList(value);
          all.stream()
              .filter(Objects::nonNull)
              .forEach(one -> values.add(String.valueOf(name), String.valueOf(one)));
        });
    return values;
  }
}
