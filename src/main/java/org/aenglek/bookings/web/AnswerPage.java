package org.aenglek.bookings.web;

import java.util.List;
import org.aenglek.areas.Community;
import org.aenglek.base.Refusal;
import org.aenglek.bookings.Enquiry;
import org.aenglek.bookings.Reply;
import org.aenglek.site.Field.Choice;
import org.aenglek.site.Head;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * One enquiry as the village sees it, with what it can say.
 *
 * @param address where a reply is sent; empty for who only looks on
 * @param kinds of reply by address, the one that stands in the form being chosen
 * @param canReach whether a letter would reach the guest
 */
public record AnswerPage(
    Ui ui,
    Head head,
    String back,
    EnquiryText enquiry,
    String address,
    List<Choice> kinds,
    String quotation,
    String say,
    String words,
    int longest,
    boolean canReach,
    String script,
    String request,
    String problem,
    int status)
    implements Page {
  static final String PATH = EnquiriesPage.PATH + "/{id}";

  /** What there is to show. */
  record Facts(Community community, Enquiry enquiry, boolean mayReceive, boolean canReach) {}

  static AnswerPage of(Ui ui, Facts facts, ReplyForm form, @Nullable Refusal refused) {
    var enquiry = facts.enquiry();
    var village = VillagePage.path(ui, facts.community());
    var text = EnquiryText.of(ui, enquiry);
    var here = EnquiriesPage.path(ui, facts.community()) + "/" + enquiry.id();
    return new AnswerPage(
        ui,
        Head.of(text.name(), ui.t("bookings.village.description")).unlisted(),
        EnquiriesPage.path(ui, facts.community()),
        text,
        facts.mayReceive() ? here + "/replies" : "",
        ReplyWords.KINDS.stream().map(kind -> choice(ui, here, kind, form)).toList(),
        village + "/quotations/new?enquiry=" + enquiry.id(),
        form.kind().key(),
        refused == null ? ReplyWords.of(ui, facts.community(), enquiry, form.kind()) : form.words(),
        Reply.New.LONGEST,
        facts.canReach(),
        ReplyWords.script(ui, facts.community(), text),
        form.request().toString(),
        ui.problem(refused),
        (refused == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT).value());
  }

  private static Choice choice(Ui ui, String here, Reply.Kind kind, ReplyForm form) {
    return new Choice(
        here + "?say=" + kind.key(),
        ui.t("bookings.reply." + kind.key() + ".title"),
        kind == form.kind());
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
