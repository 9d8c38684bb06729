package org.aenglek.site;

import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import org.springframework.stereotype.Component;

/** Prints a record with the template that has its name, in the folder of its module. */
@Component
public final class Templates {
  private static final String PACKAGE = "org.aenglek.";
  private final TemplateEngine engine =
      TemplateEngine.createPrecompiled(null, ContentType.Html, null, "aenglek.templates");

  Utf8ByteOutput print(Object model) {
    var output = new Utf8ByteOutput();
    engine.render(nameFor(model.getClass()), model, output);
    return output;
  }

  public Content content(Object model) {
    return output -> engine.render(nameFor(model.getClass()), model, output);
  }

  /** {@code org.aenglek.offers.web.OfferPage} is printed by {@code offers/OfferPage.jte}. */
  static String nameFor(Class<?> model) {
    var name = model.getName().substring(PACKAGE.length());
    return name.substring(0, name.indexOf('.')) + "/" + model.getSimpleName() + ".jte";
  }
}
