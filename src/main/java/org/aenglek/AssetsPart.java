package org.aenglek;

import static java.util.Objects.requireNonNullElse;
import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.aenglek.areas.Areas;
import org.aenglek.areas.Province;
import org.aenglek.communities.Asset.Built;
import org.aenglek.communities.Asset.Facts;
import org.aenglek.communities.Asset.Keeping;
import org.aenglek.communities.AssetKind;
import org.aenglek.communities.AssetRegister;
import org.aenglek.communities.Inspection.Condition;
import org.aenglek.communities.Inspections;
import org.aenglek.offers.AssetUses;
import org.aenglek.offers.Offer;
import org.aenglek.offers.Offers;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Reads {@code assets.json}: what was built, as it was found, and what is sold with its help. */
@Component
@Order(35)
class AssetsPart implements FolderPart {
  private final Areas areas;
  private final AssetRegister assets;
  private final Inspections inspections;
  private final AssetUses uses;
  private final Offers offers;

  AssetsPart(
      Areas areas, AssetRegister assets, Inspections inspections, AssetUses uses, Offers offers) {
    this.areas = areas;
    this.assets = assets;
    this.inspections = inspections;
    this.uses = uses;
    this.offers = offers;
  }

  @Override
  public void load(Folder folder, Province province) {
    folder.list("assets.json", AssetEntry[].class).forEach(this::enter);
  }

  private void enter(AssetEntry entry) {
    var community = areas.get(entry.community()).id();
    var id =
        assets.enter(
            community,
            entry.facts(),
            new Keeping(null, entry.group(), entry.months()),
            Folder.requestId("asset", entry.key()));
    for (var seen : entry.seen()) {
      inspections.tell(
          id, seen.seen(), null, Folder.requestId("inspection", entry.key() + " " + seen.day()));
    }
    serve(id, requireNonNullElse(entry.serves(), List.of()));
  }

  private void serve(UUID asset, List<String> slugs) {
    if (slugs.isEmpty()) return;
    uses.say(asset, slugs.stream().map(offers::get).map(Offer::id).collect(toSet()));
  }

  private record AssetEntry(
      String key,
      String community,
      String kind,
      String name,
      @Nullable Integer year,
      @Nullable Integer month,
      String group,
      int months,
      List<SeenEntry> seen,
      @Nullable List<String> serves,
      boolean sample) {

    Facts facts() {
      return new Facts(
          AssetKind.find(kind).orElseThrow(() -> new IllegalArgumentException("kind " + kind)),
          name,
          null,
          year == null ? null : new Built(year, month),
          null,
          "",
          sample);
    }
  }

  private record SeenEntry(LocalDate day, Condition condition, String note) {
    Inspections.Seen seen() {
      return new Inspections.Seen(day, condition, note);
    }
  }
}
