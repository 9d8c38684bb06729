package org.aenglek.budgets.web;

import java.util.Optional;
import org.aenglek.budgets.Trees;
import org.aenglek.people.SignedIn;
import org.aenglek.site.Panel;
import org.aenglek.site.Subject;
import org.aenglek.site.Ui;
import org.springframework.stereotype.Component;

/** In one's own place: the way to the plans that one may read. */
public record OwnBudgetsPanel(Ui ui, String address) {

  @Component
  static class Provider implements Panel {
    private final Trees trees;

    Provider(Trees trees) {
      this.trees = trees;
    }

    @Override
    public Place place() {
      return Place.OWN;
    }

    @Override
    public int order() {
      return 99;
    }

    @Override
    public Optional<OwnBudgetsPanel> show(Ui ui, Subject subject) {
      if (SignedIn.find().isEmpty()) return Optional.empty();
      if (trees.provinces().isEmpty() && trees.list().isEmpty()) return Optional.empty();
      return Optional.of(new OwnBudgetsPanel(ui, Addresses.all(ui)));
    }
  }
}
