package org.aenglek.post;

import java.util.EnumSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.aenglek.base.Request;
import org.aenglek.post.Outbox.Beginning;
import org.aenglek.post.Outbox.Sealed;
import org.aenglek.site.Words;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The door of this module: letters are written here and leave after the commit. */
@Component
public class Letters {
  private static final String SHOWN = "shown";
  private static final String UNSENT = "unsent";

  private final Outbox outbox;
  private final Post post;
  private final Way way;
  private final Words words;

  Letters(Outbox outbox, Post post, Way way, Words words) {
    this.outbox = outbox;
    this.post = post;
    this.way = way;
    this.words = words;
  }

  /** By what people can be written to here; where letters are shown, by everything. */
  public Set<Channel> channels() {
    return way == Way.SHOW ? EnumSet.allOf(Channel.class) : post.channels();
  }

  /** Whether a letter to them would leave, or be shown. */
  public boolean canReach(Receiver to) {
    return firstUsable(to).isPresent();
  }

  /**
   * Writes a letter in the transaction of its cause; it leaves after the commit. Whoever cannot be
   * reached here gets none, which is noted: the cause goes on.
   *
   * @param requestId one for each letter; written twice, it is sent once
   * @throws Request.Reused when another letter was written with that id
   * @throws IllegalStateException when there are no such words, no transaction or nobody acts
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void write(NewLetter letter, UUID requestId) {
    var content = new Sealed(letter.to().addresses(), Wording.of(words, letter));
    var place = firstUsable(letter.to());
    var channel = letter.to().addresses().get(place.orElse(0)).channel();
    if (place.isEmpty()) {
      outbox.add(letter, null, new Beginning(0, channel, UNSENT), requestId);
    } else if (way == Way.SHOW) {
      outbox.add(letter, content, new Beginning(0, channel, SHOWN), requestId);
    } else {
      outbox.add(letter, content, new Beginning(place.getAsInt(), channel, null), requestId);
      afterCommit(post::wake);
    }
  }

  /** Whether a letter was written with that id, whatever it says and wherever it went. */
  public boolean isWritten(UUID requestId) {
    return outbox.holds(requestId);
  }

  /** Whether letters are shown instead of sent. */
  public boolean areShown() {
    return way == Way.SHOW;
  }

  /** The newest of those that were. */
  public List<ShownLetter> shown() {
    post.tidy();
    return outbox.shown().stream().map(ShownLetter::of).toList();
  }

  private OptionalInt firstUsable(Receiver to) {
    var usable = channels();
    return IntStream.range(0, to.addresses().size())
        .filter(place -> usable.contains(to.addresses().get(place).channel()))
        .findFirst();
  }

  private static void afterCommit(Runnable work) {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            work.run();
          }
        });
  }
}
