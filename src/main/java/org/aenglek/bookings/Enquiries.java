package org.aenglek.bookings;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.aenglek.base.Actor;
import org.aenglek.base.Ids;
import org.aenglek.base.NotThere;
import org.aenglek.base.Request;
import org.aenglek.base.Secret;
import org.aenglek.bookings.BookingRefused.Reason;
import org.aenglek.people.Access;
import org.aenglek.people.Permission;
import org.aenglek.people.Place;
import org.aenglek.site.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Questions before anything is booked. Whoever asks by themselves has a secret link to what they
 * asked and what they are told; the village also notes what comes by LINE and telephone.
 */
@Component
public class Enquiries {
  private final JdbcClient sql;
  private final Guests guests;
  private final EnquiryRows rows;
  private final EnquiryLetters letters;
  private final Writing writing;
  private final Terms terms;
  private final Sealing sealing;
  private final BookingSecrets secrets;
  private final Access access;
  private final Clock clock;

  Enquiries(
      JdbcClient sql,
      Guests guests,
      EnquiryRows rows,
      EnquiryLetters letters,
      Writing writing,
      Terms terms,
      Sealing sealing,
      BookingSecrets secrets,
      Access access,
      Clock clock) {
    this.sql = sql;
    this.guests = guests;
    this.rows = rows;
    this.letters = letters;
    this.writing = writing;
    this.terms = terms;
    this.sealing = sealing;
    this.secrets = secrets;
    this.access = access;
    this.clock = clock;
  }

  /** Whoever asks by themselves. Sent twice, it is asked once, and the secret is the same. */
  public Secret ask(NewEnquiry enquiry, UUID requestId) {
    var request = sealing.request(requestId, "bookings.enquiry", enquiry);
    var id = guests.clerk(() -> doneBefore(request)).orElseGet(() -> askAsGuest(enquiry, request));
    return secrets.of(id);
  }

  private UUID askAsGuest(NewEnquiry enquiry, Request request) {
    var id = Ids.next(clock);
    boolean isNew =
        guests.as(
            id,
            () -> {
              if (!enter(id, enquiry, request)) return false;
              letters.asked(find(id));
              return true;
            });
    return isNew ? id : guests.clerk(() -> doneBefore(request)).orElseThrow();
  }

  /**
   * @throws NotThere when the secret opens nothing
   */
  public Enquiry open(Secret secret) {
    var id =
        guests
            .clerk(
                () ->
                    sql.sql("select id from bookings.enquiry where secret_hash = ?")
                        .param(secret.hash())
                        .query(UUID.class)
                        .optional())
            .orElseThrow(() -> new NotThere("enquiry"));
    return guests.as(id, () -> find(id));
  }

  /** The village writes down what it was asked. Sent twice, it is noted once. */
  @Transactional
  public UUID note(NewEnquiry enquiry, UUID requestId) {
    access.require(Permission.RECEIVE, Place.community(enquiry.community()));
    var request = sealing.request(requestId, "bookings.enquiry", enquiry);
    var id = Ids.next(clock);
    return enter(id, enquiry, request) ? id : doneBefore(request).orElseThrow();
  }

  /** Those of a village: what waits comes first, the longest waiting on top. */
  @Transactional(readOnly = true)
  public List<Enquiry> of(UUID community) {
    return rows.of(community);
  }

  /**
   * @throws NotThere also when whoever acts may not see it
   */
  @Transactional(readOnly = true)
  public Enquiry get(UUID id) {
    return find(id);
  }

  /** Whether a letter would reach whoever asked. */
  public boolean canReach(Enquiry enquiry) {
    return writing.canReach(enquiry.asked().guest());
  }

  /**
   * The village says something. Sent twice, it is said once.
   *
   * @throws BookingRefused when a letter is wanted that would reach nobody
   */
  @Transactional
  public void reply(UUID id, Reply.New reply, UUID requestId) {
    var enquiry = find(id);
    access.require(Permission.RECEIVE, enquiry.place());
    if (reply.isByLetter() && !canReach(enquiry)) throw new BookingRefused(Reason.UNREACHABLE);
    var said = enter(enquiry, reply, requestId);
    if (reply.isByLetter()) said.ifPresent(it -> letters.replied(enquiry, it, reply.words()));
  }

  /** Writes down what was said; nothing when that request has done so before. */
  Optional<UUID> enter(Enquiry enquiry, Reply.New reply, UUID requestId) {
    var id = Ids.next(clock);
    var request = sealing.request(requestId, "bookings.reply " + enquiry.id(), reply);
    int entered =
        sql.sql(
                """
                insert into bookings.reply
                       (id, enquiry, kind, words, by_letter, at, by, request, fingerprint)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (request) do nothing
                """)
            .params(
                id,
                enquiry.id(),
                reply.kind().key(),
                rows.seal(id, reply.words()),
                reply.isByLetter(),
                now(),
                Actor.current().name(),
                request.id(),
                request.fingerprint())
            .update();
    if (entered == 1) return Optional.of(id);
    request.mustEqual(
        sql.sql("select fingerprint from bookings.reply where request = ?")
            .param(request.id())
            .query(String.class)
            .optional()
            .orElseThrow(Request.Reused::new));
    return Optional.empty();
  }

  private boolean enter(UUID id, NewEnquiry enquiry, Request request) {
    var hours = Duration.ofHours(terms.of(enquiry.community()).answerHours());
    return sql.sql(
                """
                insert into bookings.enquiry
                       (id, secret_hash, community, channel, lang, asked, campaign, at, by, answer_by,
                        request, fingerprint)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (request) do nothing
                """)
            .params(
                id,
                secrets.of(id).hash(),
                enquiry.community(),
                enquiry.channel().key(),
                enquiry.lang().code(),
                rows.seal(id, enquiry.asked()),
                enquiry.campaign(),
                now(),
                Actor.current().name(),
                Columns.at(clock.instant().plus(hours)),
                request.id(),
                request.fingerprint())
            .update()
        == 1;
  }

  private Optional<UUID> doneBefore(Request request) {
    return sql.sql("select id, fingerprint from bookings.enquiry where request = ?")
        .param(request.id())
        .query(
            (row, i) -> {
              request.mustEqual(row.getString("fingerprint"));
              return Columns.id(row, "id");
            })
        .optional();
  }

  private Enquiry find(UUID id) {
    return rows.find(id).orElseThrow(() -> new NotThere("enquiry " + id));
  }

  private Object now() {
    return Columns.at(clock.instant());
  }
}
