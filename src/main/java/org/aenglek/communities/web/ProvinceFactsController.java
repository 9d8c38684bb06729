package org.aenglek.communities.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.aenglek.base.Lang;
import org.aenglek.base.LocalText;
import org.aenglek.base.Refusal;
import org.aenglek.base.Tidy;
import org.aenglek.communities.ProvinceFacts;
import org.aenglek.media.PictureRefused;
import org.aenglek.media.SentPicture;
import org.aenglek.people.Access;
import org.aenglek.people.Deeds;
import org.aenglek.site.Asks;
import org.aenglek.site.Page;
import org.aenglek.site.Reply;
import org.aenglek.site.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The name of a province in each language, and its emblem. */
@Controller
class ProvinceFactsController implements Asks {
  private final ProvinceFacts facts;

  ProvinceFactsController(ProvinceFacts facts) {
    this.facts = facts;
  }

  /** By which another emblem has another address. */
  @Override
  public Set<String> parameters() {
    return Set.of("of");
  }

  @GetMapping(ProvinceFactsPage.PATH)
  Page ask(@PathVariable String code, Ui ui) {
    return page(ui, code, facts.get(code).name().texts(), null);
  }

  @PostMapping(ProvinceFactsPage.PATH)
  Object tell(@PathVariable String code, HttpServletRequest request, Ui ui) {
    Access.requireSomebody();
    facts.requireToTell(code);
    return Deeds.then(
        ProvinceFactsPage.path(ui, code),
        () -> SentPicture.with(request, emblem -> facts.tell(code, names(request), emblem)),
        refused -> page(ui, code, typed(code, request, refused), refused));
  }

  @GetMapping("/communities/provinces/{code:\\d{2}}/emblem.jpg")
  Reply emblem(@PathVariable String code) {
    return Reply.of(MediaType.IMAGE_JPEG, facts.picture(code));
  }

  /** The fields of a form that did not come whole are not read a second time. */
  private Map<Lang, String> typed(String code, HttpServletRequest request, Refusal refused) {
    return refused instanceof PictureRefused ? facts.get(code).name().texts() : names(request);
  }

  private static Map<Lang, String> names(HttpServletRequest request) {
    var names = new EnumMap<Lang, String>(Lang.class);
    for (var lang : Lang.values())
      names.put(lang, Tidy.line(SentPicture.field(request, "name." + lang.code())));
    return names;
  }

  private Page page(Ui ui, String code, Map<Lang, String> names, @Nullable Refusal refused) {
    facts.requireToTell(code);
    LocalText name = facts.get(code).name();
    return ProvinceFactsPage.of(ui, code, name, names, facts.emblem(code), refused);
  }
}
