package org.aenglek.media.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import org.aenglek.base.Actor;
import org.aenglek.base.Refusal;
import org.aenglek.media.Permission;
import org.aenglek.media.PictureRefused;
import org.aenglek.media.Pictures;
import org.aenglek.media.Upload;
import org.aenglek.media.Uploads;
import org.aenglek.site.Ui;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/**
 * Pictures in pieces, by the protocol tus 1.0.0 with its extensions creation and termination
 * (tus.io/protocols/resumable-upload). Refusals are JSON with a sentence in the language of the
 * address.
 */
@Controller
class UploadsController {
  static final String PATH = "/{lang}/media/uploads";
  private static final String ONE = PATH + "/{id}";
  private static final String VERSION = "1.0.0";
  private static final String PIECES = "application/offset+octet-stream";
  private static final String PICTURE = "Aenglek-Picture";

  private final Uploads uploads;
  private final Permission permission;

  UploadsController(Uploads uploads, Permission permission) {
    this.uploads = uploads;
    this.permission = permission;
  }

  @RequestMapping(path = PATH, method = RequestMethod.OPTIONS)
  ResponseEntity<Void> abilities() {
    return ResponseEntity.noContent()
        .header("Tus-Resumable", VERSION)
        .header("Tus-Version", VERSION)
        .header("Tus-Extension", "creation,termination")
        .header("Tus-Max-Size", Long.toString(Pictures.MOST_BYTES))
        .build();
  }

  @PostMapping(PATH)
  ResponseEntity<Void> begin(
      @RequestHeader("Upload-Length") long length,
      @RequestHeader("Upload-Metadata") String metadata,
      Ui ui) {
    var told = new UploadMetadata(metadata, ui.lang());
    var thing = permission.mustChange(told.owner());
    var upload = uploads.begin(thing.id(), told.facts(thing.province()), length, told.requestId());
    return answer(201, upload).header("Location", ui.link("/media/uploads/" + upload.id())).build();
  }

  @RequestMapping(path = ONE, method = RequestMethod.HEAD)
  ResponseEntity<Void> offset(@PathVariable UUID id) {
    return answer(200, mine(id)).build();
  }

  @PatchMapping(path = ONE, consumes = PIECES)
  ResponseEntity<Void> append(
      @PathVariable UUID id,
      @RequestHeader("Upload-Offset") long offset,
      HttpServletRequest request)
      throws IOException {
    mine(id);
    return answer(204, uploads.append(id, offset, request.getInputStream())).build();
  }

  @DeleteMapping(ONE)
  ResponseEntity<Void> end(@PathVariable UUID id) {
    mine(id);
    uploads.end(id);
    return ResponseEntity.noContent().header("Tus-Resumable", VERSION).build();
  }

  /** An upload is seen by its sender alone, who must still be allowed to change the thing. */
  private Upload mine(UUID id) {
    if (Actor.find().isEmpty()) throw PictureRefused.notAllowed();
    var upload = uploads.get(id);
    permission.mustChange(upload.owner());
    return upload;
  }

  private static ResponseEntity.BodyBuilder answer(int status, Upload upload) {
    var answer =
        ResponseEntity.status(status)
            .header("Tus-Resumable", VERSION)
            .header("Cache-Control", "no-store")
            .header("Upload-Offset", Long.toString(upload.received()))
            .header("Upload-Length", Long.toString(upload.length()));
    return upload.picture() == null ? answer : answer.header(PICTURE, upload.picture().toString());
  }

  @ExceptionHandler(Refusal.class)
  ResponseEntity<Map<String, Object>> refused(
      Refusal refusal, Ui ui, HttpServletResponse response) {
    response.setHeader("Tus-Resumable", VERSION);
    return ResponseEntity.status(refusal.status())
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(
            Map.of("status", refusal.status(), "title", ui.t(refusal.key(), refusal.arguments())));
  }
}
