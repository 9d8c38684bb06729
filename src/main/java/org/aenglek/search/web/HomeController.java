package org.aenglek.search.web;

import jakarta.servlet.http.HttpServletRequest;
import org.aenglek.areas.Areas;
import org.aenglek.site.Page;
import org.aenglek.site.Panel;
import org.aenglek.site.Panels;
import org.aenglek.site.Subject;
import org.aenglek.site.Ui;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The first page, and the door before it that chooses a language. */
@Controller
class HomeController {
  private final Areas areas;
  private final Panels panels;

  HomeController(Areas areas, Panels panels) {
    this.areas = areas;
    this.panels = panels;
  }

  @GetMapping("/")
  ResponseEntity<Void> choose(HttpServletRequest request) {
    return ResponseEntity.status(HttpStatus.FOUND)
        .header(HttpHeaders.LOCATION, "/" + Ui.preferred(request).code() + "/")
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
        .build();
  }

  @GetMapping("/{lang:th|ms|zh|en}")
  ResponseEntity<Void> withoutSlash(@PathVariable String lang) {
    return ResponseEntity.status(HttpStatus.MOVED_PERMANENTLY)
        .header(HttpHeaders.LOCATION, "/" + lang + "/")
        .build();
  }

  @GetMapping(HomePage.PATH)
  Page home(Ui ui) {
    return HomePage.of(ui, areas.provinces(), panels.at(Panel.Place.HOME, ui, Subject.NOTHING));
  }
}
