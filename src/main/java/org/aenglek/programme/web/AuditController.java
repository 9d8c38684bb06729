package org.aenglek.programme.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import org.aenglek.people.Access;
import org.aenglek.programme.AuditPacks;
import org.aenglek.site.Ui;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Hands out the auditor's pack of a province. */
@Controller
class AuditController {
  private final AuditPacks packs;

  AuditController(AuditPacks packs) {
    this.packs = packs;
  }

  @GetMapping(Addresses.AUDIT)
  void pack(
      @PathVariable String code,
      @RequestParam(name = "from") Optional<String> from,
      @RequestParam(name = "to") Optional<String> to,
      Ui ui,
      HttpServletResponse response)
      throws IOException {
    Access.requireSomebody();
    var last = AskedMonth.of(ui, to);
    var first = from.isPresent() ? AskedMonth.of(ui, from) : last;
    var file = packs.make(code, first, last);
    try {
      response.setContentType("application/zip");
      response.setContentLengthLong(Files.size(file));
      response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
      response.setHeader(
          HttpHeaders.CONTENT_DISPOSITION,
          "attachment; filename=\"audit-%s-%s-%s.zip\"".formatted(code, first, last));
      Files.copy(file, response.getOutputStream());
    } finally {
      Files.deleteIfExists(file);
    }
  }
}
