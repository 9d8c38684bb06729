package org.aenglek.stories.web;

import static java.util.regex.Pattern.MULTILINE;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The emergency numbers of a guide, taken out of its text so that they can be shown large and
 * called with one touch.
 *
 * @param title none when the guide names no numbers
 * @param rest the text without them
 */
public record Emergency(@Nullable String title, List<Call> calls, String rest) {

  /** A number to call, and who answers. */
  public record Call(String number, String who) {}

  /** A section whose whole content is a list of numbers in bold, each with who answers. */
  private static final Pattern SECTION =
      Pattern.compile(
          "^## (.+)\\n\\n((?:- \\*\\*[0-9 ]+\\*\\* .+(?:\\n|\\z))+)(?:\\n+(?=## )|\\n*\\z)",
          MULTILINE);

  private static final Pattern CALL = Pattern.compile("^- \\*\\*([0-9 ]+)\\*\\* (.+)$", MULTILINE);

  static Emergency in(String markdown) {
    var section = SECTION.matcher(markdown);
    if (!section.find()) return new Emergency(null, List.of(), markdown);
    var calls =
        CALL.matcher(section.group(2))
            .results()
            .map(call -> new Call(call.group(1), call.group(2)))
            .toList();
    return new Emergency(section.group(1), calls, section.replaceFirst(""));
  }
}
