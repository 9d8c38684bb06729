package org.aenglek.site;

import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.groupingBy;

import gg.jte.Content;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** All panels of the house, asked by place. */
@Component
public final class Panels {
  private final Supplier<Map<Panel.Place, List<Panel>>> panels;
  private final Templates templates;

  Panels(ObjectProvider<Panel> panels, Templates templates) {
    this.panels = SingletonSupplier.of(() -> inOrder(panels));
    this.templates = templates;
  }

  public List<Content> at(Panel.Place place, Ui ui, Subject subject) {
    return panels.get().getOrDefault(place, List.of()).stream()
        .flatMap(panel -> panel.show(ui, subject).stream())
        .map(templates::content)
        .toList();
  }

  /** Only now, because panels may need what needs this. */
  private static Map<Panel.Place, List<Panel>> inOrder(ObjectProvider<Panel> panels) {
    return panels.stream().sorted(comparingInt(Panel::order)).collect(groupingBy(Panel::place));
  }
}
