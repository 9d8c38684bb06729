package org.aenglek.media.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.aenglek.media.Consent;
import org.aenglek.media.Licence;
import org.aenglek.media.MayChange;
import org.aenglek.media.Picture;
import org.aenglek.site.Head;
import org.aenglek.site.Page;
import org.aenglek.site.Photograph;
import org.aenglek.site.Ui;
import org.jspecify.annotations.Nullable;

/**
 * The pictures of one thing, for those who look after them.
 *
 * @param request the id under which the form's pictures are sent, so that sent twice is done once
 * @param problems what could not be taken, and what to do
 * @param fresh the choices of the form for new pictures
 */
public record AlbumPage(
    Ui ui,
    Head head,
    MayChange.Thing thing,
    AddPictures add,
    List<String> problems,
    List<Line> lines,
    boolean isPreparing,
    int status)
    implements Page {
  static final String PATH = "/{lang}/media/albums/{owner}";
  private static final List<Integer> THIRDS = List.of(0, 50, 100);

  /** One of the answers to a question. */
  public record Choice(String value, String label, boolean isChosen) {}

  /** The questions that are asked of every picture. */
  public record Choices(List<Choice> consents, List<Choice> licences) {
    static Choices of(Ui ui, Consent consent, Licence licence) {
      return new Choices(
          Stream.of(Consent.GIVEN, Consent.NOBODY, Consent.REFUSED)
              .map(one -> new Choice(one.key(), ui.t("media.consent." + one.key()), one == consent))
              .toList(),
          Stream.of(Licence.values())
              .map(one -> new Choice(one.key(), ui.t("site.licence." + one.key()), one == licence))
              .toList());
    }
  }

  /**
   * One picture with what is said of it.
   *
   * @param photograph nothing while it is being prepared
   * @param alt in the reader's language alone
   * @param across where its focus is
   */
  public record Line(
      String id,
      String name,
      @Nullable Photograph photograph,
      String state,
      String alt,
      String credit,
      Choices choices,
      List<Choice> across,
      List<Choice> down,
      boolean isFirst) {

    static Line of(Ui ui, Picture picture, int at) {
      return new Line(
          picture.id().toString(),
          ui.t("media.picture", ui.number(at + 1)),
          picture.state() == Picture.State.PREPARED ? picture.print() : null,
          ui.t("media.state." + state(picture)),
          Optional.ofNullable(picture.alt()).flatMap(alt -> alt.exactly(ui.lang())).orElse(""),
          Optional.ofNullable(picture.credit()).orElse(""),
          Choices.of(ui, picture.consent(), picture.licence()),
          thirds(ui, "media.focus.x.", picture.focus().x()),
          thirds(ui, "media.focus.y.", picture.focus().y()),
          at == 0);
    }

    private static List<Choice> thirds(Ui ui, String key, int percent) {
      return THIRDS.stream()
          .map(
              third ->
                  new Choice(third.toString(), ui.t(key + third), Math.abs(third - percent) <= 25))
          .toList();
    }

    private static String state(Picture picture) {
      return switch (picture.state()) {
        case BEING_PREPARED -> "preparing";
        case SPOILT -> "spoilt";
        case PREPARED -> picture.consent().allows() ? "shown" : picture.consent().key();
      };
    }
  }

  static AlbumPage of(
      Ui ui,
      MayChange.Thing thing,
      List<Picture> pictures,
      String request,
      List<String> problems,
      int status) {
    var title = ui.t("media.album.of", thing.name());
    return new AlbumPage(
        ui,
        Head.of(title, ui.t("media.album.description")).forWork(),
        thing,
        AddPictures.of(ui, thing.id(), request),
        problems,
        IntStream.range(0, pictures.size())
            .mapToObj(at -> Line.of(ui, pictures.get(at), at))
            .toList(),
        pictures.stream().anyMatch(one -> one.state() == Picture.State.BEING_PREPARED),
        status);
  }

  @Override
  public boolean isKept() {
    return false;
  }
}
