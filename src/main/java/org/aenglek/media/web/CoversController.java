package org.aenglek.media.web;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.aenglek.base.NotThere;
import org.aenglek.media.Cloth;
import org.aenglek.media.Covers;
import org.aenglek.site.Reply;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Draws covers. */
@Controller
class CoversController {
  private static final MediaType SVG = MediaType.valueOf("image/svg+xml");
  private final Covers covers;

  CoversController(Covers covers) {
    this.covers = covers;
  }

  @GetMapping("/media/covers/{slug}.svg")
  Reply card(@PathVariable String slug) {
    return svg(slug, 120, 48);
  }

  @GetMapping("/media/covers/{slug}/band.svg")
  Reply band(@PathVariable String slug) {
    return svg(slug, 320, 40);
  }

  @GetMapping("/media/covers/{slug}/hero.svg")
  Reply hero(@PathVariable String slug) {
    return svg(slug, 160, 90);
  }

  @GetMapping("/media/covers/{slug}.png")
  Object preview(@PathVariable String slug) {
    return covers
        .photograph(slug)
        .<Object>map(photograph -> leadTo(photograph.print().preview()))
        .orElseGet(() -> Reply.of(MediaType.IMAGE_PNG, get(slug).png(1200, 630)));
  }

  private static ResponseEntity<Void> leadTo(String address) {
    return ResponseEntity.status(HttpStatus.FOUND).location(URI.create(address)).build();
  }

  private Reply svg(String slug, int width, int height) {
    return Reply.of(SVG, get(slug).svg(width, height).getBytes(StandardCharsets.UTF_8));
  }

  private Cloth get(String slug) {
    return covers.find(slug).orElseThrow(() -> new NotThere("cover of " + slug));
  }
}
