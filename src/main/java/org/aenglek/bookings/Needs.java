package org.aenglek.bookings;

import java.util.List;
import org.aenglek.base.Tidy;
import org.aenglek.bookings.BookingRefused.Reason;
import org.aenglek.communities.Entered;

/**
 * The service that guests need, never the illness behind it.
 *
 * @param food what they can eat, by the words that offers use: {@code vegetarian}, {@code
 *     halal-asked}
 * @param access what helps them to get about, by the words that villages use: {@code step-free}
 * @param languages that they speak, by their codes
 * @param ages of the children, in their own words
 * @param words all else
 */
public record Needs(
    List<String> food, List<String> access, List<String> languages, String ages, String words) {
  public static final List<String> FOOD = List.of("vegetarian", "halal-asked");
  public static final Needs NONE = new Needs(List.of(), List.of(), List.of(), "", "");
  private static final int LONGEST_AGES = 100;
  private static final int LONGEST_WORDS = 1000;

  /**
   * As they were typed; what is no choice is left out.
   *
   * @throws BookingRefused when it is too long to be read
   */
  public static Needs of(
      List<String> food, List<String> access, List<String> languages, String ages, String words) {
    return new Needs(
        food.stream().filter(FOOD::contains).toList(),
        access.stream().filter(Entered.ACCESS::contains).toList(),
        languages.stream().filter(Entered.LANGUAGES::contains).toList(),
        tidy(ages, LONGEST_AGES),
        tidy(words, LONGEST_WORDS));
  }

  private static String tidy(String typed, int longest) {
    if (typed.length() > longest) throw new BookingRefused(Reason.NEEDS_LONG, longest);
    return Tidy.line(typed);
  }
}
