package org.aenglek.communities.web;

import java.util.Set;
import org.aenglek.areas.Areas;
import org.aenglek.areas.Province;
import org.aenglek.communities.Sameness;
import org.aenglek.site.Asks;
import org.aenglek.site.GeoJson;
import org.aenglek.site.Page;
import org.aenglek.site.Reply;
import org.aenglek.site.Ui;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The map of sameness. */
@Controller
class SamenessController implements Asks {
  private final Sameness sameness;
  private final Areas areas;

  SamenessController(Sameness sameness, Areas areas) {
    this.sameness = sameness;
    this.areas = areas;
  }

  @Override
  public Set<String> parameters() {
    return Set.of(SamenessPage.PROVINCE);
  }

  @GetMapping(SamenessPage.PATH)
  Page show(@RequestParam(name = SamenessPage.PROVINCE, defaultValue = "") String wanted, Ui ui) {
    var chosen = chosen(wanted);
    return SamenessPage.of(ui, areas.provinces(), chosen, sameness.of(chosen));
  }

  @GetMapping(SamenessPage.PATH + "/map.json")
  Reply map(@RequestParam(name = SamenessPage.PROVINCE, defaultValue = "") String wanted, Ui ui) {
    return GeoJson.reply(SamenessDots.of(ui, sameness.of(chosen(wanted))));
  }

  /** A province's code; the first one's where none is wanted. */
  private String chosen(String wanted) {
    var codes = areas.provinces().stream().map(Province::code).toList();
    if (!wanted.isEmpty() && !codes.contains(wanted)) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
    }
    return wanted.isEmpty() && !codes.isEmpty() ? codes.getFirst() : wanted;
  }
}
