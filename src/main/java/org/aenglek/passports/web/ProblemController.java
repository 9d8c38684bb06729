package org.aenglek.passports.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.UUID;
import org.aenglek.areas.Areas;
import org.aenglek.areas.Community;
import org.aenglek.base.NotThere;
import org.aenglek.base.Refusal;
import org.aenglek.base.TypedId;
import org.aenglek.media.PictureRefused;
import org.aenglek.media.SentPicture;
import org.aenglek.passports.PassportRefused;
import org.aenglek.passports.PassportRefused.Reason;
import org.aenglek.passports.Problem;
import org.aenglek.passports.Problems;
import org.aenglek.people.Access;
import org.aenglek.people.Deeds;
import org.aenglek.site.Allowances;
import org.aenglek.site.Asks;
import org.aenglek.site.FilesFromAnybody;
import org.aenglek.site.Page;
import org.aenglek.site.Reply;
import org.aenglek.site.Ui;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/** What is wrong at a place: told by whoever stands there, worked off by the village. */
@Controller
class ProblemController implements Asks {
  private static final String TOLD = "told";
  private static final String PROBLEM = "/{lang}/passports/problems/of/{id}";

  private final Problems problems;
  private final Areas areas;
  private final Allowances allowances;

  ProblemController(Problems problems, Areas areas, Allowances allowances) {
    this.problems = problems;
    this.areas = areas;
    this.allowances = allowances;
  }

  @Override
  public Set<String> parameters() {
    return Set.of(TOLD);
  }

  @GetMapping(ProblemPage.PATH)
  Page form(@PathVariable String slug, @RequestParam(defaultValue = "") String told, Ui ui) {
    boolean isTold = !told.isEmpty();
    return ProblemPage.of(ui, areas.get(slug), ProblemPage.Typed.nothing(), isTold, null);
  }

  @FilesFromAnybody
  @PostMapping(ProblemPage.PATH)
  Object tell(@PathVariable String slug, HttpServletRequest request, Ui ui) {
    allowances.take(request);
    var community = areas.get(slug);
    try {
      var typed = typed(request);
      return Deeds.ofAnybody(
          ProblemPage.path(ui, community) + "?" + TOLD + "=1",
          () -> tell(community, typed, request, ui),
          refused -> ProblemPage.of(ui, community, typed, false, refused));
    } catch (MaxUploadSizeExceededException huge) {
      return unread(ui, community, PictureRefused.tooLarge());
    } catch (MultipartException broken) {
      return unread(ui, community, new PassportRefused(Reason.PICTURE));
    }
  }

  /** Of such a form not even the words can be read; they still stand a step back in the browser. */
  private static Page unread(Ui ui, Community community, Refusal refused) {
    return ProblemPage.of(ui, community, ProblemPage.Typed.nothing(), false, refused);
  }

  private void tell(
      Community community, ProblemPage.Typed typed, HttpServletRequest request, Ui ui) {
    var kind = Problem.Kind.find(typed.kind()).orElseThrow(() -> new PassportRefused(Reason.KIND));
    var told = new Problems.Told(kind, ui.lang(), typed.words(), typed.contact());
    SentPicture.with(request, picture -> problems.tell(community, told, picture, typed.request()));
  }

  /** The files first: what cannot be read is told by them alone, not by the fields. */
  private static ProblemPage.Typed typed(HttpServletRequest request) {
    if (request instanceof MultipartHttpServletRequest form) form.getFileMap();
    return new ProblemPage.Typed(
        SentPicture.field(request, "kind"),
        SentPicture.field(request, "words"),
        SentPicture.field(request, "contact"),
        TypedId.orNew(SentPicture.field(request, "request")));
  }

  @GetMapping(PROBLEM + "/picture")
  Reply picture(@PathVariable UUID id) {
    Access.requireSomebody();
    var picture = problems.picture(id).orElseThrow(() -> new NotThere("picture of " + id));
    return Reply.of(MediaType.IMAGE_JPEG, picture).once();
  }

  @PostMapping(PROBLEM + "/steps")
  Object step(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String state,
      @RequestParam(defaultValue = "") String words,
      Ui ui) {
    Access.requireSomebody();
    problems.step(
        id, Problem.State.find(state).orElseThrow(() -> new NotThere("state " + state)), words);
    return Deeds.see(VillageStampsPage.path(ui, problems.communityOf(id)));
  }
}
