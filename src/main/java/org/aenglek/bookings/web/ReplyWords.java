package org.aenglek.bookings.web;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aenglek.areas.Community;
import org.aenglek.base.Lang;
import org.aenglek.bookings.Enquiry;
import org.aenglek.bookings.Reply;
import org.aenglek.site.Ui;

/** What a village can say to an enquiry, in the guest's language, filled with what is known. */
final class ReplyWords {
  /** What is said in words; a quotation is a page of its own. */
  static final List<Reply.Kind> KINDS =
      List.of(Reply.Kind.YES, Reply.Kind.QUESTION, Reply.Kind.SORRY);

  private ReplyWords() {}

  static String of(Ui ui, Community community, Enquiry enquiry, Reply.Kind kind) {
    var lang = enquiry.lang();
    var village = community.name().in(lang).text();
    var words =
        ui.in(
            lang,
            "bookings.words." + kind.key(),
            village,
            address(ui, lang, kind == Reply.Kind.SORRY ? "/communities" : community.path()));
    return Stream.of(hello(ui, enquiry), recalled(ui, enquiry), words)
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining("\n"));
  }

  /** For whoever calls, in their own language. */
  static String script(Ui ui, Community community, EnquiryText enquiry) {
    return ui.t("bookings.words.script", enquiry.name(), ui.plain(community.name()));
  }

  private static String hello(Ui ui, Enquiry enquiry) {
    var name = enquiry.asked().guest().name();
    return name.isEmpty()
        ? ui.in(enquiry.lang(), "bookings.words.hello.unnamed")
        : ui.in(enquiry.lang(), "bookings.words.hello", name);
  }

  private static String recalled(Ui ui, Enquiry enquiry) {
    var asked = enquiry.asked();
    var heads = asked.heads();
    if (asked.when().isEmpty() || heads == null) return "";
    return ui.in(enquiry.lang(), "bookings.words.recalled", asked.when(), String.valueOf(heads));
  }

  private static String address(Ui ui, Lang lang, String path) {
    return ui.settings().absolute("/" + lang.code() + path);
  }
}
