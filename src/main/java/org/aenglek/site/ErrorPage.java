package org.aenglek.site;

/**
 * What went wrong in a sentence, and a way on.
 *
 * @param what the sentence in the reader's language
 * @param number by which the log line is found
 */
public record ErrorPage(Ui ui, int status, String what, String number) implements Page {
  @Override
  public Head head() {
    return Head.of(ui.t("site.error.title"), what).unlisted();
  }
}
