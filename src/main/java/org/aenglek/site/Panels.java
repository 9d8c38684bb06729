package org.aenglek.site;

import gg.jte.Content;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** All panels of the house, asked by place. */
@Component
public final class Panels {
  private final ObjectProvider<Panel> panels;
  private final Templates templates;

  Panels(ObjectProvider<Panel> panels, Templates templates) {
    this.panels = panels;
    this.templates = templates;
  }

  public List<Content> at(Panel.Place place, Ui ui, UUID subject) {
    return panels.stream()
        .filter(panel -> panel.place() == place)
        .sorted(Comparator.comparingInt(Panel::order))
        .flatMap(panel -> panel.show(ui, subject).stream())
        .map(templates::content)
        .toList();
  }
}
