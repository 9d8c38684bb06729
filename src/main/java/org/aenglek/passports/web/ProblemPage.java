package org.aenglek.passports.web;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.aenglek.areas.Community;
import org.aenglek.base.Refusal;
import org.aenglek.passports.Problem;
import org.aenglek.site.Head;
import org.aenglek.site.Page;
import org.aenglek.site.Subject;
import org.aenglek.site.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * Somebody tells what is wrong at a place.
 *
 * @param isTold whether they have
 */
public record ProblemPage(
    Ui ui,
    Head head,
    String title,
    String here,
    String back,
    List<Kind> kinds,
    String words,
    String contact,
    String request,
    boolean isTold,
    String problem,
    int status,
    Subject subject)
    implements Page {
  static final String PATH = "/{lang}/passports/problems/{slug}";

  public record Kind(String value, String label, boolean isChosen) {}

  /** What was typed. */
  record Typed(String kind, String words, String contact, UUID request) {
    static Typed nothing() {
      return new Typed("", "", "", UUID.randomUUID());
    }
  }

  static ProblemPage of(
      Ui ui, Community community, Typed typed, boolean isTold, @Nullable Refusal refused) {
    return new ProblemPage(
        ui,
        Head.of(ui.t("passports.problem.title"), ui.t("passports.problem.lead")).unlisted(),
        ui.t("passports.problem.of", ui.plain(community.name())),
        path(ui, community),
        ui.link(community.path()),
        Stream.of(Problem.Kind.values())
            .map(
                kind ->
                    new Kind(
                        kind.key(),
                        ui.t("passports.problem.kind." + kind.key()),
                        kind.key().equals(typed.kind())))
            .toList(),
        typed.words(),
        typed.contact(),
        typed.request().toString(),
        isTold,
        ui.problem(refused),
        (refused == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT).value(),
        community);
  }

  static String path(Ui ui, Community community) {
    return ui.link("/passports/problems/" + community.slug());
  }

  @Override
  public int status() {
    return status;
  }

  @Override
  public boolean isKept() {
    return false;
  }
}
