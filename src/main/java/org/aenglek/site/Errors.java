package org.aenglek.site;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.aenglek.base.Actor;
import org.aenglek.base.Lang;
import org.aenglek.base.NotThere;
import org.aenglek.base.Refusal;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Turns whatever went wrong into a page in the reader's language, or a problem for a machine. */
@Controller
@ControllerAdvice
class Errors implements ErrorController {
  private static final Logger LOG = LoggerFactory.getLogger(Errors.class);

  /**
   * 32 random bytes in letters, or 48 signed ones, as they stand in links by which people come in.
   */
  private static final Pattern SECRET =
      Pattern.compile("(?<![A-Za-z0-9_-])[A-Za-z0-9_-]{43}(?:[A-Za-z0-9_-]{21})?(?![A-Za-z0-9_-])");

  private static final Set<Integer> KEPT_OUT = Set.of(401, 403, 429);

  private final Uis uis;
  private final Printer printer;
  private final Words words;
  private final Proxies proxies;

  Errors(Uis uis, Printer printer, Words words, Proxies proxies) {
    this.uis = uis;
    this.printer = printer;
    this.words = words;
    this.proxies = proxies;
  }

  @ExceptionHandler(Moved.class)
  void moved(Moved moved, HttpServletResponse response) {
    response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
    response.setHeader("Location", moved.path());
  }

  @ExceptionHandler(Exception.class)
  void failed(Exception failure, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    answer(statusOf(failure), failure, request, response);
  }

  /** What a filter or the server itself refused. */
  @RequestMapping("/error")
  void refused(HttpServletRequest request, HttpServletResponse response) throws IOException {
    var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    var failure = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
    answer(
        status instanceof Integer code ? code : HttpStatus.NOT_FOUND.value(),
        failure instanceof Exception exception ? exception : null,
        request,
        response);
  }

  private void answer(
      int status,
      @Nullable Exception failure,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    var number = number();
    log(status, failure, number, request);
    if (response.isCommitted()) return;
    response.resetBuffer();
    if (status == HttpStatus.SERVICE_UNAVAILABLE.value()) response.setHeader("Retry-After", "10");
    if (failure instanceof ErrorResponse refused) {
      refused.getHeaders().forEach((name, values) -> response.setHeader(name, values.getFirst()));
    }
    var lang = language(request);
    var what = sentence(status, failure, lang);
    if (wantsPage(request)) {
      printer.send(new ErrorPage(uis.make(lang), status, what, number), request, response);
    } else {
      var problem = Map.of("status", status, "title", what, "instance", "urn:aenglek:" + number);
      response.setStatus(status);
      Answer.of(MediaType.APPLICATION_PROBLEM_JSON_VALUE, null, Json.bytes(problem))
          .send(request, response);
    }
  }

  /** The page for a request that the server refused before it reached the application. */
  byte[] page(int status, HttpServletRequest request) {
    var number = number();
    log(status, null, number, request);
    var lang = language(request);
    return printer.print(
        new ErrorPage(uis.make(lang), status, sentence(status, null, lang), number));
  }

  private String sentence(int status, @Nullable Exception failure, Lang lang) {
    if (failure instanceof Refusal refusal)
      return words.say(lang, refusal.key(), refusal.arguments());
    var own = "site.error." + status;
    return words.say(lang, words.knows(lang, own) ? own : "site.error." + status / 100 + "xx");
  }

  private void log(
      int status, @Nullable Exception failure, String number, HttpServletRequest request) {
    var line = "{} {} {} {}";
    if (isOurFault(status)) {
      LOG.error(line, number, status, request.getMethod(), printable(request), failure);
    } else if (failure instanceof DataAccessException) {
      LOG.warn(line, number, status, request.getMethod(), printable(request), failure);
    } else if (KEPT_OUT.contains(status)) {
      LOG.info(
          line + " by {}", number, status, request.getMethod(), printable(request), who(request));
    } else {
      LOG.info(line, number, status, request.getMethod(), printable(request));
    }
  }

  /** Who is asked to come again later meets no mistake of ours. */
  private static boolean isOurFault(int status) {
    return status >= 500 && status != HttpStatus.SERVICE_UNAVAILABLE.value();
  }

  /** Whether it is a bug of ours rather than a no. */
  static boolean isOurFault(Exception failure) {
    return !(failure instanceof Moved) && isOurFault(statusOf(failure));
  }

  /** One line, without what could break or disguise it, and without what opens a door. */
  private static String printable(HttpServletRequest request) {
    var clean =
        SECRET.matcher(address(request).replaceAll("[^\\x21-\\x7e]", "?")).replaceAll("***");
    return clean.substring(0, Math.min(clean.length(), 200));
  }

  /** Whoever was kept out, so that it can be looked into who tries. */
  private String who(HttpServletRequest request) {
    return "%s from %s"
        .formatted(Actor.find().map(Actor::name).orElse("nobody"), proxies.client(request));
  }

  private static int statusOf(Exception failure) {
    return switch (failure) {
      case NotThere gone -> 404;
      case Refusal refusal -> refusal.status();
      case ErrorResponse response -> response.getStatusCode().value();
      case MethodArgumentTypeMismatchException wrong -> 400;
      case BindException wrong -> 400;
      case InvalidParameterException unreadable -> 400;
      case HttpMessageNotReadableException unreadable -> 400;
      case ConcurrencyFailureException together -> 409;
      case DuplicateKeyException together -> 409;
      default -> 500;
    };
  }

  /** As it was asked for; a request that could not be read has none. */
  private static String address(HttpServletRequest request) {
    var original = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    return original != null
        ? original.toString()
        : Objects.requireNonNullElse(request.getRequestURI(), "");
  }

  /** Scripts of our own pages ask for JSON. */
  private static boolean wantsPage(HttpServletRequest request) {
    return !address(request).startsWith("/api/")
        && !MediaType.APPLICATION_JSON_VALUE.equals(request.getHeader("Accept"));
  }

  /** From the address; else the first that the browser asks for; else Thai, to programs English. */
  static Lang language(HttpServletRequest request) {
    if (!wantsPage(request)) return Ui.asked(request);
    var steps = address(request).split("/", 3);
    return Lang.find(steps.length > 1 ? steps[1] : "").orElseGet(() -> Ui.preferred(request));
  }

  private static String number() {
    return Integer.toString(ThreadLocalRandom.current().nextInt(1 << 30), 36)
        .toUpperCase(Locale.ROOT);
  }
}
