package org.aenglek.bookings.web;

import java.util.List;
import java.util.stream.Stream;
import org.aenglek.areas.Community;
import org.aenglek.base.Lang;
import org.aenglek.base.Refusal;
import org.aenglek.bookings.Asked;
import org.aenglek.bookings.Order;
import org.aenglek.site.Field;
import org.aenglek.site.Field.Choice;
import org.aenglek.site.Head;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Where the village notes what it was asked by LINE or on the telephone: the text is enough. */
public record NotePage(
    Ui ui,
    Head head,
    String here,
    String back,
    String text,
    int longest,
    List<Choice> channels,
    List<Choice> languages,
    List<Field> who,
    String request,
    String problem,
    int status)
    implements Page {
  static final String PATH = EnquiriesPage.PATH + "/new";

  static NotePage of(Ui ui, Community community, EnquiryForm form, @Nullable Refusal refused) {
    var title = ui.t("bookings.note.title");
    var back = EnquiriesPage.path(ui, community);
    return new NotePage(
        ui,
        Head.of(title, ui.t("bookings.village.description")).forWork(),
        back + "/new",
        back,
        form.text(),
        Asked.LONGEST_TEXT,
        Stream.of(Order.Channel.LINE, Order.Channel.TELEPHONE)
            .map(way -> channel(ui, way, form))
            .toList(),
        Stream.of(Lang.values()).map(lang -> language(ui, lang, form)).toList(),
        AskPage.who(ui, form),
        form.request().toString(),
        ui.problem(refused),
        (refused == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT).value());
  }

  private static Choice channel(Ui ui, Order.Channel way, EnquiryForm form) {
    return new Choice(way.key(), ui.t("bookings.channel." + way.key()), way == form.way());
  }

  private static Choice language(Ui ui, Lang lang, EnquiryForm form) {
    boolean isChosen = lang == Lang.find(form.language()).orElse(ui.lang());
    return new Choice(lang.code(), ui.in(lang, "site.language"), isChosen);
  }

  @Override
  public int status() {
    return status;
  }

  @Override
  public boolean isKept() {
    return false;
  }
}
