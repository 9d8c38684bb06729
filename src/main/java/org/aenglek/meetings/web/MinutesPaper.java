package org.aenglek.meetings.web;

import java.util.List;

/**
 * Minutes in the official form (form 11 of the regulation on correspondence), ready to print.
 *
 * @param title "minutes of …"
 * @param number which meeting of the year
 * @param absent who did not come; empty where all did
 * @param others who attended without a seat
 * @param draft that it is not approved yet; empty where it is
 */
public record MinutesPaper(
    String title,
    String number,
    String when,
    String where,
    Names present,
    Names absent,
    Names others,
    String begun,
    List<Part> parts,
    String ended,
    String writer,
    String draft) {

  /** People one below the other, each with their number. */
  public record Names(String heading, List<String> lines) {}

  /** A heading of the agenda and what was said under it. */
  public record Part(String heading, List<Item> items) {}

  /**
   * An item of the agenda.
   *
   * @param title with its number; empty where it is the heading itself
   * @param paragraphs what was written down
   * @param resolutions what was resolved
   */
  public record Item(String title, List<String> paragraphs, List<String> resolutions) {}
}
