package org.aenglek.budgets.web;

import java.util.List;
import java.util.Optional;
import org.aenglek.areas.Community;
import org.aenglek.budgets.Node;
import org.aenglek.budgets.Trees;
import org.aenglek.people.SignedIn;
import org.aenglek.site.Panel;
import org.aenglek.site.Subject;
import org.aenglek.site.Ui;
import org.springframework.stereotype.Component;

/** On a community's page, for those who may see it: the lines of the province's plan for it. */
public record CommunityBudgetPanel(Ui ui, List<Line> lines) {

  /** A line with what became of its money. */
  public record Line(String title, String year, String address, Figures figures) {}

  @Component
  static class Provider implements Panel {
    private final Trees trees;

    Provider(Trees trees) {
      this.trees = trees;
    }

    @Override
    public Place place() {
      return Place.COMMUNITY;
    }

    @Override
    public int order() {
      return 95;
    }

    @Override
    public Optional<CommunityBudgetPanel> show(Ui ui, Subject subject) {
      if (!(subject instanceof Community community)) return Optional.empty();
      if (SignedIn.find().isEmpty()) return Optional.empty();
      var lines =
          trees.forCommunities(List.of(community.id())).stream()
              .map(node -> line(ui, node))
              .toList();
      return lines.isEmpty() ? Optional.empty() : Optional.of(new CommunityBudgetPanel(ui, lines));
    }

    private static Line line(Ui ui, Node node) {
      var line = node.line();
      return new Line(
          line.title(),
          BudgetsPage.said(ui, line.year()),
          Addresses.line(ui, line.id()),
          Figures.of(ui, node.amounts(), line.told()));
    }
  }
}
