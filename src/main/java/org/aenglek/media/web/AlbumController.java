package org.aenglek.media.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aenglek.base.Ids;
import org.aenglek.base.Refusal;
import org.aenglek.media.MayChange.Thing;
import org.aenglek.media.NewPicture;
import org.aenglek.media.Permission;
import org.aenglek.media.Picture;
import org.aenglek.media.PictureRefused;
import org.aenglek.media.Pictures;
import org.aenglek.site.Ui;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/** Shows and changes the pictures of one thing. */
@Controller
class AlbumController {
  private static final String FILES = "pictures";
  private final Pictures pictures;
  private final Permission permission;
  private final Clock clock;

  AlbumController(Pictures pictures, Permission permission, Clock clock) {
    this.pictures = pictures;
    this.permission = permission;
    this.clock = clock;
  }

  @GetMapping(AlbumPage.PATH)
  AlbumPage show(@PathVariable UUID owner, Ui ui) {
    return page(ui, permission.mustChange(owner), List.of(), 200);
  }

  /** Who may not is refused before the body is read. */
  @PostMapping(AlbumPage.PATH)
  Object receive(@PathVariable UUID owner, HttpServletRequest request, Ui ui) {
    var thing = permission.mustChange(owner);
    try {
      if (!(request instanceof MultipartHttpServletRequest form)) throw PictureRefused.unreadable();
      var problems = receive(thing, form, ui);
      return problems.isEmpty() ? backTo(ui, owner) : page(ui, thing, problems, 422);
    } catch (MaxUploadSizeExceededException huge) {
      return refused(ui, thing, PictureRefused.tooLarge());
    } catch (MultipartException broken) {
      return refused(ui, thing, PictureRefused.unreadable());
    } catch (Refusal refusal) {
      return refused(ui, thing, refusal);
    }
  }

  /** Each file is a picture of its own; one that is refused keeps none of the others out. */
  private List<String> receive(Thing thing, MultipartHttpServletRequest form, Ui ui) {
    var values = values(form);
    var facts = PictureForm.facts(values, ui.lang(), thing.province());
    var request = values.getOrDefault("request", "");
    if (request.isBlank()) throw PictureRefused.unreadable();
    var problems = new ArrayList<String>();
    var files = form.getFiles(FILES);
    for (int at = 0; at < files.size(); at++) {
      var file = files.get(at);
      if (files.size() == 1 || !file.isEmpty()) {
        receive(thing, facts, id(request, at), file, ui, problems);
      }
    }
    if (files.isEmpty()) problems.add(ui.t("media.refused.empty"));
    return problems;
  }

  private void receive(
      Thing thing,
      NewPicture facts,
      UUID request,
      MultipartFile file,
      Ui ui,
      List<String> problems) {
    try (var bytes = file.getInputStream()) {
      pictures.add(thing.id(), pictures.receive(facts, request, bytes).id());
    } catch (Refusal refusal) {
      var sentence = ui.t(refusal.key(), refusal.arguments());
      var name = file.getOriginalFilename();
      problems.add(
          name == null || name.isBlank() ? sentence : ui.t("media.problem", name, sentence));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  @PostMapping(AlbumPage.PATH + "/order")
  ResponseEntity<Void> order(@PathVariable UUID owner, @RequestParam UUID first, Ui ui) {
    permission.mustChange(owner);
    var order = new ArrayList<>(pictures.album(owner).stream().map(Picture::id).toList());
    if (order.remove(first)) order.addFirst(first);
    pictures.show(owner, order);
    return backTo(ui, owner);
  }

  @PostMapping("/{lang}/media/pictures/{id}/description")
  ResponseEntity<Void> describe(
      @PathVariable UUID id,
      @RequestParam UUID owner,
      @RequestParam Map<String, String> values,
      Ui ui) {
    var picture = mine(id);
    pictures.describe(id, PictureForm.description(values, ui.lang(), picture));
    return backTo(ui, owner);
  }

  @PostMapping("/{lang}/media/pictures/{id}/removal")
  ResponseEntity<Void> remove(@PathVariable UUID id, @RequestParam UUID owner, Ui ui) {
    if (pictures.find(id).isPresent()) pictures.remove(mine(id).id());
    return backTo(ui, owner);
  }

  private Picture mine(UUID id) {
    var picture = pictures.get(id);
    permission.mustChangePicture(picture);
    return picture;
  }

  private AlbumPage page(Ui ui, Thing thing, List<String> problems, int status) {
    var request = Ids.next(clock).toString();
    return AlbumPage.of(ui, thing, pictures.album(thing.id()), request, problems, status);
  }

  private AlbumPage refused(Ui ui, Thing thing, Refusal refusal) {
    var sentence = ui.t(refusal.key(), refusal.arguments());
    return page(ui, thing, List.of(sentence), refusal.status());
  }

  private static ResponseEntity<Void> backTo(Ui ui, UUID owner) {
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .location(URI.create(ui.link("/media/albums/" + owner)))
        .build();
  }

  /** The pictures of one form have ids of their own, made of the form's. */
  private static UUID id(String request, int at) {
    return UUID.nameUUIDFromBytes((request + "/" + at).getBytes(StandardCharsets.UTF_8));
  }

  private static Map<String, String> values(MultipartHttpServletRequest form) {
    var values = new HashMap<String, String>();
    form.getParameterMap().forEach((name, texts) -> values.put(name, texts[0]));
    return values;
  }
}
