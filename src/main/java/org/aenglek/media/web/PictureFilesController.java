package org.aenglek.media.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.aenglek.base.NotThere;
import org.aenglek.media.Permission;
import org.aenglek.media.Picture;
import org.aenglek.media.Pictures;
import org.aenglek.site.Reply;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * Sends photographs. Not by way of the kept pages, whose room they would fill: what a size holds
 * never changes, so browsers keep it for a day and may then still be told that it is gone.
 */
@Controller
class PictureFilesController {
  private static final String FOR_A_DAY = "public, max-age=86400", FOR_ONE = "private, no-store";
  private static final int PREVIEW_WIDTH = 1200, PREVIEW_HEIGHT = 630;
  private final Pictures pictures;
  private final Permission permission;

  PictureFilesController(Pictures pictures, Permission permission) {
    this.pictures = pictures;
    this.permission = permission;
  }

  @GetMapping("/media/pictures/{id}/{width:[0-9]{1,4}}.{coding:jpg|webp}")
  void size(
      @PathVariable UUID id,
      @PathVariable int width,
      @PathVariable String coding,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    var picture = seen(id);
    var name = width + "." + coding;
    response.setHeader("Cache-Control", picture.isShown() ? FOR_A_DAY : FOR_ONE);
    var tag = '"' + picture.sha().substring(0, 16) + "-" + name + '"';
    response.setHeader("ETag", tag);
    if (tag.equals(request.getHeader("If-None-Match"))) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return;
    }
    try (var bytes = pictures.bytes(picture, name).orElseThrow(() -> new NotThere(name))) {
      response.setContentType(coding.equals("jpg") ? "image/jpeg" : "image/webp");
      bytes.transferTo(response.getOutputStream());
    }
  }

  @GetMapping("/media/pictures/{id}/preview.jpg")
  Reply preview(@PathVariable UUID id) throws IOException {
    var picture = seen(id);
    var bytes =
        pictures
            .preview(picture, PREVIEW_WIDTH, PREVIEW_HEIGHT)
            .orElseThrow(() -> new NotThere("preview of " + id));
    var reply = Reply.of(MediaType.IMAGE_JPEG, bytes);
    return picture.isShown() ? reply : reply.once();
  }

  /** What nobody consented to is seen by those alone who look after it. */
  private Picture seen(UUID id) {
    var picture = pictures.get(id);
    if (!picture.isShown() && !permission.mayChangePicture(picture)) {
      throw new NotThere("picture " + id);
    }
    return picture;
  }
}
