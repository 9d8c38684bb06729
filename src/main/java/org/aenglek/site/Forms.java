package org.aenglek.site;

import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.servlet.support.ExtendedServletRequestDataBinder;

/**
 * Forms are filled from the parameters of their names and from nothing else: not from headers, nor
 * from names with a prefix. A kept page is found by those parameters.
 */
@ControllerAdvice
class Forms {
  @InitBinder
  void byNameAlone(WebDataBinder binder) {
    binder.setFieldDefaultPrefix(null);
    binder.setFieldMarkerPrefix(null);
    if (binder instanceof ExtendedServletRequestDataBinder servletBinder) {
      servletBinder.setHeaderPredicate(header -> false);
    }
  }
}
