package org.aenglek.counter.web;

import static java.util.Objects.requireNonNullElse;
import static org.springframework.http.MediaType.APPLICATION_JSON;

import jakarta.servlet.http.HttpServletRequest;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.aenglek.areas.Areas;
import org.aenglek.base.Actor;
import org.aenglek.base.Secret;
import org.aenglek.counter.Chain;
import org.aenglek.counter.CounterRefused;
import org.aenglek.counter.CounterRefused.Reason;
import org.aenglek.counter.Day;
import org.aenglek.counter.Days;
import org.aenglek.counter.Device;
import org.aenglek.counter.Devices;
import org.aenglek.counter.Events;
import org.aenglek.counter.Lending;
import org.aenglek.site.Json;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The door for devices: what they are told and what they tell, as JSON. */
@Controller
class CounterApi {
  static final String PATH = "/api/v1/counter";
  private static final String BEARER = "Bearer ";
  private static final int MOST_BYTES = 2 << 20;
  private static final int TAG_BYTES = 12;
  private static final CacheControl PRIVATE = CacheControl.noCache().cachePrivate();
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** Whoever has a code and is no device yet. */
  private static final Actor NEWCOMER = new Actor("telephone");

  private final Devices devices;
  private final Days days;
  private final Events events;
  private final Turnstile turnstile;
  private final Lending lending;
  private final Areas areas;
  private final Clock clock;

  CounterApi(
      Devices devices,
      Days days,
      Events events,
      Turnstile turnstile,
      Lending lending,
      Areas areas,
      Clock clock) {
    this.devices = devices;
    this.days = days;
    this.events = events;
    this.turnstile = turnstile;
    this.lending = lending;
    this.areas = areas;
    this.clock = clock;
  }

  /** Wants to become a device. */
  private record Enrolment(@Nullable String code, @Nullable String name, @Nullable String key) {}

  private record Enrolled(
      UUID device, int number, String secret, Day.Village community, LocalDate ends, Instant now) {}

  /**
   * What a device tells.
   *
   * @param left how many events it has to tell besides these
   */
  private record Telling(List<Chain> chains, @Nullable Integer left) {
    @SuppressWarnings("ConstantValue") // what is read from outside may lack anything
    boolean isWhole() {
      return chains != null && chains.stream().allMatch(chain -> chain != null && chain.isWhole());
    }
  }

  /** Wants to be lent places of a turn. */
  private record Asking(UUID request, UUID offer, LocalDate day, LocalTime starts, int units) {
    @SuppressWarnings("ConstantValue") // what is read from outside may lack anything
    boolean isWhole() {
      return request != null && offer != null && day != null && starts != null;
    }

    Lending.Wish wish() {
      return new Lending.Wish(offer, day, starts, units);
    }
  }

  @PostMapping(PATH + "/devices")
  ResponseEntity<byte[]> enrol(HttpServletRequest request) throws IOException {
    var wanted = read(request, Enrolment.class);
    var enrolled =
        NEWCOMER.does(
            () ->
                devices.enrol(
                    requireNonNullElse(wanted.code(), ""),
                    requireNonNullElse(wanted.name(), ""),
                    requireNonNullElse(wanted.key(), "")));
    var device = enrolled.device();
    var village = areas.all(List.of(device.community())).get(device.community());
    return answer(
        new Enrolled(
            device.id(),
            device.number(),
            enrolled.secret().text(),
            new Day.Village(village.id(), village.slug(), village.name()),
            device.ends(),
            clock.instant()));
  }

  /** Nothing but that it is the same as before, where it is. Compressed or not, its tag is one. */
  @GetMapping(PATH + "/day")
  ResponseEntity<byte[]> day(
      @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, defaultValue = "") String known,
      HttpServletRequest request) {
    var device = working(request);
    var body = Json.bytes(device.actor().does(() -> days.today(device)));
    var tag = "W/\"" + HexFormat.of().formatHex(Secret.hash(body), 0, TAG_BYTES) + '"';
    var answer =
        known.contains(tag)
            ? ResponseEntity.status(HttpStatus.NOT_MODIFIED)
            : ResponseEntity.ok().contentType(APPLICATION_JSON);
    var headed =
        answer.eTag(tag).cacheControl(PRIVATE).header("Counter-Now", clock.instant().toString());
    return known.contains(tag) ? headed.build() : headed.body(body);
  }

  @PostMapping(PATH + "/events")
  ResponseEntity<byte[]> take(HttpServletRequest request) throws IOException {
    return turnstile.pass(() -> taken(request));
  }

  private ResponseEntity<byte[]> taken(HttpServletRequest request) throws IOException {
    var device = devices.bySecret(secret(request));
    var told = read(request, Telling.class);
    if (!told.isWhole()) throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
    return answer(events.take(device, told.chains(), told.left() == null ? 0 : told.left()));
  }

  @PostMapping(PATH + "/allowances")
  ResponseEntity<byte[]> lend(HttpServletRequest request) throws IOException {
    var device = working(request);
    var asked = read(request, Asking.class);
    if (!asked.isWhole()) throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
    return answer(device.actor().does(() -> lending.lend(device, asked.wish(), asked.request())));
  }

  private Device working(HttpServletRequest request) {
    var device = devices.bySecret(secret(request));
    devices.requireToWork(device);
    return device;
  }

  /**
   * @throws CounterRefused when there is none
   */
  private static Secret secret(HttpServletRequest request) {
    var header = request.getHeader(HttpHeaders.AUTHORIZATION);
    if (header == null || !header.startsWith(BEARER)) throw new CounterRefused(Reason.NO_DEVICE);
    return new Secret(header.substring(BEARER.length()));
  }

  /**
   * @throws ResponseStatusException 400 when it is no such JSON, 413 when it is a very large one
   */
  private static <T> T read(HttpServletRequest request, Class<T> type) throws IOException {
    var body = content(request).readNBytes(MOST_BYTES + 1);
    if (body.length > MOST_BYTES) throw new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE);
    try {
      var value = JSON.readValue(body, type);
      if (value == null) throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
      return value;
    } catch (JacksonException unreadable) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
    }
  }

  /** A device compresses what is long, because its line is thin. */
  private static InputStream content(HttpServletRequest request) throws IOException {
    if (!"gzip".equals(request.getHeader(HttpHeaders.CONTENT_ENCODING))) {
      return request.getInputStream();
    }
    try {
      return new GZIPInputStream(request.getInputStream());
    } catch (ZipException | EOFException torn) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
    }
  }

  private static ResponseEntity<byte[]> answer(Object value) {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .contentType(APPLICATION_JSON)
        .body(Json.bytes(value));
  }
}
