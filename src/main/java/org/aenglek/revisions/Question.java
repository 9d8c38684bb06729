package org.aenglek.revisions;

import java.util.List;

/** What one screen asks: a question, and the fields that answer it. */
public record Question(String key, List<Ask> asks) {
  public static Question of(String key, Ask... asks) {
    return new Question(key, List.of(asks));
  }
}
