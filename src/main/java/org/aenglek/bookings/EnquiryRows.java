package org.aenglek.bookings;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.aenglek.base.Lang;
import org.aenglek.site.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes enquiries of rows, so far as whoever acts may see them. */
@Component
class EnquiryRows {
  private static final int MOST = 200;

  private final JdbcClient sql;
  private final Sealing sealing;

  EnquiryRows(JdbcClient sql, Sealing sealing) {
    this.sql = sql;
    this.sealing = sealing;
  }

  private record ReplyOf(UUID enquiry, Reply reply) {}

  Optional<Enquiry> find(UUID id) {
    return read(sql.sql("select * from bookings.enquiry where id = ?").param(id)).stream()
        .findFirst();
  }

  /** Those that wait first, the longest waiting on top; then the others, the latest on top. */
  List<Enquiry> of(UUID community) {
    var all =
        read(
            sql.sql(
                    """
                    select e.* from bookings.enquiry e where e.community = ?
                     order by exists (select from bookings.reply r where r.enquiry = e.id),
                              e.at desc
                     limit ?
                    """)
                .params(community, MOST));
    var waiting = all.stream().filter(Enquiry::isOpen).sorted(comparing(Enquiry::at));
    var answered = all.stream().filter(one -> !one.isOpen());
    return Stream.concat(waiting, answered).toList();
  }

  byte[] seal(UUID enquiry, Asked asked) {
    return sealing.seal(asked, about(enquiry));
  }

  byte[] seal(UUID reply, String words) {
    return sealing.seal(words, aboutReply(reply));
  }

  private static String about(UUID enquiry) {
    return "bookings.enquiry " + enquiry;
  }

  private static String aboutReply(UUID reply) {
    return "bookings.reply " + reply;
  }

  private List<Enquiry> read(JdbcClient.StatementSpec query) {
    var bare = query.query(this::enquiry).list();
    var replies = replies(bare.stream().map(Enquiry::id).toList());
    return bare.stream().map(one -> with(one, replies.getOrDefault(one.id(), List.of()))).toList();
  }

  private static Enquiry with(Enquiry bare, List<Reply> replies) {
    return new Enquiry(
        bare.id(),
        bare.community(),
        bare.channel(),
        bare.lang(),
        bare.asked(),
        bare.at(),
        bare.answerBy(),
        replies);
  }

  private Map<UUID, List<Reply>> replies(Collection<UUID> enquiries) {
    return sql
        .sql("select * from bookings.reply where enquiry = any(?) order by at, id")
        .param(enquiries.toArray(UUID[]::new))
        .query((row, i) -> new ReplyOf(Columns.id(row, "enquiry"), reply(row)))
        .list()
        .stream()
        .collect(groupingBy(ReplyOf::enquiry, mapping(ReplyOf::reply, toList())));
  }

  private Reply reply(ResultSet row) throws SQLException {
    var words =
        sealing.open(row.getBytes("words"), String.class, aboutReply(Columns.id(row, "id")), "");
    return new Reply(
        Reply.Kind.find(row.getString("kind")).orElseThrow(),
        words,
        row.getBoolean("by_letter"),
        Columns.instant(row, "at"));
  }

  private Enquiry enquiry(ResultSet row, int i) throws SQLException {
    var id = Columns.id(row, "id");
    return new Enquiry(
        id,
        Columns.id(row, "community"),
        Order.Channel.find(row.getString("channel")).orElseThrow(),
        Lang.find(row.getString("lang")).orElse(Lang.TH),
        sealing.open(row.getBytes("asked"), Asked.class, about(id), Asked.FORGOTTEN),
        Columns.instant(row, "at"),
        Columns.instant(row, "answer_by"),
        List.of());
  }
}
