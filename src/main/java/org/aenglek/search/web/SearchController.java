package org.aenglek.search.web;

import java.util.List;
import java.util.Set;
import org.aenglek.areas.Areas;
import org.aenglek.base.NotThere;
import org.aenglek.search.Search;
import org.aenglek.search.Search.Question;
import org.aenglek.search.Thing;
import org.aenglek.site.Asks;
import org.aenglek.site.Json;
import org.aenglek.site.Page;
import org.aenglek.site.Reply;
import org.aenglek.site.Ui;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The search page, and what is offered while a reader types. */
@Controller
class SearchController implements Asks {
  private static final int SUGGESTIONS = 8;
  private final Search search;
  private final Areas areas;

  SearchController(Search search, Areas areas) {
    this.search = search;
    this.areas = areas;
  }

  @Override
  public Set<String> parameters() {
    return SearchForm.NAMES;
  }

  @GetMapping(SearchPage.PATH)
  Page find(SearchForm form, Ui ui) {
    form.mustMakeSense();
    int page = form.pageNumber();
    var findings =
        search.find(
            new Question(
                form.q(),
                form.kind(),
                form.district(),
                form.point(),
                (page - 1) * SearchPage.THINGS,
                SearchPage.THINGS));
    if (page > SearchPage.pages(findings.total())) throw new NotThere("page " + page);
    return SearchPage.of(
        ui, form, findings, new SearchPage.Where(areas.provinces(), areas.districts()));
  }

  /** A name and where it leads. */
  private record Suggestion(String title, String lang, String kind, String path) {}

  @GetMapping("/{lang}/search/suggestions")
  Reply suggest(SearchForm form, Ui ui) {
    List<Suggestion> suggestions =
        search.suggest(form.q(), SUGGESTIONS).stream().map(thing -> suggestion(ui, thing)).toList();
    return Reply.of(MediaType.APPLICATION_JSON, Json.bytes(suggestions)).once();
  }

  private static Suggestion suggestion(Ui ui, Thing thing) {
    var title = thing.title().in(ui.lang());
    return new Suggestion(
        title.text(),
        title.lang().tag(),
        ui.t("search.kind." + thing.kind()),
        ui.link(thing.path()));
  }
}
