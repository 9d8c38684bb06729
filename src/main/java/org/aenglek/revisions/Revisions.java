package org.aenglek.revisions;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toMap;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import org.aenglek.base.Actor;
import org.aenglek.base.NotThere;
import org.aenglek.base.Request;
import org.aenglek.people.Access;
import org.aenglek.people.Acts;
import org.aenglek.people.Permission;
import org.aenglek.people.Place;
import org.aenglek.people.SignedIn;
import org.aenglek.revisions.RevisionRefused.Reason;
import org.aenglek.revisions.RevisionRows.Changed;
import org.aenglek.revisions.RevisionRows.Thing;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The door of this module: drafts, revisions, what is public, and what came before. */
@Component
public class Revisions {
  private static final int MOST = 200;

  /** The version of UUIDs of which nobody knows the next. */
  private static final int RANDOM = 4;

  private static final Actor FOUND = Actor.job("found");

  private final RevisionRows rows;
  private final Drafts drafts;
  private final Publishing publishing;
  private final Access access;
  private final Acts acts;
  private final Map<String, Revisable> kinds;

  Revisions(
      RevisionRows rows,
      Drafts drafts,
      Publishing publishing,
      Access access,
      Acts acts,
      List<Revisable> revisables) {
    this.rows = rows;
    this.drafts = drafts;
    this.publishing = publishing;
    this.access = access;
    this.acts = acts;
    this.kinds = revisables.stream().collect(toMap(Revisable::kind, Function.identity()));
  }

  /** What is submitted, as it is compared when it is sent twice. */
  private record Submitted(UUID thing, Content content) {}

  /**
   * @throws NotThere when nothing is of that kind
   */
  public Revisable kind(String kind) {
    var revisable = kinds.get(kind);
    if (revisable == null) throw new NotThere("kind " + kind);
    return revisable;
  }

  /** Everything that people enter, in the order of its words. */
  public List<Revisable> kinds() {
    return kinds.values().stream().sorted(comparing(Revisable::words)).toList();
  }

  /**
   * What was entered last of a thing, be it public yet or not.
   *
   * @throws NotThere when there is no such thing
   */
  @Transactional(readOnly = true)
  public Content latest(String kind, UUID id) {
    var known = kind(kind).find(id).orElseThrow(() -> new NotThere(kind + " " + id));
    requireToEdit(kind, known.place());
    return rows.head(id).map(Revision::content).orElseGet(() -> kind(kind).read(id));
  }

  /**
   * What whoever acts has begun to change, or what there is.
   *
   * @throws NotThere when there is no such thing and nobody has begun one
   */
  @Transactional
  public Draft open(String kind, UUID id) {
    var person = SignedIn.current().person();
    var begun = drafts.find(id, person);
    if (begun.isPresent()) {
      if (!begun.get().kind().equals(kind)) throw new NotThere(kind + " " + id);
      requireToEdit(begun.get().kind(), begun.get().place());
      return begun.get();
    }
    var known = kind(kind).find(id).orElseThrow(() -> new NotThere(kind + " " + id));
    var thing = entered(kind, known);
    requireToEdit(kind, thing.place());
    var head = head(thing);
    return new Draft(id, kind, thing.place(), head.number(), head.content(), false, false);
  }

  /** Begins something new in a place; sent twice, it is begun once. */
  @Transactional
  public Draft begin(String kind, Place place, UUID id, Content first) {
    requireToEdit(kind, place);
    if (!kind(kind).isEnteredIn(place.kind())) throw new NotThere(kind + " in " + place);
    var person = SignedIn.current().person();
    var begun = drafts.find(id, person);
    if (begun.isPresent()) return begun.get();
    if (!isFree(kind, place, id)) throw new Request.Reused();
    var draft = new Draft(id, kind, place, 0, first, true, false);
    drafts.save(person, draft);
    return draft;
  }

  /**
   * Whoever begins may bring the id, but not that of what is there, of whatever kind, nor one that
   * can be foreseen: somebody else's thing could be taken with it.
   */
  private boolean isFree(String kind, Place place, UUID id) {
    boolean isRandom = id.version() == RANDOM;
    return (isRandom || id.equals(kind(kind).newId(place)))
        && kinds.values().stream().noneMatch(one -> one.find(id).isPresent());
  }

  /** Keeps the answers of one screen in the draft. */
  @Transactional
  public void answer(String kind, UUID id, Map<String, String> answers) {
    var draft = open(kind, id);
    var answered =
        new Draft(
            id,
            kind,
            draft.place(),
            draft.base(),
            draft.content().with(answers),
            true,
            draft.hasBefore());
    drafts.save(SignedIn.current().person(), answered);
  }

  @Transactional
  public void undo(UUID id) {
    drafts.undo(id, SignedIn.current().person());
  }

  @Transactional
  public void discard(UUID id) {
    drafts.discard(id, SignedIn.current().person());
  }

  /**
   * Makes a revision of the draft, and publishes it where no second person is needed.
   *
   * @param theirs of the fields that clashed, those in which the other's text is to count
   * @param against the number of the revision that was seen when that was decided; 0 before
   * @throws RevisionRefused when it changes nothing, or lacks what a reader needs
   */
  @Transactional
  public Outcome submit(String kind, UUID id, Set<String> theirs, int against, UUID requestId) {
    var before = rows.sentBefore(requestId);
    if (before.isPresent()) return outcome(id, before.get());
    var draft = open(kind, id);
    if (!draft.isBegun()) throw new RevisionRefused(Reason.NOTHING_CHANGED);
    rows.enter(id, kind, draft.place());
    var thing = rows.lock(id).orElseThrow();
    requireToEdit(kind, thing.place());
    var from = draft.base() == 0 ? Content.EMPTY : content(id, draft.base());
    var decided = new Decided(theirs, against);
    var outcome = revise(thing, from, draft.content(), decided, requestId);
    if (!(outcome instanceof Outcome.Clash)) drafts.discard(id, SignedIn.current().person());
    return outcome;
  }

  /**
   * Makes a revision without a draft, of what a file says of a thing: a new one, or one whose state
   * was seen before. Sent twice, it is made once.
   *
   * @param place of a new one
   * @param before what there was when somebody decided on the change
   * @throws NotThere when the thing is of another kind
   * @throws RevisionRefused when it changes nothing, or lacks what a reader needs
   */
  @Transactional
  public Outcome enter(
      String kind, Place place, UUID id, Content before, Content after, UUID requestId) {
    var sent = rows.sentBefore(requestId);
    if (sent.isPresent()) return outcome(id, sent.get());
    var known = kind(kind).find(id);
    requireToEdit(kind, known.map(Revisable.Known::place).orElse(place));
    if (known.isPresent()) entered(kind, known.get());
    rows.enter(id, kind, place);
    var thing =
        rows.lock(id)
            .filter(it -> it.kind().equals(kind))
            .orElseThrow(() -> new NotThere(kind + " " + id));
    requireToEdit(kind, thing.place());
    return revise(thing, before, after, Decided.NOTHING, requestId);
  }

  /**
   * What somebody decided of the fields that clashed.
   *
   * @param theirs those in which the other's text is to count
   * @param against the number of the revision that was seen then
   */
  private record Decided(Set<String> theirs, int against) {
    static final Decided NOTHING = new Decided(Set.of(), 0);
  }

  /** What one changed of a state goes on top of what others made of it meanwhile. */
  private Outcome revise(Thing thing, Content from, Content own, Decided decided, UUID requestId) {
    var head = head(thing);
    var mine = own.differences(from);
    var clashes = clashes(mine, from, own, head.content());
    if (!clashes.isEmpty() && decided.against() != head.number()) {
      return new Outcome.Clash(clashes, own, head.content(), head.number());
    }
    mine.removeAll(decided.theirs());
    var content = head.content().taking(mine, own);
    mustBeComplete(kind(thing.kind()), thing.place(), content);
    if (content.equals(head.content())) throw new RevisionRefused(Reason.NOTHING_CHANGED);
    var request = Request.of(requestId, new Submitted(thing.id(), content));
    int number = rows.add(thing, content, Actor.current(), request);
    if (needsSecond(thing.place())) return new Outcome.Waiting(number);
    publishing.publish(thing, number, content);
    return new Outcome.Published(number);
  }

  /** A second person lets it through. */
  @Transactional
  public void check(UUID revisionId) {
    var revision = waiting(revisionId);
    var thing = rows.lock(revision.thing()).orElseThrow();
    publishing.publish(thing, revision.number(), revision.content());
    acts.record("revision.checked", null, revision.place(), revision.kind());
  }

  /** A second person sends it back. */
  @Transactional
  public void refuse(UUID revisionId, String answer) {
    var revision = waiting(revisionId);
    rows.refuse(revisionId, answer);
    acts.record("revision.refused", null, revision.place(), revision.kind(), answer);
  }

  /** Begins a draft with what there was once. */
  @Transactional
  public void putBack(String kind, UUID id, int number) {
    var draft = open(kind, id);
    var then = content(id, number);
    var all = new HashMap<String, String>();
    draft.content().differences(then).forEach(field -> all.put(field, then.get(field)));
    answer(kind, id, all);
  }

  /** The latest first. */
  @Transactional(readOnly = true)
  public List<Revision> history(UUID thing) {
    return rows.history(thing, MOST);
  }

  @Transactional(readOnly = true)
  public Revision revision(UUID thing, int number) {
    return rows.find(thing, number).orElseThrow(() -> new NotThere(thing + " " + number));
  }

  /** Those that wait for a second person in a place, the oldest first. */
  @Transactional(readOnly = true)
  public List<Revision> waitingIn(Place place) {
    access.require(Permission.CHECK, place);
    return rows.waiting(place, MOST);
  }

  /** What whoever acts has begun, the last changed first. */
  @Transactional(readOnly = true)
  public List<Draft> begun() {
    var person = SignedIn.current().person();
    return drafts.begun(person).stream().flatMap(id -> drafts.find(id, person).stream()).toList();
  }

  @Transactional
  public void setFourEyes(String province, boolean wanted) {
    access.require(Permission.SET, Place.province(province));
    rows.setFourEyes(province, wanted);
    acts.record("fourEyes.set", null, Place.province(province), Boolean.toString(wanted));
  }

  public boolean wantsFourEyes(String province) {
    return rows.wantsFourEyes(province);
  }

  private void requireToEdit(String kind, Place place) {
    access.require(kind(kind).permission(place), place);
  }

  /** The first time that somebody opens what was loaded, it is kept as it was found. */
  private Thing entered(String kind, Revisable.Known known) {
    var there = rows.find(known.id());
    if (there.isPresent()) return there.get();
    requireToEdit(kind, known.place());
    rows.enter(known.id(), kind, known.place());
    var thing = rows.lock(known.id()).orElseThrow();
    if (thing.number() > 0) return thing;
    var found = kind(kind).read(known.id());
    var request = Request.named("found " + known.id(), new Submitted(known.id(), found));
    int number = rows.add(thing, found, FOUND, request);
    rows.check(known.id(), number);
    rows.publish(known.id(), number, new Changed(Map.of()));
    return rows.find(known.id()).orElseThrow();
  }

  /** What the next revision goes on from. */
  private record Head(int number, Content content) {}

  private Head head(Thing thing) {
    return rows.head(thing.id())
        .map(revision -> new Head(revision.number(), revision.content()))
        .orElseGet(() -> new Head(0, Content.EMPTY));
  }

  /** What both have changed, and not into the same. */
  private static SortedSet<String> clashes(
      SortedSet<String> mine, Content from, Content own, Content theirs) {
    var clashes = new TreeSet<>(mine);
    clashes.retainAll(theirs.differences(from));
    clashes.removeIf(field -> own.get(field).equals(theirs.get(field)));
    return clashes;
  }

  private Content content(UUID thing, int number) {
    return revision(thing, number).content();
  }

  /** Who may let others' texts through needs a second person all the same. */
  private boolean needsSecond(Place place) {
    return rows.province(place).filter(rows::wantsFourEyes).isPresent();
  }

  private Revision waiting(UUID id) {
    var revision = rows.get(id).orElseThrow(() -> new NotThere("revision " + id));
    access.require(Permission.CHECK, revision.place());
    if (!revision.isWaiting()) throw new RevisionRefused(Reason.CHECKED_ALREADY);
    var me = Actor.current().name();
    if (rows.holdsUnchecked(revision.thing(), revision.number(), me)) {
      throw new RevisionRefused(Reason.OWN_CHECK);
    }
    return revision;
  }

  private static void mustBeComplete(Revisable kind, Place place, Content content) {
    boolean isComplete = kind.needed().stream().allMatch(field -> content.find(field).isPresent());
    if (!isComplete) throw new RevisionRefused(Reason.NOT_COMPLETE);
    if (!kind.problems(content).isEmpty()) throw new RevisionRefused(Reason.WRONG);
    kind.check(place, content);
  }

  private static Outcome outcome(UUID thing, Revision revision) {
    if (!revision.thing().equals(thing)) throw new Request.Reused();
    return revision.isWaiting()
        ? new Outcome.Waiting(revision.number())
        : new Outcome.Published(revision.number());
  }
}
