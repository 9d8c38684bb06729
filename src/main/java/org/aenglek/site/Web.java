package org.aenglek.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.aenglek.base.Actor;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Hands a {@link Ui} to controllers and prints the {@link Page} or {@link Reply} they return. */
@Configuration(proxyBeanMethods = false)
class Web implements WebMvcConfigurer {
  private final Uis uis;
  private final Printer printer;

  Web(Uis uis, Printer printer) {
    this.uis = uis;
    this.printer = printer;
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(uis);
  }

  @Override
  public void addReturnValueHandlers(List<HandlerMethodReturnValueHandler> handlers) {
    handlers.add(printer);
  }

  @Override
  public void addInterceptors(InterceptorRegistry interceptors) {
    interceptors.addInterceptor(new FilesOfSomebody());
  }

  /** Files are taken from those who act; of anybody else's, not a byte is read. */
  private static final class FilesOfSomebody implements HandlerInterceptor {
    @Override
    public boolean preHandle(
        HttpServletRequest request, HttpServletResponse response, Object handler) {
      var type = String.valueOf(request.getContentType()).toLowerCase(Locale.ROOT);
      if (type.startsWith("multipart/") && Actor.find().isEmpty() && !isForAnybody(handler)) {
        throw new ResponseStatusException(HttpStatus.FORBIDDEN);
      }
      return true;
    }
  }

  private static boolean isForAnybody(Object handler) {
    return handler instanceof HandlerMethod method
        && method.hasMethodAnnotation(FilesFromAnybody.class);
  }
}
