package org.aenglek.budgets.web;

import java.util.List;
import org.aenglek.budgets.Node;
import org.aenglek.site.Ui;

/**
 * A line in the tree, with those beneath it that are shown there.
 *
 * @param more how many lie beneath it that are shown on its own page; empty where none do
 */
public record Branch(
    String title,
    String unit,
    String address,
    Figures figures,
    boolean isOpen,
    List<Branch> children,
    String more) {

  /**
   * @param depth how many more levels are shown
   */
  static Branch of(Ui ui, Node node, int depth) {
    var beneath = depth > 0 ? node.children() : List.<Node>of();
    int hidden = node.children().size() - beneath.size();
    return new Branch(
        node.line().title(),
        node.line().unit(),
        Addresses.line(ui, node.line().id()),
        Figures.of(ui, node.amounts(), node.line().told()),
        node.line().kind().ordinal() == 0,
        beneath.stream().map(child -> of(ui, child, depth - 1)).toList(),
        hidden == 0 ? "" : ui.t("budgets.more", ui.number(hidden)));
  }
}
