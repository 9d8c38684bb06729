package org.aenglek.site;

import static java.util.Comparator.comparingInt;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.aenglek.base.Lang;
import org.aenglek.base.NotThere;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Makes the {@link Ui} of a request from its address. */
@Component
class Uis implements HandlerMethodArgumentResolver, Asks {
  private static final String DIGITS = "digits";
  private final Ui.House house;
  private final QueryParameters parameters;
  private final Clock clock;

  Uis(
      Words words,
      Assets assets,
      Settings settings,
      Panels panels,
      Photographs photographs,
      ObjectProvider<Destination> destinations,
      ObjectProvider<Subscription> subscriptions,
      QueryParameters parameters,
      Clock clock) {
    var inOrder = destinations.stream().sorted(comparingInt(Destination::order)).toList();
    this.house =
        new Ui.House(
            words, assets, settings, panels, photographs, inOrder, subscriptions.stream().toList());
    this.parameters = parameters;
    this.clock = clock;
  }

  @Override
  public Set<String> parameters() {
    return Set.of(DIGITS, CameBy.PARAMETER);
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == Ui.class;
  }

  @Override
  public Object resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    return of(Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class)));
  }

  /**
   * The reader's view of this address.
   *
   * @throws NotThere when the address does not begin with a language
   */
  Ui of(HttpServletRequest request) {
    var address = request.getRequestURI();
    var end = address.indexOf('/', 1) < 0 ? address.length() : address.indexOf('/', 1);
    var lang =
        Lang.find(address.substring(Math.min(1, end), end))
            .orElseThrow(() -> new NotThere(address));
    return make(lang, address.substring(end), request);
  }

  Ui make(Lang lang, String path, HttpServletRequest request) {
    return new Ui(house, lang, path, asked(request), wantsThaiDigits(request), clock.instant());
  }

  /** From the address alone: to ask for a parameter reads the body of a form, however large. */
  private static boolean wantsThaiDigits(HttpServletRequest request) {
    return ("&" + request.getQueryString() + "&").contains("&" + DIGITS + "=thai&");
  }

  /** The digits are the reader's, whatever is asked. */
  private String asked(HttpServletRequest request) {
    var asked = parameters.asked(request.getQueryString()).orElseGet(TreeMap::new);
    asked.remove(DIGITS);
    return asked.isEmpty() ? "" : "?" + String.join("&", asked.values());
  }

  /** For an answer to a request that could not even be read. */
  Ui make(Lang lang) {
    return new Ui(house, lang, "/", "", false, clock.instant());
  }
}
