package org.aenglek.training.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aenglek.areas.Community;
import org.aenglek.site.Head;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;
import org.aenglek.training.Idea;

/**
 * All ideas that whoever acts may see, with where each stands.
 *
 * @param villages where they may tell one
 */
public record ClinicPage(Ui ui, Head head, String title, List<Line> lines, List<Village> villages)
    implements Page {

  public record Line(String title, String village, String state, String address) {}

  public record Village(String label, String address) {}

  static ClinicPage of(Ui ui, List<Idea> ideas, Map<UUID, Community> known, List<Community> own) {
    var title = ui.t("training.clinic.title");
    return new ClinicPage(
        ui,
        Head.of(title, ui.t("training.clinic.lead")).forWork().unlisted(),
        title,
        ideas.stream().map(idea -> line(ui, idea, known)).toList(),
        own.stream()
            .map(
                one ->
                    new Village(
                        ui.t("training.clinic.new", one.name()), Addresses.newIdea(ui, one)))
            .toList());
  }

  private static Line line(Ui ui, Idea idea, Map<UUID, Community> known) {
    var village = known.get(idea.community());
    return new Line(
        idea.title(),
        village == null ? "" : ui.plain(village.name()),
        state(ui, idea),
        Addresses.idea(ui, idea.id()));
  }

  /** By the last thing that happened to it. */
  static String state(Ui ui, Idea idea) {
    if (idea.steps().isEmpty()) return ui.t("training.clinic.state.told");
    var last = idea.steps().getLast();
    var result = last.result();
    return ui.t("training.clinic.state." + (result == null ? last.kind().key() : result.key()));
  }

  @Override
  public boolean isKept() {
    return false;
  }
}
