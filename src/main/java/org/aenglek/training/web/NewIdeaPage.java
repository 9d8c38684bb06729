package org.aenglek.training.web;

import java.util.List;
import org.aenglek.areas.Community;
import org.aenglek.base.Refusal;
import org.aenglek.communities.Capital;
import org.aenglek.site.Field.Choice;
import org.aenglek.site.Head;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Somebody of a village tells what they would like to make. */
public record NewIdeaPage(
    Ui ui,
    Head head,
    String title,
    String here,
    String named,
    String words,
    List<Choice> capital,
    String request,
    String problem,
    int status)
    implements Page {

  static NewIdeaPage of(
      Ui ui, Community village, List<Capital> capital, TypedStep typed, @Nullable Refusal refused) {
    var title = ui.t("training.clinic.new", village.name());
    return new NewIdeaPage(
        ui,
        Head.of(title, ui.t("training.clinic.lead")).forWork().unlisted(),
        title,
        Addresses.newIdea(ui, village),
        typed.of("title"),
        typed.of("words"),
        capital.stream().map(one -> choice(ui, one, typed)).toList(),
        typed.request(),
        ui.problem(refused),
        (refused == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT).value());
  }

  private static Choice choice(Ui ui, Capital one, TypedStep typed) {
    var id = one.id().toString();
    return new Choice(id, ui.plain(one.name()), id.equals(typed.of("capital")));
  }

  @Override
  public boolean isKept() {
    return false;
  }
}
