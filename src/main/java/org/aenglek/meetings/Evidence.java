package org.aenglek.meetings;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.aenglek.base.Actor;
import org.aenglek.base.LocalText;
import org.aenglek.meetings.MeetingRefused.Reason;
import org.aenglek.meetings.Task.OwnerKind;
import org.aenglek.meetings.Task.Whom;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whether a task is shown to be done: by what can be opened, or by the word of somebody who keeps
 * the body, has seen it and never had the task. Words alone show nothing.
 */
@Component
class Evidence {
  /** A page about something: not what people keep to themselves, nor the list of tasks. */
  private static final Pattern PAGE =
      Pattern.compile("/[a-z]{2}/(?!people\\b|meetings/tasks/?$)[a-z].*");

  private final JdbcClient sql;
  private final Bodies bodies;
  private final Owners owners;

  Evidence(JdbcClient sql, Bodies bodies, Owners owners) {
    this.sql = sql;
    this.bodies = bodies;
    this.owners = owners;
  }

  /**
   * Who vouches for it, where somebody does.
   *
   * @throws MeetingRefused when nothing shows it, or it is theirs to show and not to vouch for
   */
  @Nullable LocalText seenBy(Task task, Tasks.New told) {
    boolean isOurs = told.link().startsWith("/");
    boolean opens = isOurs && told.opens() && isAbout(task, told.link());
    if (isOurs && !opens && told.file() == null) throw new MeetingRefused(Reason.LINK_CLOSED);
    if (told.seen()) return vouched(task, told);
    if (told.file() == null && !opens) throw new MeetingRefused(Reason.EVIDENCE);
    return null;
  }

  /** A task is not shown by its own page. */
  private static boolean isAbout(Task task, String link) {
    var path = URI.create(link).getPath().toLowerCase(Locale.ROOT); // however it was spelt
    return PAGE.matcher(path).matches() && !path.contains(task.id().toString());
  }

  private LocalText vouched(Task task, Tasks.New told) {
    if (!mayVouch(task)) throw new MeetingRefused(Reason.SEEN_OWN);
    if (told.words().isBlank()) throw new MeetingRefused(Reason.SEEN_WORDS);
    return me().flatMap(owners::name).orElseThrow(() -> new MeetingRefused(Reason.SEEN_OWN));
  }

  boolean mayVouch(Task task) {
    return me().isPresent() && bodies.isKeptByMe(task.body()) && !wasMine(task);
  }

  private boolean wasMine(Task task) {
    return sql.sql("select meetings.had_task(?)").param(task.id()).query(Boolean.class).single();
  }

  private static Optional<Whom> me() {
    return Actor.current().person().map(person -> new Whom(OwnerKind.PERSON, person));
  }
}
