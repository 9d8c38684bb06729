package org.aenglek.channels.sheets;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.aenglek.base.Lang;
import org.aenglek.base.LocalText;
import org.aenglek.base.NotThere;
import org.aenglek.channels.sheets.ImportRows.Kept;
import org.aenglek.channels.sheets.Plan.Change;
import org.aenglek.people.Households;
import org.aenglek.people.Invitations;
import org.aenglek.people.Members;
import org.aenglek.people.Place;
import org.aenglek.people.Role;
import org.aenglek.people.SignedIn;
import org.aenglek.revisions.Outcome;
import org.aenglek.revisions.RevisionRefused;
import org.aenglek.revisions.Revisions;
import org.aenglek.site.Words;
import org.aenglek.site.sheets.Grid;
import org.aenglek.site.sheets.Reading;
import org.aenglek.site.sheets.SheetRefused;
import org.aenglek.site.sheets.SheetRefused.Reason;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Files that come back: kept, looked at, and applied as a whole or not at all. */
@Component
public class Imports {
  private final ImportRows rows;
  private final Scopes scopes;
  private final Sheets sheets;
  private final Revisions revisions;
  private final Households households;
  private final Members members;
  private final Invitations invitations;
  private final Progress progress;
  private final Words words;

  Imports(
      ImportRows rows,
      Scopes scopes,
      Sheets sheets,
      Revisions revisions,
      Households households,
      Members members,
      Invitations invitations,
      Progress progress,
      Words words) {
    this.rows = rows;
    this.scopes = scopes;
    this.sheets = sheets;
    this.revisions = revisions;
    this.households = households;
    this.members = members;
    this.invitations = invitations;
    this.progress = progress;
    this.words = words;
  }

  /**
   * An import.
   *
   * @param file its name, as it was sent
   * @param changed how many rows it changed; nothing before it is applied
   */
  public record Import(UUID id, Scope scope, String file, Optional<Integer> changed) {}

  /** A link by which somebody joins; shown this once. */
  public record Link(String name, String secret) {}

  /**
   * What became of an import.
   *
   * @param waiting how many of the changes a second person looks at first
   */
  public record Done(int changed, int waiting, List<Link> links) {}

  /** Reads a file before anything else is done with it; it may be anything. */
  public List<Grid> read(Path file) {
    return Reading.grids(file);
  }

  /**
   * Keeps a file for the one who sent it.
   *
   * @throws SheetRefused when none of our sheets is in it
   */
  @Transactional
  public UUID receive(Scope scope, String file, List<Grid> grids, UUID requestId) {
    Planning.of(scope, sheets.of(scope), grids, words);
    var person = SignedIn.current().person();
    var id = rows.add(person, scope.place(), file, grids, requestId);
    rows.discardSurplus(person, id);
    return id;
  }

  /** Forgets what nobody confirmed. */
  public void forgetOld() {
    rows.forget();
  }

  /**
   * @throws NotThere when there is none, or it is somebody else's
   */
  @Transactional(readOnly = true)
  public Import get(UUID id) {
    var kept = rows.find(id).orElseThrow(() -> new NotThere("import " + id));
    return new Import(id, scope(kept), kept.file(), Optional.ofNullable(kept.changed()));
  }

  /** What it would change as things are now. */
  @Transactional(readOnly = true)
  public Plan plan(UUID id) {
    return plan(rows.find(id).orElseThrow(() -> new NotThere("import " + id)));
  }

  @Transactional
  public void discard(UUID id) {
    rows.discard(id);
  }

  /**
   * Does all of it or nothing; confirmed twice, it is done once.
   *
   * @param mark of the plan that was confirmed
   * @param lang in which names are written that are new
   * @throws SheetRefused when something changed since that plan was made
   */
  @Transactional
  public Done confirm(UUID id, String mark, Lang lang) {
    var asked = rows.find(id).orElseThrow(() -> new NotThere("import " + id));
    rows.queue(asked.place());
    var kept = rows.lock(id).orElseThrow(() -> new NotThere("import " + id));
    if (kept.applied() != null) return new Done(changed(kept), 0, List.of());
    var plan = plan(kept);
    if (!plan.isGood() || !plan.mark().equals(mark)) throw new SheetRefused(Reason.CHANGED);
    var applying = new Applying(id, lang);
    try {
      applying.all(plan.changes());
    } catch (RevisionRefused meanwhile) {
      throw new SheetRefused(Reason.CHANGED);
    } finally {
      progress.end(id);
    }
    rows.apply(id, plan.changes().size());
    return new Done(plan.changes().size(), applying.waiting, List.copyOf(applying.links));
  }

  private static int changed(Kept kept) {
    var changed = kept.changed();
    return changed == null ? 0 : changed;
  }

  private Plan plan(Kept kept) {
    if (kept.applied() != null) return new Plan(List.of(), List.of(), List.of(), 0);
    var scope = scope(kept);
    return Planning.of(scope, sheets.of(scope), kept.grids(), words);
  }

  private Scope scope(Kept kept) {
    return scopes.find(kept.place()).orElseThrow(() -> new NotThere(kept.place().toString()));
  }

  /** One import on its way. */
  private final class Applying {
    private final UUID id;
    private final Lang lang;
    private final List<Link> links = new ArrayList<>();
    private final Map<String, UUID> newHouseholds = new HashMap<>();
    private int waiting;

    Applying(UUID id, Lang lang) {
      this.id = id;
      this.lang = lang;
    }

    /** Households first: others move in. */
    void all(List<Change> changes) {
      var ordered =
          changes.stream()
              .sorted(
                  Comparator.comparing(
                      (Change change) -> !change.sheet().key().equals(Sheet.HOUSEHOLD)))
              .toList();
      for (int i = 0; i < ordered.size(); i++) {
        progress.at(id, i, ordered.size());
        var change = ordered.get(i);
        switch (change.sheet().key()) {
          case Sheet.HOUSEHOLD -> household(change);
          case Sheet.MEMBER -> member(change);
          default -> thing(change);
        }
      }
    }

    private void thing(Change change) {
      var kind = revisions.kind(change.sheet().key());
      var thing = change.id();
      if (thing == null) thing = kind.newId(change.place());
      var outcome =
          revisions.enter(
              kind.kind(),
              change.place(),
              thing,
              Planning.told(change.before()),
              Planning.told(change.after()),
              request(change));
      switch (outcome) {
        case Outcome.Published published -> {}
        case Outcome.Waiting forSecond -> waiting++;
        case Outcome.Clash clash -> throw new SheetRefused(Reason.CHANGED);
      }
    }

    private void household(Change change) {
      var name = Invitations.name(lang, change.after().get("name"));
      var house = change.id();
      if (house != null) households.rename(house, name);
      else newHousehold(change, change.place(), name);
    }

    private UUID newHousehold(Change change, Place community, LocalText name) {
      return newHouseholds.computeIfAbsent(
          community + name.in(lang).text(),
          any ->
              households.enter(
                  UUID.fromString(community.id()), name, request(change, "household")));
    }

    private void member(Change change) {
      var does = change.after().several("does");
      var person = change.id();
      if (person != null) {
        members.describe(person, change.place(), does, change.after().several("languages"));
        return;
      }
      var name = Invitations.name(lang, change.after().get("name"));
      var house = change.place();
      if (!change.newHousehold().isEmpty()) {
        var called = Invitations.name(lang, change.newHousehold());
        house = Place.household(newHousehold(change, change.place(), called));
      }
      var made =
          invitations.invite(new Invitations.New(name, Role.MEMBER, house, does), request(change));
      links.add(new Link(name.in(lang).text(), made.secret()));
    }

    private UUID request(Change change) {
      return request(change, change.sheet().key());
    }

    private UUID request(Change change, String what) {
      var name = id + " " + what + " " + change.sheet().key() + " " + change.row();
      return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
  }
}
