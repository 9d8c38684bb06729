package org.aenglek.site;

import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.support.HandlerMethodArgumentResolverComposite;
import org.springframework.web.method.support.InvocableHandlerMethod;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.ServletRequestDataBinderFactory;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Whether there is something at an address of this site for whoever acts. The page's own controller
 * is asked, so what opens here is what they could open themselves; nothing is printed.
 */
@Component
public class OwnPages {
  private static final Logger LOG = LoggerFactory.getLogger(OwnPages.class);

  private final ObjectProvider<RequestMappingHandlerMapping> controllers;
  private final ObjectProvider<RequestMappingHandlerAdapter> asking;
  private final Settings settings;

  OwnPages(
      ObjectProvider<RequestMappingHandlerMapping> controllers,
      ObjectProvider<RequestMappingHandlerAdapter> asking,
      Settings settings) {
    this.controllers = controllers;
    this.asking = asking;
    this.settings = settings;
  }

  /** As a link within this site, where it leads there; as it is where it leads elsewhere. */
  public String within(String link) {
    var site = settings.absolute("/");
    return link.startsWith(site) ? link.substring(site.length() - 1) : link;
  }

  /**
   * Not within a transaction: a controller that finds nothing would end it.
   *
   * @param address from its first slash on; what it asks for after a question mark is left out
   */
  public boolean open(String address) {
    if (!isAddress(address)
        || !(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes mine))
      return false;
    try {
      return isShown(answer(new Asked(mine.getRequest(), address)));
    } catch (Exception refused) { // a controller may throw anything; what does not open is no page
      if (Errors.isOurFault(refused)) LOG.warn("A page that was linked to does not open", refused);
      return false;
    }
  }

  private static boolean isAddress(String typed) {
    try {
      return typed.startsWith("/") && new URI(typed).getAuthority() == null;
    } catch (URISyntaxException nonsense) {
      return false;
    }
  }

  private static boolean isShown(@Nullable Object answer) {
    return switch (answer) {
      case Page page -> page.status() == 200;
      case Reply file -> true;
      case ResponseEntity<?> other -> other.getStatusCode().is2xxSuccessful();
      case null, default -> false;
    };
  }

  private @Nullable Object answer(HttpServletRequest request) throws Exception {
    ServletRequestPathUtils.parseAndCache(request);
    var found = controllers.getObject().getHandler(request);
    if (found == null || !(found.getHandler() instanceof HandlerMethod controller)) return null;
    if (answersItself(controller)) return null;
    return invocable(controller)
        .invokeForRequest(new ServletWebRequest(request), new ModelAndViewContainer());
  }

  /** What is sent while it is made cannot be asked for without being sent. */
  private static boolean answersItself(HandlerMethod controller) {
    return Stream.of(controller.getMethodParameters())
        .anyMatch(one -> ServletResponse.class.isAssignableFrom(one.getParameterType()));
  }

  private InvocableHandlerMethod invocable(HandlerMethod controller) {
    var adapter = asking.getObject();
    var invocable = new InvocableHandlerMethod(controller);
    invocable.setHandlerMethodArgumentResolvers(
        new HandlerMethodArgumentResolverComposite().addResolvers(adapter.getArgumentResolvers()));
    invocable.setDataBinderFactory(
        new ServletRequestDataBinderFactory(List.of(), adapter.getWebBindingInitializer()));
    return invocable;
  }
}
