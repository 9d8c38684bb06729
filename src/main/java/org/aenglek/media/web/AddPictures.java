package org.aenglek.media.web;

import java.util.UUID;
import org.aenglek.media.Consent;
import org.aenglek.media.Licence;
import org.aenglek.media.Pictures;
import org.aenglek.site.Ui;

/**
 * The form with which pictures are added to a thing, wherever it stands.
 *
 * @param action where it is sent without script
 */
public record AddPictures(String owner, String action, String request, AlbumPage.Choices fresh) {

  static AddPictures of(Ui ui, UUID owner, String request) {
    return new AddPictures(
        owner.toString(),
        ui.link("/media/albums/" + owner),
        request,
        AlbumPage.Choices.of(ui, Consent.UNASKED, Licence.OWN));
  }

  public int mostMegabytes() {
    return Pictures.MOST_MEGABYTES;
  }
}
