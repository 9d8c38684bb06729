package org.aenglek.people.web;

import static java.util.stream.Collectors.toMap;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.aenglek.site.Ui;

/**
 * What was being done when it had to be shown who does it. It goes through the page as hidden
 * fields: the server keeps nothing of it, and the browser sends it once more.
 *
 * @param to where it is sent, or what page was asked for
 * @param back the page on which it was begun
 * @param isSentAgain whether it was a form, not a page
 * @param fields of that form
 */
record FreshnessForm(
    String to, String back, boolean isSentAgain, Map<String, List<String>> fields) {
  static final String TO = "fresh-to";
  static final String BACK = "fresh-back";
  static final String AGAIN = "fresh-again";
  static final String PASSWORD = "fresh-password";

  /** Of a request that was refused. */
  static FreshnessForm refused(HttpServletRequest request, Ui ui) {
    boolean isForm = request.getMethod().equals("POST");
    return new FreshnessForm(
        request.getRequestURI(), page(request, ui), isForm, isForm ? others(request) : Map.of());
  }

  /** As the page sends it. */
  static FreshnessForm sent(HttpServletRequest request, Ui ui) {
    return new FreshnessForm(
        Forward.safe(text(request, TO), ui),
        Forward.safe(text(request, BACK), ui),
        !text(request, AGAIN).isEmpty(),
        others(request));
  }

  static FreshnessForm before(String to, Ui ui) {
    var page = Forward.safe(to, ui);
    return new FreshnessForm(page, page, false, Map.of());
  }

  /** All that must be sent with it. */
  Map<String, List<String>> hidden() {
    var all = new LinkedHashMap<>(fields);
    all.put(TO, List.of(to));
    all.put(BACK, List.of(back));
    if (isSentAgain) all.put(AGAIN, List.of("yes"));
    return all;
  }

  private static Map<String, List<String>> others(HttpServletRequest request) {
    return request.getParameterMap().entrySet().stream()
        .filter(field -> !field.getKey().startsWith("fresh-"))
        .collect(
            toMap(
                Map.Entry::getKey,
                field -> List.of(field.getValue()),
                (one, other) -> one,
                LinkedHashMap::new));
  }

  private static String page(HttpServletRequest request, Ui ui) {
    var from = request.getHeader("Referer");
    try {
      return Forward.safe(from == null ? "" : String.valueOf(URI.create(from).getPath()), ui);
    } catch (IllegalArgumentException noAddress) {
      return ui.link(MePage.PATH_INSIDE);
    }
  }

  private static String text(HttpServletRequest request, String name) {
    var value = request.getParameter(name);
    return value == null ? "" : value;
  }
}
