package org.aenglek.payments.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aenglek.areas.Areas;
import org.aenglek.areas.Community;
import org.aenglek.base.LocalText;
import org.aenglek.base.NotThere;
import org.aenglek.base.Refusal;
import org.aenglek.base.TypedId;
import org.aenglek.income.Settlements.Line;
import org.aenglek.payments.Keepers;
import org.aenglek.payments.Mapping;
import org.aenglek.payments.Payments;
import org.aenglek.payments.Receipts;
import org.aenglek.payments.Slips;
import org.aenglek.payments.Statements;
import org.aenglek.payments.Treasury;
import org.aenglek.payments.Treasury.Chest;
import org.aenglek.payments.VatThreshold;
import org.aenglek.payments.WentOut;
import org.aenglek.site.Page;
import org.aenglek.site.Reply;
import org.aenglek.site.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What came in: looked at, taken, given back, by those who keep the money of a place. */
@Controller
class InController {
  private static final int RECEIPTS_SHOWN = 200;

  private final Purse.Purses purses;
  private final Keepers keepers;
  private final Treasury treasury;
  private final Payments payments;
  private final Slips slips;
  private final Statements statements;
  private final WentOut wentOut;
  private final Receipts receipts;
  private final VatThreshold vat;
  private final Areas areas;

  InController(
      Purse.Purses purses,
      Keepers keepers,
      Treasury treasury,
      Payments payments,
      Slips slips,
      Statements statements,
      WentOut wentOut,
      Receipts receipts,
      VatThreshold vat,
      Areas areas) {
    this.purses = purses;
    this.keepers = keepers;
    this.treasury = treasury;
    this.payments = payments;
    this.slips = slips;
    this.statements = statements;
    this.wentOut = wentOut;
    this.receipts = receipts;
    this.vat = vat;
    this.areas = areas;
  }

  /** What somebody does here; a refusal is told on the page. */
  private interface Deed {
    void done();
  }

  @GetMapping(InPage.PATH)
  Page show(@PathVariable String community, Ui ui) {
    return page(ui, purses.get(community), "", HttpStatus.OK.value());
  }

  @PostMapping(InPage.PATH + "/payments")
  Object receive(@PathVariable String community, TakingForm form, Ui ui) {
    return then(
        ui, community, () -> payments.receive(form.dueId(), form.received(), form.requestId()));
  }

  @PostMapping(InPage.PATH + "/payments/{id}/voiding")
  Object takeBack(
      @PathVariable String community,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String reason,
      Ui ui) {
    return then(ui, community, () -> payments.takeBack(id, reason));
  }

  @PostMapping(InPage.PATH + "/refunds")
  Object giveBack(@PathVariable String community, TakingForm form, Ui ui) {
    return then(
        ui, community, () -> payments.giveBack(form.dueId(), form.money(), form.requestId()));
  }

  @GetMapping(InPage.PATH + "/slips/{id}")
  Reply slip(@PathVariable String community, @PathVariable UUID id) {
    keepers.requireToSee(purses.get(community).place());
    var picture = slips.picture(id).orElseThrow(() -> new NotThere("slip " + id));
    return Reply.of(MediaType.IMAGE_JPEG, picture).once();
  }

  @PostMapping(InPage.PATH + "/slips/{id}/turning-down")
  Object turnDown(@PathVariable String community, @PathVariable UUID id, Ui ui) {
    return then(ui, community, () -> slips.turnDown(id));
  }

  /** Who may not is refused before the body is read. */
  @PostMapping(InPage.PATH + "/statements")
  Object readStatement(@PathVariable String community, HttpServletRequest request, Ui ui) {
    var purse = purses.get(community);
    keepers.requireToKeep(purse.place());
    try {
      var id = receive(purse, Uploaded.of(request));
      return To.see(ui.link(StatementPage.path(id)));
    } catch (Refusal refused) {
      return page(ui, purse, ui.t(refused.key(), refused.arguments()), refused.status());
    }
  }

  private UUID receive(Purse purse, Uploaded form) {
    var file = form.needed("file");
    var mapping =
        new Mapping(
            form.field("date"),
            form.field("time"),
            form.field("amount"),
            form.field("out"),
            form.field("balance"),
            form.field("text"));
    try {
      return statements.receive(
          purse.place(), Uploaded.name(file), file.getBytes(), mapping, form.requestId());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @PostMapping(InPage.PATH + "/lines/{id}/payment")
  Object assign(@PathVariable String community, @PathVariable UUID id, TakingForm form, Ui ui) {
    var place = purses.get(community).place();
    return then(ui, community, () -> statements.assign(place, id, form.dueId(), form.requestId()));
  }

  @PostMapping(InPage.PATH + "/lines/{id}/payout")
  Object assignOut(
      @PathVariable String community, @PathVariable UUID id, @RequestParam UUID outlay, Ui ui) {
    var place = purses.get(community).place();
    return then(ui, community, () -> wentOut.assign(place, id, outlay));
  }

  @PostMapping(InPage.PATH + "/lines/{id}/setting-aside")
  Object setAside(
      @PathVariable String community,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String reason,
      Ui ui) {
    var place = purses.get(community).place();
    return then(ui, community, () -> statements.setAside(place, id, reason));
  }

  @PostMapping(InPage.PATH + "/settlements")
  Object settle(
      @PathVariable String community,
      @RequestParam(defaultValue = "") String shown,
      @RequestParam(required = false) @Nullable String request,
      Ui ui) {
    var place = purses.get(community).place();
    return then(
        ui,
        community,
        () -> {
          var owed = treasury.of(place).owed();
          var asShown = mark(owed).equals(shown) ? owed : List.<Line>of();
          treasury.settle(place, asShown, TypedId.orNew(request));
        });
  }

  /** By which it is known whether what is owed is still what was shown. */
  static String mark(List<Line> owed) {
    return Integer.toHexString(owed.toString().hashCode());
  }

  private Object then(Ui ui, String community, Deed deed) {
    var purse = purses.get(community);
    keepers.requireToKeep(purse.place());
    try {
      deed.done();
      return To.see(ui.link(purse.in()));
    } catch (Refusal refused) {
      return page(ui, purse, ui.t(refused.key(), refused.arguments()), refused.status());
    }
  }

  private InPage page(Ui ui, Purse purse, String problem, int status) {
    var chest = treasury.of(purse.place());
    int year = receipts.thisYear();
    var around =
        new InPage.Around(
            purse,
            keepers.mayKeep(purse.place()),
            communities(chest),
            year,
            purse.isCollector()
                ? List.of()
                : receipts.latest(purse.community(), year, RECEIPTS_SHOWN),
            purse.isCollector() ? Optional.empty() : vat.warning(purse.community()));
    return InPage.of(ui, chest, around, problem, status);
  }

  private Map<UUID, LocalText> communities(Chest chest) {
    var ids =
        Stream.concat(
                chest.owed().stream(),
                chest.settlements().stream().flatMap(batch -> batch.lines().stream()))
            .map(Line::community)
            .distinct()
            .toList();
    return areas.all(ids).entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> name(entry.getValue())));
  }

  private static LocalText name(Community community) {
    return community.name();
  }
}
