package org.aenglek.site;

import java.util.List;

/**
 * A field of a form as it was filled, with the sentence that says what is wrong with it, if
 * anything.
 *
 * @param help what to write there, in few words; nothing where the label says it all
 */
public record Field(String name, String label, String value, String help, String problem) {

  /** One of several; the one without a value asks nothing. */
  public record Choice(String value, String label, boolean isChosen) {}

  /** A field of which one or more choices are taken. */
  public record Menu(Field field, List<Choice> choices) {}

  public static Field of(String name, String label, String value) {
    return new Field(name, label, value, "", "");
  }

  public Field help(String sentence) {
    return new Field(name, label, value, sentence, problem);
  }

  public Field wrong(String sentence) {
    return new Field(name, label, value, help, sentence);
  }

  public boolean isWrong() {
    return !problem.isEmpty();
  }

  /** The ids of what describes the field, for those who hear the page. */
  public String describedBy() {
    return (isWrong() ? "wrong-" + name : "") + (help.isEmpty() ? "" : " help-" + name);
  }
}
