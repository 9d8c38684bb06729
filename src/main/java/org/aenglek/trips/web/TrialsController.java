package org.aenglek.trips.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.aenglek.base.Refusal;
import org.aenglek.base.TypedId;
import org.aenglek.media.SentPicture;
import org.aenglek.people.Access;
import org.aenglek.people.Deeds;
import org.aenglek.site.Page;
import org.aenglek.site.Reply;
import org.aenglek.site.Ui;
import org.aenglek.trips.TrialEntry;
import org.aenglek.trips.TrialPlans;
import org.aenglek.trips.TrialSheets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where a working group writes down how a trial went. */
@Controller
class TrialsController {
  private final TrialSheets sheets;
  private final TrialEntry entry;
  private final TrialPlans plans;

  TrialsController(TrialSheets sheets, TrialEntry entry, TrialPlans plans) {
    this.sheets = sheets;
    this.entry = entry;
    this.plans = plans;
  }

  @GetMapping(TrialAddresses.ALL)
  Page begin(@PathVariable UUID id, Ui ui) {
    Access.requireSomebody();
    return form(id, ui, TrialForm.EMPTY, null);
  }

  @GetMapping(TrialAddresses.PAPER)
  Page paper(@PathVariable UUID id, Ui ui) {
    Access.requireSomebody();
    var route = sheets.route(id);
    return TrialPaperPage.of(ui, route, plans.of(route));
  }

  @PostMapping(TrialAddresses.ALL)
  Object enter(@PathVariable UUID id, TrialForm form, Ui ui) {
    Access.requireSomebody();
    try {
      int number = entry.enter(id, form.said(), form.request());
      return Deeds.see(TrialAddresses.one(ui, id, number));
    } catch (Access.NotAllowed notTheirs) {
      throw notTheirs;
    } catch (Refusal refused) {
      return form(id, ui, form, refused);
    }
  }

  private Page form(UUID id, Ui ui, TrialForm form, @Nullable Refusal refused) {
    var route = sheets.route(id);
    return TrialFormPage.of(ui, route, plans.of(route), sheets.colleagues(route), form, refused);
  }

  @GetMapping(TrialAddresses.ONE)
  Page show(@PathVariable UUID id, @PathVariable int number, Ui ui) {
    Access.requireSomebody();
    return page(id, number, ui, TrialPage.Typed.NOTHING, null);
  }

  @PostMapping(TrialAddresses.FAULTS)
  Object tell(
      @PathVariable UUID id,
      @PathVariable int number,
      @RequestParam(required = false) @Nullable Integer stop,
      @RequestParam(defaultValue = "") String what,
      @RequestParam(defaultValue = "") String mender,
      @RequestParam(required = false) @Nullable UUID request,
      Ui ui) {
    return Deeds.then(
        TrialAddresses.one(ui, id, number) + "#faults",
        () ->
            entry.tell(
                id, number, stop, what, mender, request == null ? UUID.randomUUID() : request),
        refused -> page(id, number, ui, new TrialPage.Typed(stop, what, mender, ""), refused));
  }

  @PostMapping(TrialAddresses.PICTURES)
  Object show(
      @PathVariable UUID id,
      @PathVariable int number,
      @PathVariable int fault,
      HttpServletRequest request,
      Ui ui) {
    return Deeds.then(
        TrialAddresses.one(ui, id, number) + "#faults",
        () ->
            SentPicture.with(
                request,
                picture ->
                    entry.show(
                        id,
                        number,
                        fault,
                        picture,
                        TypedId.orNew(SentPicture.field(request, "request")))),
        refused -> page(id, number, ui, TrialPage.Typed.NOTHING, refused));
  }

  @GetMapping(TrialAddresses.PICTURE)
  Reply picture(
      @PathVariable UUID id,
      @PathVariable int number,
      @PathVariable int fault,
      @PathVariable int picture) {
    Access.requireSomebody();
    sheets.route(id);
    var jpeg = sheets.picture(sheets.get(id, number).id(), fault, picture);
    return Reply.of(MediaType.IMAGE_JPEG, jpeg).once();
  }

  @PostMapping(TrialAddresses.VERDICT)
  Object decide(
      @PathVariable UUID id,
      @PathVariable int number,
      @RequestParam(defaultValue = "") String words,
      @RequestParam(defaultValue = "") String verdict,
      Ui ui) {
    return Deeds.then(
        TrialAddresses.one(ui, id, number),
        () -> entry.decide(id, number, verdict.equals("go"), words),
        refused -> page(id, number, ui, new TrialPage.Typed(null, "", "", words), refused));
  }

  private Page page(UUID id, int number, Ui ui, TrialPage.Typed typed, @Nullable Refusal refused) {
    var route = sheets.route(id);
    return TrialPage.of(ui, route, sheets.get(id, number), typed, refused);
  }
}
