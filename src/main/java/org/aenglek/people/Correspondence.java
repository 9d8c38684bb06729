package org.aenglek.people;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.aenglek.base.Lang;
import org.aenglek.post.Letters;
import org.aenglek.post.NewLetter;
import org.springframework.stereotype.Component;

/**
 * Writes to people wherever they are reached, each in their language, within the transaction of
 * what is told. Whoever causes a letter need not be allowed to see whom it goes to.
 */
@Component
public class Correspondence {
  private final Errands errands;
  private final Letters letters;
  private final Contacts contacts;
  private final Persons persons;

  Correspondence(Errands errands, Letters letters, Contacts contacts, Persons persons) {
    this.errands = errands;
    this.letters = letters;
    this.contacts = contacts;
    this.persons = persons;
  }

  /**
   * What is told.
   *
   * @param module in whose name it is written
   * @param what the last part of the key of its sentences: {@code module.letter.what}
   * @param about the thing; of one thing the same is told to nobody twice
   * @param arguments of the sentences, for whoever gets them, in their language
   */
  public record News(
      String module, String what, UUID about, BiFunction<UUID, Lang, String[]> arguments) {

    /** The id by which a letter is written once. */
    public UUID request(String receiver) {
      var name = receiver.isEmpty() ? about.toString() : about + " " + receiver;
      return UUID.nameUUIDFromBytes(
          (module + " " + what + " " + name).getBytes(StandardCharsets.UTF_8));
    }

    public String key() {
      return module + ".letter." + what;
    }
  }

  public void tell(Supplier<Collection<UUID>> people, News news) {
    errands.run(
        news.module(),
        () -> {
          var all = people.get();
          for (var person : all) tell(person, news);
          return all;
        });
  }

  /** Whoever has heard of it hears nothing new when their address or a name has changed since. */
  private void tell(UUID person, News news) {
    var request = news.request(person.toString());
    if (letters.isWritten(request)) return;
    var lang = persons.get(person).lang();
    contacts
        .receiver(person)
        .ifPresent(
            to ->
                letters.write(
                    NewLetter.of(to, lang, news.key(), news.arguments().apply(person, lang)),
                    request));
  }
}
