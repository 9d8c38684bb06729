package org.aenglek.site;

import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
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
}
