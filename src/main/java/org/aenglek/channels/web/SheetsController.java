package org.aenglek.channels.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.UUID;
import org.aenglek.base.NotThere;
import org.aenglek.base.Refusal;
import org.aenglek.base.Tidy;
import org.aenglek.base.TypedId;
import org.aenglek.channels.sheets.Imports;
import org.aenglek.channels.sheets.Scope;
import org.aenglek.channels.sheets.Scopes;
import org.aenglek.channels.sheets.SheetFiles;
import org.aenglek.channels.sheets.Sheets;
import org.aenglek.people.Access;
import org.aenglek.site.Page;
import org.aenglek.site.Reply;
import org.aenglek.site.Ui;
import org.aenglek.site.sheets.SheetRefused;
import org.aenglek.site.sheets.SheetRefused.Reason;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/** What a place tells, as sheets: taken away, and brought back. */
@Controller
class SheetsController {
  private static final MediaType XLSX =
      MediaType.valueOf("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
  private static final MediaType CSV = MediaType.valueOf("text/csv;charset=UTF-8;header=present");
  private static final int LONGEST_NAME = 100;

  private final Scopes scopes;
  private final Sheets sheets;
  private final SheetFiles files;
  private final Imports imports;

  SheetsController(Scopes scopes, Sheets sheets, SheetFiles files, Imports imports) {
    this.scopes = scopes;
    this.sheets = sheets;
    this.files = files;
    this.imports = imports;
  }

  @GetMapping(SheetsPage.PATH)
  Page show(@PathVariable String where, @PathVariable String place, Ui ui) {
    return page(ui, scope(where, place), "", HttpStatus.OK.value());
  }

  @GetMapping(SheetsPage.PATH + "/everything.xlsx")
  Reply everything(@PathVariable String where, @PathVariable String place, Ui ui) {
    var scope = scope(where, place);
    return xlsx(files.xlsx(sheets.of(scope), ui.lang(), false), scope.key());
  }

  @GetMapping(SheetsPage.PATH + "/template.xlsx")
  Reply template(@PathVariable String where, @PathVariable String place, Ui ui) {
    var scope = scope(where, place);
    return xlsx(files.xlsx(sheets.empty(scope), ui.lang(), true), scope.key() + "-template");
  }

  @GetMapping(SheetsPage.PATH + "/{sheet}.csv")
  Reply csv(
      @PathVariable String where, @PathVariable String place, @PathVariable String sheet, Ui ui) {
    var scope = scope(where, place);
    var asked =
        sheets.of(scope).stream()
            .filter(one -> one.key().equals(sheet))
            .findFirst()
            .orElseThrow(() -> new NotThere("sheet " + sheet));
    return Reply.of(CSV, files.csv(asked, ui.lang()))
        .named(scope.key() + "-" + asked.key() + ".csv")
        .once();
  }

  /** Who may not is refused before the body is read. */
  @PostMapping(SheetsPage.PATH + "/imports")
  Object receive(
      @PathVariable String where, @PathVariable String place, HttpServletRequest request, Ui ui) {
    var scope = scope(where, place);
    sheets.empty(scope);
    try {
      if (!(request instanceof MultipartHttpServletRequest form)) {
        throw new SheetRefused(Reason.NO_FILE);
      }
      return to(ui.link(ImportPage.path(receive(scope, form))));
    } catch (MaxUploadSizeExceededException huge) {
      return refused(ui, scope, new SheetRefused(Reason.TOO_LARGE, 20));
    } catch (MultipartException broken) {
      return refused(ui, scope, new SheetRefused(Reason.UNREADABLE));
    } catch (SheetRefused refusal) {
      return refused(ui, scope, refusal);
    }
  }

  private UUID receive(Scope scope, MultipartHttpServletRequest form) {
    var file = form.getFile("file");
    if (file == null || file.isEmpty()) throw new SheetRefused(Reason.NO_FILE);
    var name = Tidy.line(String.valueOf(file.getOriginalFilename()));
    imports.forgetOld();
    try {
      var kept = Files.createTempFile("sheets", "");
      try {
        file.transferTo(kept);
        return imports.receive(
            scope,
            name.substring(0, Math.min(name.length(), LONGEST_NAME)),
            imports.read(kept),
            TypedId.orNew(form.getParameter("request")));
      } finally {
        Files.deleteIfExists(kept);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Scope scope(String where, String place) {
    Access.requireSomebody();
    return scopes.get(where, place);
  }

  private SheetsPage refused(Ui ui, Scope scope, Refusal refusal) {
    return page(ui, scope, ui.t(refusal.key(), refusal.arguments()), refusal.status());
  }

  private SheetsPage page(Ui ui, Scope scope, String problem, int status) {
    return SheetsPage.of(ui, scope, sheets.empty(scope), problem, status);
  }

  private static Reply xlsx(byte[] bytes, String name) {
    return Reply.of(XLSX, bytes).named(name + ".xlsx").once();
  }

  static ResponseEntity<Void> to(String address) {
    return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(address)).build();
  }
}
